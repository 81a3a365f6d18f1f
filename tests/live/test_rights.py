"""Events reach only those who may hear of them at that moment, by no path anybody else."""

from __future__ import annotations

import time
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from server.live import outbox
from server.people.models import GuardianRight
from server.people.signin.models import Session
from tests.live.client import JOURNAL, STUDENT, Client, Enter
from tests.waiting import eventually

if TYPE_CHECKING:
    from tests.live.running import Running
    from tests.live.world import World

WITHIN = 5.0


def _listening(enter: Enter, account: object, query: str, topic: int, **variables: str) -> Client:
    client = enter(account)
    client.subscribe("1", query, id=topic, **variables)
    assert client.next()["__typename"] == "CaughtUp"
    return client


@pytest.mark.parametrize("who", ["stranger", "mother", None])
def test_a_journal_is_for_those_who_teach_it(world: World, enter: Enter, who: str | None) -> None:
    client = enter(getattr(world, who) if who else None)
    client.subscribe("1", JOURNAL, id=world.journal.pk)
    refused = client.receive()
    client.subscribe("2", JOURNAL, id=10**9)

    assert refused["type"] == "error"
    assert client.receive()["payload"][0]["message"] == refused["payload"][0]["message"]


@pytest.mark.parametrize("who", ["stranger", "teacher", None])
def test_a_diary_is_for_the_family(world: World, enter: Enter, who: str | None) -> None:
    client = enter(getattr(world, who) if who else None)
    client.subscribe("1", STUDENT, id=world.student.pk)

    assert client.receive()["type"] == "error"


def test_a_right_that_has_ended_is_silent_at_once_for_what_follows(world: World, enter: Enter) -> None:
    mother = _listening(enter, world.mother, STUDENT, world.student.pk)
    father = _listening(enter, world.father, STUDENT, world.student.pk)

    world.end_right(world.mother)
    world.happen_to_student(7)

    assert father.numbers(1) == [7]
    assert mother.receive(WITHIN) == {"id": "1", "type": "complete"}


def test_a_right_that_has_ended_ends_the_subscription_within_five_seconds(world: World, enter: Enter) -> None:
    mother = _listening(enter, world.mother, STUDENT, world.student.pk)
    world.end_right(world.mother)

    assert mother.receive(WITHIN) == {"id": "1", "type": "complete"}
    mother.subscribe("1", STUDENT, id=world.student.pk)
    assert mother.receive()["type"] == "error"


def test_a_right_for_other_things_than_the_diary_opens_nothing(world: World, enter: Enter) -> None:
    GuardianRight.objects.filter(guardian__account=world.mother).exclude(scope="PAYMENTS").delete()
    client = enter(world.mother)
    client.subscribe("1", STUDENT, id=world.student.pk)

    assert client.receive()["type"] == "error"


def test_what_waits_for_a_slow_reader_is_asked_about_again_before_it_is_sent(world: World, server: Running) -> None:
    # The reader reads nothing: its socket's buffers fill up, events wait, and the right ends while they do.
    slow = Client(server.url, token=world.token(world.mother), max_queue=1)
    query = STUDENT.replace("cursor number", "number text: echo(text: $text)").replace("($id: Int!,", "($id: Int!, $text: String!,")
    slow.subscribe("1", query, id=world.student.pk, text="x" * 400_000)
    for number in range(1, 100):
        world.happen_to_student(number)
    world.end_right(world.mother)
    ended = datetime.now(UTC)
    time.sleep(WITHIN)
    world.happen_to_student(1000)

    heard = []
    with slow:
        try:
            while True:
                heard.append(slow.receive(2).get("payload", {}).get("data", {}).get("student", {}).get("number"))
        except Exception as error:  # noqa: BLE001 - closed, or silent
            heard.append(type(error).__name__)
    assert 1000 not in heard
    assert len([number for number in heard if isinstance(number, int)]) < 99
    assert ended < datetime.now(UTC)


def test_what_is_held_back_is_heard_at_its_instant_and_by_no_path_before(world: World, enter: Enter) -> None:
    mother = _listening(enter, world.mother, STUDENT, world.student.pk)
    due = datetime.now(UTC) + timedelta(seconds=3)
    world.happen_to_student(1, due_at=due)
    world.happen_to_student(2)

    first = mother.next()
    assert first["number"] == 2
    replayed = _listening(enter, world.mother, STUDENT, world.student.pk, after=first["cursor"])
    assert replayed.silent(1)
    assert mother.numbers(1, within=10) == [1]
    assert datetime.now(UTC) >= due
    assert replayed.numbers(1) == [1]


def test_what_is_due_already_is_published_at_once(world: World, enter: Enter) -> None:
    mother = _listening(enter, world.mother, STUDENT, world.student.pk)
    world.happen_to_student(3, due_at=datetime.now(UTC) - timedelta(seconds=1))

    assert mother.numbers(1) == [3]


def test_due_events_are_released_once_however_many_release_them(world: World) -> None:
    for number in range(5):
        world.happen_to_student(number, due_at=datetime.now(UTC) + timedelta(minutes=1))
    later = datetime.now(UTC) + timedelta(minutes=2)

    assert outbox.release_due(later)
    assert not outbox.release_due(later)


def test_a_session_that_ends_closes_its_sockets(world: World, enter: Enter) -> None:
    token = _listening(enter, world.teacher, JOURNAL, world.journal.pk)
    other = _listening(enter, world.colleague, JOURNAL, world.journal.pk)

    Session.objects.filter(account=world.teacher).delete()

    assert token.close_code(WITHIN) == 4401
    world.happen(1)
    assert other.numbers(1) == [1]


def test_a_deactivated_account_is_signed_out_everywhere(world: World, enter: Enter) -> None:
    client = _listening(enter, world.teacher, JOURNAL, world.journal.pk)
    world.teacher.is_active = False
    world.teacher.save()

    assert client.close_code(WITHIN) == 4401


def test_another_password_ends_the_sessions_of_the_old_one(world: World, enter: Enter) -> None:
    client = _listening(enter, world.teacher, JOURNAL, world.journal.pk)
    world.teacher.set_password("another one, long enough")
    world.teacher.save()

    assert client.close_code(WITHIN) == 4401


def test_a_cookie_counts_from_our_own_pages_only(world: World, server: Running) -> None:
    host = f"127.0.0.1:{server.port}"
    cookie = {"Cookie": f"sessionid={world.token(world.teacher)}"}
    found = {}
    for origin in (f"http://{host}", "https://evil.example", None):
        headers = cookie | ({"Origin": origin} if origin else {})
        with Client(server.url, additional_headers=headers) as client:
            client.subscribe("1", "{ account }")
            found[origin] = client.receive()["payload"]["data"]
    assert found[f"http://{host}"] == {"account": world.teacher.pk}
    assert found[None] == {"account": world.teacher.pk}
    assert found["https://evil.example"] != {"account": world.teacher.pk}


def test_a_wrong_token_is_refused(server: Running) -> None:
    with Client(server.url, init=False) as client:
        client.send(type="connection_init", payload={"Authorization": "Bearer nonsense"})
        assert client.close_code() == 4403


def test_a_cookie_of_an_ended_session_is_told_so(server: Running) -> None:
    with Client(server.url, init=False, additional_headers={"Cookie": "sessionid=ended"}) as client:
        client.send(type="connection_init")
        assert client.close_code() == 4401


def test_rights_that_come_are_enough_to_listen(world: World, enter: Enter) -> None:
    client = enter(world.stranger)
    client.subscribe("1", JOURNAL, id=world.journal.pk)
    assert client.receive()["type"] == "error"
    world.journal.journal_teachers.filter(staff__account=world.colleague).update(staff=world.staff_of(world.stranger))

    def admitted() -> bool:
        client.subscribe("1", JOURNAL, id=world.journal.pk)
        return bool(client.receive()["type"] == "next")

    eventually(admitted)
