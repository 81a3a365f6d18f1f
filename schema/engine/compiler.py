"""Compiles a selection into SQL: rows become subqueries that put JSON together as text (text.py).

It calls the same functions of the fields as the ordinary executor, with symbols. No rules and no look-ups in here.
"""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING, Any, NamedTuple

from django.db.models import Exists, Manager, QuerySet
from graphql import GraphQLObjectType, get_named_type, get_nullable_type, is_leaf_type, is_list_type
from strawberry.types.base import get_object_definition

from schema.engine import leaves, pages, text
from schema.engine.errors import Unsupported
from schema.engine.fields import SqlField
from schema.engine.leaves import Leaf
from schema.engine.nodes import IdField, NodeField
from schema.engine.present import Present
from schema.engine.rows import visible
from schema.engine.scope import is_expression
from schema.engine.symbolic import SymbolicRow
from schema.engine.symbols import Symbol
from schema.engine.text import Constant, Pieces
from schema.engine.unique import at_most_one
from schema.engine.variables import given, is_required, with_keys

if TYPE_CHECKING:
    from graphql import FieldNode

    from schema.engine.selection import Selections
    from schema.engine.statement import Statement


class Asked(NamedTuple):
    """A field as an operation asks for it: its GraphQL type, itself, the object it is of, its nodes, and which page."""

    kind: Any
    field: SqlField
    source: Any
    nodes: list[FieldNode]
    page: dict[str, Any]

    @property
    def absent(self) -> str:
        """What is written in place of a null."""
        return leaves.NULL_MARK if is_required(self.kind) else "null"

    @property
    def leaf(self) -> Leaf:
        """The scalar or enum, or list of such, that the field is."""
        return Leaf(self.kind, self.field.reference.type_name if self.field.reference else None)

    @property
    def item(self) -> Leaf:
        """The scalar or enum that the field is, or is a list of."""
        kind = get_nullable_type(self.kind)
        return Leaf(kind.of_type if is_list_type(kind) else self.kind, self.leaf.type_name)


class Compiler:
    """Writes one operation; `values` stand for its variables, `actor` and `now` for who asks and when."""

    def __init__(self, schema: Any, selections: Selections, statement: Statement, actor: Any, now: Any) -> None:
        self.schema, self.selections, self.statement = schema, selections, statement
        self.actor, self.now = actor, now

    def object(self, kind: GraphQLObjectType, source: Any, nodes: list[FieldNode]) -> Pieces:
        """Write one object by response keys."""
        groups = self.selections.of(kind, [node.selection_set for node in nodes])
        return text.an_object({key: self.pieces(kind, source, fields) for key, fields in groups.items()})

    def field(self, parent: GraphQLObjectType, source: Any, nodes: list[FieldNode]) -> str:
        """Write one field of an object as a value of PostgreSQL's type json."""
        return f"({text.joined(self.pieces(parent, source, nodes))})::json"

    def pieces(self, parent: GraphQLObjectType, source: Any, nodes: list[FieldNode]) -> Pieces:
        """Write one field of an object."""
        name = nodes[0].name.value
        if name == "__typename":
            return [Constant(f'"{parent.name}"')]
        definition = parent.fields.get(name)
        field = definition.extensions.get("strawberry-definition") if definition else None
        if isinstance(field, IdField):
            return text.quoted(leaves.global_id(self._sql(source.pk, source), parent.name), "", certain=True)
        if definition is None or not isinstance(field, SqlField):
            msg = f"{parent.name}.{name}, which is no field of the engine"
            raise Unsupported(msg)
        arguments = given(self.schema, definition, nodes[0], self.selections.values)
        if isinstance(field, NodeField):
            return self._node(field, arguments, nodes)
        known = self._known(definition.type, field, source, nodes)
        if known is not None:
            return known
        page: dict[str, Any] = {each: arguments.pop(each) for each in ("first", "after") if field.shape.pages and each in arguments}
        value = field.value_of(source, with_keys(field, arguments), self.actor, self.now)
        return self.value(value, Asked(definition.type, field, source, nodes, page))

    def _known(self, kind: Any, field: SqlField, source: Any, nodes: list[FieldNode]) -> Pieces | None:
        """Write the object behind a foreign key of which nothing is asked but what the key says: its id. None for any other."""
        named = get_named_type(kind)
        if not (field.is_certain() and isinstance(source, SymbolicRow) and isinstance(named, GraphQLObjectType)):
            return None
        asked = {each[0].name.value for each in self.selections.of(named, [node.selection_set for node in nodes]).values()} - {"__typename"}
        if not all(isinstance(named.fields[name].extensions.get("strawberry-definition"), IdField) for name in asked):
            return None
        return self.object(named, SimpleNamespace(pk=getattr(source, f"{field.django_name or field.python_name}_id")), nodes)

    def value(self, value: Any, asked: Asked) -> Pieces:
        """Write what a field's function returned, or what tells of a null where null is forbidden."""
        if isinstance(value, Manager):
            value = value.all()
        if value is None:
            return [Constant(asked.absent)]
        if isinstance(value, Present):
            then = text.joined(self.value(value.object, asked))
            return text.unless_absent(f"CASE WHEN {self._condition(value.condition, asked.source)} THEN {then} END", asked.absent)
        if isinstance(value, QuerySet):
            return self._rows(visible(value, asked.field.shape, self.actor), asked)
        if is_leaf_type(get_named_type(asked.kind)):
            return self._leaf(value, asked)
        return self._objects(value, asked.kind, asked.nodes)

    def _leaf(self, value: Any, asked: Asked) -> Pieces:
        if not isinstance(value, Symbol) and not is_expression(value):
            return [Constant(leaves.as_json(asked.field.written(value), asked.kind))]
        return leaves.written(self._sql(value, asked.source), asked.leaf, certain=bool(_certain(value)))

    def _sql(self, value: Any, source: Any) -> str:
        return self.statement.expression(value, source, source._model if isinstance(source, SymbolicRow) else None)

    def _condition(self, condition: Any, source: Any) -> str:
        if isinstance(condition, Symbol):
            return f"({self._sql(condition, source)}) IS NOT NULL"
        return self._sql(condition, source) if is_expression(condition) else str(condition is not None)

    def _rows(self, queryset: QuerySet[Any], asked: Asked) -> Pieces:
        """Write a page, a list, or the first row."""
        if asked.field.shape.pages:
            return [pages.page(self, queryset, asked.kind, asked.nodes, **asked.page)]
        many, named = is_list_type(get_nullable_type(asked.kind)), get_named_type(asked.kind)
        if not many:
            queryset = queryset.order_by() if at_most_one(queryset) else queryset[:1]
        item, source = self._flat(queryset, asked) if is_leaf_type(named) else self.select(queryset, named, asked.nodes)
        if source is None:
            return [Constant("[]" if many else asked.absent)]
        if many:
            return [text.a_list(item, source)]
        return text.unless_absent(f"(SELECT {item} FROM {source})", asked.absent, certain=asked.field.is_certain())

    def _flat(self, queryset: QuerySet[Any], asked: Asked) -> tuple[str, str | None]:
        """Write the one value of a row of `.values_list(…, flat=True)`, and what has such rows; None if there can be none."""
        inner, alias = self.statement.query(queryset), self.statement.alias()
        return text.joined(leaves.written(f"{alias}.v", asked.item, certain=False)), inner and f"({inner}) {alias}(v)"

    def select(self, queryset: QuerySet[Any], kind: Any, nodes: list[FieldNode]) -> tuple[str, str | None]:
        """Write an object of a type made of a row, and what has such rows; None if there can be none."""
        if not isinstance(kind, GraphQLObjectType):
            msg = f"rows of the abstract type {kind.name}"
            raise Unsupported(msg)
        alias, needed = self.statement.alias(), dict[str, None]()
        item = text.joined(self.object(kind, SymbolicRow(alias, queryset, needed), nodes))
        names = list(needed) or [_any_column(queryset)]
        inner = self.statement.query(queryset.values(*names))
        listed = ", ".join(f'"{name}"' for name in names)
        return item, inner and f"({inner}) {alias}({listed})"

    def _objects(self, value: Any, kind: Any, nodes: list[FieldNode]) -> Pieces:
        """Write an object made in Python, or a list of such."""
        if isinstance(value, list | tuple):
            one = get_nullable_type(kind).of_type
            return text.an_array([self._objects(each, one, nodes) for each in value])
        definition = get_object_definition(type(value))
        if definition is None:
            msg = f"{value!r} in place of an object"
            raise Unsupported(msg)
        made = self.schema._schema.get_type(self.schema.config.name_converter.from_type(definition))
        return self.object(made, value, nodes)

    def _node(self, field: NodeField, arguments: dict[str, Any], nodes: list[FieldNode]) -> Pieces:
        """Write `node(id:)`, whose type is known from the id: part of the plan's key."""
        found = field.rows_of(self.schema, arguments["id"])
        if found is None:
            return [Constant("null")]
        target, queryset = found
        kind = self.schema._schema.get_type(get_object_definition(target, strict=True).name)
        item, source = self.select(visible(queryset, field.shape_for(target), self.actor), kind, nodes)
        return text.unless_absent(f"(SELECT {item} FROM {source})", "null") if source else [Constant("null")]


def _certain(value: Any) -> bool:
    """Whether an expression is known not to be null."""
    return isinstance(value, Exists) or (isinstance(value, Symbol) and getattr(value.resolve_expression(), "required", False))


def _any_column(queryset: QuerySet[Any]) -> str:
    query = queryset.query
    return str(next(iter((*query.values_select, *query.annotation_select)), queryset.model._meta.pk.name))
