"""One per process: from the reader's events to the listeners of their topics. No SQL and no GraphQL in here."""

from __future__ import annotations

import threading
import time
from collections import Counter
from contextlib import suppress
from typing import TYPE_CHECKING

from django.conf import settings

from server.live import pool, reads, sweep
from server.live.cursor import Cursor
from server.live.events import CaughtUp, Event, Expired
from server.live.listener import Listener
from server.live.reader import Reader
from server.live.together import Together

if TYPE_CHECKING:
    import asyncio
    from collections.abc import AsyncGenerator

    from server.live.topics import Topic
    from server.live.wakeups import Receiver

# An event that has waited longer than this is sent only after its rights were looked up once more.
FRESH = 1.0
# How long the reader lets listeners catch up between two pages of a burst.
BREATH = 0.25


_admissions = Together(reads.admit)


class NotAdmittedError(Exception):
    """There is nothing of that id that the account may listen to."""


class Hub:
    """Belongs to one event loop."""

    def __init__(self, loop: asyncio.AbstractEventLoop) -> None:
        """Start reading, for listeners to come."""
        self._loop = loop
        self._listeners: dict[str, set[Listener]] = {}
        self._schools: Counter[int] = Counter()
        self._reader = Reader(self._hand_over, self._lose, self._listeners)
        self._receiver = _receiver(self._reader) if settings.REDIS_URL else None
        self._sweeper = loop.create_task(sweep.forever(self._everybody))
        self._reader.start()
        if self._receiver is not None:
            self._receiver.start()

    def close(self) -> None:
        """End all listeners and both threads."""
        self._sweeper.cancel()
        self._reader.stop()
        if self._receiver is not None:
            self._receiver.stop()
        for listener in self._everybody():
            listener.end()

    async def listen(self, topic: Topic, account_id: int, after: Cursor | None) -> AsyncGenerator[CaughtUp | Expired | Event, None]:
        """All events of a topic after a cursor (or from now on), in order, each exactly once, each only while it may be heard.

        First CaughtUp, or Expired where the cursor is too old. Ends when the listener is too slow or loses its right.
        Raises: NotAdmittedError.
        """
        listener = Listener(topic, account_id)
        self._listeners.setdefault(str(topic), set()).add(listener)
        school_id = None
        try:
            # Registered before the head is noted: whatever is not in (after, head] is in the queue.
            admission = await _admissions.answer((topic, account_id))
            if admission is None:
                raise NotAdmittedError
            school_id = admission.school_id
            listener.after = admission.head
            listener.admitted, listener.school_id = True, school_id
            self._schools[school_id] += 1
            self._reader.follow(school_id, admission.head)
            head = Cursor(school_id, admission.head)
            if after is not None and not await pool.read(reads.is_kept, head, after):
                yield Expired(head)
            else:
                yield CaughtUp(after or head)
                async for event in self._replay(listener, after or head, head):
                    yield event
            while (new := await self._next(listener)) is not None:
                yield new
        finally:
            self._forget(listener, school_id)

    async def _replay(self, listener: Listener, after: Cursor, head: Cursor) -> AsyncGenerator[Event, None]:
        place = after.seq
        while place < head.seq:
            page, place = await pool.read(reads.replay, listener.topic, head.school_id, place, head.seq)
            for event in page:
                current = await _as_of_now(event, listener)
                if current is not None:
                    yield current

    async def _next(self, listener: Listener) -> Event | None:
        while (event := await listener.next()) is not None:
            # The hub offers nobody what they may not hear: only what has waited is asked about again.
            current = event if time.monotonic() - event.read_at <= FRESH else await _as_of_now(event, listener)
            if current is not None:
                return current
        return None

    def _forget(self, listener: Listener, school_id: int | None) -> None:
        of_topic = self._listeners[str(listener.topic)]
        of_topic.discard(listener)
        if not of_topic:
            del self._listeners[str(listener.topic)]
        if school_id is not None:
            self._schools[school_id] -= 1
            if not self._schools[school_id]:
                del self._schools[school_id]
                self._reader.unfollow(school_id)

    def _everybody(self) -> list[Listener]:
        return [listener for of_topic in self._listeners.values() for listener in of_topic]

    def _hand_over(self, events: list[Event], more: bool) -> None:  # noqa: FBT001 - Deliver's
        """In the reader's thread: pass a page to the loop; after one that more may follow, wait for the listeners to catch up."""
        caught_up = threading.Event() if more else None
        try:
            self._loop.call_soon_threadsafe(self._deliver, events, caught_up)
        except RuntimeError:
            # The loop is closed: the process is ending.
            self._reader.stop()
            return
        if caught_up is not None:
            caught_up.wait(BREATH)

    def _lose(self, schools: list[int]) -> None:
        """In the reader's thread: these schools' numbers have gone back, as after a restored backup. Their listeners begin anew."""
        with suppress(RuntimeError):
            self._loop.call_soon_threadsafe(self._end_all_of, frozenset(schools))

    def _end_all_of(self, schools: frozenset[int]) -> None:
        for listener in self._everybody():
            if listener.school_id in schools:
                listener.end()

    def _deliver(self, events: list[Event], caught_up: threading.Event | None) -> None:
        touched: set[Listener] = set()
        for event in events:
            for name in event.topics:
                accounts = event.audience.get(name)
                if not accounts:
                    continue
                for listener in self._listeners.get(name, ()):
                    if listener.account_id in accounts:
                        listener.offer(event)
                        touched.add(listener)
        if caught_up is not None:
            self._when_idle(touched, caught_up, time.monotonic() + BREATH)

    def _when_idle(self, touched: set[Listener], caught_up: threading.Event, until: float) -> None:
        busy = {listener for listener in touched if not listener.idle}
        if not busy or time.monotonic() > until:
            caught_up.set()
        else:
            self._loop.call_later(0.002, self._when_idle, busy, caught_up, until)


def _receiver(reader: Reader) -> Receiver:
    from server.live.wakeups import Receiver  # noqa: PLC0415 - redis is 21 MB, and most have none

    return Receiver(settings.REDIS_URL, reader.poke)


async def _as_of_now(event: Event, listener: Listener) -> Event | None:
    """The event if the listener may (still) hear of it: what has waited is asked about again."""
    current: Event | None = event
    if time.monotonic() - event.read_at > FRESH:
        current = await pool.read(reads.again, event, listener.topic)
    if current is None or current.rights_of(listener.account_id, listener.topic) is None:
        return None
    return current
