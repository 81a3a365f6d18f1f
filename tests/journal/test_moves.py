"""Moving a student between groups from a date (G1, G4)."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from django.apps import apps
from django.db import IntegrityError, transaction

from server.groups.models import Division, DivisionClass, Group, Membership
from tests.api import cell, gid
from tests.school import DAY

if TYPE_CHECKING:
    from collections.abc import Callable

    from server.people.models import Student
    from tests.api import Api
    from tests.school import TestSchool

    As = Callable[[str], Api]

DIARY = """query Diary($student: ID!, $from: Date!, $to: Date!) { student(id: $student) {
  diary(from: $from, to: $to) { on lessons { lesson { number group { name } } marks { symbol } } } } }"""


def memberships(world: TestSchool, student: Student) -> list[tuple[str, str, str]]:
    rows = Membership.objects.filter(student=student).select_related("group").order_by("since", "group__name")
    return [(row.group.name, str(row.since), str(row.until)) for row in rows]


def test_a_move_ends_one_group_and_begins_the_other(world: TestSchool, as_: As) -> None:
    on = world.today + 3 * DAY

    answer = as_("deputy_head").move(world.anna, world.english2, on)

    assert answer == {
        "__typename": "StudentMoved",
        "on": str(on),
        "student": {"id": gid(world.anna)},
        "group": {"name": "7А, английский 2"},
        "left": [{"name": "7А, английский 1"}],
    }
    assert memberships(world, world.anna) == [
        ("7А", str(world.since), str(world.until)),
        ("7А, английский 1", str(world.since), str(on)),
        ("7А, английский 2", str(on), str(world.until)),
    ]


def test_the_diary_holds_the_lessons_of_the_group_of_each_day(world: TestSchool, as_: As) -> None:
    as_("english_teacher").record(world.english_lesson1, [cell(world.anna, "5")])
    as_("deputy_head").move(world.anna, world.english2, world.today)
    world.lesson(world.english1_journal, 0, 3)
    world.lesson(world.english2_journal, 0, 3)

    days = as_("mother").ask(DIARY, student=gid(world.anna), **{"from": str(world.today - DAY), "to": str(world.today)})["student"]["diary"]

    assert [[(row["lesson"]["group"]["name"], row["marks"]) for row in day["lessons"]] for day in days] == [
        [("7А", []), ("7А, английский 1", [{"symbol": "5"}])],
        [("7А, английский 2", [])],
    ]


def test_a_move_to_another_class_leaves_the_old_ones_subgroups(world: TestSchool, as_: As) -> None:
    answer = as_("administrator").move(world.anna, world.b_group, world.today)

    assert sorted(group["name"] for group in answer["left"]) == ["7А", "7А, английский 1"]
    assert [name for name, since, _ in memberships(world, world.anna) if since == str(world.today)] == ["7Б"]


def test_a_subgroup_shared_by_both_classes_is_kept(world: TestSchool, as_: As) -> None:
    both = Division.objects.create(**world.own, year=world.year, name="технология")
    for school_class in (world.a, world.b):
        DivisionClass.objects.create(**world.own, division=both, school_class=school_class)
    girls = Group.objects.create(**world.own, year=world.year, kind="SUBGROUP", name="технология, девочки", division=both, grade_level=7)
    world.join(world.anna, girls)

    as_("administrator").move(world.anna, world.b_group, world.today)

    assert ("технология, девочки", str(world.since), str(world.until)) in memberships(world, world.anna)


def test_a_move_before_a_mark_is_refused(world: TestSchool, as_: As) -> None:
    as_("english_teacher").record(world.english_lesson1, [cell(world.anna, "5")])
    before = memberships(world, world.anna)

    assert as_("deputy_head").move(world.anna, world.english2, world.today - DAY)["__typename"] == "MarksAfterMove"
    assert memberships(world, world.anna) == before


def test_moving_to_where_one_is_is_refused(world: TestSchool, as_: As) -> None:
    assert as_("deputy_head").move(world.anna, world.english1, world.today)["__typename"] == "AlreadyMember"


@pytest.mark.parametrize("days", [-500, 500])
def test_a_day_outside_the_year_is_refused(world: TestSchool, as_: As, days: int) -> None:
    answer = as_("deputy_head").move(world.anna, world.english2, world.today + timedelta(days=days))

    assert answer["__typename"] == "NoSuchMove"
    assert str(world.since) in answer["message"]


def test_a_subgroup_of_another_class_is_refused(world: TestSchool, as_: As) -> None:
    assert as_("deputy_head").move(world.vera, world.english2, world.today)["__typename"] == "NoSuchMove"


@pytest.mark.parametrize("who", ["teacher", "class_teacher", "mother", "student", "stranger", "regional_coordinator"])
def test_only_the_office_moves_students(world: TestSchool, as_: As, who: str) -> None:
    before = memberships(world, world.anna)

    assert as_(who).move(world.anna, world.english2, world.today)["__typename"] == "NotFound"
    assert memberships(world, world.anna) == before


def test_the_database_holds_one_class_and_one_group_of_a_division_a_day(world: TestSchool) -> None:
    for group, constraint in (
        (world.b_group, "membership_one_class_a_day"),
        (world.english2, "membership_one_group_of_division_a_day"),
        (world.english1, "membership_o"),
    ):
        with pytest.raises(IntegrityError, match=constraint), transaction.atomic():
            world.join(world.anna, group, since=world.today)


def test_what_a_membership_was_is_kept_with_who_changed_it(world: TestSchool, as_: As) -> None:
    kept = apps.get_model("groups", "MembershipEvent")

    as_("deputy_head").move(world.anna, world.english2, world.today)

    event = kept.objects.get()
    assert (event.student_id, event.group_id, event.until) == (world.anna.pk, world.english1.pk, world.until)
    assert event.pgh_context.metadata["account"] == world.people["deputy_head"].pk
