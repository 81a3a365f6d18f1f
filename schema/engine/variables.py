"""Variables while an operation is compiled: which are part of the plan's key, which are slots. No values of slots in here.

Part of the key are: whether a variable is given, whether it is null, and the values of Booleans and enums, of which there are
few. Everything else is bound.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from graphql import (
    GraphQLEnumType,
    GraphQLNonNull,
    GraphQLObjectType,
    OperationDefinitionNode,
    Undefined,
    get_argument_values,
    get_named_type,
    get_nullable_type,
    is_leaf_type,
    is_list_type,
    type_from_ast,
)
from graphql.execution.values import VariableValues, VariableValueSource
from strawberry.types.arguments import convert_argument

from schema.engine.ids import split_id
from schema.engine.symbols import Opaque, Slot, SlotValue, Symbol

if TYPE_CHECKING:
    from collections.abc import Mapping

    from graphql import FieldNode, GraphQLField, GraphQLSchema

    from schema.engine.fields import SqlField

TYPES = {
    "Date": "date",
    "DateTime": "timestamptz",
    "Decimal": "numeric",
    "ID": "text",
    "Int": "integer",
    "String": "text",
    "Time": "time",
    "UUID": "uuid",
}
ABSENT, NULL, GIVEN = "absent", "null", "given"


class Unbindable(Opaque):
    """A variable that cannot be bound, such as an input object: any use of it is unsupported."""

    def __init__(self, name: str) -> None:
        self.name = name

    def __repr__(self) -> str:
        return f"<variable ${self.name} of a type that cannot be bound>"


class KnownId(Symbol):
    """A global id of which the type is part of the plan's key: what `node(id:)` is given."""

    __slots__ = ("type_name",)

    def __init__(self, symbol: Symbol, type_name: str) -> None:
        super().__init__(symbol.resolve_expression())
        object.__setattr__(self, "type_name", type_name)


class Variables:
    """The variables that an operation declares; `in_nodes` are those given to `node(id:)`."""

    def __init__(self, schema: GraphQLSchema, operation: OperationDefinitionNode, in_nodes: set[str]) -> None:
        self.schema, self.in_nodes = schema, in_nodes
        self.kinds = {each.variable.name.value: type_from_ast(schema, each.type) for each in operation.variable_definitions or ()}
        leaves = {name: get_nullable_type(kind) for name, kind in self.kinds.items()}  # type: ignore[arg-type]
        self._leaves: dict[str, Any] | None = leaves if all(is_leaf_type(kind) for kind in leaves.values()) else None
        self.in_key = {name for name, kind in self.kinds.items() if _is_finite(get_named_type(kind))}

    def coerced(self, given: Mapping[str, Any]) -> dict[str, Any] | None:
        """Give the values of a request's variables where all are given, plain and valid; None leaves the others to graphql-core.

        It looks up each variable's type anew in every request, which takes longer than all else that is done with them.
        """
        if self._leaves is None or any(name not in given for name in self._leaves):
            return None
        values = {name: self._value(given[name], name, kind) for name, kind in self._leaves.items()}
        return None if Undefined in values.values() else values

    def _value(self, given: Any, name: str, kind: Any) -> Any:
        if given is None:
            return Undefined if is_required(self.kinds[name]) else None
        try:
            return kind.coerce_input_value(given)
        except Exception:  # noqa: BLE001 - graphql-core takes whatever a scalar raises for a value that is none, and says so
            return Undefined

    def key(self, coerced: Mapping[str, Any]) -> tuple[Any, ...]:
        """Say what of a request's variables a plan depends on."""
        return tuple(self._state(name, coerced) for name in self.kinds)

    def examples(self) -> list[dict[str, Any]]:
        """Give variables such as requests may send: all of them, and those alone that have to be."""
        required = {name: self._example(kind) for name, kind in self.kinds.items() if is_required(kind)}
        everything = {name: self._example(kind) for name, kind in self.kinds.items()}
        return [everything, required] if len(required) < len(everything) else [everything]

    @staticmethod
    def _example(kind: Any) -> Any:
        named = get_named_type(kind)
        value = named.parse_value(next(iter(named.values))) if isinstance(named, GraphQLEnumType) else True
        return [value] if is_list_type(get_nullable_type(kind)) else value

    def _state(self, name: str, coerced: Mapping[str, Any]) -> Any:
        value = coerced.get(name, ABSENT)
        if value is ABSENT or value is None:
            return ABSENT if value is ABSENT else NULL
        if name in self.in_nodes:
            return (GIVEN, self._type_in(value))
        if name not in self.in_key:
            return GIVEN
        return (GIVEN, tuple(value) if isinstance(value, list) else value)

    def symbols(self, coerced: Mapping[str, Any]) -> dict[str, Any]:
        """Give what stands for the variables: real values of those in the key, symbols of the others."""
        return {name: self._stand_in(name, kind, coerced[name]) for name, kind in self.kinds.items() if name in coerced}

    def _stand_in(self, name: str, kind: Any, value: Any) -> Any:
        if value is None or name in self.in_key:
            return value
        symbol = _symbol(name, kind)
        return KnownId(symbol, self._type_in(value)) if name in self.in_nodes else symbol

    def _type_in(self, value: Any) -> str:
        """Give the type that an id names; none if there is no such type, so that strangers cannot fill the cache."""
        type_name = split_id(value)[0] if isinstance(value, str) else ""
        return type_name if isinstance(self.schema.get_type(type_name), GraphQLObjectType) else ""


def _is_finite(kind: Any) -> bool:
    return isinstance(kind, GraphQLEnumType) or kind.name == "Boolean"


def _symbol(name: str, kind: Any) -> Any:
    bound = TYPES.get(get_named_type(kind).name)
    if bound is None:
        return Unbindable(name)
    return Symbol(SlotValue(Slot("variable", name, f"{bound}[]" if is_list_type(get_nullable_type(kind)) else bound)))


def given(strawberry_schema: Any, kind: GraphQLField, node: FieldNode, values: Mapping[str, Any]) -> dict[str, Any]:
    """Work out a field's arguments as the ordinary executor does, with symbols for variables."""
    known = {name: VariableValueSource(None) for name in values}  # type: ignore[arg-type]
    read = get_argument_values(kind, node, VariableValues(known, dict(values)))
    converter = strawberry_schema.schema_converter
    out = {}
    for name, value in read.items():
        argument = kind.args[name].extensions["strawberry-definition"]
        out[argument.python_name] = (
            value
            if isinstance(value, Opaque)
            else convert_argument(value, argument.type, converter.scalar_registry, strawberry_schema.config)
        )
    return out


def with_keys(field: SqlField, values: dict[str, Any]) -> dict[str, Any]:
    """Decode arguments that are global ids: symbols will be decoded when they are bound."""
    references = field.meaning.references if field.meaning else {}
    symbolic = {name: value for name, value in values.items() if isinstance(value, Symbol)}
    plain = field.with_keys({name: value for name, value in values.items() if name not in symbolic})
    for name, value in symbolic.items():
        plain[name] = as_key(value, references[name].type_name) if name in references else value
    return plain


def as_key(value: Symbol, type_name: str) -> Symbol:
    """Make the symbol of a global id one of the primary key in it."""
    slot = value.resolve_expression().slot
    return Symbol(SlotValue(Slot(slot.origin, slot.name, slot.type.replace("text", "bigint"), type_name)))


def is_required(kind: Any) -> bool:
    """Whether GraphQL forbids null in a position."""
    return isinstance(kind, GraphQLNonNull)
