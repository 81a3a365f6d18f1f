"""Compiles connections: a page of rows with cursors, and what is known of the whole list. See connection.py."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from graphql import get_named_type

from schema.engine.connection import PAGE, page_size, start_after
from schema.engine.errors import Unsupported
from schema.engine.symbolic import SymbolicRow
from schema.engine.symbols import Slot, Symbol
from schema.engine.text import Constant, Pieces, an_object, joined, quoted, unless_absent

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.db.models import QuerySet
    from graphql import FieldNode

    from schema.engine.compiler import Compiler


def _number(compiler: Compiler, value: Any, decode: Callable[[Any], int]) -> str:
    """Write a page's size or start: a slot that is decoded when bound, or a constant."""
    if not isinstance(value, Symbol):
        return str(decode(value))
    slot = value.resolve_expression().slot
    return compiler.statement.slot(Slot(slot.origin, slot.name, "bigint", decode.__name__))


def page(
    compiler: Compiler,
    rows: QuerySet[Any],
    kind: Any,
    nodes: list[FieldNode],
    first: Any = PAGE,
    after: Any = None,
) -> str:
    """Write a connection: one subquery for the page, one for the count where it is asked for."""
    size, start = _number(compiler, first, page_size), _number(compiler, after, start_after)
    named = get_named_type(kind)
    groups = compiler.selections.of(named, [node.selection_set for node in nodes])
    edges, alias, needed = list[str](), compiler.statement.alias(), dict[str, None]()
    row, parts = SymbolicRow(alias, rows, needed), dict[str, Pieces]()
    for key, fields in groups.items():
        if fields[0].name.value == "edges":
            edges.append(f"{_edge(compiler, named, row, fields, alias, start)} AS e{len(edges)}")
            parts[key] = unless_absent(f"p.e{len(edges) - 1}", "[]")
        else:
            parts[key] = _part(compiler, named, fields, rows, size, start)
    selected = _numbered(compiler, rows, needed, alias, (size, start), edges)
    listed = "".join(
        f", '[' || string_agg(n.e{at}, ',' ORDER BY n._n) FILTER (WHERE n._n <= {size}) || ']' AS e{at}" for at in range(len(edges))
    )
    return f"(SELECT {joined(an_object(parts))} FROM (SELECT count(*) AS found{listed} FROM ({selected}) n) p)"


def _numbered(compiler: Compiler, rows: QuerySet[Any], needed: dict[str, None], alias: str, span: tuple[str, str], edges: list[str]) -> str:
    """Write the page's rows and the one after, numbered from 1."""
    size, start = span
    names = list(needed) or [rows.model._meta.pk.name]
    inner = compiler.statement.query(rows.values(*names))
    listed = ", ".join(f'"{name}"' for name in names)
    if inner is None:
        inner = f"SELECT {', '.join('NULL' for _ in names)} WHERE false"
    counted = f"SELECT q.*, row_number() OVER () AS _n FROM ({inner} LIMIT {size} + 1 OFFSET {start}) q"
    return f"SELECT {', '.join([f'{alias}._n AS _n', *edges])} FROM ({counted}) {alias}({listed}, _n)"


def _edge(compiler: Compiler, named: Any, row: SymbolicRow, fields: list[FieldNode], alias: str, start: str) -> str:
    kind = get_named_type(named.fields["edges"].type)
    node_kind = get_named_type(kind.fields["node"].type)
    parts = dict[str, Pieces]()
    for key, nodes in compiler.selections.of(kind, [node.selection_set for node in fields]).items():
        name = nodes[0].name.value
        if name == "node":
            parts[key] = compiler.object(node_kind, row, nodes)
        else:
            parts[key] = _cursor(f"({start} + {alias}._n - 1)") if name == "cursor" else [Constant(f'"{kind.name}"')]
    return joined(an_object(parts))


def _part(compiler: Compiler, named: Any, fields: list[FieldNode], rows: QuerySet[Any], size: str, start: str) -> Pieces:
    """Write a field of the connection that is not its edges."""
    name = fields[0].name.value
    if name == "__typename":
        return [Constant(f'"{named.name}"')]
    if name == "totalCount":
        counted = compiler.statement.query(rows.order_by())
        return [f"(SELECT count(*) FROM ({counted}) t)" if counted else Constant("0")]
    kind = get_named_type(named.fields[name].type)
    groups = compiler.selections.of(kind, [node.selection_set for node in fields])
    return an_object({key: _page_info(kind.name, each[0].name.value, size, start) for key, each in groups.items()})


def _page_info(kind: str, name: str, size: str, start: str) -> Pieces:
    shown = f"least(p.found, {size})"
    last = _cursor(f"({start} + {shown} - 1)")
    known: dict[str, Pieces] = {
        "__typename": [Constant(f'"{kind}"')],
        "hasNextPage": [f"(p.found > {size})::text"],
        "hasPreviousPage": [f"({start} > 0)::text"],
        "startCursor": unless_absent(f"CASE WHEN {shown} > 0 THEN {joined(_cursor(start))} END", "null"),
        "endCursor": unless_absent(f"CASE WHEN {shown} > 0 THEN {joined(last)} END", "null"),
    }
    if name not in known:
        msg = f"{kind}.{name}"
        raise Unsupported(msg)
    return known[name]


def _cursor(position: str) -> Pieces:
    return quoted(f"encode(('arrayconnection:' || {position})::bytea, 'base64')", "", certain=True)
