"""A listener's place: what it has heard it does not hear again."""

from __future__ import annotations

import asyncio
import time
from datetime import UTC, datetime

from server.live import topics
from server.live.events import Event
from server.live.listener import Listener


def _event(seq: int) -> Event:
    return Event(1, seq, "lesson_recorded", (), {}, datetime.now(UTC), {}, time.monotonic())


def test_a_page_that_is_handed_over_twice_is_heard_once() -> None:
    page, later = [_event(12), _event(13)], _event(14)
    listener = Listener(topics.student(1), account_id=1)
    listener.after = 11

    async def heard() -> list[Event | None]:
        for event in (*page, *page, later):
            listener.offer(event)
        return [await listener.next() for _ in range(3)]

    assert asyncio.run(heard()) == [*page, later]
