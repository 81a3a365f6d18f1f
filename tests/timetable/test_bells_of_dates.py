"""The shortened day: one row, and every lesson of the date follows it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from django.db import IntegrityError

from server.live.models import LiveEvent
from server.timetable.models import BellDay
from tests.api import Api, gid
from tests.school import DAY
from tests.timetable.ringing import bell, days, make, put, put_default, shown

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.school import TestSchool

ORDINARY, SHORT = "Обычный день", "Сокращённый день"


@pytest.fixture
def deputy(as_: Callable[[str], Api]) -> Api:
    return as_("deputy_head")


def test_a_shortened_day_is_one_row_and_its_lessons_follow_it(world: TestSchool, deputy: Api) -> None:
    short = make(deputy, world.school)["schedule"]["id"]
    late = world.lesson(world.algebra, 1, 7)

    done = put(deputy, world.school, world.today + DAY, short)

    assert done == {
        "__typename": "BellsSet",
        "on": str(world.today + DAY),
        "lessons": 2,
        "withoutBell": 1,
        "school": {"id": gid(world.school)},
    }
    assert shown(days(Api(), world.school, world.today + DAY)) == [(1, 11, None, True, SHORT)]
    assert BellDay.objects.filter(school=world.school, on=world.today + DAY).count() == 1
    assert (bell(deputy, world.tomorrow), bell(deputy, late), bell(deputy, world.yesterday)) == ("08:00", None, "08:00")


def test_everybody_of_the_school_is_told(world: TestSchool, deputy: Api) -> None:
    short = make(deputy, world.school)["schedule"]["id"]

    put(deputy, world.school, world.today + DAY, short)

    event = LiveEvent.objects.get(school=world.school)
    assert (event.kind, event.topics) == ("bells_changed", [f"timetable:{world.school.pk}"])
    assert event.ids == {"since": str(world.today + DAY), "until": str(world.today + 2 * DAY), "by": world.people["deputy_head"].pk}


def test_a_preview_says_what_it_would_mean_and_changes_nothing(world: TestSchool, deputy: Api) -> None:
    short = make(deputy, world.school)["schedule"]["id"]

    done = put(deputy, world.school, world.today + DAY, short, preview=True)

    assert (done["lessons"], done["withoutBell"]) == (1, 0)
    assert shown(days(deputy, world.school, world.today + DAY)) == [(1, 11, None, False, ORDINARY)]
    assert not LiveEvent.objects.exists()


def test_some_grade_levels_leave_the_others_as_they_were(world: TestSchool, deputy: Api) -> None:
    short = make(deputy, world.school)["schedule"]["id"]

    put(deputy, world.school, world.today + DAY, short, gradeFrom=1, gradeTo=4)
    put(deputy, world.school, world.today + DAY, short, gradeFrom=3, gradeTo=6)

    rows = shown(days(deputy, world.school, world.today + DAY))
    assert rows == [(1, 2, None, True, SHORT), (3, 6, None, True, SHORT), (7, 11, None, False, ORDINARY)]


def test_a_date_goes_back_to_what_rings_on_its_weekday(world: TestSchool, deputy: Api) -> None:
    short = make(deputy, world.school)["schedule"]["id"]
    put_default(deputy, world.school, world.today, gid(world.school_bells()))
    put(deputy, world.school, world.today + DAY, short)

    put(deputy, world.school, world.today + DAY, None)

    rows = shown(days(deputy, world.school, world.today + DAY, world.today + DAY))
    assert rows == ([] if (world.today + DAY).isoweekday() == 7 else [(1, 11, None, False, ORDINARY)])


@pytest.mark.parametrize("who", ["teacher", "class_teacher", "mother", "student", "municipal_coordinator", "stranger"])
def test_only_the_schools_office_sets_bells(world: TestSchool, as_: Callable[[str], Api], who: str) -> None:
    bells = gid(world.school_bells())

    refused = [
        put(as_(who), world.school, world.today + DAY, bells),
        put_default(as_(who), world.school, world.today, bells),
        make(as_(who), world.school),
    ]

    assert [answer["__typename"] for answer in refused] == ["NotFound"] * 3
    assert shown(days(Api(), world.school, world.today + DAY)) == [(1, 11, None, False, ORDINARY)]


def test_bells_of_another_school_are_nobodys(world: TestSchool, elsewhere: TestSchool, deputy: Api) -> None:
    theirs = gid(elsewhere.school_bells())

    assert put(deputy, world.school, world.today, theirs)["__typename"] == "NotFound"
    assert put(deputy, elsewhere.school, world.today, theirs)["__typename"] == "NotFound"


@pytest.mark.parametrize(
    ("day", "given", "path"),
    [
        (-1, {}, "on"),
        (1, {"gradeFrom": 0}, "gradeFrom"),
        (1, {"gradeFrom": 5, "gradeTo": 4}, "gradeTo"),
        (1, {"gradeTo": 12}, "gradeTo"),
        (1, {"shift": 4}, "shift"),
        (400_000, {}, "on"),
    ],
)
def test_what_makes_no_sense_is_refused_with_its_place(world: TestSchool, deputy: Api, day: int, given: dict[str, int], path: str) -> None:
    before = list(BellDay.objects.values_list("pk"))

    answer = put(deputy, world.school, world.today + day * DAY, gid(world.school_bells()), **given)

    assert (answer["__typename"], answer["path"]) == ("InvalidInput", path)
    assert list(BellDay.objects.values_list("pk")) == before


def test_the_database_refuses_two_schedules_for_one_class_on_a_date(world: TestSchool) -> None:
    with pytest.raises(IntegrityError, match="bellday_one_schedule_a_date"):
        BellDay.objects.create(school=world.school, on=world.today, schedule=world.school_bells(), grade_from=7, grade_to=7, shift=2)
