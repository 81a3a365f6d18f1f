"""Lists of bells: what is written into them, and that what has rung stays as it rang."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from server.timetable.models import Bell, BellSchedule
from tests.api import Api, gid
from tests.school import DAY
from tests.timetable.ringing import CHANGE, REMOVE, bell, make, put, put_default, rings

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.school import TestSchool

LATER = rings((1, "09:00", "09:40"), (2, "09:50", "10:30"))


@pytest.fixture
def deputy(as_: Callable[[str], Api]) -> Api:
    return as_("deputy_head")


def change(api: Api, schedule: str, **given: Any) -> Any:
    return api.ask(CHANGE, input={"scheduleId": schedule, **given})["changeBells"]


def test_a_list_is_made_with_its_bells(world: TestSchool, deputy: Api) -> None:
    made = make(deputy, world.school, "  Пятиминутки  и  классный час ")["schedule"]

    assert made["name"] == "Пятиминутки и классный час"
    assert [(bell["number"], bell["startsAt"]) for bell in made["bells"]] == [(1, "08:00:00"), (2, "08:40:00")]


@pytest.mark.parametrize(
    ("bells", "path"),
    [
        ([], "bells"),
        ([(1, "08:00", "08:00")], "bells.0.endsAt"),
        ([(1, "08:00", "08:04")], "bells.0.endsAt"),
        ([(1, "08:00", "12:30")], "bells.0.endsAt"),
        ([(21, "08:00", "08:40")], "bells.0.number"),
        ([(2, "08:00", "08:40"), (1, "08:50", "09:30")], "bells.1.number"),
        ([(1, "08:00", "08:40"), (1, "08:50", "09:30")], "bells.1.number"),
        ([(1, "08:00", "08:40"), (2, "08:39", "09:30")], "bells.1.startsAt"),
    ],
)
def test_bells_that_overlap_or_stand_out_of_order_are_refused_with_their_place(
    world: TestSchool, deputy: Api, bells: list[tuple[int, str, str]], path: str
) -> None:
    schedule = gid(world.school_bells())
    before = Bell.objects.count()

    answer = change(deputy, schedule, bells=rings(*bells))

    assert (answer["__typename"], answer["path"]) == ("InvalidInput", path)
    assert Bell.objects.count() == before


@pytest.mark.parametrize("name", ["", "   ", "я" * 101, "день\u0007"])
def test_a_name_that_cannot_be_is_refused(world: TestSchool, deputy: Api, name: str) -> None:
    assert make(deputy, world.school, name)["path"] == "name"


def test_new_times_leave_the_past_as_it_rang(world: TestSchool, deputy: Api) -> None:
    old = world.school_bells()
    put_default(deputy, world.school, world.today, gid(old))

    saved = change(deputy, gid(old), bells=LATER, since=str(world.today + DAY))

    assert saved["schedule"]["id"] != gid(old)
    assert saved["school"]["bellSchedules"] == [{"id": saved["schedule"]["id"], "name": "Обычный день"}]
    assert bell(deputy, world.yesterday) == "08:00"
    if (world.today + DAY).isoweekday() != 7:
        assert bell(deputy, world.tomorrow) == "09:00"
    assert BellSchedule.objects.get(pk=old.pk).retired_on == world.today + DAY
    assert change(deputy, gid(old), name="Прежний")["__typename"] == "NotFound"


def test_a_list_that_has_not_rung_is_changed_where_it_is(world: TestSchool, deputy: Api) -> None:
    schedule = make(deputy, world.school)["schedule"]["id"]
    put(deputy, world.school, world.today + DAY, schedule)

    saved = change(deputy, schedule, bells=LATER, name="Поздний день")

    assert saved["schedule"] == {"id": schedule, "name": "Поздний день"}
    assert bell(deputy, world.tomorrow) == "09:00"


def test_a_name_is_had_once(world: TestSchool, deputy: Api) -> None:
    schedule = make(deputy, world.school)["schedule"]["id"]

    assert make(deputy, world.school)["__typename"] == "BellsNameTaken"
    assert change(deputy, schedule, name="Обычный день")["__typename"] == "BellsNameTaken"
    assert change(deputy, schedule, name="Обычный день", bells=LATER)["__typename"] == "BellsNameTaken"


def test_times_of_the_past_are_not_changed(world: TestSchool, deputy: Api) -> None:
    assert change(deputy, gid(world.school_bells()), bells=LATER, since=str(world.today - DAY))["path"] == "since"


def test_a_list_in_use_stays_and_another_can_go(world: TestSchool, deputy: Api) -> None:
    schedule = make(deputy, world.school)["schedule"]["id"]
    bells = gid(world.school_bells())

    assert deputy.ask(REMOVE, id=bells)["removeBells"]["__typename"] == "BellsInUse"
    assert deputy.ask(REMOVE, id=schedule)["removeBells"]["school"]["bellSchedules"] == [{"id": bells}]
    assert deputy.ask(REMOVE, id=schedule)["removeBells"]["__typename"] == "NotFound"


def test_only_the_office_changes_lists(world: TestSchool, as_: Callable[[str], Api]) -> None:
    bells = gid(world.school_bells())

    assert change(as_("teacher"), bells, name="Мой день")["__typename"] == "NotFound"
    assert as_("teacher").ask(REMOVE, id=bells)["removeBells"]["__typename"] == "NotFound"
