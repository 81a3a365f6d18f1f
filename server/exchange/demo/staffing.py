"""Who teaches what and leads which class: departments share the hours evenly, each within its limit a week."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from server.exchange.demo.entities import Teacher
from server.exchange.demo.naming import person
from server.exchange.demo.sources import table
from server.people import models as people
from server.timetable import models as timetable

if TYPE_CHECKING:
    from server.exchange.demo.entities import Activity, Course, SchoolPlan

Bundle = list[tuple[str, list["Course"]]]
"""Sides that are taught at the same time: department and courses."""
FEMALE = 0.85
OFFICE = ("Директор", "Заместитель директора по учебной работе", "Администратор электронного журнала")
GYMS = ("Спортзал", "Малый спортзал", "Спортивная площадка", "Лыжная база")
CLASSES_PER_GYM = 12
ROOMS_PER_FLOOR = 20
DEMO_CLASS = "7А"
"""Served first, so that its teachers have other classes as well."""


def employ(plan: SchoolPlan) -> None:
    """Give every course a teacher, every teacher a room, every class a class teacher."""
    limits = {row["department"]: (int(row["hours"]), row["position"]) for row in table("departments")}
    pools: defaultdict[str, list[Teacher]] = defaultdict(list)
    for bundle in _bundles(sorted(plan.activities, key=lambda one: one.classes[0].name != DEMO_CLASS)):
        for department, courses in bundle:
            _assign(plan, pools[department], (department, *limits[department]), courses, bundle)
    for position in OFFICE:
        hire(plan, "office", position)
    _rooms(plan)
    _lead(plan)


def hire(plan: SchoolPlan, department: str, position: str) -> Teacher:
    """Take somebody new on."""
    female = plan.random.random() < FEMALE
    name = person(plan.random, female=female)
    teacher = Teacher(plan.world.rows.new_id(people.StaffMember), name, female, department, position)
    plan.teachers.append(teacher)
    return teacher


def _assign(
    plan: SchoolPlan,
    pool: list[Teacher],
    limit: tuple[str, int, str],
    courses: list[Course],
    bundle: Bundle,
) -> None:
    """Give courses to whoever of the department has least to do and is not in the parallel group."""
    department, most, position = limit
    hours = sum(course.hours for course in courses)
    busy = {course.teacher for _department, others in bundle for course in others}
    free = [teacher for teacher in pool if teacher not in busy and teacher.load + hours <= most]
    if not free:
        free = [hire(plan, department, position)]
        pool.extend(free)
    teacher = min(free, key=lambda one: one.load)
    teacher.load += hours
    for course in courses:
        course.teacher = teacher


def _bundles(activities: list[Activity]) -> list[Bundle]:
    """Courses that want one teacher, per side of a split: all of a primary class, all mathematics of a class, or one course."""
    bundles: dict[object, Bundle] = {}
    for activity in activities:
        for_class = activity.department == "primary" or (activity.courses[0].subject.together and len(activity.courses) == 1)
        key = (activity.classes[0].id, activity.department) if for_class else activity
        departments = [activity.department if activity.department == "primary" else one.subject.department for one in activity.courses]
        sides = bundles.setdefault(key, [(department, []) for department in departments])
        for (_department, courses), course in zip(sides, activity.courses, strict=True):
            courses.append(course)
    return list(bundles.values())


def _rooms(plan: SchoolPlan) -> None:
    rows, number = plan.world.rows, 0
    for teacher in plan.teachers:
        if teacher.department == "sport":
            continue
        floor, door = divmod(number, ROOMS_PER_FLOOR)
        teacher.room_id = rows.insert(timetable.Room, plan.id, "", f"{floor + 1}{door + 1:02}", "")
        number += 1
    for name in GYMS[: 1 + len(plan.classes) // CLASSES_PER_GYM]:
        plan.gym_ids.append(rows.insert(timetable.Room, plan.id, "", name, ""))


def _lead(plan: SchoolPlan) -> None:
    leading: set[Teacher] = set()
    for school_class in plan.classes:
        hours: defaultdict[Teacher, int] = defaultdict(int)
        for course in plan.courses:
            if course.cohort is school_class.cohort and course.teacher is not None:
                hours[course.teacher] += course.hours
        free = [teacher for teacher in hours if teacher not in leading] or list(hours)
        school_class.teacher = max(free, key=lambda one: hours[one])
        leading.add(school_class.teacher)
