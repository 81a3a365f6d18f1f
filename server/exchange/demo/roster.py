"""Rows of a finished school: people, classes, groups, memberships, journals. Nothing is decided here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from server.exchange.demo.accounts import account_of
from server.exchange.demo.sources import subjects
from server.groups import models as groups
from server.people import models as people
from server.people.names import full_name, sort_key

if TYPE_CHECKING:
    from server.exchange.demo.entities import Cohort, SchoolPlan

ROLES = {"Заместитель директора по учебной работе": "DEPUTY_HEAD", "Администратор электронного журнала": "ADMINISTRATOR"}
PASS_FAIL = "Индивидуальный проект"  # noqa: S105 - a subject
FIRST_WITH_MARKS = 2


def enrol(plan: SchoolPlan) -> None:
    """Add the rows of staff, students, classes and groups."""
    _staff(plan)
    _students(plan)
    for name in subjects():
        plan.subject_ids[name] = plan.world.rows.insert(groups.Subject, plan.id, "", name)
    _classes(plan)
    _divisions(plan)
    _journals(plan)


def _staff(plan: SchoolPlan) -> None:
    world = plan.world
    for one in plan.teachers:
        one.account_id = one.account_id or account_of(world, one.name)
        names = (*one.name, full_name(*one.name), sort_key(*one.name))
        world.rows.add(people.StaffMember, one.id, plan.id, "", one.account_id, *names, one.position)
        if one.position in ROLES:
            since = world.calendar.year.since
            world.rows.add(people.RoleAssignment, one.account_id, ROLES[one.position], plan.id, None, None, since)


def _students(plan: SchoolPlan) -> None:
    for school_class in plan.classes:
        for one in school_class.pupils:
            names = (*one.name, full_name(*one.name), sort_key(*one.name))
            plan.world.rows.add(people.Student, one.id, plan.id, "", one.account_id, *names, one.born_on)


def _classes(plan: SchoolPlan) -> None:
    rows, year = plan.world.rows, plan.world.calendar.year
    for one in plan.classes:
        mode = "PAPER" if one.paper else "ELECTRONIC"
        rows.add(groups.SchoolClass, one.id, plan.id, "", plan.year_id, one.grade, one.letter, one.name, mode)
        if one.teacher is not None:
            rows.add(groups.ClassTeacher, plan.id, one.id, one.teacher.id, year.since, year.until)
        _cohort(plan, one.cohort)


def _divisions(plan: SchoolPlan) -> None:
    rows = plan.world.rows
    for one in plan.divisions:
        rows.add(groups.Division, one.id, plan.id, "", plan.year_id, one.name)
        for school_class in one.classes:
            rows.add(groups.DivisionClass, plan.id, one.id, school_class.id)
        for cohort in one.cohorts:
            _cohort(plan, cohort)


def _cohort(plan: SchoolPlan, one: Cohort) -> None:
    rows = plan.world.rows
    school_class = one.school_class.id if one.school_class else None
    division = one.division.id if one.division else None
    rows.add(groups.Group, one.id, plan.id, "", plan.year_id, one.kind, one.name, school_class, division, one.grade)
    for pupil, since, until in one.spans:
        rows.add(groups.Membership, plan.id, one.id, pupil.id, since, until)


def _journals(plan: SchoolPlan) -> None:
    rows, year = plan.world.rows, plan.world.calendar.year
    for one in plan.courses:
        scale = plan.scale_ids["Зачёт" if one.subject.name == PASS_FAIL else "Пятибалльная"]
        with_marks = one.cohort.grade >= FIRST_WITH_MARKS
        subject = plan.subject_ids[one.subject.name]
        rows.add(groups.Journal, one.id, plan.id, plan.year_id, subject, one.cohort.id, scale if with_marks else None)
        rows.add(groups.JournalTeacher, plan.id, one.id, one.taught_by.id, year.since, year.until)
