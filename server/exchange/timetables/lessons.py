"""Lessons of the cycle out of a solved week."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from server.exchange.fet import Activity, WeekRow
    from server.exchange.timetables.cells import Cells
    from server.exchange.timetables.weekdays import Cycle


@dataclass(frozen=True, slots=True)
class PlannedLesson:
    """An hour of an activity in the cycle: `week` and `weekday` (Monday) from 1. `rooms` are names of the file, usually one or none.

    `block` is equal in the hours of one activity that follow each other; None where there is one.
    """

    activity: int
    week: int
    weekday: int
    number: int
    rooms: tuple[str, ...]
    block: int | None


@dataclass(frozen=True, slots=True)
class Day:
    """What a day of the cycle is made of: `hours` of a day of the file, numbered from `first`."""

    hours: int
    first: int


def lessons_by_cell(week: Sequence[WeekRow], activities: dict[int, Activity], cells: Cells) -> list[int]:
    """Count the hours of each cell in one turn of the cycle."""
    counts = [0] * len(cells.names)
    for row in week:
        for cell in cells.of(cells.union(activities[row.activity].students)):
            counts[cell] += 1
    return counts


def plan_lessons(week: Sequence[WeekRow], activities: dict[int, Activity], cycle: Cycle, day: Day) -> Iterator[PlannedLesson]:
    """Place the week in the cycle. An activity of two hours is two lessons of one block; one without students is none."""
    for row in week:
        activity = activities[row.activity]
        block = activity.id if activity.duration > 1 else None
        for slot in cycle.slots[row.day] if activity.students else ():
            number = day.first + slot.half * day.hours + row.hour
            yield PlannedLesson(row.activity, slot.week + 1, slot.weekday + 1, number, row.rooms, block)
