"""The published timetable, and its dated lessons: the week laid over the school days of a range."""

from __future__ import annotations

from collections import defaultdict
from datetime import timedelta
from typing import TYPE_CHECKING, NamedTuple

from server.exchange.demo.decisions import instants
from server.exchange.demo.entities import Activity, LessonPlan
from server.timetable import models as timetable

if TYPE_CHECKING:
    from datetime import date, datetime

    from server.exchange.demo.entities import Course, SchoolPlan, Slot

CANCELLED = 0.003


def lay(plan: SchoolPlan) -> None:
    """Make the published timetable and its lessons of [plan.since, plan.until); a few of the past were cancelled."""
    by_weekday: defaultdict[int, list[Weekly]] = defaultdict(list)
    for weekly in _cycle(plan):
        by_weekday[weekly.weekday].append(weekly)
    _count_skipped(plan)
    for on in plan.world.calendar.school_days(plan.since, plan.until):
        for weekly in by_weekday[on.weekday()]:
            cancelled = on < plan.world.today and plan.random.random() < CANCELLED
            for course, weekly_id in zip(weekly.activity.courses, weekly.ids, strict=True):
                _lesson(plan, weekly, course, weekly_id, on, cancelled=cancelled)


class Weekly(NamedTuple):
    """An activity in its place of the week, with the ids of its lessons of the cycle, one for each course."""

    activity: Activity
    weekday: int
    number: int
    gym: int | None
    ids: list[int]


def _cycle(plan: SchoolPlan) -> list[Weekly]:
    rows, monday = plan.world.rows, plan.since - timedelta(days=plan.since.weekday())
    name = f"Расписание {plan.world.calendar.year.name}"
    timetable_id = rows.insert(timetable.Timetable, plan.id, "", name, plan.since, plan.until, "PUBLISHED", 1, monday, 1)
    return [
        Weekly(activity, slot.weekday, slot.number, gym, [_weekly(plan, timetable_id, course, slot, gym) for course in activity.courses])
        for activity, slot, gym in sorted(plan.week, key=lambda placed: placed[1].number)
    ]


def _weekly(plan: SchoolPlan, timetable_id: int, course: Course, slot: Slot, gym: int | None) -> int:
    rows, cohort, teacher = plan.world.rows, course.cohort, course.taught_by
    place = (1, slot.weekday + 1, slot.number)
    room, occupies = gym or teacher.room_id, not _shares(course, gym)
    weekly_id = rows.insert(timetable.WeeklyLesson, plan.id, timetable_id, course.id, cohort.id, cohort.grade, *place, room, True, occupies)
    rows.add(timetable.WeeklyTeacher, plan.id, timetable_id, weekly_id, teacher.id, *place, True)  # noqa: FBT003 - a column
    return weekly_id


def _shares(course: Course, gym: int | None) -> bool:
    return gym is not None and course.cohort.division is not None


def _count_skipped(plan: SchoolPlan) -> None:
    """Tell every course how many lessons of it lie before the range."""
    days: defaultdict[int, int] = defaultdict(int)
    for on in plan.world.calendar.school_days(plan.world.calendar.lessons.since, plan.since):
        days[on.weekday()] += 1
    for activity, slot, _gym in plan.week:
        for course in activity.courses:
            course.skipped += days[slot.weekday]


def _lesson(plan: SchoolPlan, weekly: Weekly, course: Course, weekly_id: int, on: date, *, cancelled: bool) -> None:
    rows, cohort, teacher, number = plan.world.rows, course.cohort, course.taught_by, weekly.number
    lesson_id = rows.insert(
        timetable.Lesson,
        plan.id,
        course.id,
        cohort.id,
        cohort.grade,
        on,
        number,
        weekly.gym or teacher.room_id,
        "CANCELLED" if cancelled else "PLANNED",
        not cancelled,
        not cancelled and not _shares(course, weekly.gym),
        weekly_id,
    )
    rows.add(timetable.LessonTeacher, plan.id, lesson_id, teacher.id, on, number, not cancelled)
    course.lessons.append(LessonPlan(lesson_id, on, number, *_instants(plan, on, cohort.grade, number), cancelled))


def _instants(plan: SchoolPlan, on: date, grade: int, number: int) -> tuple[datetime, datetime]:
    known = plan.instants.get((on, grade, number))
    if known is None:
        known = plan.instants[on, grade, number] = instants(plan, on, grade, number)
    return known
