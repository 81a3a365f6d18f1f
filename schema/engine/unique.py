"""Which querysets have at most one row, so that neither order nor limit is needed. Says no where it does not know."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db.models import UniqueConstraint

if TYPE_CHECKING:
    from collections.abc import Iterator

    from django.db.models import QuerySet


def at_most_one(queryset: QuerySet[Any]) -> bool:
    """Whether a queryset compares unique columns of its table with values, and joins nothing that could repeat a row."""
    query, model = queryset.query, queryset.model
    if query.is_sliced or not all(_repeats_nothing(query, alias) for alias, uses in query.alias_refcount.items() if uses):
        return False
    given = set(_compared(query))
    keys = [{field.name} for field in model._meta.concrete_fields if field.unique]
    total = [each for each in model._meta.constraints if isinstance(each, UniqueConstraint) and each.condition is None]
    return any(key <= given for key in [*keys, *(set(each.fields) for each in total if each.fields)])


def _repeats_nothing(query: Any, alias: str) -> bool:
    """Whether a table is the queryset's own, or is reached over a foreign key."""
    join = query.alias_map[alias]
    return alias == query.base_table or bool(getattr(join.join_field, "concrete", False) and join.join_field.remote_field)


def _compared(query: Any) -> Iterator[str]:
    """Find the columns of the queryset's own table that have to equal a value."""
    for condition in query.where.children if query.where.connector == "AND" and not query.where.negated else ():
        column = getattr(condition, "lhs", None)
        if getattr(condition, "lookup_name", "") == "exact" and getattr(column, "alias", None) == query.base_table:
            yield column.target.name  # type: ignore[union-attr] # a column, having an alias
