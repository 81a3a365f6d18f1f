"""Dated lessons out of a solved week, over a range of dates."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from server.exchange.timetables.weekdays import Cycle

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from server.exchange.fet import Activity, WeekRow
    from server.exchange.timetables.cells import Cells


@dataclass(frozen=True, slots=True)
class PlannedLesson:
    """One lesson: an hour of an activity on a date. `rooms` are names of the file, usually one or none."""

    activity: int
    on: date
    number: int
    rooms: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Calendar:
    """When lessons may be: [since, until) without the days off, in the cycle; `hours` in a day of the file, numbered from `first`."""

    since: date
    until: date
    days_off: frozenset[date]
    cycle: Cycle
    hours: int
    first: int


def lessons_by_cell(week: Sequence[WeekRow], activities: dict[int, Activity], cells: Cells) -> list[int]:
    """Count the hours of each cell in one turn of the cycle."""
    counts = [0] * len(cells.names)
    for row in week:
        for cell in cells.of(cells.union(activities[row.activity].students)):
            counts[cell] += 1
    return counts


def plan_lessons(week: Sequence[WeekRow], activities: dict[int, Activity], calendar: Calendar) -> Iterator[PlannedLesson]:
    """Repeat the week over the dates. An activity of two hours is two lessons; one without students is none."""
    rows_of: dict[int, list[WeekRow]] = defaultdict(list)
    for row in week:
        if activities[row.activity].students:
            rows_of[row.day].append(row)
    for on, day, half in calendar.cycle.dates(calendar.since, calendar.until):
        if on not in calendar.days_off:
            shift = calendar.first + half * calendar.hours
            yield from (PlannedLesson(row.activity, on, shift + row.hour, row.rooms) for row in rows_of[day])
