"""Weekly timetables for tests."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from server.timetable.models import Timetable, WeeklyLesson, WeeklyTeacher

if TYPE_CHECKING:
    from server.groups.models import Journal
    from tests.school import TestSchool

WEEK = timedelta(days=7)


def next_monday(world: TestSchool) -> date:
    return world.today + timedelta(days=7 - world.today.weekday())


def draft(world: TestSchool, weeks: int = 1, **given: Any) -> Timetable:
    """A draft over four weeks from next Monday."""
    monday = next_monday(world)
    return Timetable.objects.create(
        **{"school": world.school, "name": "Четверть", "since": monday, "until": monday + 4 * WEEK, "weeks": weeks, "first_monday": monday}
        | given
    )


def placed(timetable: Timetable, journal: Journal, weekday: int, number: int, week: int = 1, **given: Any) -> WeeklyLesson:
    """A lesson of the cycle, given by the journal's teachers."""
    place = {"school": timetable.school, "timetable": timetable, "week": week, "weekday": weekday, "number": number}
    lesson = WeeklyLesson.objects.create(**place, journal=journal, group=journal.group, grade_level=journal.group.grade_level, **given)
    for taught in journal.journal_teachers.all():
        WeeklyTeacher.objects.create(**place, lesson=lesson, staff=taught.staff)
    return lesson
