"""Audiences are worked out for what somebody here listens to, and for nothing else; nobody misses anything by it."""

from __future__ import annotations

from datetime import UTC, datetime
from queue import SimpleQueue
from typing import TYPE_CHECKING

from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from server.live import outbox, reads, topics
from server.live.events import NewEvent
from server.live.reader import Reader
from tests.live.client import JOURNAL, STUDENT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from server.live.events import Event
    from tests.live.client import Enter
    from tests.live.world import World


def _of_all(world: World, times: int = 1) -> list[Event]:
    """Something happens that concerns the journal and the diary, as often as asked for."""
    concerned = (topics.journal(world.journal.pk), topics.student(world.student.pk))
    with transaction.atomic():
        outbox.publish([NewEvent(world.school.pk, "happened", concerned)] * times, datetime.now(UTC))
    return reads.new({world.school.pk: 0})


def _asked(events: list[Event], listened: set[str]) -> tuple[list[Event], list[str]]:
    """The events for listeners of some topics, and the statements that found for whom they are."""
    reads.addressed(events, listened)  # prepares
    with CaptureQueriesContext(connection) as captured:
        heard = reads.addressed(events, listened)
    return heard, [query["sql"] for query in captured.captured_queries]


def test_audiences_are_asked_only_of_topics_that_are_listened_to(world: World) -> None:
    journal, diary = str(topics.journal(world.journal.pk)), str(topics.student(world.student.pk))

    (event,), (statement,) = _asked(_of_all(world), {diary, "journal:0"})

    assert event.audience.keys() == {diary}
    assert event.audience[diary].keys() == {world.mother.pk, world.father.pk}
    assert diary in statement
    assert journal not in statement


def test_events_that_nobody_listens_to_cost_nothing_more(world: World) -> None:
    assert _asked(_of_all(world), {"journal:0"}) == ([], [])


def test_a_page_of_events_asks_once_for_each_topic(world: World) -> None:
    diary = str(topics.student(world.student.pk))

    heard, (statement,) = _asked(_of_all(world, times=10), {diary})

    assert [event.seq for event in heard] == list(range(1, 11))
    assert statement.count(diary) == 1


class _NobodyYet:
    """Nobody listens to anything before the news are in hand; then somebody listens to all of it."""

    def __contains__(self, name: object) -> bool:
        return True

    def __iter__(self) -> Iterator[str]:
        return iter(())

    def __len__(self) -> int:
        return 0


def test_who_listens_is_looked_up_after_the_news_were_read(world: World) -> None:
    heard: SimpleQueue[list[Event]] = SimpleQueue()
    reader = Reader(lambda events, _more: heard.put(events), lambda _schools: None, _NobodyYet())
    reader.follow(world.school.pk, 0)
    reader.start()
    try:
        _of_all(world)
        (event,) = heard.get(timeout=20)
    finally:
        reader.stop()
        reader.join()

    assert event.audience.keys() == {str(topics.journal(world.journal.pk)), str(topics.student(world.student.pk))}


def test_who_begins_to_listen_while_news_are_read_hears_them_once(enter: Enter, world: World) -> None:
    colleague, late, back = enter(world.colleague), enter(world.mother), enter(world.father)
    colleague.subscribe("1", JOURNAL, id=world.journal.pk)
    begun = colleague.next()["cursor"]
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("LOCK TABLE live_event IN ACCESS EXCLUSIVE MODE")
        _wake_reader(world)
        late.subscribe("1", STUDENT, id=world.student.pk)
        assert late.next()["__typename"] == "CaughtUp"
        number = world.happen_to_student()
    assert late.numbers(1) == [number]

    back.subscribe("1", STUDENT, id=world.student.pk, after=begun)
    assert back.next()["__typename"] == "CaughtUp"
    assert back.numbers(1) == [number]

    following = world.happen_to_student()
    assert late.numbers(1) == back.numbers(1) == [following]
    assert late.silent()
    assert back.silent()
    assert colleague.silent()


def _wake_reader(world: World) -> None:
    """The server's reader begins to read the school's news, and waits for the lock on them."""
    other = connection.copy()
    with other.cursor() as cursor:
        cursor.execute("SELECT pg_notify(%s, %s)", [outbox.CHANNEL, str(world.school.pk)])
        waits, until = False, datetime.now(UTC).timestamp() + 10
        while not waits and datetime.now(UTC).timestamp() < until:
            cursor.execute("SELECT EXISTS (SELECT FROM pg_locks WHERE NOT granted AND relation = 'live_event'::regclass)")
            (waits,) = cursor.fetchone()
    other.close()
    assert waits
