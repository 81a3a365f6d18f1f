"""Runs plans: prepared once per connection, forgotten when not used, prepared again when lost. No GraphQL in here."""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING, Any, NoReturn
from weakref import WeakKeyDictionary

from django.conf import settings
from django.db import Error, connection

from schema.engine.errors import Unsupported
from server.database.prepared import STALE

if TYPE_CHECKING:
    from schema.engine.plan import Plan

KEPT = 128
"""Prepared statements of a connection."""
_known: WeakKeyDictionary[Any, OrderedDict[str, None]] = WeakKeyDictionary()


def run(plan: Plan, values: list[Any]) -> tuple[Any, ...]:
    """Execute a plan and give its one row, of JSON texts.

    Cost: one statement; a second one, once per connection, to prepare it.
    Raises: django.db.Error. A lost connection and a stale statement are tried once more, outside of transactions.
    """
    try:
        return _run(plan, values)
    except Error as error:
        if connection.in_atomic_block or not _forget(error):
            raise
    return _run(plan, values)


def no_queries(*_: Any) -> NoReturn:
    """Refuse statements while resolvers are compiled: what they found would be frozen into the plan."""
    msg = "a resolver asks the database"
    raise Unsupported(msg)


def _run(plan: Plan, values: list[Any]) -> tuple[Any, ...]:
    with connection.cursor() as cursor:
        if settings.DATABASE_PREPARE:
            _prepare(cursor, plan)
            cursor.execute(plan.execute, values or None)
        else:
            cursor.execute(plan.direct, {f"s{at}": value for at, value in enumerate(values)})
        row: tuple[Any, ...] = cursor.fetchone()
        return row


def _prepare(cursor: Any, plan: Plan) -> None:
    """Prepare the plan on this connection, unless it is; drop the one not used for longest."""
    names = _known.get(connection.connection)
    if names is None:
        names = _known[connection.connection] = OrderedDict()
        # A plan per statement, not one per set of values: planning takes longer than most statements
        cursor.execute("SET plan_cache_mode = force_generic_plan")
    if plan.name in names:
        names.move_to_end(plan.name)
        return
    if len(names) >= KEPT:
        cursor.execute(f"DEALLOCATE {names.popitem(last=False)[0]}")
    cursor.execute(plan.prepare)
    names[plan.name] = None


def _forget(error: Error) -> bool:
    """Leave a connection that is lost or holds stale statements; say whether trying again makes sense."""
    stale = getattr(error.__cause__, "pgcode", None) in STALE
    if stale or not connection.is_usable():
        connection.close()  # a new one has nothing prepared that could be stale
        return True
    return False
