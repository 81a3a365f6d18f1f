"""Querysets written down once, with named places for the values of later requests. Nothing is executed in here."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NoReturn

from django.contrib.postgres.fields import ArrayField
from django.db import connection, models
from django.db.models import Expression, Field

if TYPE_CHECKING:
    from django.db.models import QuerySet

_FIELDS: dict[str, type[Field[Any, Any]]] = {
    "bigint": models.BigIntegerField,
    "date": models.DateField,
    "timestamptz": models.DateTimeField,
    "uuid": models.UUIDField,
}
_PLACE = re.compile(r"%%|%s")


class Blank:
    """A place for a value of a PostgreSQL type ('bigint', 'bigint[]' …): Django takes it as an expression; nobody can look at it."""

    def __init__(self, name: str, kind: str) -> None:
        """`name` is how the value is given later."""
        self.name, self.kind = name, kind

    def resolve_expression(self, *_: object, **__: object) -> _Place:
        """Give what stands in the statement: this is how Django takes it in."""
        return _Place(self)

    def _refuse(self, *_: object) -> NoReturn:
        msg = f"what is decided by the value of {self.name!r} would be decided for all who come later"
        raise TypeError(msg)

    __bool__ = __len__ = __iter__ = __contains__ = __lt__ = __le__ = __gt__ = __ge__ = _refuse


class _Place(Expression):
    contains_aggregate = False

    def __init__(self, blank: Blank) -> None:
        made = _FIELDS[blank.kind.removesuffix("[]")]()
        super().__init__(output_field=ArrayField(made) if blank.kind.endswith("[]") else made)
        self.blank = blank

    def as_sql(self, compiler: Any, connection: Any) -> tuple[str, Any]:  # noqa: ANN401, ARG002 - Django calls it
        return "%s", [self.blank]

    def get_group_by_cols(self) -> list[Any]:
        return []


def blank(name: str, kind: str) -> Any:  # noqa: ANN401 - stands for a value of any type
    """Make a blank, to be used where a value would be."""
    return Blank(name, kind)


def written(queryset: QuerySet[Any]) -> str:
    """The queryset's SELECT with `%(name)s::type` for each blank: for server.database.prepared. Constants stand in it as literals."""
    sql, values = queryset.query.get_compiler(connection=connection).as_sql()
    given = iter(values)
    return _PLACE.sub(lambda place: "%%" if place[0] == "%%" else _text(next(given)), sql)


def _text(value: Any) -> str:  # noqa: ANN401 - a blank, or a constant of any type
    if isinstance(value, Blank):
        return f"%({value.name})s::{value.kind}"
    with connection.cursor() as cursor:
        literal = cursor.mogrify("%s", [value])
    return str(literal.decode() if isinstance(literal, bytes) else literal).replace("%", "%%")
