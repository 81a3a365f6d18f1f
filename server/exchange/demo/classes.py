"""Classes with their students, how they are split, and which subjects every group has."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from server.exchange.demo.entities import Activity, Cohort, Course, DivisionPlan, Pupil, SchoolClassPlan
from server.exchange.demo.naming import person
from server.exchange.demo.sources import GRADES, subjects
from server.groups import models as groups
from server.people import models as people

if TYPE_CHECKING:
    from collections.abc import Callable

    from server.exchange.demo.entities import SchoolPlan
    from server.exchange.demo.sources import SubjectSource

LETTERS = "АБВГ"
SPLIT_FROM = 20
"""Students of a class from which it is split."""
SPLIT_GRADE = 5
PRIMARY = 4
OWN_TEACHERS = ("english", "music", "sport")
"""Departments that teach primary classes themselves."""
SPREAD = 2
"""By how many students classes differ from the usual size."""
STREAMS = ("Физика (профильный курс)", "Обществознание (профильный курс)")
STREAM_HOURS = 3


def found(plan: SchoolPlan) -> None:
    """Make classes, students, divisions, groups and courses."""
    for grade in GRADES:
        for letter in LETTERS[: plan.source.parallels[grade - 1]]:
            _school_class(plan, grade, letter)
        _streams(plan, [school_class for school_class in plan.classes if school_class.grade == grade])


def _school_class(plan: SchoolPlan, grade: int, letter: str) -> None:
    paper = grade == 1 and letter == "А" and (plan.source.key == "main" or plan.source.size < SPLIT_FROM)
    made = SchoolClassPlan(plan.world.rows.new_id(groups.SchoolClass), grade, letter, paper, cohort=_cohort(plan, "CLASS", "", grade))
    made.cohort.name, made.cohort.school_class = made.name, made
    plan.classes.append(made)
    for _ in range(plan.source.size + plan.random.randint(-SPREAD, SPREAD)):
        _pupil(plan, made)
    _subjects(plan, made)


def _cohort(plan: SchoolPlan, kind: str, name: str, grade: int) -> Cohort:
    year = plan.world.calendar.year
    return Cohort(plan.world.rows.new_id(groups.Group), kind, name, grade, (year.since, year.until))


def _pupil(plan: SchoolPlan, school_class: SchoolClassPlan) -> None:
    random = plan.random
    female = random.random() < 0.5  # noqa: PLR2004 - half of them
    born = date(plan.world.calendar.year.since.year - 7 - school_class.grade + 1, 1, 1).toordinal() + random.randrange(365)
    pupil = Pupil(
        id=plan.world.rows.new_id(people.Student),
        name=person(random, female=female),
        female=female,
        born_on=date.fromordinal(born),
        school_class=school_class,
        ability=random.gauss(4.05, 0.45),
    )
    school_class.pupils.append(pupil)
    school_class.cohort.add(pupil)


def _subjects(plan: SchoolPlan, school_class: SchoolClassPlan) -> None:
    splits = school_class.grade >= SPLIT_GRADE and len(school_class.pupils) >= SPLIT_FROM - SPREAD and plan.source.size >= SPLIT_FROM
    for subject in subjects().values():
        hours = subject.hours_in(school_class.grade)
        if not hours:
            continue
        if subject.split and splits:
            division = _division(plan, subject.split, school_class)
            taught = [_second(subject, cohort) for cohort in division.cohorts]
            courses = [_course(plan, subject, cohort, hours) for subject, cohort in zip(taught, division.cohorts, strict=True)]
        else:
            courses = [_course(plan, subject, school_class.cohort, hours)]
        _activity(plan, [school_class], courses, hours)


def _second(subject: SubjectSource, cohort: Cohort) -> SubjectSource:
    return subjects()["Немецкий язык"] if cohort.name.endswith("немецкий") else subject


def _course(plan: SchoolPlan, subject: SubjectSource, cohort: Cohort, hours: int) -> Course:
    course = Course(plan.world.rows.new_id(groups.Journal), len(plan.courses), subject, cohort, hours)
    plan.courses.append(course)
    return course


def _activity(plan: SchoolPlan, classes: list[SchoolClassPlan], courses: list[Course], hours: int) -> None:
    subject = courses[0].subject
    primary = classes[0].grade <= PRIMARY and subject.department not in OWN_TEACHERS
    plan.activities.append(Activity(classes, courses, hours, "primary" if primary else subject.department, gym=subject.place == "gym"))


def _division(plan: SchoolPlan, key: str, school_class: SchoolClassPlan) -> DivisionPlan:
    existing = next((division for division in school_class.divisions if division.key == key), None)
    if existing is not None:
        return existing
    german = school_class.letter == "В" or (school_class.name == "5А" and plan.source.parallels[4] < len("АБВ"))
    title, parts = {
        "language": ("иностранный язык", ("английский", "немецкий") if german else ("английский 1", "английский 2")),
        "it": ("информатика", ("информатика 1", "информатика 2")),
        "sex": ("девочки и мальчики", ("девочки", "мальчики")),
    }[key]
    sides: Callable[[int, Pupil], int] = (lambda _i, pupil: 0 if pupil.female else 1) if key == "sex" else (lambda i, _pupil: i % 2)
    return _split(plan, key, [school_class], (title, parts), sides)


def _split(
    plan: SchoolPlan,
    key: str,
    classes: list[SchoolClassPlan],
    titles: tuple[str, tuple[str, ...]],
    side: Callable[[int, Pupil], int],
) -> DivisionPlan:
    rows, whose = plan.world.rows, "+".join(school_class.name for school_class in classes)
    division = DivisionPlan(rows.new_id(groups.Division), key, f"{whose}: {titles[0]}", classes)
    for part in titles[1]:
        cohort = _cohort(plan, "SUBGROUP" if len(classes) == 1 else "STREAM", f"{whose}, {part}", classes[0].grade)
        cohort.division = division
        cohort.school_class = classes[0] if len(classes) == 1 else None
        division.cohorts.append(cohort)
    for school_class in classes:
        school_class.divisions.append(division)
        for index, pupil in enumerate(school_class.pupils):
            division.cohorts[side(index, pupil)].add(pupil)
    plan.divisions.append(division)
    return division


def _streams(plan: SchoolPlan, classes: list[SchoolClassPlan]) -> None:
    if len(classes) != len(STREAMS) or classes[0].grade <= 9:  # noqa: PLR2004 - the last grade level without profiles
        return
    names = tuple(name.split(" ")[0].lower() for name in STREAMS)
    division = _split(plan, "profile", classes, ("профильный курс", names), lambda index, _pupil: index % 2)
    courses = [_course(plan, subjects()[name], cohort, STREAM_HOURS) for name, cohort in zip(STREAMS, division.cohorts, strict=True)]
    _activity(plan, classes, courses, STREAM_HOURS)
