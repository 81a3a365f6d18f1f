"""Querysets whose rows are those that a function of the database gives. What the function means is not known in here."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from django.db import DataError
from django.db.models import Model
from django.db.models.sql.datastructures import BaseTable

if TYPE_CHECKING:
    from django.db.models import QuerySet

M = TypeVar("M", bound=Model)


def rows_of(model: type[M], function: str, *arguments: Any) -> QuerySet[M]:  # noqa: ANN401 - expressions, or symbols of the engine
    """Give the rows of `function(arguments)`, which has a column for each field of an unmanaged model.

    `function` is a name that stands in the code, never one that came from outside.
    """
    queryset = model._default_manager.all()  # noqa: SLF001 - Django's door
    query = queryset.query
    resolved = tuple(argument.resolve_expression(query) for argument in arguments)
    query.join(_Called(query.get_meta().db_table, None, function, resolved))
    return queryset


class Refused(NamedTuple):
    """What a function of the database says of arguments that it does not take."""

    code: str
    message: str


def refused_by_function(error: BaseException) -> Refused | None:
    """Give the refusal that an error is: `RAISE … USING ERRCODE = '22023', CONSTRAINT = 'ITS_CODE'`; None for any other error."""
    diag = getattr(error.__cause__, "diag", None) if isinstance(error, DataError) else None
    return Refused(diag.constraint_name, diag.message_primary) if diag and diag.constraint_name else None


class _Called(BaseTable):
    """Stands in FROM where a table would."""

    def __init__(self, table_name: str, alias: str | None, function: str, arguments: tuple[Any, ...]) -> None:
        super().__init__(table_name, alias)
        self.function, self.arguments = function, arguments

    def as_sql(self, compiler: Any, connection: Any) -> tuple[str, tuple[Any, ...]]:  # noqa: ANN401, ARG002 - Django's protocol
        """Write the call under the alias that columns are asked of."""
        compiled = [compiler.compile(argument) for argument in self.arguments]
        alias = compiler.quote_name_unless_alias(self.table_alias)
        listed = ", ".join(sql for sql, _ in compiled)
        return f"{self.function}({listed}) {alias}", tuple(param for _, params in compiled for param in params)

    def relabeled_clone(self, change_map: dict[str | None, str]) -> _Called:
        """Give the same under another alias."""
        return _Called(self.table_name, change_map.get(self.table_alias, self.table_alias), self.function, self.arguments)

    @property
    def identity(self) -> tuple[Any, ...]:
        """What makes two of them the same."""
        return self.__class__, self.table_name, self.table_alias, self.function, self.arguments
