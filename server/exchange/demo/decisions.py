"""What a school decides: its calendar and periods, scales, weights and thresholds, attendance codes, bells."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from server.exchange.demo.calendar import DAY, SATURDAY, Span
from server.exchange.demo.sources import toml
from server.schools import models as schools
from server.timetable import models as timetable

if TYPE_CHECKING:
    from server.exchange.demo.entities import SchoolPlan

PAST_YEARS = 2
CLOSING = timedelta(days=4, hours=9)
"""From the end of a period to its closing."""
SHORT_WEEKS = (3, 13, 24, 35)
"""Weeks of the year in which Wednesday is shortened."""
WEDNESDAY = 2
OTHER_GRADES = (2, 11)


def decide(plan: SchoolPlan) -> None:
    """Add the rows of everything that a school decides."""
    calendar, rows = plan.world.calendar, plan.world.rows
    rows.made[schools.AcademicYear].append((plan.year_id, plan.id, calendar.year.name, calendar.year.since, calendar.year.until))
    for holiday in calendar.holidays:
        rows.add(schools.Holiday, plan.id, holiday.since, holiday.until, holiday.name)
    _periods(plan)
    _grading(plan)
    ring(plan)


def _periods(plan: SchoolPlan) -> None:
    quarters = plan.world.calendar.quarters
    halves = (Span("1 полугодие", quarters[0].since, quarters[1].until), Span("2 полугодие", quarters[2].since, quarters[3].until))
    year = Span("Год", quarters[0].since, quarters[-1].until)
    for kind, spans, grades in (("QUARTER", quarters, (1, 9)), ("HALF_YEAR", halves, (10, 11)), ("YEAR", (year,), (1, 11))):
        for number, span in enumerate(spans, 1):
            _period(plan, kind, number, span, grades)


def _period(plan: SchoolPlan, kind: str, number: int, span: Span, grades: tuple[int, int]) -> None:
    closed = datetime.combine(span.until, time(), UTC) + CLOSING
    world = plan.world
    world.rows.add(
        schools.GradingPeriod,
        plan.id,
        plan.year_id,
        kind,
        number,
        span.name,
        span.since,
        span.until,
        *grades,
        closed if closed < world.now else None,
    )


def _grading(plan: SchoolPlan) -> None:
    rows, decided = plan.world.rows, toml("grading")
    scales = {scale["name"]: _scale(plan, scale) for scale in decided["scale"]}
    plan.scale_ids.update(scales)
    for position, work in enumerate(decided["work"]):
        plan.work_ids[work["short"]] = rows.insert(schools.WorkType, plan.id, work["name"], work["short"], position)
    for code in decided["attendance"]:
        plan.code_ids[code["symbol"]] = rows.insert(schools.AttendanceCode, plan.id, code["symbol"], code["meaning"], code["missed"])
    since = plan.world.calendar.year.since
    _policy(plan, 1, since.replace(year=since.year - PAST_YEARS), since, "before")
    _policy(plan, 2, since, None, "weight")


def _scale(plan: SchoolPlan, scale: dict[str, Any]) -> int:
    rows = plan.world.rows
    scale_id = rows.insert(schools.Scale, plan.id, scale["name"])
    for symbol, value in scale["symbols"].items():
        rows.add(schools.ScaleSymbol, plan.id, scale_id, symbol, Decimal(value) if value else None)
    return scale_id


def _policy(plan: SchoolPlan, version: int, since: date, until: date | None, weight: str) -> None:
    rows = plan.world.rows
    policy = rows.insert(schools.GradingPolicy, plan.id, version, since, until, 2)
    for work in toml("grading")["work"]:
        rows.add(schools.PolicyWeight, plan.id, policy, plan.work_ids[work["short"]], Decimal(work[weight]))
    points = plan.source.thresholds if until is None else ("4.50", "3.50", "2.50")
    for at_least, symbol in zip((*points, "0.00"), "5432", strict=True):
        rows.add(schools.PolicyThreshold, plan.id, policy, plan.scale_ids["Пятибалльная"], Decimal(at_least), symbol)


def ring(plan: SchoolPlan) -> None:
    """Add bells, and which of them ring on weekdays and on every school day of the year."""
    ids = {key: _schedule(plan, bells) for key, bells in toml("bells").items()}
    calendar, rows = plan.world.calendar, plan.world.rows
    for weekday in range(SATURDAY + 1):
        for lowest, highest, key in _usual_bands(plan, weekday):
            rows.add(timetable.BellDefault, plan.id, weekday + 1, calendar.lessons.since, ids[key], lowest, highest)
    for on in calendar.school_days(calendar.lessons.since, calendar.lessons.until):
        for lowest, highest, key in _bands(plan, on):
            rows.add(timetable.BellDay, plan.id, on, ids[key], lowest, highest, is_short(plan, on))


def _schedule(plan: SchoolPlan, bells: dict[str, Any]) -> int:
    rows = plan.world.rows
    schedule = rows.insert(timetable.BellSchedule, plan.id, "", bells["name"])
    for number, start in enumerate(bells["starts"], 1):
        begin, end = _times(start, bells["minutes"])
        rows.add(timetable.Bell, plan.id, schedule, number, begin, end)
    return schedule


def _bands(plan: SchoolPlan, on: date) -> list[tuple[int, int, str]]:
    return [(1, 11, "short")] if is_short(plan, on) else _usual_bands(plan, on.weekday())


def _usual_bands(plan: SchoolPlan, weekday: int) -> list[tuple[int, int, str]]:
    if weekday == SATURDAY:
        return [(plan.source.saturday_from, 11, "ordinary")] if plan.source.saturday_from <= OTHER_GRADES[1] else []
    return [(1, 1, "first"), (*OTHER_GRADES, "ordinary")]


def is_short(plan: SchoolPlan, on: date) -> bool:
    """Whether a day is shortened: the last one before holidays, and some Wednesdays."""
    calendar = plan.world.calendar
    tomorrow = any(on + DAY in holiday for holiday in calendar.holidays if holiday.until - holiday.since > DAY)
    week = (on - calendar.lessons.since).days // 7
    return (on.weekday() < SATURDAY and tomorrow) or (on.weekday() == WEDNESDAY and week in SHORT_WEEKS)


def instants(plan: SchoolPlan, on: date, grade: int, number: int) -> tuple[datetime, datetime]:
    """When a lesson begins and ends, in UTC."""
    key = next(key for lowest, highest, key in _bands(plan, on) if lowest <= grade <= highest)
    bells = toml("bells")[key]
    begin, end = _times(bells["starts"][number - 1], bells["minutes"])
    return datetime.combine(on, begin, UTC) - plan.offset, datetime.combine(on, end, UTC) - plan.offset


def _times(start: str, minutes: int) -> tuple[time, time]:
    begin = datetime.combine(date.min, time.fromisoformat(start))
    return begin.time(), (begin + timedelta(minutes=minutes)).time()
