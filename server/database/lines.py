"""Prepared statements asked from an event loop, over connections that no thread has to wait for. No SQL of a domain in here.

A thread that asks costs a process more than most answers do: it is woken, waits for the interpreter, and wakes the loop again.
"""

from __future__ import annotations

import asyncio
import time
from collections import OrderedDict, deque
from typing import TYPE_CHECKING, Any, Protocol

import psycopg2
from django.db import connection
from psycopg2.extensions import BYTES, POLL_OK, POLL_WRITE, register_type
from psycopg2.extras import wait_select

if TYPE_CHECKING:
    from collections.abc import Sequence

KEPT = 128
"""Prepared statements of a connection."""
PAUSE = 1.0
"""Seconds before somebody tries again to connect."""


SHORT = 1 << 12
"""Characters."""


class Prepared(Protocol):
    """A statement: what it is called, how it is prepared, how it is executed with psycopg2's placeholders."""

    @property
    def name(self) -> str:
        """What it is called; equal names are equal statements."""

    @property
    def prepare(self) -> str:
        """PREPARE, of this name."""

    @property
    def execute(self) -> str:
        """EXECUTE, with a placeholder for each value."""


class NoLineError(Exception):
    """There is no connection, or it failed: whoever asks has to ask in another way."""


class Lines:
    """At most `number` connections of one event loop, opened as they are needed; who comes when all are busy waits."""

    def __init__(self, number: int) -> None:
        """Open none yet."""
        self._free: list[_Line] = []
        self._to_open = number
        self._waiting: deque[asyncio.Future[_Line | None]] = deque()
        self._not_before = 0.0

    async def ask(self, statement: Prepared, values: Sequence[Any]) -> tuple[Any, ...]:
        """Execute a statement and give its one row; texts are bytes in UTF-8.

        Cost: one statement; a second one, once per connection, to prepare it.
        Raises: NoLineError.
        """
        line = await self._line()
        try:
            row = await line.ask(statement, values)
        except (psycopg2.Error, asyncio.CancelledError) as error:
            self._lost(line)
            if isinstance(error, psycopg2.Error):
                raise NoLineError from error
            raise
        self._give_back(line)
        return row

    def close(self) -> None:
        """Leave the server; nobody may be asking."""
        while self._free:
            self._lost(self._free.pop())

    async def _line(self) -> _Line:
        # The one that was busy last is at hand: its memory is still in the processor's cache.
        while self._free:
            line = self._free.pop()
            if line.is_open:
                return line
            self._lost(line)
        if self._to_open:
            return await self._opened()
        place: asyncio.Future[_Line | None] = asyncio.get_running_loop().create_future()
        self._waiting.append(place)
        return await place or await self._line()

    async def _opened(self) -> _Line:
        if time.monotonic() < self._not_before:
            self._tell_next(None)
            raise NoLineError
        self._to_open -= 1
        try:
            return _Line(await asyncio.get_running_loop().run_in_executor(None, _connected))
        except (psycopg2.Error, OSError) as error:
            self._to_open += 1
            self._not_before = time.monotonic() + PAUSE
            self._tell_next(None)
            raise NoLineError from error

    def _give_back(self, line: _Line) -> None:
        if not self._tell_next(line):
            self._free.append(line)

    def _lost(self, line: _Line) -> None:
        line.close()
        self._to_open += 1
        self._tell_next(None)

    def _tell_next(self, line: _Line | None) -> bool:
        while self._waiting:
            place = self._waiting.popleft()
            if not place.done():
                place.set_result(line)
                return True
        return False


class _Line:
    """One connection and what is prepared on it."""

    def __init__(self, raw: Any) -> None:  # noqa: ANN401 - psycopg2 is untyped
        self._raw, self._loop = raw, asyncio.get_running_loop()
        self._cursor = raw.cursor()
        register_type(BYTES, self._cursor)
        self._names = OrderedDict[str, None]()
        self._answer: asyncio.Future[None] | None = None
        self._file = raw.fileno()
        self.is_open = True
        self._loop.add_reader(self._file, self._hear)

    async def ask(self, statement: Prepared, values: Sequence[Any]) -> tuple[Any, ...]:
        """Execute a statement, prepared before if it is not."""
        if statement.name in self._names:
            self._names.move_to_end(statement.name)
        else:
            await self._prepare(statement)
        await self._execute(statement.execute, values)
        row: tuple[Any, ...] = self._cursor.fetchone()
        return row

    async def _prepare(self, statement: Prepared) -> None:
        if len(self._names) >= KEPT:
            await self._execute(f"DEALLOCATE {self._names.popitem(last=False)[0]}")
        await self._execute(statement.prepare)
        self._names[statement.name] = None

    async def _execute(self, sql: str, values: Sequence[Any] = ()) -> None:
        self._answer = self._loop.create_future()
        self._cursor.execute(sql, values or None)
        # What is short goes into the socket at once.
        if len(sql) > SHORT and self._raw.poll() == POLL_WRITE:
            self._loop.add_writer(self._file, self._say)
        await self._answer

    def _say(self) -> None:
        self._loop.remove_writer(self._file)
        if self._raw.poll() == POLL_WRITE:
            self._loop.add_writer(self._file, self._say)

    def _hear(self) -> None:
        """Read what the server sent: a part of an answer, its end, or that it goes away."""
        answer, error = self._answer, None
        try:
            if self._raw.poll() != POLL_OK:
                return
        except psycopg2.Error as raised:
            error = raised
        if self._raw.closed:
            self.close()
        if answer is None or answer.done():
            return
        if error is None:
            answer.set_result(None)
        else:
            answer.set_exception(error)

    def close(self) -> None:
        """Leave the server."""
        if self.is_open:
            self.is_open = False
            self._loop.remove_reader(self._file)
            self._raw.close()


def _connected() -> Any:  # noqa: ANN401 - as above
    """Open a connection as Django's are; waits for it."""
    raw = psycopg2.connect(**connection.get_connection_params(), async_=1)
    wait_select(raw)
    cursor = raw.cursor()
    # A plan per statement, not one per set of values: planning takes longer than most statements
    for setting in ("SET TIME ZONE 'UTC'", "SET plan_cache_mode = force_generic_plan"):
        cursor.execute(setting)
        wait_select(raw)
    return raw
