"""Making the rows of dates from the week's defaults (T1)."""

from __future__ import annotations

from collections import defaultdict
from datetime import timedelta
from typing import TYPE_CHECKING

from django.db.models import Max, Q

from server.schools.models import AcademicYear, GradingPeriod, School
from server.schools.reads import teaching_days
from server.timetable.bands import Band
from server.timetable.models import BellDay, BellDefault

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import date, datetime

    from server.schools.weekdays import TeachingDay

YEAR = timedelta(days=366)


def band_of(row: BellDay | BellDefault) -> Band:
    """Give whom a row is for."""
    return Band(row.grade_from, row.grade_to, row.shift)


def ring(school: School, since: date, until: date, now: datetime, weekdays: Collection[int] = range(1, 8)) -> None:
    """Let the defaults ring on the days of [since, until) that follow one of these weekdays; what is set for a date alone stays.

    Cost: 7 statements, for as many rows as there are days and defaults.
    """
    days = [day for day in _lesson_days(school, since, until) if day.weekday in weekdays]
    mine = BellDay.objects.filter(school=school, on__in=[day.on for day in days])
    mine.filter(is_exception=False).delete()
    taken: defaultdict[date, list[Band]] = defaultdict(list)
    for row in mine:
        taken[row.on].append(band_of(row))
    defaults = list(BellDefault.objects.filter(Q(until=None) | Q(until__gt=since), school=school, since__lt=until))
    BellDay.objects.bulk_create(
        [
            BellDay(school=school, on=day.on, schedule_id=default.schedule_id, changed_at=now, **vars_of(band))
            for day in days
            for default in defaults
            if default.weekday == day.weekday and default.since <= day.on and (default.until is None or day.on < default.until)
            for band in band_of(default).without(taken[day.on])
        ],
        batch_size=1000,
    )


def horizon(school: School, since: date) -> date:
    """Give the day up to which defaults are laid out: the end of the last academic year there is, or a year from `since`."""
    last: date | None = AcademicYear.objects.filter(school=school, until__gt=since).aggregate(last=Max("until"))["last"]
    return last or since + YEAR


def vars_of(band: Band) -> dict[str, int | None]:
    """Give the columns of a band."""
    return {"grade_from": band.grade_from, "grade_to": band.grade_to, "shift": band.shift}


def _lesson_days(school: School, since: date, until: date) -> list[TeachingDay]:
    """Give the teaching days that lie in a grading period; all of them where a school has none."""
    periods = list(GradingPeriod.objects.filter(school=school, until__gt=since, since__lt=until).values_list("since", "until"))
    days = teaching_days(school.pk, since, until)
    return [day for day in days if not periods or any(first <= day.on < end for first, end in periods)]
