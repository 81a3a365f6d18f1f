"""Prepared statements asked from an event loop, over connections that no thread has to wait for. No SQL of a domain in here.

A thread that asks costs a process more than most answers do: it is woken, waits for the interpreter, and wakes the loop again.
"""

from __future__ import annotations

import asyncio
import time
from collections import deque
from typing import TYPE_CHECKING, Any

import psycopg2

from server.database.line import Line, connected

if TYPE_CHECKING:
    from collections.abc import Sequence

    from server.database.line import Prepared

PAUSE = 1.0
"""Seconds before somebody tries again to connect."""
CANCELLED = "57014"
"""The SQLSTATE of a statement that took too long for the server, or for whoever watches it."""


class NoLineError(Exception):
    """There is no connection, or it failed, or the statement did: whoever asks has to ask in another way."""


class EndedError(Exception):
    """The server ended the statement before its answer: asking in another way would burden it with the same once more."""


class Lines:
    """At most `number` connections of one event loop, opened as they are needed; who comes when all are busy waits."""

    def __init__(self, number: int) -> None:
        """Open none yet."""
        self._free: list[Line] = []
        self._to_open = number
        self._waiting: deque[asyncio.Future[Line | None]] = deque()
        self._not_before = 0.0

    async def ask(self, statement: Prepared, values: Sequence[Any]) -> tuple[Any, ...]:
        """Execute a statement and give its one row; texts are bytes in UTF-8.

        Cost: one statement; a second one, once per connection, to prepare it.
        Raises: NoLineError; EndedError.
        """
        line = self._at_hand() or await self._line()
        try:
            row = await line.ask(statement, values)
        except BaseException as error:
            if line.outlives(error):
                self._give_back(line)
            else:
                self._lost(line)
            if getattr(error, "pgcode", None) == CANCELLED:
                raise EndedError from error
            if isinstance(error, (psycopg2.Error, ValueError)):
                raise NoLineError from error
            raise
        self._give_back(line)
        return row

    def close(self) -> None:
        """Leave the server; nobody may be asking."""
        while self._free:
            self._lost(self._free.pop())

    def _at_hand(self) -> Line | None:
        # The one that was busy last: its memory is still in the processor's cache.
        while self._free:
            free = self._free.pop()
            if free.is_open:
                return free
            self._lost(free)
        return None

    async def _line(self) -> Line:
        free = self._at_hand()
        if free is not None:
            return free
        if self._to_open:
            return await self._opened()
        place: asyncio.Future[Line | None] = asyncio.get_running_loop().create_future()
        self._waiting.append(place)
        try:
            line = await place
        except asyncio.CancelledError:
            self._pass_on(place)
            raise
        return line or await self._line()

    def _pass_on(self, place: asyncio.Future[Line | None]) -> None:
        if not place.done() or place.cancelled():
            return
        line = place.result()
        if line is None:
            self._tell_next(None)
        else:
            self._give_back(line)

    async def _opened(self) -> Line:
        if time.monotonic() < self._not_before:
            self._tell_next(None)
            raise NoLineError
        self._to_open -= 1
        try:
            return Line(await asyncio.get_running_loop().run_in_executor(None, connected))
        except BaseException as error:
            failed = isinstance(error, (psycopg2.Error, OSError, ValueError))
            self._to_open += 1
            if failed:
                self._not_before = time.monotonic() + PAUSE
            self._tell_next(None)
            if failed:
                raise NoLineError from error
            raise

    def _give_back(self, line: Line) -> None:
        if not self._tell_next(line):
            self._free.append(line)

    def _lost(self, line: Line) -> None:
        line.close()
        self._to_open += 1
        self._tell_next(None)

    def _tell_next(self, line: Line | None) -> bool:
        while self._waiting:
            place = self._waiting.popleft()
            if not place.done():
                place.set_result(line)
                return True
        return False
