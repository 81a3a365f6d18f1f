"""Compiles connections: a page of rows with cursors, and what is known of the whole list. See connection.py."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from graphql import get_named_type

from schema.engine.connection import PAGE, page_size, start_after
from schema.engine.errors import Unsupported
from schema.engine.symbolic import SymbolicRow
from schema.engine.symbols import Slot, Symbol

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
    parts, edges, alias = list[str](), list[str](), compiler.statement.alias()
    needed: dict[str, None] = {}
    row = SymbolicRow(alias, rows, needed)
    for key, fields in groups.items():
        name = fields[0].name.value
        if name == "edges":
            edges.append(f"(SELECT row_to_json(e) FROM (SELECT {_edge(compiler, named, row, fields, alias, start)}) e) AS e{len(edges)}")
            parts.append(f'''coalesce(p.e{len(edges) - 1}, '[]') AS "{key}"''')
        else:
            parts.append(f'{_part(compiler, named, fields, rows, size, start)} AS "{key}"')
    selected = _numbered(compiler, rows, needed, alias, (size, start), edges)
    listed = "".join(f", json_agg(n.e{at} ORDER BY n._n) FILTER (WHERE n._n <= {size}) AS e{at}" for at in range(len(edges)))
    return f"(SELECT row_to_json(c) FROM (SELECT {', '.join(parts)} FROM (SELECT count(*) AS found{listed} FROM ({selected}) n) p) c)"


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
    columns = []
    for key, nodes in compiler.selections.of(kind, [node.selection_set for node in fields]).items():
        name = nodes[0].name.value
        if name == "node":
            sql = f"(SELECT row_to_json(j) FROM (SELECT {compiler.columns(node_kind, row, nodes)}) j)"
        else:
            sql = _cursor(f"({start} + {alias}._n - 1)") if name == "cursor" else f"'{kind.name}'::text"
        columns.append(f'{sql} AS "{key}"')
    return ", ".join(columns)


def _part(compiler: Compiler, named: Any, fields: list[FieldNode], rows: QuerySet[Any], size: str, start: str) -> str:
    """Write a field of the connection that is not its edges."""
    name = fields[0].name.value
    if name == "__typename":
        return f"'{named.name}'::text"
    if name == "totalCount":
        counted = compiler.statement.query(rows.order_by())
        return f"(SELECT count(*) FROM ({counted}) t)" if counted else "0"
    kind = get_named_type(named.fields[name].type)
    groups = compiler.selections.of(kind, [node.selection_set for node in fields])
    columns = (f'{_page_info(kind.name, each[0].name.value, size, start)} AS "{key}"' for key, each in groups.items())
    return f"(SELECT row_to_json(i) FROM (SELECT {', '.join(columns)}) i)"


def _page_info(kind: str, name: str, size: str, start: str) -> str:
    shown = f"least(p.found, {size})"
    known = {
        "__typename": f"'{kind}'::text",
        "hasNextPage": f"p.found > {size}",
        "hasPreviousPage": f"{start} > 0",
        "startCursor": f"CASE WHEN {shown} > 0 THEN {_cursor(start)} END",
        "endCursor": f"CASE WHEN {shown} > 0 THEN {_cursor(f'({start} + {shown} - 1)')} END",
    }
    if name not in known:
        msg = f"{kind}.{name}"
        raise Unsupported(msg)
    return known[name]


def _cursor(position: str) -> str:
    return f"encode(('arrayconnection:' || {position})::bytea, 'base64')"
