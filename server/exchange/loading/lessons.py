"""Dated lessons, with who gives them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from server.exchange.loading.journals import Journals
from server.exchange.loading.places import room_key
from server.exchange.loading.rows import Ensured, copy, next_ids
from server.timetable.models import Lesson, LessonTeacher

if TYPE_CHECKING:
    from server.database.copy import Value
    from server.exchange.timetables.lessons import PlannedLesson
    from server.exchange.timetables.plan import Plan

COLUMNS = (
    *("id", "school_id", "journal_id", "group_id", "grade_level"),
    *("on", "number", "room_id", "status", "occupies_group", "occupies_room"),
)
TEACHER_COLUMNS = ("school_id", "lesson_id", "staff_id", "on", "number", "occupies")


@dataclass(frozen=True, slots=True)
class Lessons:
    """What the rows of lessons need of the rows made before them."""

    school_id: int
    journals: Journals
    groups: Ensured
    rooms: Ensured
    staff: Ensured


@dataclass(frozen=True, slots=True)
class _Activity:
    """An activity's rows: its journal, its group, the group's grade level, its teachers."""

    journal: int
    group: int
    grade_level: int
    staff: tuple[int, ...]


def ensure_lessons(plan: Plan, rows: Lessons) -> int:
    """Make the plan's dated lessons with their teachers, those that are not there yet; give how many.

    Cost: five statements.
    """
    activities = _activities(plan, rows)
    known = set(Lesson.objects.filter(journal__in=set(rows.journals.ids.values())).values_list("journal_id", "on", "number"))
    new = [lesson for lesson in plan.lessons if (activities[lesson.activity].journal, lesson.on, lesson.number) not in known]
    dated = [(pk, lesson, activities[lesson.activity]) for pk, lesson in zip(next_ids(Lesson, len(new)), new, strict=True)]
    copy(Lesson, COLUMNS, [_row(rows, pk, lesson, activity) for pk, lesson, activity in dated])
    copy(
        LessonTeacher,
        TEACHER_COLUMNS,
        [(rows.school_id, pk, staff, lesson.on, lesson.number, True) for pk, lesson, activity in dated for staff in activity.staff],
    )
    return len(new)


def _row(rows: Lessons, pk: int, lesson: PlannedLesson, activity: _Activity) -> tuple[Value, ...]:
    room = rows.rooms.ids[room_key(lesson.rooms)] if lesson.rooms else None
    whose = (pk, rows.school_id, activity.journal, activity.group, activity.grade_level)
    return (*whose, lesson.on, lesson.number, room, Lesson.Status.PLANNED.value, True, True)


def _activities(plan: Plan, rows: Lessons) -> dict[int, _Activity]:
    known = {}
    for activity in plan.timetable.activities:
        group = plan.grouping.of_activity.get(activity.id)
        if group is not None:
            staff = tuple(rows.staff.ids[f"fet:teacher:{name}"] for name in activity.teachers)
            journal = rows.journals.ids[group.key, activity.subject]
            known[activity.id] = _Activity(journal, rows.groups.ids[group.key], group.grade_level, staff)
    return known
