"""Statements of live updates, planned once per connection and for all values: planning them costs ten times what they do."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from weakref import WeakKeyDictionary

from django.conf import settings
from django.db import connection

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_prepared: WeakKeyDictionary[Any, set[str]] = WeakKeyDictionary()


class Statement:
    """A statement with `%s` for its parameters, of the given SQL types. `DATABASE_PREPARE=off` sends it as it is."""

    def __init__(self, name: str, types: Sequence[str], text: Callable[[], str]) -> None:
        """`text` is made at the first use: it may depend on what other modules define."""
        self._name = name
        self._types = tuple(types)
        self._text = text

    def rows(self, *values: Any) -> list[tuple[Any, ...]]:  # noqa: ANN401 - whatever the parameters are
        """All rows of the answer."""
        with connection.cursor() as cursor:
            if settings.DATABASE_PREPARE:
                self._prepare(cursor)
                places = ", ".join(f"%s::{kind}" for kind in self._types)
                cursor.execute(f"EXECUTE {self._name} ({places})", values)
            else:
                cursor.execute(self._with("%s"), values)
            return list(cursor.fetchall())

    def numbered(self) -> str:
        """The text with PostgreSQL's own names of the parameters."""
        return self._with(*(f"${number}" for number in range(1, len(self._types) + 1)))

    def _with(self, *places: str) -> str:
        """The text with these places, of the types of the parameters; a single one stands for all."""
        places = places * len(self._types) if len(places) == 1 else places
        return self._text() % tuple(f"{place}::{kind}" for place, kind in zip(places, self._types, strict=True))

    def _prepare(self, cursor: Any) -> None:  # noqa: ANN401 - Django's wrapper
        known = _prepared.setdefault(cursor.connection, set())
        if not known:
            cursor.execute("SET plan_cache_mode = force_generic_plan")
        if self._name not in known:
            cursor.execute(f"PREPARE {self._name} ({', '.join(self._types)}) AS {self.numbered()}")
            known.add(self._name)
