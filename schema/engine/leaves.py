"""How scalars and enums are written as JSON by PostgreSQL: as scalars.py writes them in Python. No objects in here."""

from __future__ import annotations

from typing import Any, NamedTuple

import orjson
from graphql import GraphQLEnumType, GraphQLNonNull, get_nullable_type, is_list_type

from schema.engine.errors import Unsupported
from schema.engine.statement import literal
from schema.engine.text import Pieces, a_list, joined, quoted, unless_absent

NULL_MARK = '"\\u0000"'
"""What a statement answers where null is forbidden: no text in PostgreSQL holds NUL, so no real value looks like this."""
TEXTS = frozenset({"ID", "String"})
NATIVE = frozenset({"Boolean", "Date", "DateTime", "JSON", "Time", "UUID"})
"""Scalars that PostgreSQL's JSON functions write as we want them (DateTime: connections are in UTC)."""


class Leaf(NamedTuple):
    """A scalar, enum, or list of such as GraphQL calls it; `type_name` says of which type a primary key is the global id."""

    kind: Any
    type_name: str | None = None

    @property
    def absent(self) -> str:
        """What is written in place of a null."""
        return NULL_MARK if isinstance(self.kind, GraphQLNonNull) else "null"


def written(sql: str, leaf: Leaf, *, certain: bool) -> Pieces:
    """Write a value of SQL; `certain` says that it is never null."""
    kind = get_nullable_type(leaf.kind)
    if is_list_type(kind):
        return unless_absent(_list(sql, Leaf(kind.of_type, leaf.type_name)), leaf.absent)
    if leaf.type_name is not None:
        return quoted(global_id(sql, leaf.type_name), leaf.absent, certain=certain)
    if kind.name == "Decimal":
        return quoted(f"({sql})::text", leaf.absent, certain=certain)
    return unless_absent(_json(sql, kind, certain=certain), leaf.absent, certain=certain)


def _json(sql: str, kind: Any, *, certain: bool) -> str:
    """Write a scalar or enum that PostgreSQL writes as JSON."""
    if isinstance(kind, GraphQLEnumType):
        return f"to_json({_enum(sql, kind)})"
    if kind.name == "Int":
        return sql if certain else f"({sql})::text"
    if kind.name in TEXTS:
        return f"to_json(({sql})::text)"
    if kind.name in NATIVE:
        return f"to_json({sql})"
    msg = f"the scalar {kind.name}"
    raise Unsupported(msg)


def global_id(sql: str, type_name: str) -> str:
    """Write a primary key as a global id."""
    return f"encode(('{type_name}:' || ({sql}))::bytea, 'base64')"


def _list(sql: str, leaf: Leaf) -> str:
    listed = a_list(joined(written("u.v", leaf, certain=False)), f"unnest({sql}) WITH ORDINALITY u(v, n)", order="u.n")
    return f"CASE WHEN ({sql}) IS NOT NULL THEN {listed} END"


def _enum(sql: str, kind: GraphQLEnumType) -> str:
    names = {getattr(each.value, "value", each.value): name for name, each in kind.values.items()}
    if all(name == value for value, name in names.items()):
        return f"({sql})::text"
    cases = " ".join(f"WHEN {literal(value)} THEN '{name}'" for value, name in names.items())
    return f"CASE {sql} {cases} END"


def as_json(value: Any, kind: Any) -> str:
    """Write a value of a scalar, enum, or list of such in Python, as the ordinary executor does."""
    return orjson.dumps(_serialised(value, kind)).decode()


def _serialised(value: Any, kind: Any) -> Any:
    kind = kind.of_type if isinstance(kind, GraphQLNonNull) else kind
    if value is None:
        return None
    if is_list_type(kind):
        return [_serialised(each, kind.of_type) for each in value]
    return kind.serialize(value)
