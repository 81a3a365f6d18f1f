"""The statement being written: aliases, slots, and Django's SQL with its parameters put in place. No GraphQL in here."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple

from django.core.exceptions import EmptyResultSet
from django.db import connection
from django.db.models.sql import Query

from schema.engine.errors import Unsupported
from schema.engine.scope import RowScope, resolved
from schema.engine.symbols import Slot

if TYPE_CHECKING:
    from django.db.models import QuerySet

_PLACE = re.compile(r"%%|%s")
_MARK = re.compile("\0([0-9]+)\0")


class Text(NamedTuple):
    """A finished statement: its text between the slots, and the slots by number."""

    pieces: list[str]
    order: list[int]
    slots: list[Slot]

    def prepared(self) -> str:
        """Write it with numbered parameters, each with its type."""
        marks = [f"${at + 1}::{self.slots[at].type}" for at in self.order]
        return "".join(piece + mark for piece, mark in zip(self.pieces, [*marks, ""], strict=True))

    def direct(self) -> str:
        """Write it for one execution with psycopg2's placeholders, by position in `slots`."""
        marks = [f"%(s{at})s::{self.slots[at].type}" for at in self.order]
        return "".join(piece.replace("%", "%%") + mark for piece, mark in zip(self.pieces, [*marks, ""], strict=True))


class Statement:
    """Collects slots and hands out aliases while a statement is put together from strings."""

    def __init__(self) -> None:
        self.slots: dict[Slot, int] = {}
        self._aliases = 0

    def alias(self) -> str:
        """Give a name that nothing else in the statement has."""
        self._aliases += 1
        return f"r{self._aliases}"

    def slot(self, slot: Slot) -> str:
        """Write a bound value."""
        return f"\0{self.slots.setdefault(slot, len(self.slots))}\0"

    def expression(self, expression: Any, row: Any, model: Any) -> str:
        """Write an expression that is about one row."""
        scope = RowScope(row, model)
        found = resolved(expression, scope)
        sql, params = Query(model).get_compiler(connection=connection).compile(found)
        return self._filled(sql, params)

    def query(self, queryset: QuerySet[Any]) -> str | None:
        """Write a queryset's SELECT; None when Django knows that no row can meet its conditions."""
        try:
            sql, params = queryset.query.get_compiler(connection=connection).as_sql()
        except EmptyResultSet:
            return None
        return self._filled(sql, params)

    def _filled(self, sql: str, params: Any) -> str:
        """Put slots and constants into their places: constants as literals, so that the planner sees them."""
        out, end, values = [], 0, iter(params)
        for place in _PLACE.finditer(sql):
            out.append(sql[end : place.start()])
            end = place.end()
            if place[0] == "%%":
                out.append("%")
                continue
            value = next(values)
            if isinstance(value, Slot) and value.is_array and out[-1].endswith(" IN ("):
                # Django writes `IN (array)` for `pk__in=symbol`; PostgreSQL wants `= ANY (array)`
                out[-1] = out[-1].removesuffix("IN (") + "= ANY ("
            out.append(self.slot(value) if isinstance(value, Slot) else literal(value))
        return "".join([*out, sql[end:]])

    def finished(self, sql: str) -> Text:
        """Split the text at its slots."""
        parts = _MARK.split(sql)
        return Text(parts[0::2], [int(at) for at in parts[1::2]], list(self.slots))


def literal(value: Any) -> str:
    """Write a constant as SQL."""
    if isinstance(value, str) and "\0" in value:
        msg = "a constant holds the character NUL"
        raise Unsupported(msg)
    with connection.cursor() as cursor:
        written = cursor.mogrify("%s", [value])
    return str(written.decode() if isinstance(written, bytes) else written)
