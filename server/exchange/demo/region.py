"""The whole demo, school by school: which schools there are, how much of the year each gets, and what is made in which order."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from random import Random
from typing import TYPE_CHECKING, NamedTuple
from zoneinfo import ZoneInfo

from server.exchange.demo import cases, classes, dated, families, roster, staffing, teaching, weekly
from server.exchange.demo.calendar import WEEK, Calendar, calendar_for
from server.exchange.demo.decisions import decide
from server.exchange.demo.entities import SchoolPlan, World
from server.exchange.demo.sources import SchoolSource, schools, toml
from server.schools import models as oversight

if TYPE_CHECKING:
    from collections.abc import Iterator

    from django.db.models import Model

    from server.exchange.demo.tables import Row, Rows

SCALES = ("small", "default", "full")
ZONE = "Asia/Tomsk"
WEEKS_BEHIND = {"small": 8, "default": 4}
"""Weeks of journals that a school gets which does not have the whole year."""
WEEKS_AHEAD = 2
SETTLED = timedelta(days=14)
"""How old a quarter is before somebody moves in its middle."""


class Batch(NamedTuple):
    """Some of the rows, by table: those of journals up to the one numbered `done` of all `total`, or of `what` else."""

    what: str
    done: int
    total: int
    tables: dict[type[Model], list[Row]]


def batches(*, scale: str, seed: int, today: date, now: datetime, password: str, rows: Rows) -> Iterator[Batch]:
    """Give the demo's rows in pieces: first what schools are made of, then their journals, some at a time.

    Units: `now` is an aware instant, `today` its date in Tomsk; `password` is the hash that the demo's accounts share.
    The same arguments give the same rows.
    """
    plans = founded(scale=scale, seed=seed, today=today, now=now, password=password, rows=rows)
    done, total = 0, sum(len(plan.courses) for plan in plans)
    yield Batch("", done, total, rows.take())
    for plan in plans:
        weekly.timetable(plan)
        dated.lay(plan)
        cases.leave_open(plan)
        for written in teaching.teach(plan):
            yield Batch(plan.source.name, done + written, total, rows.take())
        done += len(plan.courses)


def founded(*, scale: str, seed: int, today: date, now: datetime, password: str, rows: Rows) -> list[SchoolPlan]:
    """Make the schools with their people, classes and groups, but no lessons yet: what `batches` begins with."""
    calendar = calendar_for(today)
    world = World(seed, today, now, calendar, _moved_on(calendar, today), rows, password)
    return _plans(world, scale)


def _moved_on(calendar: Calendar, today: date) -> date:
    """The day of the moves: in the middle of the running quarter, or near the end of the one before while it is young."""
    number = calendar.quarter(today)
    running, before = calendar.quarters[number], calendar.quarters[number - 1]
    if today - running.since >= SETTLED:
        return running.since + (today - running.since) // 2
    return before.until - SETTLED


def _plans(world: World, scale: str) -> list[SchoolPlan]:
    municipalities = _oversight(world)
    plans = [_plan(world, scale, source, municipalities[source.municipality]) for source in schools(scale)]
    for plan in plans:
        decide(plan)
        classes.found(plan)
        staffing.employ(plan)
    cases.stage(plans[0])
    cases.two_schools(plans[0], plans[1])
    for plan in plans:
        families.guardians(plan)
        families.ages(plan)
        roster.enrol(plan)
    return plans


def _oversight(world: World) -> dict[str, int]:
    listed = toml("region")
    region = world.rows.insert(oversight.Region, listed["region"])
    ids = {one["key"]: world.rows.insert(oversight.Municipality, region, one["name"]) for one in listed["municipality"]}
    cases.coordinators(world, region, ids["tomsk"])
    return ids


def _plan(world: World, scale: str, source: SchoolSource, municipality: int) -> SchoolPlan:
    lessons = world.calendar.lessons
    school_id = world.rows.insert(oversight.School, municipality, source.name, ZONE)
    whole = scale == "full" or (scale == "default" and source.key == "main")
    since = lessons.since if whole else max(lessons.since, world.today - WEEKS_BEHIND[scale] * WEEK)
    until = lessons.until if whole else min(lessons.until, world.today + WEEKS_AHEAD * WEEK)
    return SchoolPlan(
        id=school_id,
        year_id=world.rows.new_id(oversight.AcademicYear),
        source=source,
        world=world,
        random=Random(f"{world.seed}:{source.key}"),  # noqa: S311 - invented data
        since=since,
        until=until,
        offset=datetime.combine(world.today, datetime.min.time(), ZoneInfo(ZONE)).utcoffset() or timedelta(),
    )
