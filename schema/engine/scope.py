"""Resolves expressions for one row, given or symbolic, instead of a query's rows. No queries are made in here."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import FieldDoesNotExist, FieldError
from django.db import connection
from django.db.models import BigIntegerField, Field, Model, QuerySet, Value
from django.db.models.constants import LOOKUP_SEP
from django.db.models.sql import Query


class RowScope(Query):
    """A query without tables, in which F("name") and OuterRef("name") mean the attribute of one row."""

    def __init__(self, row: Any, model: type[Model] | None = None) -> None:
        super().__init__(model)
        self.row = row

    def resolve_ref(self, name: str, *_: Any, **__: Any) -> Any:
        """Give the row's attribute, following foreign keys over `__`."""
        value, model, field = self.row, self.model, None
        for part in name.split(LOOKUP_SEP):
            field = field_of(model, part)
            value, model = getattr(value, part), getattr(field, "related_model", None)
        if isinstance(value, Model):
            value = value.pk
        return (
            value.resolve_expression(self) if hasattr(value, "resolve_expression") else Value(value, getattr(field, "target_field", field))
        )

    def solve_lookup_type(self, lookup: str, summarize: bool = False) -> Any:  # noqa: ARG002, FBT001, FBT002 - Django's own
        """Split what a condition compares into the row's attribute, the longest there is, and the lookup."""
        parts = lookup.split(LOOKUP_SEP)
        for length in range(len(parts), 0, -1):
            if self._has(parts[:length]):
                return parts[length:], (), self.resolve_ref(LOOKUP_SEP.join(parts[:length]))
        msg = f"{lookup} is nothing of one row"
        raise FieldError(msg)

    def _has(self, parts: list[str]) -> bool:
        model = self.model
        for part in parts[:-1]:
            model = getattr(field_of(model, part), "related_model", None)
        return field_of(model, parts[-1]) is not None or (len(parts) == 1 and hasattr(self.row, parts[0]))


def field_of(model: type[Model] | None, name: str) -> Field[Any, Any] | None:
    """Find a model's field by its name or its column's; None where there is none."""
    if model is None:
        return None
    try:
        found = model._meta.pk if name == "pk" else model._meta.get_field(name)
    except FieldDoesNotExist:
        return None
    return found if isinstance(found, Field) else None


def resolved(expression: Any, scope: RowScope) -> Any:
    """Resolve an expression, or a queryset as the scalar subquery it is."""
    return expression.resolve_expression(scope)


def value_for(expression: Any, row: Any) -> Any:
    """Ask the database for the value of an expression for one given row, by one small statement."""
    model = type(row) if isinstance(row, Model) else None
    scope = RowScope(row, model)
    found = resolved(expression, scope)
    compiler = Query(model).get_compiler(connection=connection)
    sql, params = compiler.compile(found)
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {sql}", params)
        value = cursor.fetchone()[0]
    field = getattr(found, "_output_field_or_none", None) or BigIntegerField()
    for convert in [*connection.ops.get_db_converters(found), *field.get_db_converters(connection)]:
        value = convert(value, found, connection)
    return value


def is_expression(value: Any) -> bool:
    """Whether a resolver returned something that the database has to work out."""
    return hasattr(value, "resolve_expression") and not isinstance(value, QuerySet)
