"""How scalars and enums are written as JSON by PostgreSQL: as scalars.py writes them in Python. No objects in here."""

from __future__ import annotations

from typing import Any

import orjson
from graphql import GraphQLEnumType, GraphQLList, GraphQLNonNull, is_list_type

from schema.engine.errors import Unsupported
from schema.engine.statement import literal

NULL_MARK = '"\\u0000"'
"""What a statement answers where null is forbidden: no text in PostgreSQL holds NUL, so no real value looks like this."""
NATIVE = frozenset({"Boolean", "Date", "DateTime", "Int", "JSON", "String", "Time", "UUID"})
"""Scalars that PostgreSQL's JSON functions write as we want them (DateTime: connections are in UTC)."""


def written(sql: str, kind: Any, type_name: str | None = None) -> str:
    """Write a value of a scalar, enum, or list of such; `type_name` says of which type a primary key is the global id."""
    kind = kind.of_type if isinstance(kind, GraphQLNonNull) else kind
    if is_list_type(kind):
        return _list(sql, kind, type_name)
    if type_name is not None:
        return global_id(sql, type_name)
    if isinstance(kind, GraphQLEnumType):
        return _enum(sql, kind)
    if kind.name in NATIVE:
        return sql
    if kind.name in {"Decimal", "ID"}:
        return f"({sql})::text"
    msg = f"the scalar {kind.name}"
    raise Unsupported(msg)


def global_id(sql: str, type_name: str) -> str:
    """Write a primary key as a global id."""
    return f"encode(('{type_name}:' || ({sql}))::bytea, 'base64')"


def _list(sql: str, kind: GraphQLList[Any], type_name: str | None) -> str:
    one = written("u.v", kind.of_type, type_name)
    if one == "u.v":
        return sql
    listed = f"(SELECT coalesce(json_agg({one} ORDER BY u.n), '[]') FROM unnest({sql}) WITH ORDINALITY u(v, n))"
    return f"CASE WHEN ({sql}) IS NOT NULL THEN {listed} END"


def _enum(sql: str, kind: GraphQLEnumType) -> str:
    names = {getattr(each.value, "value", each.value): name for name, each in kind.values.items()}
    if all(name == value for value, name in names.items()):
        return sql
    cases = " ".join(f"WHEN {literal(value)} THEN '{name}'" for value, name in names.items())
    return f"CASE {sql} {cases} END"


def constant(value: Any, kind: Any) -> str:
    """Write a value known to the plan as JSON."""
    return f"{literal(as_json(value, kind))}::json"


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


def demanded(sql: str, *, written: bool) -> str:
    """Answer the mark where null is forbidden; `written` says that the value is JSON already."""
    return f"coalesce({sql}, '{NULL_MARK}'::json)" if written else f"coalesce(to_json({sql}), '{NULL_MARK}')"
