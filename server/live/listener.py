"""One listener's place in the hub: what waits for it. Lives in the event loop; no threads and no SQL in here."""

from __future__ import annotations

import asyncio
from collections import deque
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from server.live.events import Event
    from server.live.topics import Topic

WAITING = 100


class Listener:
    """A bounded queue of events for one account and topic.

    `after`: the number up to which it needs nothing more. `admitted`: its right to listen was looked up. `school_id`: 0 before.
    """

    __slots__ = ("_ended", "_events", "_waiter", "account_id", "admitted", "after", "school_id", "topic")

    def __init__(self, topic: Topic, account_id: int) -> None:
        """An empty queue."""
        self.topic = topic
        self.account_id = account_id
        self.after = 0
        self.admitted = False
        self.school_id = 0
        self._events: deque[Event] | None = None
        self._waiter: asyncio.Future[None] | None = None
        self._ended = False

    @property
    def idle(self) -> bool:
        """Whether nothing waits."""
        return not self._events

    def offer(self, event: Event) -> None:
        """Queue an event; past WAITING of them the listener is too slow, and ends: it returns with its cursor."""
        if self._ended:
            return
        # Most listeners wait for hours: they own no queue meanwhile.
        if self._events is None:
            self._events = deque()
        if len(self._events) >= WAITING:
            self.end()
            return
        self._events.append(event)
        self._wake()

    def end(self) -> None:
        """Nothing more will be heard, not even what waits."""
        self._ended = True
        self._events = None
        self._wake()

    async def next(self) -> Event | None:
        """The next event above `after`, as soon as there is one; None when the listener has ended."""
        while not self._ended:
            while self._events:
                event = self._events.popleft()
                if event.seq > self.after:
                    # The reader may hand a page over twice, when a school's last listener leaves while another one comes.
                    self.after = event.seq
                    return event
            self._events = None
            self._waiter = asyncio.get_running_loop().create_future()
            try:
                await self._waiter
            finally:
                self._waiter = None
        return None

    def _wake(self) -> None:
        if self._waiter is not None and not self._waiter.done():
            self._waiter.set_result(None)
