"""Prepared statements: bounded, made again when lost, done without when switched off."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from schema.context import Context
from schema.engine import prepared
from schema.engine.engine import Engine
from schema.root import schema
from server.access.actor import anonymous
from tests.engine.law import context_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytest_django.plugin import DjangoDbBlocker

    from tests.engine.world import World

NAMES = "query ($id: ID!) { school(id: $id) { %s: name } }"
PREPARED = "SELECT count(*) FROM pg_prepared_statements WHERE name LIKE 'e%'"


def _ask(engine: Engine, world: World, alias: str = "name") -> str:
    context = context_of(world.accounts["deputy1"])
    answer = engine.execute(NAMES % alias, {"id": world.first.ids()["School"][0]}, None, context)
    assert answer.data is not None, answer.reason
    return answer.data


def _count() -> int:
    with connection.cursor() as cursor:
        cursor.execute(PREPARED)
        return int(cursor.fetchone()[0])


@pytest.mark.django_db
def test_a_statement_is_prepared_once_and_then_executed(world: World) -> None:
    engine = Engine(schema)
    _ask(engine, world, "once")

    with CaptureQueriesContext(connection) as statements:
        _ask(engine, world, "once")

    ours = [each["sql"] for each in statements.captured_queries if "PREPARE" in each["sql"] or each["sql"].startswith("EXECUTE e")]
    assert len(ours) == 1
    assert ours[0].startswith("EXECUTE e")


@pytest.mark.django_db
def test_what_is_not_used_is_deallocated(world: World) -> None:
    engine = Engine(schema)
    for number in range(prepared.KEPT + 5):
        _ask(engine, world, f"n{number}")

    assert _count() == prepared.KEPT
    assert "Школа" in _ask(engine, world, "n0")
    assert _count() == prepared.KEPT


@pytest.mark.django_db
def test_without_preparing_the_answer_is_the_same(world: World, settings: Any) -> None:
    engine = Engine(schema)
    known = _ask(engine, world, "unprepared")
    before = _count()

    settings.DATABASE_PREPARE = False

    assert _ask(engine, world, "unprepared") == known
    assert _count() == before


@pytest.fixture
def outside(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[str]:
    """Use the database outside of transactions, as requests do; nothing is written. Gives what a first request answers."""
    with django_db_blocker.unblock():
        yield _ask_anybody(engine)
        connection.close()


engine = Engine(schema)


def _ask_anybody(engine: Engine) -> str:
    now = timezone.now()
    answer = engine.execute("{ serverInfo { version demoAccounts { username } } }", {}, None, Context(anonymous(now), now))
    assert answer.data is not None, answer.reason
    return answer.data


def test_a_lost_connection_is_made_anew(outside: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_backend_pid()")
        lost = cursor.fetchone()[0]
    other = connection.copy()
    with other.cursor() as cursor:
        cursor.execute("SELECT pg_terminate_backend(%s, 5000)", [lost])
    other.close()

    assert _ask_anybody(engine) == outside


def test_statements_that_somebody_deallocated_are_prepared_again(outside: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute("DEALLOCATE ALL")

    assert _ask_anybody(engine) == outside
