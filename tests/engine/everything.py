"""Operations that ask for every field of every type, some levels deep."""

from __future__ import annotations

from typing import Any

from graphql import GraphQLEnumType, GraphQLObjectType, GraphQLSchema, get_named_type, is_leaf_type, is_non_null_type, is_union_type

DAYS = {"from": '"2026-10-01"', "to": '"2026-10-09"', "on": '"2026-10-05"', "first": "3"}
PLAIN = {"Date": '"2026-10-05"', "Int": "1", "String": '"words"'}
"""Values of arguments that have to be given, by their types."""


def everything(schema: GraphQLSchema, root: str, ids: dict[str, list[str]], depth: int) -> str:
    """Write an operation that asks a field of the root for all there is, `depth` objects deep."""
    query = schema.query_type
    assert query is not None
    return f"{{ {_field(root, query.fields[root], ids, depth)} }}"


def _field(name: str, field: Any, ids: dict[str, list[str]], depth: int) -> str:
    arguments = ", ".join(f"{given}: {_value(field, given, argument, ids)}" for given, argument in field.args.items())
    called = f"{name}({arguments})" if arguments else name
    kind = get_named_type(field.type)
    if is_leaf_type(kind):
        return called
    if not isinstance(kind, GraphQLObjectType):
        return f"{called} {{ __typename }}" if is_union_type(kind) else f"{called} {{ __typename id }}"
    inner = [
        _field(each, below, ids, depth - 1) for each, below in kind.fields.items() if depth > 1 or is_leaf_type(get_named_type(below.type))
    ]
    return f"{called} {{ __typename {' '.join(inner)} }}"


def _value(field: Any, given: str, argument: Any, ids: dict[str, list[str]]) -> str:
    meaning = getattr(field.extensions["strawberry-definition"], "meaning", None)
    reference = meaning.references.get(argument.extensions["strawberry-definition"].python_name) if meaning else None
    kind = "Journal" if given == "id" else "School"
    named = get_named_type(argument.type).name
    if named == "ID":
        return f'"{ids[reference.type_name if reference else kind][0]}"'
    enum = get_named_type(argument.type)
    if isinstance(enum, GraphQLEnumType) and is_non_null_type(argument.type):
        return str(next(iter(enum.values)))
    return DAYS.get(given, PLAIN.get(named, "null") if is_non_null_type(argument.type) else "null")
