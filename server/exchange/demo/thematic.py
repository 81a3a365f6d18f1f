"""Thematic plans: one for each subject, grade level and number of hours, and the journals that follow them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from server.exchange.demo.entities import PlannedRow
from server.exchange.demo.marks import is_test
from server.exchange.demo.sources import toml, topics
from server.planning import models as planning

if TYPE_CHECKING:
    from server.exchange.demo.entities import Course, SchoolPlan

WEEKS = 34
TEST = "КР"
MINUTES = {1: 0, 2: 15, 5: 25, 9: 40}
"""Minutes of homework from a grade level on."""


class Hour(NamedTuple):
    """What one lesson of a plan is for."""

    section: str
    topic: str
    kind: str
    homework: str
    is_test: bool


def followed(plan: SchoolPlan, course: Course) -> tuple[int, list[PlannedRow]]:
    """Let a journal follow the plan for it; how many hours of it are over, and the rows of the others, one for each hour."""
    rows = _plan_for(plan, course)
    hour, first = 0, 0
    while first < len(rows) - 1 and hour + rows[first].hours <= course.skipped:
        hour += rows[first].hours
        first += 1
    world, bound_by = plan.world, course.taught_by.account_id
    since = plan.since if course.skipped else world.calendar.year.since
    first_row = rows[first].id if first else None
    world.rows.add(planning.PlanBinding, plan.id, course.id, rows[0].plan_id, since, first_row, world.now, bound_by)
    return hour, [row for row in rows[first:] for _hour in range(row.hours)]


def _plan_for(plan: SchoolPlan, course: Course) -> list[PlannedRow]:
    key = (course.subject.name, course.cohort.grade, course.hours)
    if key not in plan.thematic:
        plan.thematic[key] = _write(plan, course)
    return plan.thematic[key]


def _write(plan: SchoolPlan, course: Course) -> list[PlannedRow]:
    world, grade, author = plan.world, course.cohort.grade, course.taught_by.account_id
    name = f"{course.subject.name}, {grade} класс, {course.hours} ч в неделю"
    subject_id = plan.subject_ids[course.subject.name]
    plan_id = world.rows.insert(planning.ThematicPlan, plan.id, plan.year_id, subject_id, grade, name, author, 1, world.now, author)
    minutes = next(MINUTES[since] for since in reversed(MINUTES) if grade >= since)
    rows = []
    for position, (hour, hours) in enumerate(_merged([_hour(course, number) for number in range(course.hours * WEEKS)]), 1):
        work = plan.work_ids[TEST] if hour.is_test else None
        homework = hour.homework if minutes else ""
        words = (hour.section, hour.topic, hours, hour.kind, homework, minutes if homework else None, "", work)
        rows.append(
            PlannedRow(plan_id, world.rows.insert(planning.PlanRow, plan.id, plan_id, position, *words), hour.topic, homework, hours)
        )
    return rows


def _merged(hours: list[Hour]) -> list[tuple[Hour, int]]:
    """Put hours of the same topic that follow each other into one row."""
    rows: list[tuple[Hour, int]] = []
    for hour in hours:
        if rows and rows[-1][0].topic == hour.topic:
            rows[-1] = (rows[-1][0], rows[-1][1] + 1)
        else:
            rows.append((hour, 1))
    return rows


def _hour(course: Course, lesson: int) -> Hour:
    """Say what the plan's n-th lesson is for: topics in order, each for some lessons."""
    sources, remarks = topics(course.subject.name, course.cohort.grade), toml("remarks")
    each = max(1, course.hours * WEEKS // (len(sources) * 2))
    source = sources[lesson // each % len(sources)]
    test = is_test(course, lesson)
    at = min(lesson % each, len(remarks["lessons"]) - 1)
    topic = (remarks["test"] if test else remarks["lessons"][at]).format(topic=source.topic)
    exercise = 12 + lesson * 7 % 380
    homework = source.homework.format(p=2 + lesson // 3 % 58, n=exercise, m=exercise + 1)
    return Hour(source.topic, topic, remarks["test_kind"] if test else remarks["kinds"][at], homework, test)
