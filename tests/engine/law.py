"""The law: for every operation and every actor, the engine and the ordinary executor answer with equal JSON."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, NamedTuple

import orjson
from django.db import transaction

from schema.context import Context
from schema.root import schema
from server.access.actor import load_actor
from tests.engine.world import NOW

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from strawberry import Schema

    from schema.engine.engine import Answer, Engine


class Compared(NamedTuple):
    """What both said of one operation."""

    answer: Answer
    data: Any
    errors: list[str]

    @property
    def holds(self) -> bool:
        """Whether the law holds: equal text, keys in equal order; what has errors is left to the ordinary executor."""
        if self.answer.data is None:
            return True
        return not self.errors and orjson.dumps(orjson.loads(self.answer.data)) == orjson.dumps(self.data)

    def told(self) -> str:
        """What differs, for a failing test's message."""
        return f"\nengine:   {self.answer.data}\nordinary: {orjson.dumps(self.data).decode()}\nerrors: {self.errors}\n{self.answer.reason}"


def context_of(account: int | None) -> Context:
    """Give the context of somebody's request; a number without an account is nobody's."""
    return Context(actor=load_actor(account or 0, NOW), now=NOW)


def compare(engine: Engine, text: str, variables: Mapping[str, Any], account: int | None, schema: Schema = schema) -> Compared:
    """Execute an operation both ways."""
    context = context_of(account)
    with _undone():
        answer = engine.execute(text, variables, None, context)
    with _undone():
        result = schema.execute_sync(text, variable_values=dict(variables), context_value=context)
    return Compared(answer, result.data, [error.message for error in result.errors or ()])


@contextmanager
def _undone() -> Iterator[None]:
    """Take back what was noted of a look, and a statement that the database refused: neither way may depend on the other."""
    before = transaction.savepoint()
    try:
        yield
    finally:
        transaction.savepoint_rollback(before)
