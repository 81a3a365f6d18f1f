"""Which rows of a queryset an actor sees, and in which order: the same for both paths. No rules of its own in here."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from schema.engine.shape import Shape


def visible(queryset: QuerySet[Any], shape: Shape, actor: Any) -> QuerySet[Any]:
    """Apply the rule of the type, and make the order total: both paths then list equal rows equally."""
    table = shape.table
    if table is not None and table.rule is not None and not shape.follows:
        queryset = queryset.filter(table.rule.condition(actor))
    return in_order(queryset) if shape.many or shape.pages else queryset


def in_order(queryset: QuerySet[Any]) -> QuerySet[Any]:
    """Add the primary key as the last key of the order; grouped rows have to be ordered by what groups them."""
    query = queryset.query
    if query.group_by is not None or query.distinct or query.combinator or query.is_sliced:
        if not queryset.ordered:
            msg = f"a list of {queryset.model.__name__} rows that are grouped, distinct or combined needs order_by()"
            raise TypeError(msg)
        return queryset
    keys = query.order_by or (queryset.model._meta.ordering if query.default_ordering else ())
    name = queryset.model._meta.pk.name
    return queryset if keys and keys[-1] in {"pk", "-pk", name, f"-{name}"} else queryset.order_by(*keys, "pk")
