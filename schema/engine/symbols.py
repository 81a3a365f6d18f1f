"""What a resolver is handed while an operation is compiled: things that can be put into SQL, and nothing else.

A symbol stands for a value of a later request. Looking at it in Python would freeze one viewer's value into everybody's
plan, so everything but handing it on raises `Unsupported`.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from typing import Any, NoReturn

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Expression, Field

from schema.engine.errors import Unsupported

FIELDS: dict[str, type[Field[Any, Any]]] = {
    "bigint": models.BigIntegerField,
    "boolean": models.BooleanField,
    "date": models.DateField,
    "integer": models.IntegerField,
    "numeric": models.DecimalField,
    "text": models.TextField,
    "time": models.TimeField,
    "timestamptz": models.DateTimeField,
    "uuid": models.UUIDField,
}
"""Types that a bound value can have, and how Django calls them."""


@dataclass(frozen=True, slots=True)
class Slot:
    """One bound value: whose (`variable`, `actor`, `now`, `payload`), called what, of which PostgreSQL type, decoded how."""

    origin: str
    name: str
    type: str
    decode: str = ""

    @property
    def is_array(self) -> bool:
        """Whether the value is a list."""
        return self.type.endswith("[]")

    def field(self) -> Field[Any, Any]:
        """Describe the value to Django."""
        made = FIELDS[self.type.removesuffix("[]")]()
        return ArrayField(made) if self.is_array else made


class _Leaf(Expression):
    """An expression without parts, which no query has to group by."""

    contains_aggregate = False

    def get_group_by_cols(self) -> list[Any]:
        """Nothing: to the query it is a constant."""
        return []


class SlotValue(_Leaf):
    """A bound value in SQL: the slot itself goes in as the parameter."""

    required = True

    def __init__(self, slot: Slot) -> None:
        super().__init__(output_field=slot.field())
        self.slot = slot

    def as_sql(self, compiler: Any, connection: Any) -> tuple[str, Any]:  # noqa: ARG002 - Django calls it
        """Write the parameter."""
        return "%s", [self.slot]


class ColumnValue(_Leaf):
    """A column of an enclosing row, by an alias that is unique in the statement, so it means the same at any depth."""

    def __init__(self, alias: str, name: str, field: Field[Any, Any] | None, *, required: bool) -> None:
        super().__init__(output_field=field)
        self.sql, self.required = f'{alias}."{name}"', required

    def as_sql(self, compiler: Any, connection: Any) -> tuple[str, Any]:  # noqa: ARG002 - Django calls it
        """Write the column."""
        return self.sql.replace("%", "%%"), []


def _refuse(self: Any, *_: Any, **__: Any) -> NoReturn:
    msg = f"a resolver looks at {self!r} in Python"
    raise Unsupported(msg)


class UnknownAttributeError(Unsupported, AttributeError):
    """A resolver asks a symbol for something it has not got; `hasattr` says no."""


class Opaque:
    """Whatever may be handed on but not looked at."""

    __slots__ = ()

    def __getattr__(self, name: str) -> NoReturn:
        msg = f"a resolver asks {self!r} for {name!r}"
        raise UnknownAttributeError(msg)


_LOOKS = """
bool hash eq ne lt le gt ge len iter next contains getitem call str format bytes int float complex index round abs neg pos invert
add radd sub rsub mul rmul truediv rtruediv floordiv rfloordiv mod rmod pow rpow and rand or ror xor rxor matmul
lshift rlshift rshift rrshift divmod rdivmod enter exit await aiter reversed
"""
for _name in _LOOKS.split():
    setattr(Opaque, f"__{_name}__", _refuse)


class Symbol(Opaque):
    """A value of a later request or of a row: resolves to its SQL wherever Django takes an expression."""

    __slots__ = ("_expression",)

    def __init__(self, expression: Any) -> None:
        object.__setattr__(self, "_expression", expression)

    def __repr__(self) -> str:
        return f"<symbol {getattr(self._expression, 'sql', None) or self._expression.slot.name}>"

    def resolve_expression(self, *_: Any, **__: Any) -> Any:
        """Give the SQL behind it: this is how Django takes it in."""
        return self._expression

    def __hash__(self) -> int:
        # Django keeps expressions in dictionaries by what they were made of; a resolver's dictionary would freeze a branch
        return hash(self._expression) if _asked_by_django() else _refuse(self)

    def __eq__(self, other: object) -> Any:
        if not _asked_by_django():
            _refuse(self)
        return isinstance(other, Symbol) and self._expression == other._expression


def _asked_by_django() -> bool:
    """Whether it is Django's own code that hashes or compares a symbol."""
    return str(sys._getframe(2).f_globals.get("__name__")).startswith("django.")
