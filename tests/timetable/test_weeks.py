"""Weeks as they are shown: everybody sees the lessons of their own groups, staff a class side by side (G5)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.api import Api, gid
from tests.timetable.editing import publish
from tests.timetable.weeks import draft, next_monday, placed

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.school import TestSchool

DAYS = "{ on lessons { number subject { name } group { name } } }"


def shown(days: Any) -> list[tuple[str, list[tuple[int, str]]]]:
    return [(day["on"], [(lesson["number"], lesson["group"]["name"]) for lesson in day["lessons"]]) for day in days]


@pytest.fixture
def monday(world: TestSchool, as_: Callable[[str], Api]) -> str:
    timetable = draft(world)
    placed(timetable, world.algebra, 1, 1, room=world.room)
    placed(timetable, world.english1_journal, 1, 2)
    placed(timetable, world.english2_journal, 1, 2)
    placed(timetable, world.algebra_b, 1, 3)
    assert publish(as_("deputy_head"), timetable)["made"] == 16
    return str(next_monday(world))


WHOLE, ENGLISH = (1, "7А"), [(2, "7А, английский 1"), (2, "7А, английский 2")]


@pytest.mark.parametrize(
    ("who", "lessons"),
    [
        ("class_teacher", [WHOLE, *ENGLISH]),
        ("student", [WHOLE, ENGLISH[0]]),
        ("classmate", [WHOLE, ENGLISH[1]]),
        ("boris_mother", [WHOLE, ENGLISH[1]]),
    ],
)
def test_a_class_is_shown_to_staff_whole_and_to_families_as_far_as_it_is_theirs(
    world: TestSchool, as_: Callable[[str], Api], monday: str, who: str, lessons: list[tuple[int, str]]
) -> None:
    asked = f"query ($id: ID!, $week: Date!) {{ schoolClass(id: $id) {{ timetable(week: $week) {DAYS} }} }}"

    told = as_(who).ask(asked, id=gid(world.a), week=monday)

    assert shown(told["schoolClass"]["timetable"]) == [(monday, lessons)]


def test_a_school_is_asked_for_a_group_a_teacher_or_a_room(world: TestSchool, as_: Callable[[str], Api], monday: str) -> None:
    asked = f"""query ($id: ID!, $week: Date!, $group: ID, $teacher: ID, $room: ID) {{
      school(id: $id) {{ timetable(week: $week, group: $group, teacher: $teacher, room: $room) {DAYS} }} }}"""
    api, place = as_("other_teacher"), {"id": gid(world.school), "week": monday}
    teacher = world.people["english_teacher"].staffmembers.get()

    assert shown(api.ask(asked, **place, group=gid(world.english2))["school"]["timetable"]) == [(monday, [ENGLISH[1]])]
    assert shown(api.ask(asked, **place, teacher=gid(teacher))["school"]["timetable"]) == [(monday, [ENGLISH[0]])]
    assert shown(api.ask(asked, **place, room=gid(world.room))["school"]["timetable"]) == [(monday, [WHOLE])]
    assert shown(api.ask(asked, **place)["school"]["timetable"]) == [(monday, [WHOLE, *ENGLISH, (3, "7Б")])]
    assert as_("stranger").ask(asked, **place)["school"]["timetable"] == []


def test_a_students_week_is_that_of_their_own_groups(world: TestSchool, as_: Callable[[str], Api], monday: str) -> None:
    asked = f"query ($id: ID!, $week: Date!) {{ student(id: $id) {{ timetable(week: $week) {DAYS} }} }}"

    assert shown(as_("mother").ask(asked, id=gid(world.anna), week=monday)["student"]["timetable"]) == [(monday, [WHOLE, ENGLISH[0]])]
    assert as_("boris_mother").ask(asked, id=gid(world.anna), week=monday)["student"] is None


def test_an_editor_learns_what_is_in_the_way_and_what_is_free(world: TestSchool, as_: Callable[[str], Api]) -> None:
    timetable = draft(world)
    lesson = placed(timetable, world.algebra, 1, 1, room=world.room)
    beside = placed(timetable, world.english1_journal, 2, 2)
    placed(timetable, world.algebra_b, 3, 1)
    asked = """query ($id: ID!, $journal: ID!) { node(id: $id) { ... on Timetable {
      lessons { id rivals { kind lesson { id } } }
      rivals(journal: $journal) { kind lesson { id } }
      freeRooms(week: 1, weekday: 1, number: 1) { name }
      freeTeachers(week: 1, weekday: 1, number: 1, journal: $journal) { fullName } } } }"""

    told = as_("deputy_head").ask(asked, id=gid(timetable), journal=gid(world.algebra))["node"]

    assert next(row for row in told["lessons"] if row["id"] == gid(lesson))["rivals"] == [
        {"kind": "STUDENTS", "lesson": {"id": gid(beside)}}
    ]
    assert [row["kind"] for row in told["rivals"]] == ["GROUP", "STUDENTS"]
    assert told["freeRooms"] == []
    assert [row["fullName"] for row in told["freeTeachers"]] == ["other_teacher"]


def test_drafts_are_the_offices_and_published_timetables_the_staffs(world: TestSchool, as_: Callable[[str], Api]) -> None:
    draft(world)
    draft(world, name="Год", status="PUBLISHED")
    asked = "query ($id: ID!) { school(id: $id) { timetables { name } } }"

    def names(who: str) -> list[str]:
        return [row["name"] for row in as_(who).ask(asked, id=gid(world.school))["school"]["timetables"]]

    assert sorted(names("deputy_head")) == ["Год", "Четверть"]
    assert names("teacher") == ["Год"]
    assert names("mother") == []
