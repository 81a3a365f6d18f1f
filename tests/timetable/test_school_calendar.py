"""A school's own holidays and moved working days: bells follow at once, lessons when the timetable is published anew."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from server.live.models import LiveEvent
from server.timetable.models import BellDay, BellDefault
from tests.api import Api, gid
from tests.school import DAY

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from tests.school import TestSchool

TOLD = "__typename ... on Refusal { message } ... on InvalidInput { path } ... on CalendarChanged { lessons school { id } }"
ADD = f"mutation Add($input: AddHolidayInput!) {{ done: addHoliday(input: $input) {{ {TOLD} }} }}"
REMOVE = f"mutation Remove($id: ID!) {{ done: removeHoliday(holidayId: $id) {{ {TOLD} }} }}"
WORK = f"mutation Work($input: SetWorkingDayInput!) {{ done: setWorkingDay(input: $input) {{ {TOLD} }} }}"
SHOWN = """query Shown($id: ID!, $from: Date!, $to: Date!) {
  school(id: $id) { holidays(from: $from, to: $to) { id name since until } workingDays(from: $from, to: $to) { on follows } } }"""


@pytest.fixture
def deputy(as_: Callable[[str], Api]) -> Api:
    return as_("deputy_head")


@pytest.fixture
def ringing(world: TestSchool) -> TestSchool:
    """The school, with the same bells on every weekday."""
    for weekday in range(1, 8):
        BellDefault.objects.create(**world.own, weekday=weekday, since=world.since, schedule=world.school_bells())
    return world


def add(api: Api, world: TestSchool, since: date, last: date, name: str = "Карантин") -> Any:
    return api.ask(ADD, input={"schoolId": gid(world.school), "name": name, "from": str(since), "to": str(last)})["done"]


def work(api: Api, world: TestSchool, on: date, follows: int | None) -> Any:
    return api.ask(WORK, input={"schoolId": gid(world.school), "on": str(on), "follows": follows})["done"]


def shown(api: Api, world: TestSchool, since: date, last: date) -> Any:
    return api.ask(SHOWN, id=gid(world.school), **{"from": str(since), "to": str(last)})["school"]


def rung(world: TestSchool, on: date) -> bool:
    return BellDay.objects.filter(school=world.school, on=on).exists()


def test_a_holiday_silences_its_bells_and_says_which_lessons_still_stand(ringing: TestSchool, deputy: Api) -> None:
    day = ringing.tomorrow.on

    done = add(deputy, ringing, day, day)

    assert done == {"__typename": "CalendarChanged", "lessons": 1, "school": {"id": gid(ringing.school)}}
    assert not rung(ringing, day)
    assert LiveEvent.objects.filter(kind="bells_changed").count() == 1
    [holiday] = shown(deputy, ringing, day, day)["holidays"]
    assert (holiday["name"], holiday["since"], holiday["until"]) == ("Карантин", str(day), str(day + DAY))
    assert deputy.ask(REMOVE, id=holiday["id"])["done"]["__typename"] == "CalendarChanged"
    assert rung(ringing, day) == (day.isoweekday() != 7)


def test_a_sunday_is_worked_by_the_bells_of_a_monday_until_that_is_taken_back(ringing: TestSchool, deputy: Api) -> None:
    sunday = ringing.today + (7 - ringing.today.isoweekday() % 7) * DAY
    BellDay.objects.filter(on=sunday).delete()

    assert work(deputy, ringing, sunday, 1)["__typename"] == "CalendarChanged"
    assert shown(deputy, ringing, sunday, sunday)["workingDays"] == [{"on": str(sunday), "follows": 1}]
    assert rung(ringing, sunday)
    work(deputy, ringing, sunday, None)
    assert not rung(ringing, sunday)


def test_what_makes_no_sense_is_refused_with_its_place(world: TestSchool, deputy: Api) -> None:
    today = world.today

    assert add(deputy, world, today - 5 * DAY, today - DAY)["path"] == "to"
    assert add(deputy, world, today + DAY, today)["path"] == "to"
    assert add(deputy, world, today, today + 200 * DAY)["path"] == "to"
    assert add(deputy, world, today, today, name=" ")["path"] == "name"
    assert work(deputy, world, today - DAY, 1)["path"] == "on"
    assert work(deputy, world, today, 8)["path"] == "follows"


@pytest.mark.parametrize("who", ["teacher", "mother", "municipal_coordinator", "stranger"])
def test_only_the_schools_office_changes_its_calendar(world: TestSchool, as_: Callable[[str], Api], who: str) -> None:
    holiday = world.holiday()

    assert add(as_(who), world, world.today, world.today)["__typename"] == "NotFound"
    assert work(as_(who), world, world.today, 1)["__typename"] == "NotFound"
    assert as_(who).ask(REMOVE, id=gid(holiday))["done"]["__typename"] == "NotFound"
