"""Whatever is cut, killed or restarted: every event arrives once, in order, by itself."""

from __future__ import annotations

import signal
import threading
import time
from contextlib import suppress
from typing import TYPE_CHECKING

import pytest
from django.db import connection
from websockets.exceptions import ConnectionClosed

from tests.live.client import JOURNAL, Client
from tests.live.resuming import Listen, Resuming
from tests.waiting import eventually

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from server.people.models import Account
    from tests.live.running import Running, Start
    from tests.live.world import World


@pytest.fixture
def listen(world: World) -> Iterator[Callable[..., Resuming]]:
    listeners: list[Resuming] = []

    def begin(where: Callable[[], str], account: Account) -> Resuming:
        listeners.append(Resuming(where, world.token(account), JOURNAL, world.journal.pk))
        return listeners[-1]

    yield begin
    for listener in listeners:
        listener.stop()


def _has_come_back(listener: Resuming, before: int) -> Callable[[], bool]:
    return lambda: listener.connections > before


def _all_heard(count: int, *listeners: Resuming) -> None:
    eventually(lambda: all(listener.has_heard(count) for listener in listeners), within=40)
    for listener in listeners:
        assert listener.numbers == list(range(1, count + 1))


def test_a_killed_server_costs_nothing(world: World, start: Start, listen: Listen) -> None:
    server = start()
    listener = listen(lambda: server.url, world.teacher)
    for _ in range(5):
        world.happen()
    server.kill()
    for _ in range(5):
        world.happen()
    server = start(server.port)
    for _ in range(5):
        world.happen()

    _all_heard(15, listener)
    assert listener.connections == 2


def test_a_killed_database_connection_costs_nothing(world: World, server: Running, listen: Listen) -> None:
    listener = listen(lambda: server.url, world.teacher)
    world.happen()
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"
        )
        assert cursor.fetchone()[0] >= 1
    for _ in range(20):
        world.happen()

    _all_heard(21, listener)
    assert listener.connections == 1


def test_a_restored_backup_makes_listeners_begin_anew(world: World, server: Running) -> None:
    with Client(server.url, token=world.token(world.teacher)) as client:
        client.subscribe("1", JOURNAL, id=world.journal.pk)
        client.next()
        for _ in range(3):
            world.happen()
        cursor = [client.next() for _ in range(3)][-1]["cursor"]
        with connection.cursor() as database:
            database.execute("DELETE FROM live_event WHERE school_id = %s AND seq > 1", [world.school.pk])
            database.execute("UPDATE live_schoolsequence SET seq = 1 WHERE school_id = %s", [world.school.pk])
            database.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"
            )

        assert client.receive() == {"id": "1", "type": "complete"}
        client.subscribe("2", JOURNAL, id=world.journal.pk, after=cursor)
        assert client.next()["__typename"] == "Expired"
        world.happen(7)
        assert client.numbers(1) == [7]


def test_a_lost_wake_up_costs_five_seconds_at_most(world: World, server: Running, listen: Listen) -> None:
    listener = listen(lambda: server.url, world.teacher)
    world.happen_unannounced()
    began = time.monotonic()

    _all_heard(1, listener)
    assert time.monotonic() - began < 6


def test_a_cut_socket_costs_nothing(world: World, server: Running, listen: Listen) -> None:
    listener = listen(lambda: server.url, world.teacher)
    for _ in range(5):
        world.happen()
        assert listener.client is not None
        before = listener.connections
        listener.client.socket.socket.shutdown(2)
        world.happen()
        eventually(_has_come_back(listener, before))

    _all_heard(10, listener)


def test_a_burst_reaches_everybody_once(world: World, server: Running, listen: Listen) -> None:
    listeners = [listen(lambda: server.url, account) for account in (world.teacher, world.colleague)]
    for _ in range(600):
        world.happen()

    _all_heard(600, *listeners)


def test_writers_at_once_leave_no_gap_and_no_double(world: World, server: Running, listen: Listen) -> None:
    listener = listen(lambda: server.url, world.teacher)

    def write() -> None:
        for _ in range(50):
            world.happen(0)
        connection.close()

    writers = [threading.Thread(target=write) for _ in range(4)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    eventually(lambda: listener.has_heard(200))
    replayed = listen(lambda: server.url, world.colleague)

    assert len(listener.numbers) == 200
    assert replayed.numbers == []


def test_two_servers_tell_the_same(world: World, server: Running, start: Start, listen: Listen) -> None:
    other = start()
    here, there = listen(lambda: server.url, world.teacher), listen(lambda: other.url, world.colleague)
    for _ in range(50):
        world.happen()

    _all_heard(50, here, there)


def test_a_slow_reader_is_sent_away_and_misses_nothing(world: World, server: Running, listen: Listen) -> None:
    query = JOURNAL.replace("cursor number", "cursor number echo(text: $text)").replace("($id: Int!,", "($id: Int!, $text: String!,")
    heard = []
    with Client(server.url, token=world.token(world.teacher), max_queue=1) as slow:
        slow.subscribe("1", query, id=world.journal.pk, text="x" * 200_000)
        cursor = slow.next()["cursor"]
        quick = listen(lambda: server.url, world.colleague)
        for _ in range(250):
            world.happen()
        _all_heard(250, quick)
        with suppress(AssertionError, ConnectionClosed):
            while told := slow.next():
                heard.append(told["number"])
                cursor = told["cursor"]
    assert len(heard) < 250
    with Client(server.url, token=world.token(world.teacher)) as again:
        again.subscribe("1", JOURNAL, id=world.journal.pk, after=cursor)
        assert again.next()["__typename"] == "CaughtUp"
        heard += again.numbers(250 - len(heard))
    assert heard == list(range(1, 251))


def test_sigterm_closes_with_1012_and_everybody_comes_back(world: World, start: Start, listen: Listen) -> None:
    server = start()
    with Client(server.url, token=world.token(world.teacher)) as client:
        client.subscribe("1", JOURNAL, id=world.journal.pk)
        client.next()
        listener = listen(lambda: server.url, world.colleague)
        world.happen()
        eventually(lambda: listener.has_heard(1))
        began = time.monotonic()
        assert server.stop() in {0, -signal.SIGTERM}
        assert client.close_code(1) == 1012
        assert time.monotonic() - began < 6
    world.happen()
    server = start(server.port)

    _all_heard(2, listener)


def test_a_cursor_older_than_what_is_kept_expires(world: World, server: Running) -> None:
    with Client(server.url, token=world.token(world.teacher)) as client:
        client.subscribe("1", JOURNAL, id=world.journal.pk)
        begun = client.next()["cursor"]
        world.happen()
        second = client.next()["cursor"]
        world.happen()
        client.next()
        with connection.cursor() as cursor:
            cursor.execute("DELETE FROM live_event WHERE school_id = %s AND seq = 1", [world.school.pk])
        client.send(type="complete", id="1")

        client.subscribe("2", JOURNAL, id=world.journal.pk, after=begun)
        assert client.next()["__typename"] == "Expired"
        world.happen()
        assert client.numbers(1) == [3]
        client.send(type="complete", id="2")
        client.subscribe("3", JOURNAL, id=world.journal.pk, after=second)
        assert client.next() == {"__typename": "CaughtUp", "cursor": second}
        assert client.numbers(2) == [2, 3]
