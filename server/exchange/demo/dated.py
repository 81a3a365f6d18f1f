"""Dated lessons: the week laid over the school days of a range."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from server.exchange.demo.decisions import instants
from server.exchange.demo.entities import LessonPlan
from server.timetable import models as timetable

if TYPE_CHECKING:
    from datetime import date, datetime

    from server.exchange.demo.entities import Activity, Course, SchoolPlan, Slot

CANCELLED = 0.003


def lay(plan: SchoolPlan) -> None:
    """Make the lessons of [plan.since, plan.until); a few of the past were cancelled."""
    by_weekday: defaultdict[int, list[tuple[Activity, Slot, int | None]]] = defaultdict(list)
    for activity, slot, gym in sorted(plan.week, key=lambda placed: placed[1].number):
        by_weekday[slot.weekday].append((activity, slot, gym))
    _count_skipped(plan)
    for on in plan.world.calendar.school_days(plan.since, plan.until):
        for activity, slot, gym in by_weekday[on.weekday()]:
            cancelled = on < plan.world.today and plan.random.random() < CANCELLED
            for course in activity.courses:
                _lesson(plan, course, on, slot.number, cancelled=cancelled, gym=gym)


def _count_skipped(plan: SchoolPlan) -> None:
    """Tell every course how many lessons of it lie before the range."""
    days: defaultdict[int, int] = defaultdict(int)
    for on in plan.world.calendar.school_days(plan.world.calendar.lessons.since, plan.since):
        days[on.weekday()] += 1
    for activity, slot, _gym in plan.week:
        for course in activity.courses:
            course.skipped += days[slot.weekday]


def _lesson(plan: SchoolPlan, course: Course, on: date, number: int, *, cancelled: bool, gym: int | None) -> None:
    rows, cohort, teacher = plan.world.rows, course.cohort, course.taught_by
    shares_gym = gym is not None and cohort.division is not None
    lesson_id = rows.insert(
        timetable.Lesson,
        plan.id,
        course.id,
        cohort.id,
        cohort.grade,
        on,
        number,
        gym or teacher.room_id,
        "CANCELLED" if cancelled else "PLANNED",
        not cancelled,
        not cancelled and not shares_gym,
    )
    rows.add(timetable.LessonTeacher, plan.id, lesson_id, teacher.id, on, number, not cancelled)
    course.lessons.append(LessonPlan(lesson_id, on, number, *_instants(plan, on, cohort.grade, number), cancelled))


def _instants(plan: SchoolPlan, on: date, grade: int, number: int) -> tuple[datetime, datetime]:
    known = plan.instants.get((on, grade, number))
    if known is None:
        known = plan.instants[on, grade, number] = instants(plan, on, grade, number)
    return known
