"""Statements asked from an event loop: over few connections, in turn, and past those that are lost."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from typing import Any

import pytest
from django.db import connection

from server.database.lines import Lines, NoLineError

pytestmark = pytest.mark.django_db


@dataclass(frozen=True)
class Statement:
    """A statement of one value."""

    name: str
    sql: str
    kind: str = "integer"

    @property
    def prepare(self) -> str:
        return f"PREPARE {self.name} ({self.kind}) AS {self.sql}"

    @property
    def execute(self) -> str:
        return f"EXECUTE {self.name} (%s)"


WHOSE = Statement("whose", "SELECT pg_backend_pid(), $1, 'да'::text")
SLOW = Statement("slow", "SELECT pg_backend_pid(), $1, pg_sleep(0.05)")
LONG = Statement("long", f"SELECT pg_backend_pid(), $1, '{'x' * 300_000}'::text")
TOLD = Statement("told", "SELECT length($1), $1", "text")


def asked(lines: Lines, statement: Statement, *values: int | str) -> list[Any]:
    async def all_at_once() -> list[Any]:
        try:
            return list(await asyncio.gather(*(lines.ask(statement, [value]) for value in values), return_exceptions=True))
        finally:
            lines.close()

    return asyncio.run(all_at_once())


def test_texts_come_as_bytes_and_everything_else_as_it_is() -> None:
    ((_, value, text),) = asked(Lines(1), WHOSE, 7)

    assert (value, text) == (7, "да".encode())


def test_who_comes_when_all_are_busy_waits_and_is_answered_in_turn() -> None:
    rows = asked(Lines(2), SLOW, *range(7))

    assert [row[1] for row in rows] == list(range(7))
    assert len({row[0] for row in rows}) == 2


def test_a_text_longer_than_a_socket_holds_arrives_whole_both_ways() -> None:
    ((_, value, text),) = asked(Lines(1), LONG, 1)

    assert (value, len(text)) == (1, 300_000)


def test_values_longer_than_a_socket_holds_are_sent_whole() -> None:
    texts = ["a", *("я" * length for length in (125_000, 500_000, 700_000)), "b"]
    rows = asked(Lines(1), TOLD, *texts)

    assert [row[0] for row in rows] == [len(text) for text in texts]
    assert [row[1].decode() for row in rows] == texts


def test_a_lost_connection_is_replaced() -> None:
    async def lose() -> tuple[Any, Any]:
        lines = Lines(1)
        first = await lines.ask(WHOSE, [1])
        await asyncio.to_thread(_end, first[0])
        while True:
            try:
                return first, await lines.ask(WHOSE, [2])
            except NoLineError:
                continue
            finally:
                lines.close()

    first, second = asyncio.run(lose())

    assert first[0] != second[0]
    assert second[1] == 2


def test_a_statement_that_fails_leaves_nobody_waiting_and_the_connection_as_it_was() -> None:
    broken = Statement("broken", "SELECT pg_backend_pid(), 1 / ($1 - 1)")
    first, *failed, last = asked(Lines(1), broken, 2, 1, 1, 2)

    assert [isinstance(each, NoLineError) for each in failed] == [True, True]
    assert first[0] == last[0]


def test_who_stops_waiting_for_a_connection_to_open_takes_none_with_him() -> None:
    async def stop() -> Any:
        lines = Lines(1)
        try:
            with pytest.raises(TimeoutError):
                await asyncio.wait_for(lines.ask(WHOSE, [1]), 1e-6)
            return await asyncio.wait_for(lines.ask(WHOSE, [2]), 20)
        finally:
            lines.close()

    assert asyncio.run(stop())[1] == 2


def _end(pid: int) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_terminate_backend(%s)", [pid])
    connection.close()
