"""What the ordinary executor does with what a field's function returns: the reference of the law. No compiling in here."""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

from django.db.models import Manager, QuerySet

from schema.engine.connection import Connection, Edge, PageInfo, cursor_at, page_size, start_after
from schema.engine.present import Present
from schema.engine.rows import visible
from schema.engine.scope import is_expression, value_for

if TYPE_CHECKING:
    from schema.engine.shape import Shape


def complete(value: Any, shape: Shape, source: Any, info: Any, page: dict[str, Any]) -> Any:
    """Turn querysets and expressions into rows and values; leave everything else as it is."""
    if isinstance(value, Present):
        value = value.object if _truth(value.condition, source) else None
    if isinstance(value, Manager):
        value = value.all()
    if isinstance(value, QuerySet):
        rows = visible(value, shape, info.context.actor)
        return _page(rows, **page) if shape.pages else _rows(rows, shape)
    return value_for(value, source) if is_expression(value) else value


def _truth(condition: Any, source: Any) -> bool:
    """Whether a condition holds: an expression is asked of the database, a value holds unless it is null."""
    return bool(value_for(condition, source)) if is_expression(condition) else condition is not None


def _rows(rows: QuerySet[Any], shape: Shape) -> Any:
    if shape.many:
        return [_row(each) for each in rows]
    return next((_row(each) for each in rows[:1]), None)


def _row(row: Any) -> Any:
    """Give rows of `.values()` attributes, like those of models."""
    return SimpleNamespace(**row) if isinstance(row, dict) else row


def _page(rows: QuerySet[Any], first: int | None = None, after: str | None = None) -> Connection[Any]:
    start, size = start_after(after), page_size(first)
    found = [_row(each) for each in rows[start : start + size + 1]]
    edges = [Edge(cursor=cursor_at(start + at), node=node) for at, node in enumerate(found[:size])]
    where = PageInfo(
        has_next_page=len(found) > size,
        has_previous_page=start > 0,
        start_cursor=edges[0].cursor if edges else None,
        end_cursor=edges[-1].cursor if edges else None,
    )
    return Connection(edges=edges, page_info=where, total_count=rows.order_by().count())
