"""Statements that PostgreSQL plans once per connection. For statements whose text is constant; values are always bound."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from weakref import WeakKeyDictionary

from django.conf import settings
from django.db import DatabaseError, connection

if TYPE_CHECKING:
    from collections.abc import Mapping

STALE = frozenset({"0A000", "26000"})
"""SQLSTATEs of "cached plan must not change result type" and "prepared statement does not exist"."""
_PREPARED: WeakKeyDictionary[Any, set[str]] = WeakKeyDictionary()


def one_row(name: str, statement: str, values: Mapping[str, Any], types: Mapping[str, str]) -> dict[str, Any] | None:
    """Execute a statement with `%(name)s` placeholders and return its first row by column, or None.

    `types` gives the SQL type of every placeholder. `DATABASE_PREPARE=off` sends the statement as it is.
    Cost: one statement, and one more for the first time on a connection.
    """
    try:
        return _one_row(name, statement, values, types)
    except DatabaseError as error:
        if not is_stale(error):
            raise
        within = connection.in_atomic_block
        connection.close()  # a new one has nothing prepared that could be stale
        if within:
            raise
    return _one_row(name, statement, values, types)


def is_stale(error: DatabaseError) -> bool:
    """Whether a statement failed for what had been prepared, so that the whole transaction can be tried again."""
    return getattr(error.__cause__, "pgcode", None) in STALE


def _one_row(name: str, statement: str, values: Mapping[str, Any], types: Mapping[str, str]) -> dict[str, Any] | None:
    with connection.cursor() as cursor:
        if settings.DATABASE_PREPARE:
            _prepare(cursor, name, statement, types)
            cursor.execute(f"EXECUTE {name} ({', '.join(f'%({key})s' for key in types)})", dict(values))
        else:
            for key, kind in types.items():
                statement = statement.replace(f"%({key})s", f"%({key})s::{kind}")
            cursor.execute(statement, dict(values))
        row = cursor.fetchone()
        return row and dict(zip([column.name for column in cursor.description], row, strict=True))


def _prepare(cursor: Any, name: str, statement: str, types: Mapping[str, str]) -> None:  # noqa: ANN401 - Django's wrapper
    known = _PREPARED.setdefault(cursor.connection, set())
    if not known:
        # A plan per statement, not one per set of values: planning takes longer than most statements
        cursor.execute("SET plan_cache_mode = force_generic_plan")
    if name in known:
        return
    numbered = statement % {key: f"${number}" for number, key in enumerate(types, start=1)}
    cursor.execute(f"PREPARE {name} ({', '.join(types.values())}) AS {numbered}")
    known.add(name)
