"""The product over real sockets: what happens reaches the screens of those who may see it, and no others."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest
from django.utils import timezone

from server.visits.actions import roll_waiting
from tests.api import Api, cell, gid
from tests.journal.test_absences import acknowledge, answer, report
from tests.live.client import Client
from tests.live.running import Running
from tests.school import TestSchool
from tests.timetable.ringing import CHANGE, rings
from tests.visits.facts import Looked, write

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

JOURNAL = """
subscription Journal($id: ID!, $after: Cursor) {
  journalChanged(journalId: $id, after: $after) {
    __typename
    ... on CaughtUp { cursor }
    ... on Expired { cursor }
    ... on LessonChanged { cursor changedBy lesson { id topic } cells { studentId version marks { symbol } } }
    ... on RosterChanged { cursor studentIds }
  }
}
"""
DIARY = """
subscription Diary($id: ID!, $after: Cursor) {
  diaryChanged(studentId: $id, after: $after) {
    __typename
    ... on CaughtUp { cursor }
    ... on Expired { cursor }
    ... on DiaryLessonChanged { cursor lesson { lesson { id topic } marks { symbol } } }
    ... on DiaryGroupsChanged { cursor }
    ... on DiaryAbsencesChanged { cursor report { status reason } }
  }
}
"""
CLASS = """
subscription Class($id: ID!, $after: Cursor) {
  classChanged(classId: $id, after: $after) {
    __typename
    ... on CaughtUp { cursor }
    ... on Expired { cursor }
    ... on ClassAbsencesChanged { cursor report { id reason status } }
    ... on ClassWeekRead { cursor read { by } }
  }
}
"""
TIMETABLE = """
subscription Timetable($id: ID!, $after: Cursor) {
  timetableChanged(schoolId: $id, after: $after) {
    __typename
    ... on CaughtUp { cursor }
    ... on Expired { cursor }
    ... on BellsChanged { cursor since until school { bellSchedules { name bells { number startsAt } } } }
  }
}
"""
FIGURES = "subscription ($id: ID!) { visitsChanged(schoolId: $id) { totals { visits } } }"
LOOK = "query ($code: String!) { invitation(code: $code) { __typename } }"


@pytest.fixture(scope="module")
def product(transactional_db: None) -> Iterator[Running]:
    running = Running(SERVE="product")
    yield running
    running.end()


@pytest.fixture
def school(transactional_db: None) -> TestSchool:
    return TestSchool(name=f"Школа {timezone.now()}")


@pytest.fixture
def listen(product: Running, school: TestSchool) -> Iterator[Callable[..., Client]]:
    clients: list[Client] = []

    def begin(who: str, query: str, row: Any, **variables: str) -> Client:
        client = Client(product.url, token=Api.of(school.people[who]).token)
        clients.append(client)
        client.subscribe("1", query, id=gid(row), **variables)
        return client

    yield begin
    for client in clients:
        client.close()


def test_a_mark_reaches_the_journal_and_the_family_and_nobody_else(school: TestSchool, listen: Callable[..., Client]) -> None:
    heard_by = {
        "colleague": listen("deputy_head", JOURNAL, school.algebra),
        "mother": listen("mother", DIARY, school.anna),
        "student": listen("student", DIARY, school.anna),
        "father": listen("father_without_marks", DIARY, school.anna),
        "classmate": listen("boris_mother", DIARY, school.boris),
    }
    for client in heard_by.values():
        assert client.next()["__typename"] == "CaughtUp"

    Api.of(school.people["teacher"]).record(school.yesterday, [cell(school.anna, "5", "4")])

    told = heard_by["colleague"].next()
    assert told["changedBy"] == "teacher"
    assert told["lesson"]["id"] == gid(school.yesterday)
    assert told["cells"] == [{"studentId": gid(school.anna), "version": 1, "marks": [{"symbol": "5"}, {"symbol": "4"}]}]
    for who in ("mother", "student"):
        assert heard_by[who].next()["lesson"]["marks"] == [{"symbol": "5"}, {"symbol": "4"}]
    assert heard_by["father"].silent()
    assert heard_by["classmate"].silent()

    Api.of(school.people["teacher"]).record(school.yesterday, [cell(school.anna, "5", "4", version=1, attendance={"symbol": "н"})])

    assert heard_by["father"].next()["lesson"]["marks"] == []
    assert len(heard_by["mother"].next()["lesson"]["marks"]) == 2


def test_what_was_missed_is_told_on_return(school: TestSchool, listen: Callable[..., Client]) -> None:
    begun = listen("mother", DIARY, school.anna).next()
    teacher = Api.of(school.people["teacher"])
    teacher.record(school.yesterday, [cell(school.anna, "5")])
    teacher.record(school.yesterday, [cell(school.anna, "4", version=1)], topic="Дроби")

    again = listen("mother", DIARY, school.anna, after=begun["cursor"])

    assert again.next() == begun
    told = [again.next(), again.next()]
    assert [one["lesson"]["marks"] for one in told] == [[{"symbol": "4"}]] * 2
    assert told[-1]["lesson"]["lesson"]["topic"] == "Дроби"


def test_a_held_back_mark_is_heard_of_at_its_instant(school: TestSchool, listen: Callable[..., Client]) -> None:
    mother, colleague = listen("mother", DIARY, school.anna), listen("deputy_head", JOURNAL, school.algebra)
    assert {mother.next()["__typename"], colleague.next()["__typename"]} == {"CaughtUp"}
    at = timezone.now() + timedelta(seconds=3)
    held = {"studentId": gid(school.anna), "expectedVersion": 0, "marks": [{"symbol": "2", "publishAt": at.isoformat()}]}
    Api.of(school.people["teacher"]).record(school.yesterday, [held])

    assert colleague.next()["cells"][0]["marks"] == [{"symbol": "2"}]
    told = mother.next(within=12)
    assert timezone.now() >= at
    assert told["lesson"]["marks"] == [{"symbol": "2"}]
    assert mother.silent()


def test_a_change_of_groups_is_told_to_the_family_and_both_journals(school: TestSchool, listen: Callable[..., Client]) -> None:
    family = listen("mother", DIARY, school.anna)
    journals = [listen("deputy_head", JOURNAL, journal) for journal in (school.english1_journal, school.english2_journal)]
    for client in (family, *journals):
        client.next()

    Api.of(school.people["deputy_head"]).move(school.anna, school.english2, school.today)

    assert family.next()["__typename"] == "DiaryGroupsChanged"
    for journal in journals:
        assert journal.next()["studentIds"] == [gid(school.anna)]


def test_an_absence_is_told_to_the_class_teacher_and_its_answer_to_the_family(school: TestSchool, listen: Callable[..., Client]) -> None:
    leader, mother = listen("class_teacher", CLASS, school.a), listen("mother", DIARY, school.anna)
    father, classmate = listen("father_without_marks", DIARY, school.anna), listen("boris_mother", DIARY, school.boris)
    for client in (leader, mother, father, classmate):
        assert client.next()["__typename"] == "CaughtUp"

    report(Api.of(school.people["mother"]), school)

    told = leader.next()["report"]
    assert (told["reason"], told["status"]) == ("Температура", "REPORTED")
    assert mother.next()["report"] == {"status": "REPORTED", "reason": "Температура"}
    assert father.next()["report"] == {"status": "REPORTED", "reason": None}

    answer(Api.of(school.people["class_teacher"]), told["id"])

    assert mother.next()["report"]["status"] == father.next()["report"]["status"] == "CONFIRMED"
    assert leader.next()["report"]["status"] == "CONFIRMED"
    acknowledge(Api.of(school.people["mother"]), school)
    assert leader.next()["read"] == {"by": "mother"}
    assert classmate.silent()


@pytest.mark.parametrize(
    ("who", "query", "what"),
    [
        ("mother", JOURNAL, "algebra"),
        ("student", JOURNAL, "algebra"),
        ("other_teacher", JOURNAL, "algebra"),
        ("boris_mother", DIARY, "anna"),
        ("stranger", DIARY, "anna"),
        ("stranger", TIMETABLE, "school"),
        ("teacher", CLASS, "a"),
        ("mother", CLASS, "a"),
        ("municipal_coordinator", JOURNAL, "algebra"),
        ("mother", DIARY, "algebra"),
    ],
)
def test_others_are_told_that_there_is_nothing(school: TestSchool, listen: Callable[..., Client], who: str, query: str, what: str) -> None:
    refused = listen(who, query, getattr(school, what)).receive()

    assert refused["type"] == "error"
    assert refused["payload"][0]["extensions"]["code"] == "REFUSED"


def test_other_bells_are_told_to_everybody_of_the_school(school: TestSchool, listen: Callable[..., Client]) -> None:
    heard_by = [listen(who, TIMETABLE, school.school) for who in ("teacher", "mother", "student")]
    assert {client.next()["__typename"] for client in heard_by} == {"CaughtUp"}

    input_ = {"scheduleId": gid(school.school_bells()), "bells": rings((1, "09:00", "09:40"))}
    Api.of(school.people["deputy_head"]).ask(CHANGE, input=input_)

    for client in heard_by:
        told = client.next()
        assert (told["__typename"], told["since"]) == ("BellsChanged", str(school.today))
        assert told["school"]["bellSchedules"] == [{"name": "Обычный день", "bells": [{"number": 1, "startsAt": "09:00:00"}]}]


def test_figures_are_told_at_once_and_whenever_visits_were_added(school: TestSchool, listen: Callable[..., Client]) -> None:
    office, stranger = listen("deputy_head", FIGURES, school.school), listen("mother", FIGURES, school.school)
    assert office.next() == {"totals": {"visits": 0}}
    assert stranger.receive()["type"] == "error"

    write([Looked(timezone.now(), school.school.pk, school.people["mother"].pk, school.anna.pk)])
    roll_waiting("DAY")

    assert office.next() == {"totals": {"visits": 1}}


def test_codes_tried_over_sockets_are_counted_by_the_address_they_come_from(school: TestSchool, product: Running) -> None:
    def tried(address: str, times: int, **options: Any) -> list[str]:
        with Client(product.url, token=Api.of(school.people["mother"]).token, source_address=(address, 0), **options) as client:
            answers = []
            for number in range(times):
                client.subscribe("1", LOOK, code=f"AAAA-BBBB-{number:04}")
                answers.append(client.next()["__typename"])
                assert client.receive()["type"] == "complete"
            return answers

    assert tried("127.0.0.2", 31) == ["InvitationUnknown"] * 30 + ["TooManyAttempts"]
    assert tried("127.0.0.2", 1, additional_headers={"X-Forwarded-For": "198.51.100.7"}) == ["TooManyAttempts"]
    assert tried("127.0.0.3", 1) == ["InvitationUnknown"]
