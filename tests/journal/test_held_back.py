"""A mark that is held back is given away neither by what is announced nor by what its cell notes of its changes (M8)."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest
from django.utils import timezone

from server.journal.models import Mark
from server.live.models import DueEvent
from tests.api import Api, cell, gid

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.school import TestSchool

    As = Callable[[str], Api]


def _held(world: TestSchool, *instants: datetime, version: int = 0) -> dict[str, Any]:
    marks = [{"symbol": "2", "publishAt": at.isoformat()} for at in instants]
    return {**cell(world.anna, version=version), "marks": marks}


def _announced() -> list[datetime]:
    return list(DueEvent.objects.order_by("due_at").values_list("due_at", flat=True))


def test_a_mark_that_is_put_off_is_announced_at_its_new_instant_alone(world: TestSchool, as_: As) -> None:
    soon, later = (timezone.now() + timedelta(days=days) for days in (1, 2))
    as_("teacher").record(world.yesterday, [_held(world, soon)])

    as_("teacher").record(world.yesterday, [_held(world, later, version=1)])

    assert _announced() == [later]


def test_a_mark_that_is_taken_back_before_its_instant_is_not_announced(world: TestSchool, as_: As) -> None:
    as_("teacher").record(world.yesterday, [_held(world, timezone.now() + timedelta(days=1))])

    as_("teacher").record(world.yesterday, [cell(world.anna, version=1)])

    assert _announced() == []


def test_what_is_held_back_in_other_cells_and_lessons_stays(world: TestSchool, as_: As) -> None:
    soon = timezone.now() + timedelta(days=1)
    other = world.lesson(world.algebra, -2, 3)
    boris = {**_held(world, soon), "studentId": cell(world.boris)["studentId"]}
    as_("teacher").record(world.yesterday, [_held(world, soon), boris])
    as_("teacher").record(other, [_held(world, soon)])

    as_("teacher").record(world.yesterday, [cell(world.anna, "5", version=1)])

    assert _announced() == [soon, soon]


DIARY = """query D($student: ID!, $day: Date!) {
  student(id: $student) { diary(from: $day, to: $day) { lessons {
    marks { symbol position version } attendance { version changedAt changedBy code { symbol } }
  } } }
}"""


@pytest.mark.parametrize("marks", [["5"], []])
def test_a_family_cannot_tell_from_its_diary_that_something_is_held_back(world: TestSchool, as_: As, marks: list[str]) -> None:
    shown = [{"symbol": symbol} for symbol in marks]
    held = {"symbol": "2", "publishAt": (timezone.now() + timedelta(days=1)).isoformat()}
    colleague = world.make_teacher("colleague", world.algebra)
    as_("teacher").record(world.yesterday, [cell(world.anna, *marks, attendance={"symbol": "н"})])
    before = {who: as_(who).ask(DIARY, student=gid(world.anna), day=str(world.yesterday.on)) for who in ("mother", "student")}

    Api.of(colleague.account).record(world.yesterday, [{**cell(world.anna, version=1), "marks": [held, *shown]}])

    assert before == {who: as_(who).ask(DIARY, student=gid(world.anna), day=str(world.yesterday.on)) for who in ("mother", "student")}
    staff = as_("class_teacher").ask(DIARY, student=gid(world.anna), day=str(world.yesterday.on))["student"]["diary"][0]["lessons"][0]
    assert [mark["position"] for mark in staff["marks"]] == list(range(1 + len(marks)))
    assert (staff["attendance"]["version"], staff["attendance"]["changedBy"]) == (2, "colleague")


@pytest.mark.parametrize(
    ("before", "after"), [(("2", "5"), ("5",)), (("5",), ("2", "5")), (("2", "5"), ("2", "3", "5")), (("2", "2", "5"), ("5", "2"))]
)
def test_a_mark_stays_the_same_for_the_family_whatever_is_held_back_beside_it(
    world: TestSchool, as_: As, before: tuple[str, ...], after: tuple[str, ...]
) -> None:
    """Here 2 and 3 are held back."""
    document = """query D($student: ID!, $day: Date!) { student(id: $student) { diary(from: $day, to: $day) {
      lessons { marks { id symbol givenAt givenBy version position } } } } }"""
    later = (timezone.now() + timedelta(days=1)).isoformat()

    def write(symbols: tuple[str, ...], version: int) -> Any:
        marks = [{"symbol": symbol, "publishAt": None if symbol == "5" else later} for symbol in symbols]
        as_("teacher").record(world.yesterday, [{**cell(world.anna, version=version), "marks": marks}])
        return as_("mother").ask(document, student=gid(world.anna), day=str(world.yesterday.on))

    shown = write(before, 0)

    assert write(after, 1) == shown
    standing = Mark.objects.filter(lesson=world.yesterday).order_by("position")
    assert [mark.symbol for mark in standing] == list(after)


def test_a_mark_in_the_place_of_one_that_was_held_back_is_a_new_one(world: TestSchool, as_: As) -> None:
    as_("teacher").record(world.yesterday, [_held(world, timezone.now() + timedelta(days=1))])
    held = Mark.objects.get()

    as_("teacher").record(world.yesterday, [cell(world.anna, "5", version=1)])

    assert Mark.objects.get().pk != held.pk
    assert Mark.objects.get().given_at > held.given_at
