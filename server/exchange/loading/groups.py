"""Classes, divisions, groups, and who is in them for the academic year."""

from __future__ import annotations

from typing import TYPE_CHECKING

from server.exchange.loading.rows import BATCH, Ensured, copy, ensure
from server.groups.models import Division, DivisionClass, Group, Membership, SchoolClass

if TYPE_CHECKING:
    from collections.abc import Iterator

    from server.exchange.timetables.plan import Plan
    from server.schools.models import AcademicYear


def key_in(year: AcademicYear, key: str) -> str:
    """Give the `external_id` of something that a file has anew in every academic year."""
    return f"fet:{year.name}:{key}"


def ensure_classes(plan: Plan, year: AcademicYear) -> Ensured:
    """Make the plan's classes, by their keys in the plan."""
    wanted = {
        one.key: SchoolClass(
            school_id=year.school_id,
            external_id=key_in(year, f"class:{one.key}"),
            year=year,
            grade_level=one.grade_level,
            letter=one.letter,
            name=one.name,
        )
        for one in plan.classes
    }
    return _by_plan_key(ensure(SchoolClass, year.school_id, {row.external_id: row for row in wanted.values()}), wanted)


def ensure_divisions(plan: Plan, year: AcademicYear, classes: Ensured) -> Ensured:
    """Make the plan's divisions with the classes that they split."""
    wanted = {
        one.key: Division(school_id=year.school_id, external_id=key_in(year, one.key), year=year, name=one.name)
        for one in plan.grouping.divisions
    }
    divisions = _by_plan_key(ensure(Division, year.school_id, {row.external_id: row for row in wanted.values()}), wanted)
    made = frozenset(divisions.made)
    DivisionClass.objects.bulk_create(
        [
            DivisionClass(school_id=year.school_id, division_id=divisions.ids[one.key], school_class_id=classes.ids[key])
            for one in plan.grouping.divisions
            if one.key in made
            for key in one.classes
        ],
        batch_size=BATCH,
    )
    return divisions


def ensure_groups(plan: Plan, year: AcademicYear, classes: Ensured, divisions: Ensured) -> Ensured:
    """Make the plan's groups."""
    wanted = {
        one.key: Group(
            school_id=year.school_id,
            # 'group:' tells a class's group from the class, and a set's group from a division of one set.
            external_id=key_in(year, f"group:{one.key}"),
            year=year,
            kind=one.kind,
            name=one.name,
            school_class_id=None if one.school_class is None else classes.ids[one.school_class],
            division_id=None if one.division is None else divisions.ids[one.division],
            grade_level=one.grade_level,
        )
        for one in plan.grouping.groups
    }
    return _by_plan_key(ensure(Group, year.school_id, {row.external_id: row for row in wanted.values()}), wanted)


def ensure_memberships(plan: Plan, year: AcademicYear, students: Ensured, groups: Ensured) -> tuple[int, int]:
    """Put each student into every group that holds their cell, for the whole year; give (made, all).

    A student who was moved by hand is not moved back: whoever is, or was, in a class, in a division or in a stream keeps
    what they have there.
    """
    places = _places(groups)
    known = {
        (student, places.get(group))
        for student, group in Membership.objects.filter(group__in=places).values_list("student_id", "group_id").iterator()
    }
    pairs = list(_pairs(plan, year, students, groups))
    # The trigger fills in the kind, which may not be null before it.
    new = [
        (year.school_id, group, student, year.since, year.until, "") for student, group in pairs if (student, places[group]) not in known
    ]
    copy(Membership, ("school_id", "group_id", "student_id", "since", "until", "kind"), new)
    return len(new), len(pairs)


def _places(groups: Ensured) -> dict[int, tuple[str, int]]:
    """Give, for each group, what a student has one place in: all classes together, each division, each other group."""
    rows = Group.objects.filter(pk__in=groups.ids.values()).values_list("pk", "kind", "division_id")
    return {
        pk: ("class", 0) if kind == Group.Kind.CLASS else ("division", division) if division else ("group", pk)
        for pk, kind, division in rows
    }


def _pairs(plan: Plan, year: AcademicYear, students: Ensured, groups: Ensured) -> Iterator[tuple[int, int]]:
    groups_of = [
        [groups.ids[group.key] for group in plan.grouping.groups if group.mask >> cell & 1] for cell in range(len(plan.cells.names))
    ]
    for student in plan.students:
        for group in groups_of[student.cell]:
            yield students.ids[key_in(year, student.person.key)], group


def _by_plan_key(ensured: Ensured, wanted: dict[str, SchoolClass] | dict[str, Division] | dict[str, Group]) -> Ensured:
    keys = {row.external_id: key for key, row in wanted.items()}
    return Ensured({keys[key]: pk for key, pk in ensured.ids.items()}, tuple(keys[key] for key in ensured.made))
