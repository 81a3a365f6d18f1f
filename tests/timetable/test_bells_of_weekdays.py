"""What rings on weekdays: from a day on, around holidays and exceptions, in shifts."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from server.groups.models import Group
from server.schools.models import Holiday, WorkingDay
from tests.api import Api, gid
from tests.school import DAY
from tests.timetable.ringing import SHIFT, bell, days, make, put, put_default, shown

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.school import TestSchool

ORDINARY, SHORT = "Обычный день", "Сокращённый день"


@pytest.fixture
def deputy(as_: Callable[[str], Api]) -> Api:
    return as_("deputy_head")


@pytest.fixture
def monday(world: TestSchool) -> date:
    """The Monday after next: nothing before it changes."""
    return world.today + timedelta(days=14 - world.today.weekday())


def test_defaults_ring_from_their_day_on_but_on_no_holiday(world: TestSchool, deputy: Api, monday: date) -> None:
    short = make(deputy, world.school)["schedule"]["id"]
    Holiday.objects.create(school=world.school, name="праздник", since=monday + DAY, until=monday + 2 * DAY)
    WorkingDay.objects.create(school=world.school, on=monday + 5 * DAY, follows=2)

    assert put_default(deputy, world.school, monday, short, weekdays=[1, 2])["__typename"] == "DefaultBellsSet"

    rows = {day["on"]: day["schedule"]["name"] for day in days(deputy, world.school, monday - 7 * DAY, monday + 7 * DAY)["bellDays"]}
    assert rows[str(monday - 7 * DAY)] == ORDINARY
    assert rows[str(monday)] == rows[str(monday + 7 * DAY)] == SHORT
    assert rows[str(monday + 2 * DAY)] == ORDINARY
    assert rows[str(monday + 5 * DAY)] == SHORT


def test_a_day_of_its_own_keeps_its_bells(world: TestSchool, deputy: Api, monday: date) -> None:
    short = make(deputy, world.school)["schedule"]["id"]
    put(deputy, world.school, monday, short, gradeFrom=1, gradeTo=4)

    put_default(deputy, world.school, monday, gid(world.school_bells()))

    assert shown(days(deputy, world.school, monday)) == [(1, 4, None, True, SHORT), (5, 11, None, False, ORDINARY)]


def test_a_later_default_takes_its_days_grades_and_weekdays_only(world: TestSchool, deputy: Api, monday: date) -> None:
    short = make(deputy, world.school)["schedule"]["id"]
    put_default(deputy, world.school, world.today, gid(world.school_bells()), weekdays=[1])

    put_default(deputy, world.school, monday, short, weekdays=[1], gradeFrom=1, gradeTo=4, last=str(monday + 6 * DAY))

    told = days(deputy, world.school, world.today)["weekBells"]
    assert {(row["since"], row["until"], row["gradeFrom"], row["gradeTo"], row["schedule"]["name"]) for row in told} == {
        (str(world.today), str(monday), 1, 11, ORDINARY),
        (str(monday), str(monday + 7 * DAY), 1, 4, SHORT),
        (str(monday), str(monday + 7 * DAY), 5, 11, ORDINARY),
        (str(monday + 7 * DAY), None, 1, 11, ORDINARY),
    }
    assert shown(days(deputy, world.school, monday)) == [(1, 4, None, False, SHORT), (5, 11, None, False, ORDINARY)]
    assert shown(days(deputy, world.school, monday + 7 * DAY)) == [(1, 11, None, False, ORDINARY)]


@pytest.mark.parametrize(
    ("given", "path"),
    [({"weekdays": []}, "weekdays"), ({"weekdays": [8]}, "weekdays"), ({"since": "2020-01-01"}, "since"), ({"last": "2020-01-01"}, "last")],
)
def test_nonsense_is_refused_with_its_place(world: TestSchool, deputy: Api, given: dict[str, object], path: str) -> None:
    answer = put_default(deputy, world.school, world.today, gid(world.school_bells()), **given)

    assert (answer["__typename"], answer["path"]) == ("InvalidInput", path)


def test_a_class_of_the_second_shift_follows_its_bells_from_a_day_on(world: TestSchool, deputy: Api) -> None:
    second = make(deputy, world.school, "Вторая смена", (1, "14:00", "14:40"))["schedule"]["id"]
    for day in (1, 2):
        put(deputy, world.school, world.today + day * DAY, second, shift=2)
    later, other = world.lesson(world.algebra, 2, 1), world.lesson(world.algebra_b, 2, 1)

    input_ = {"classId": gid(world.a), "shift": 2, "since": str(world.today + 2 * DAY)}
    done = deputy.ask(SHIFT, input=input_)["setShift"]

    assert done == {"__typename": "ShiftSet", "lessons": 1}
    assert [bell(deputy, lesson) for lesson in (world.tomorrow, later, other)] == ["08:00", "14:00", "08:00"]
    assert set(Group.objects.filter(school_class=world.a).values_list("shift", flat=True)) == {2}
    assert bell(deputy, world.lesson(world.english1_journal, 2, 1)) == "14:00"


def test_only_the_office_puts_classes_into_shifts(world: TestSchool, as_: Callable[[str], Api]) -> None:
    input_ = {"classId": gid(world.a), "shift": 2, "since": str(world.today)}

    assert as_("class_teacher").ask(SHIFT, input=input_)["setShift"]["__typename"] == "NotFound"
    assert as_("deputy_head").ask(SHIFT, input=input_ | {"shift": 9})["setShift"]["path"] == "shift"


@pytest.mark.parametrize("last", ["2101-01-01", "9999-12-31"])
def test_weekdays_are_not_set_for_ages(world: TestSchool, deputy: Api, monday: date, last: str) -> None:
    told = put_default(deputy, world.school, monday, None, last=last)

    assert (told["__typename"], told["path"]) == ("InvalidInput", "last")
    assert "too far ahead" in told["message"]
