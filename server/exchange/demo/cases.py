"""The special cases that every demo has, and the people of the sign-in page: who they are and whom they have to do with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from server.exchange.demo.accounts import demo_account, demo_name
from server.exchange.demo.entities import Name, Pupil
from server.exchange.demo.families import DOCUMENT, SCOPES, add_guardian, add_right
from server.exchange.demo.naming import child_of
from server.exchange.demo.reports import CONFIRMED, DECLINED, WAITING, add_reports
from server.exchange.demo.sources import table
from server.people import models as people
from server.people.names import full_name, sort_key

if TYPE_CHECKING:
    from collections.abc import Iterable

    from server.exchange.demo.entities import DivisionPlan, SchoolClassPlan, SchoolPlan, Teacher, World

DEMO_CLASS, OTHER_CLASS = "7А", "7Б"
COURT_ACT = "Решение суда от 12 октября, дело № 2-1418"
CUT_SCOPES = ("CONTACTS", "MESSAGES", "PAYMENTS")
"""What the court took from the father."""
YOUNG, OLDER = 3, 6
"""Grade levels of the two children in two schools."""


def stage(plan: SchoolPlan) -> None:
    """Put every special case into the main school. Staff have to be there; families come after it."""
    seventh = plan.class_named(DEMO_CLASS)
    language = next(division for division in seventh.divisions if division.key == "language")
    _staff(plan, seventh, language)
    _moved_between_subgroups(plan, seventh, language)
    _moved_between_classes(plan, seventh)
    _two_households(plan, language)
    _teachers_child(plan)
    _held_back(plan, seventh)


def two_schools(main: SchoolPlan, second: SchoolPlan) -> None:
    """One guardian with a child in each of two schools, by one account."""
    account = demo_account(main.world, "guardian")
    for plan, grade in ((main, YOUNG), (second, OLDER)):
        child = _free(next(one for one in plan.classes if one.grade == grade).pupils)
        _rename(child, "guardian", "Степан", plan)
        add_guardian(plan, demo_name("guardian"), account, [child])


def _staff(plan: SchoolPlan, seventh: SchoolClassPlan, language: DivisionPlan) -> None:
    teacher = next(course.taught_by for course in plan.courses if course.cohort is language.cohorts[0])
    _become(plan, teacher, "teacher")
    if seventh.teacher is None or seventh.teacher is teacher:
        raise AssertionError(seventh.name)
    _become(plan, seventh.teacher, "class-teacher")
    for key, word in (("deputy-head", "Заместитель"), ("administrator", "Администратор")):
        _become(plan, next(one for one in plan.teachers if one.position.startswith(word)), key)
    parent = next(one for one in plan.teachers if one.department == "maths" and not one.account_id)
    _become(plan, parent, "teacher-parent")


def _become(plan: SchoolPlan, teacher: Teacher, key: str) -> None:
    teacher.name = demo_name(key)
    teacher.account_id = demo_account(plan.world, key)


def _moved_between_subgroups(plan: SchoolPlan, seventh: SchoolClassPlan, language: DivisionPlan) -> None:
    """The demo's student comes to the demo's teacher; somebody else goes the other way."""
    first, second = language.cohorts
    student = _free(pupil for pupil, _since, _until in second.spans if not pupil.female)
    _student(plan, student, "student")
    second.move(student, first, plan.world.moved_on)
    other = _free(pupil for pupil, _since, _until in first.spans if pupil is not student and pupil in seventh.pupils)
    other.eager = True
    first.move(other, second, plan.world.moved_on)


def _moved_between_classes(plan: SchoolPlan, seventh: SchoolClassPlan) -> None:
    on, former = plan.world.moved_on, plan.class_named(OTHER_CLASS)
    student = _free(pupil for pupil in former.pupils if pupil.female)
    _student(plan, student, "student-moved")
    former.cohort.move(student, seventh.cohort, on)
    for left, joined in zip(former.divisions, seventh.divisions, strict=True):
        cohort = left.cohort_of(student, on)
        cohort.move(student, joined.cohorts[left.cohorts.index(cohort)], on)


def _student(plan: SchoolPlan, pupil: Pupil, key: str) -> None:
    name = demo_name(key)
    pupil.name, pupil.eager, pupil.has_family = name, True, True
    pupil.account_id = demo_account(plan.world, key)
    mother = Name(table("family_names")[0]["female"], "Анна", "Петровна")
    add_guardian(plan, Name(name.family if pupil.female else f"{name.family}а", mother.given, mother.patronymic), None, [pupil])


def _two_households(plan: SchoolPlan, language: DivisionPlan) -> None:
    """The child learns with the demo's teacher; a court has cut what the father may see."""
    world, child = plan.world, _free(pupil for pupil, _since, _until in language.cohorts[0].spans if not pupil.eager)
    _rename(child, "father" if not child.female else "mother", "Кирилл", plan)
    child.eager = True
    mother = demo_account(world, "mother")
    add_guardian(plan, demo_name("mother"), mother, [child])
    add_reports(plan, child, mother, WAITING, CONFIRMED)
    name, since = demo_name("father"), world.calendar.year.since
    account = demo_account(world, "father")
    father = world.rows.insert(people.Guardian, plan.id, "", account, *name, full_name(*name), sort_key(*name))
    for scope in SCOPES:
        if scope in CUT_SCOPES:
            add_right(plan, father, child, (scope, "DOCUMENT", DOCUMENT), since, (world.moved_on, "COURT_ACT", COURT_ACT))
        else:
            add_right(plan, father, child, (scope, "COURT_ACT", COURT_ACT), since)


def _teachers_child(plan: SchoolPlan) -> None:
    parent = next(one for one in plan.teachers if one.name == demo_name("teacher-parent"))
    child = _free(plan.class_named("5А").pupils)
    _rename(child, "teacher-parent", "Павел", plan)
    add_guardian(plan, parent.name, parent.account_id, [child])
    if parent.account_id is not None:
        add_reports(plan, child, parent.account_id, DECLINED)


def _rename(child: Pupil, key: str, father: str, plan: SchoolPlan) -> None:
    """Give a child its parent's family name in the child's own form."""
    family = demo_name(key).family.removesuffix("а")
    invented = child_of(father, plan.random, 0, female=child.female)
    child.name = Name(f"{family}а" if child.female else family, invented.given, invented.patronymic)
    child.has_family = True


def _held_back(plan: SchoolPlan, seventh: SchoolClassPlan) -> None:
    course = next(one for one in plan.courses if one.cohort is seventh.cohort and one.subject.together == "математика")
    course.held_back = True


def _free(pupils: Iterable[Pupil]) -> Pupil:
    return next(pupil for pupil in pupils if not pupil.has_family)


def leave_open(plan: SchoolPlan) -> None:
    """Leave lessons of the demo's teachers to be recorded: the last two of the last day behind, all but one of today's."""
    demo = {demo_name("teacher"), demo_name("class-teacher")}
    for teacher in (one for one in plan.teachers if one.name in demo):
        lessons = sorted(
            (lesson for course in plan.courses if course.teacher is teacher for lesson in course.lessons if not lesson.cancelled),
            key=lambda lesson: lesson.starts_at,
        )
        before = [lesson.id for lesson in lessons if lesson.on < plan.world.today]
        now = [lesson.id for lesson in lessons if lesson.on == plan.world.today]
        plan.left_open.update(before[-2:], now[1:])


def coordinators(world: World, region: int, municipality: int) -> None:
    """The coordinators of the sign-in page: one of a municipality, one of the region."""
    since = world.calendar.year.since
    municipal, regional = demo_account(world, "municipal"), demo_account(world, "regional")
    world.rows.add(people.RoleAssignment, municipal, "MUNICIPAL_COORDINATOR", None, municipality, None, since)
    world.rows.add(people.RoleAssignment, regional, "REGIONAL_COORDINATOR", None, None, region, since)
