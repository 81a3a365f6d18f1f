"""Adding holidays and moved working days to calendars of schools."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from django.db import transaction

from server.schools.models import Holiday, WorkingDay

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True, slots=True)
class Days:
    """Named days without lessons: [since, until)."""

    name: str
    since: date
    until: date


@dataclass(frozen=True, slots=True)
class Worked:
    """A day off that is worked by the timetable of the weekday `follows`; 1 is Monday."""

    name: str
    on: date
    follows: int


@dataclass(frozen=True, slots=True)
class CalendarAdded:
    """How many rows were new, over all schools."""

    holidays: int
    working_days: int


def add_to_calendars(*, schools: Sequence[int], holidays: Sequence[Days], worked: Sequence[Worked]) -> CalendarAdded:
    """Add to each school's calendar what is not in it yet. Doing it twice changes nothing.

    Lessons and bells that are there already stay: who publishes a timetable asks for the teaching days afresh.
    Cost: 4 statements whatever the number of schools, in one transaction.
    """
    with transaction.atomic():
        known = set(Holiday.objects.filter(school__in=schools).values_list("school", "since", "until", "name"))
        days = [
            Holiday(school_id=school, since=day.since, until=day.until, name=day.name)
            for school in schools
            for day in holidays
            if (school, day.since, day.until, day.name) not in known
        ]
        dated = set(WorkingDay.objects.filter(school__in=schools).values_list("school", "on"))
        moved = [
            WorkingDay(school_id=school, on=day.on, follows=day.follows, name=day.name)
            for school in schools
            for day in worked
            if (school, day.on) not in dated
        ]
        Holiday.objects.bulk_create(days)
        WorkingDay.objects.bulk_create(moved)
        return CalendarAdded(len(days), len(moved))
