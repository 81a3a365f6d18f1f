"""One connection of an event loop, and what is prepared on it. Who may ask over it, and when, is decided elsewhere."""

from __future__ import annotations

import asyncio
import select
import time
from collections import OrderedDict
from typing import TYPE_CHECKING, Any, Protocol

import psycopg2
from django.db import connection
from psycopg2.extensions import BYTES, POLL_READ, POLL_WRITE, TRANSACTION_STATUS_IDLE, register_type

from server.database.prepared import STALE

if TYPE_CHECKING:
    from collections.abc import Sequence

KEPT = 128
"""Prepared statements of a connection."""
PATIENCE = 5.0
"""Seconds that a connection may take to open: libpq's own limit holds for those alone that wait inside of it."""
WHOLE = 2048
"""Bytes of a question that any socket takes whole where nothing else is under way."""
SPOILT = STALE | {"42P05"}
"""SQLSTATEs of a connection whose prepared statements are not what we take them for."""


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


class Line:
    """One connection; one question at a time."""

    def __init__(self, raw: Any) -> None:  # noqa: ANN401 - psycopg2 is untyped
        """Take an open connection, which is heard from now on."""
        self._raw, self._loop = raw, asyncio.get_running_loop()
        self._cursor = raw.cursor()
        register_type(BYTES, self._cursor)
        self._names = OrderedDict[str, None]()
        self._answer: asyncio.Future[None] | None = None
        self._file = raw.fileno()
        self._is_saying = False
        self.is_open = True
        self._loop.add_reader(self._file, self._go_on)

    async def ask(self, statement: Prepared, values: Sequence[Any]) -> tuple[Any, ...]:
        """Execute a statement, prepared before if it is not, and give its one row.

        Raises: psycopg2.Error; ValueError for values that cannot be sent.
        """
        if statement.name in self._names:
            self._names.move_to_end(statement.name)
        else:
            await self._prepare(statement)
        await self._answered(statement.execute, values)
        row: tuple[Any, ...] = self._cursor.fetchone()
        return row

    def outlives(self, error: BaseException) -> bool:
        """Say whether others may ask after what `ask` raised: the server refused the statement, and all else is as it was."""
        state = error.pgcode if isinstance(error, psycopg2.Error) else None
        if state is None or state in SPOILT or not self.is_open or self._raw.closed:
            return False
        return bool(self._raw.get_transaction_status() == TRANSACTION_STATUS_IDLE)

    def close(self) -> None:
        """Leave the server."""
        if self.is_open:
            self.is_open = False
            self._say_later(wanted=False)
            self._loop.remove_reader(self._file)
            self._raw.close()

    async def _prepare(self, statement: Prepared) -> None:
        if len(self._names) >= KEPT:
            await self._answered(f"DEALLOCATE {self._names.popitem(last=False)[0]}")
        await self._answered(statement.prepare)
        self._names[statement.name] = None

    def _answered(self, sql: str, values: Sequence[Any] = ()) -> asyncio.Future[None]:
        """Ask; what is given is done when all of the answer is there."""
        answer = self._answer = self._loop.create_future()
        self._cursor.execute(sql, values or None)
        if len(self._cursor.query) > WHOLE:
            # It is in the socket by half, and the rest goes when there is room.
            self._go_on()
        return answer

    def _go_on(self) -> None:
        """Say what is left of the question, or hear what there is of the answer: a part, its end, or that the server goes away."""
        try:
            state = self._raw.poll()
            if state == POLL_READ and self._is_saying:
                state = self._raw.poll()  # what came while we spoke has left the socket, which would not wake us again
        except psycopg2.Error as error:
            self._settle(error)
            return
        self._say_later(wanted=state == POLL_WRITE)
        if state not in {POLL_READ, POLL_WRITE}:
            self._settle(None)

    def _say_later(self, *, wanted: bool) -> None:
        if wanted != self._is_saying:
            self._is_saying = wanted
            if wanted:
                self._loop.add_writer(self._file, self._go_on)
            else:
                self._loop.remove_writer(self._file)

    def _settle(self, error: psycopg2.Error | None) -> None:
        waits = self._answer is not None and not self._answer.done()
        if self._raw.closed or (error is not None and not waits):
            self.close()
        if self._answer is None or not waits:
            return
        if error is None:
            self._answer.set_result(None)
        else:
            self._say_later(wanted=False)
            self._answer.set_exception(error)


def connected() -> Any:  # noqa: ANN401 - as above
    """Open a connection as Django's are; waits for it, PATIENCE at most.

    Raises: psycopg2.Error.
    """
    until = time.monotonic() + PATIENCE
    raw = psycopg2.connect(**connection.get_connection_params(), async_=1)
    try:
        _wait(raw, until)
        cursor = raw.cursor()
        # A plan per statement, not one per set of values: planning takes longer than most statements
        for setting in ("SET TIME ZONE 'UTC'", "SET plan_cache_mode = force_generic_plan"):
            cursor.execute(setting)
            _wait(raw, until)
    except BaseException:
        raw.close()
        raise
    return raw


def _wait(raw: Any, until: float) -> None:  # noqa: ANN401 - as above
    while (state := raw.poll()) in {POLL_READ, POLL_WRITE}:
        # Not psycopg2's own: it cannot wait for descriptors above 1023. The descriptor changes with each address that is tried.
        poller = select.poll()
        poller.register(raw.fileno(), select.POLLIN if state == POLL_READ else select.POLLOUT)
        left = until - time.monotonic()
        if left <= 0 or not poller.poll(left * 1000):
            msg = f"the database did not let us in within {PATIENCE:g} seconds"
            raise psycopg2.OperationalError(msg)
