"""Events are numbered without holes in the transaction they tell of; days are kept for a week."""

from __future__ import annotations

import threading
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from django.db import OperationalError, connection, transaction

from server.live import partitions, topics
from server.live.cursor import Cursor, MalformedCursorError
from server.live.events import NewEvent
from server.live.models import DueEvent, LiveEvent
from server.live.outbox import publish
from tests.live.world import World

if TYPE_CHECKING:
    from collections.abc import Iterator

NOW = datetime(2026, 11, 23, 10, tzinfo=UTC)


@pytest.fixture(autouse=True)
def _undo(world: World) -> Iterator[None]:
    """Partitions are tables: leave none behind."""
    yield
    with connection.cursor() as cursor:
        cursor.execute("SELECT inhrelid::regclass::text FROM pg_inherits WHERE inhparent = 'live_event'::regclass")
        for (name,) in cursor.fetchall():
            cursor.execute(f"DROP TABLE {name}" if name != "live_event_default" else f"TRUNCATE {name}")


def _event(world: World, kind: str = "happened", **more: datetime) -> NewEvent:
    return NewEvent(world.school.pk, kind, (topics.journal(world.journal.pk),), {"lesson": 5}, **more)


def _numbers(world: World) -> list[tuple[int, str]]:
    return list(LiveEvent.objects.filter(school=world.school).order_by("seq").values_list("seq", "kind"))


def test_events_of_one_call_keep_their_order(world: World) -> None:
    with transaction.atomic():
        publish([_event(world, "a"), _event(world, "b")], NOW)
    with transaction.atomic():
        publish([_event(world, "c")], NOW)

    assert _numbers(world) == [(1, "a"), (2, "b"), (3, "c")]


def test_several_schools_are_numbered_each_for_itself(world: World) -> None:
    other = World()
    with transaction.atomic():
        publish([_event(other, "a"), _event(world, "b"), _event(other, "c")], NOW)

    assert _numbers(world) == [(1, "b")]
    assert _numbers(other) == [(1, "a"), (2, "c")]


def test_what_is_undone_was_never_told_and_leaves_no_hole(world: World) -> None:
    with transaction.atomic():
        publish([_event(world, "never")], NOW)
        transaction.set_rollback(True)
    with transaction.atomic():
        publish([_event(world, "a")], NOW)

    assert _numbers(world) == [(1, "a")]


def test_publishing_outside_a_transaction_is_refused(world: World) -> None:
    with pytest.raises(transaction.TransactionManagementError):
        publish([_event(world)], NOW)


def test_a_number_is_seen_only_after_all_lower_ones(world: World) -> None:
    first_published, may_commit, second_done = threading.Event(), threading.Event(), threading.Event()

    def slow() -> None:
        with transaction.atomic():
            publish([_event(world, "slow")], NOW)
            first_published.set()
            may_commit.wait(10)
        connection.close()

    def quick() -> None:
        first_published.wait(10)
        with transaction.atomic():
            publish([_event(world, "quick")], NOW)
        second_done.set()
        connection.close()

    threads = [threading.Thread(target=slow), threading.Thread(target=quick)]
    for thread in threads:
        thread.start()
    first_published.wait(10)

    assert not second_done.wait(0.3)
    assert _numbers(world) == []
    may_commit.set()
    for thread in threads:
        thread.join()
    assert _numbers(world) == [(1, "slow"), (2, "quick")]


def test_schools_are_locked_in_one_order(world: World) -> None:
    other, failures = World(), []

    def write(*order: World) -> None:
        try:
            for _ in range(30):
                with transaction.atomic():
                    publish([_event(each) for each in order], NOW)
        except Exception as error:  # noqa: BLE001 - told by the test
            failures.append(error)
        connection.close()

    threads = [threading.Thread(target=write, args=order) for order in ((world, other), (other, world)) * 2]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert not failures
    assert [len(_numbers(each)) for each in (world, other)] == [120, 120]


def test_held_back_events_are_put_aside(world: World) -> None:
    with transaction.atomic():
        publish([_event(world, "held", due_at=NOW + timedelta(hours=1)), _event(world, "due", due_at=NOW)], NOW)

    assert _numbers(world) == [(1, "due")]
    assert DueEvent.objects.get(school=world.school).kind == "held"


def test_days_are_made_ahead_and_dropped_after_a_week(world: World) -> None:
    for age in (9, 8, 7, 1, 0):
        partitions.maintain(NOW - timedelta(days=age))
        with transaction.atomic():
            publish([_event(world, f"{age} days ago")], NOW - timedelta(days=age))
    partitions.maintain(NOW)
    partitions.maintain(NOW)

    assert [kind for _, kind in _numbers(world)] == ["7 days ago", "1 days ago", "0 days ago"]
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM live_event_default")
        assert cursor.fetchone()[0] == 0


def test_a_day_without_a_partition_is_no_hindrance(world: World) -> None:
    with transaction.atomic():
        publish([_event(world)], NOW)
    partitions.maintain(NOW)
    with transaction.atomic():
        publish([_event(world)], NOW)

    assert len(_numbers(world)) == 2


def test_tending_a_busy_outbox_gives_up_soon(world: World) -> None:
    blocker = connection.copy()
    with blocker.cursor() as cursor:
        cursor.execute("BEGIN")
        cursor.execute("LOCK TABLE live_event IN ROW EXCLUSIVE MODE")
        with pytest.raises(OperationalError):
            partitions.maintain(NOW)
        with transaction.atomic():
            publish([_event(world)], NOW)
        cursor.execute("ROLLBACK")
    blocker.close()

    assert _numbers(world) == [(1, "happened")]


@pytest.mark.parametrize("text", ["", "x", "djEvMQ==", "djEvMS8tMQ==", "йц", "djEvMS8x\n", "A" * 5000])
def test_what_was_never_a_cursor_is_refused(text: str) -> None:
    with pytest.raises(MalformedCursorError):
        Cursor.parse(text)


def test_a_cursor_survives_its_text() -> None:
    assert Cursor.parse(str(Cursor(12, 345))) == Cursor(12, 345)
