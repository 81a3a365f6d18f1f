"""Calendars at secret addresses: who gets which lessons, for how long, and what happens to what changes."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest
import vobject
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from icalendar import Calendar

from server.exchange.models import CalendarFeed
from server.groups.models import Group
from server.people.models import GuardianRight, StaffMember
from server.planning.models import Homework
from server.timetable.models import BellDay, BellSchedule, DayChange, Lesson
from tests.api import Api, gid
from tests.timetable.changing import cover, substitute, withdraw
from tests.timetable.ringing import make as make_bells
from tests.timetable.ringing import put

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.http import HttpResponse

    from tests.school import TestSchool

    Make = Callable[..., Any]
    Fetch = Callable[..., HttpResponse]

REVOKE = "mutation Revoke($id: ID!) { revokeCalendarFeed(feedId: $id) { __typename ... on CalendarFeedRevoked { id } } }"
MINE = "{ viewer { calendarFeeds { id student { id } schoolClass { id } staff { id } } } }"


def events(answer: HttpResponse) -> dict[str, Any]:
    """The events of a calendar by UID; both validators have to accept it."""
    assert answer.status_code == 200, answer.content
    told = answer.content.decode()
    assert vobject.readOne(told).validate(raiseException=True)
    assert all(line.encode()[75:] == b"" for line in told.split("\r\n"))
    calendar = Calendar.from_ical(told)
    assert not any(component.errors for component in calendar.walk())
    return {str(event["uid"]): event for event in calendar.walk("VEVENT")}


def uid(lesson: Lesson) -> str:
    return f"lesson-{lesson.pk}@zhurnal"


@pytest.fixture
def teacher(world: TestSchool) -> StaffMember:
    return world.people["teacher"].staffmembers.get()


def test_each_gets_the_lessons_of_whom_the_address_is(world: TestSchool, make: Make, fetch: Fetch, teacher: StaffMember) -> None:
    def lessons(who: str, **of: Any) -> set[str]:
        return set(events(fetch(make(who, **of)["path"])))

    algebra = {uid(world.yesterday), uid(world.tomorrow)}
    assert lessons("mother", studentId=world.anna) == algebra | {uid(world.english_lesson1)}
    assert lessons("classmate", studentId=world.boris) == algebra | {uid(world.english_lesson2)}
    assert lessons("teacher", staffId=teacher) == algebra
    assert lessons("deputy_head", classId=world.a) == algebra | {uid(world.english_lesson1), uid(world.english_lesson2)}
    assert lessons("mother", classId=world.a) == algebra | {uid(world.english_lesson1)}
    both = Group.objects.create(**world.own, year=world.year, kind="STREAM", name="7 хор", grade_level=7)
    world.join(world.anna, both)
    choir = world.lesson(world.make_journal(world.algebra_subject, both), 1, 6)
    assert uid(choir) in lessons("deputy_head", classId=world.a)
    assert uid(choir) not in lessons("deputy_head", classId=world.b)


def test_an_event_says_what_where_when_and_who(world: TestSchool, make: Make, fetch: Fetch) -> None:
    Lesson.objects.filter(pk=world.tomorrow.pk).update(room=world.room)

    event = events(fetch(make("mother", studentId=world.anna)["path"]))[uid(world.tomorrow)]

    assert (str(event["summary"]), str(event["location"]), str(event["status"])) == ("Алгебра", "каб. 101", "CONFIRMED")
    assert str(event["description"]) == "1 урок, 7А\nВедёт: teacher"
    assert event["dtstart"].dt.isoformat()[:16] == f"{world.tomorrow.on}T08:00"
    assert event["dtstart"].params["TZID"] == "Europe/Berlin"


def test_a_change_grows_the_sequence_and_a_cancelled_lesson_stays_as_cancelled(world: TestSchool, make: Make, fetch: Fetch) -> None:
    path = make("mother", studentId=world.anna)["path"]
    past = timezone.now() - timedelta(days=30)
    Lesson.objects.update(changed_at=past)
    BellDay.objects.update(changed_at=past)
    world.school_bells().__class__.objects.update(changed_at=past)
    before = events(fetch(path))[uid(world.tomorrow)]

    Lesson.objects.filter(pk=world.tomorrow.pk).update(status="CANCELLED", occupies_group=False)
    after = events(fetch(path))[uid(world.tomorrow)]

    assert after["sequence"] > before["sequence"]
    assert (str(after["status"]), str(after["summary"]), str(after["transp"])) == ("CANCELLED", "Отменён: Алгебра", "TRANSPARENT")


def test_a_shortened_day_moves_its_lessons_and_grows_their_sequence(world: TestSchool, make: Make, fetch: Fetch) -> None:
    path = make("mother", studentId=world.anna)["path"]
    past = timezone.now() - timedelta(days=30)
    Lesson.objects.update(changed_at=past)
    BellDay.objects.update(changed_at=past)
    deputy = Api.of(world.people["deputy_head"])
    world.school_bells().__class__.objects.update(changed_at=past)
    before = events(fetch(path))[uid(world.tomorrow)]

    put(deputy, world.school, world.tomorrow.on, make_bells(deputy, world.school, "Поздний", (1, "10:00", "10:30"))["schedule"]["id"])
    after = events(fetch(path))[uid(world.tomorrow)]

    assert after["sequence"] > before["sequence"]
    assert after["dtstart"].dt.strftime("%H:%M") == "10:00"
    assert after["uid"] == before["uid"]


def test_somebody_elses_lesson_grows_its_sequence_and_so_does_taking_that_back(world: TestSchool, make: Make, fetch: Fetch) -> None:
    path, deputy = make("mother", studentId=world.anna)["path"], Api.of(world.people["deputy_head"])
    past = timezone.now() - timedelta(days=30)
    for model in (Lesson, BellDay, BellSchedule):
        model.objects.update(changed_at=past)
    before = events(fetch(path))[uid(world.tomorrow)]

    done = substitute(deputy, cover(world.tomorrow, world.people["other_teacher"].staffmembers.get()))
    given = events(fetch(path))[uid(world.tomorrow)]
    DayChange.objects.update(made_at=past)
    withdraw(deputy, done["changes"][0]["id"])
    back = events(fetch(path))[uid(world.tomorrow)]

    assert given["sequence"] > before["sequence"]
    assert back["sequence"] > before["sequence"]
    assert ["other_teacher" in str(each["description"]) for each in (before, given, back)] == [False, True, False]


def test_a_lesson_for_which_nothing_rings_lasts_the_day(world: TestSchool, make: Make, fetch: Fetch) -> None:
    late = world.lesson(world.algebra, 1, 9)

    event = events(fetch(make("mother", studentId=world.anna)["path"]))[uid(late)]

    assert event["dtstart"].dt == late.on
    assert "dtend" not in event


def test_what_has_not_changed_is_not_sent_again(world: TestSchool, make: Make, fetch: Fetch) -> None:
    path = make("mother", studentId=world.anna)["path"]
    first = fetch(path)

    again = fetch(path, if_none_match=first.headers["ETag"])
    Lesson.objects.filter(pk=world.tomorrow.pk).update(number=3)
    changed = fetch(path, if_none_match=first.headers["ETag"])

    assert (again.status_code, again.content, again.headers["ETag"]) == (304, b"", first.headers["ETag"])
    assert changed.status_code == 200
    assert "no-cache" in first.headers["Cache-Control"]


def test_a_fetch_is_two_statements(world: TestSchool, make: Make, fetch: Fetch) -> None:
    path = make("mother", studentId=world.anna)["path"]
    fetch(path)

    with CaptureQueriesContext(connection) as statements:
        fetch(path)

    assert len(statements) == 2


def test_homework_is_told_by_the_right_about_this_child(world: TestSchool, make: Make, fetch: Fetch) -> None:
    Homework.objects.create(
        school=world.school, lesson=world.yesterday, text="§ 5", posted_at=timezone.now(), posted_by=world.people["teacher"]
    )

    told = {
        who: str(events(fetch(make(who, studentId=world.anna)["path"]))[uid(world.yesterday)]["description"])
        for who in ("mother", "student", "father_without_marks")
    }

    assert told["mother"].endswith("Задано: § 5")
    assert told["student"].endswith("Задано: § 5")
    assert "Задано" not in told["father_without_marks"]


def test_an_address_ends_with_the_right(world: TestSchool, make: Make, fetch: Fetch) -> None:
    paths = [make("mother", studentId=world.anna)["path"], make("mother", classId=world.a)["path"]]

    GuardianRight.objects.filter(guardian__account=world.people["mother"]).update(until=world.today)

    assert [fetch(path).status_code for path in paths] == [404, 404]


def test_an_address_ends_with_the_account(world: TestSchool, make: Make, fetch: Fetch, teacher: StaffMember) -> None:
    path = make("teacher", staffId=teacher)["path"]
    account = world.people["teacher"]
    account.is_active = False
    account.save()

    assert fetch(path).status_code == 404


def test_a_new_address_replaces_the_former_one_of_the_same_lessons(world: TestSchool, make: Make, fetch: Fetch) -> None:
    old, other = make("mother", studentId=world.anna), make("student", studentId=world.anna)
    new = make("mother", studentId=world.anna)

    assert [fetch(each["path"]).status_code for each in (old, other, new)] == [404, 200, 200]
    assert [feed["id"] for feed in Api.of(world.people["mother"]).ask(MINE)["viewer"]["calendarFeeds"]] == [new["feed"]["id"]]


def test_a_revoked_address_answers_nobody(world: TestSchool, make: Make, fetch: Fetch) -> None:
    made, mother = make("mother", studentId=world.anna), Api.of(world.people["mother"])
    stranger = Api.of(world.people["boris_mother"])

    assert stranger.ask(REVOKE, id=made["feed"]["id"])["revokeCalendarFeed"]["__typename"] == "NotFound"
    assert mother.ask(REVOKE, id=made["feed"]["id"])["revokeCalendarFeed"] == {
        "__typename": "CalendarFeedRevoked",
        "id": made["feed"]["id"],
    }
    assert fetch(made["path"]).status_code == 404
    assert mother.ask(REVOKE, id=made["feed"]["id"])["revokeCalendarFeed"]["__typename"] == "NotFound"
    assert mother.ask(MINE)["viewer"]["calendarFeeds"] == []


def test_the_secret_is_nowhere_in_the_database(world: TestSchool, make: Make) -> None:
    token = make("mother", studentId=world.anna)["path"].split("/")[-1].removesuffix(".ics")

    feed = CalendarFeed.objects.get()
    assert len(token) >= 32
    assert token not in repr(vars(feed))


@pytest.mark.parametrize("who", ["boris_mother", "classmate", "teacher", "class_teacher", "deputy_head", "stranger"])
def test_a_students_address_is_for_the_student_and_the_family(world: TestSchool, make: Make, who: str) -> None:
    assert make(who, studentId=world.anna)["__typename"] == "NotFound"
    assert not CalendarFeed.objects.exists()


def test_a_teachers_address_is_the_teachers_and_a_classs_is_for_those_who_see_it(
    world: TestSchool, make: Make, teacher: StaffMember
) -> None:
    assert make("deputy_head", staffId=teacher)["__typename"] == "NotFound"
    assert make("mother", classId=world.b)["__typename"] == "NotFound"
    assert make("other_teacher", classId=world.a)["__typename"] == "CalendarFeedMade"


def test_one_thing_at_a_time(world: TestSchool, make: Make) -> None:
    assert make("mother", studentId=world.anna, classId=world.a)["__typename"] == "InvalidInput"
    assert make("mother")["__typename"] == "InvalidInput"


def test_other_addresses_are_nothing(fetch: Fetch, db: None) -> None:
    assert fetch("/calendars/guess.ics").status_code == 404
    assert fetch(f"/calendars/{'a' * 32}.ics").status_code == 404


def test_the_viewers_list_names_what_each_is_of(world: TestSchool, make: Make) -> None:
    make("mother", studentId=world.anna)
    make("mother", classId=world.a)

    told = Api.of(world.people["mother"]).ask(MINE)["viewer"]["calendarFeeds"]

    assert [(feed["student"], feed["schoolClass"], feed["staff"]) for feed in told] == [
        ({"id": gid(world.anna)}, None, None),
        (None, {"id": gid(world.a)}, None),
    ]
