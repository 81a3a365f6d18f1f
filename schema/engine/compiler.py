"""Compiles a selection into SQL: rows become subqueries of row_to_json and json_agg, columns named by response keys.

It calls the same functions of the fields as the ordinary executor, with symbols. No rules and no look-ups in here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from django.db.models import Exists, Manager, QuerySet
from graphql import GraphQLObjectType, get_named_type, get_nullable_type, is_leaf_type, is_list_type
from strawberry.types.base import get_object_definition

from schema.engine import leaves, pages
from schema.engine.errors import Unsupported
from schema.engine.fields import SqlField
from schema.engine.nodes import IdField, NodeField
from schema.engine.present import Present
from schema.engine.rows import visible
from schema.engine.scope import is_expression
from schema.engine.symbolic import SymbolicRow
from schema.engine.symbols import Symbol
from schema.engine.unique import at_most_one
from schema.engine.variables import given, is_required, with_keys

if TYPE_CHECKING:
    from graphql import FieldNode

    from schema.engine.selection import Selections
    from schema.engine.statement import Statement

WIDEST = 1600
"""Columns that PostgreSQL can select at once, nearly."""


class Asked(NamedTuple):
    """A field as an operation asks for it: its GraphQL type, itself, the object it is of, its nodes, and which page."""

    kind: Any
    field: SqlField
    source: Any
    nodes: list[FieldNode]
    page: dict[str, Any]

    @property
    def type_name(self) -> str | None:
        """Of which type the field's primary key is a global id, if it is."""
        return self.field.reference.type_name if self.field.reference else None


class Compiler:
    """Writes one operation; `values` stand for its variables, `actor` and `now` for who asks and when."""

    def __init__(self, schema: Any, selections: Selections, statement: Statement, actor: Any, now: Any) -> None:
        self.schema, self.selections, self.statement = schema, selections, statement
        self.actor, self.now = actor, now

    def columns(self, kind: GraphQLObjectType, source: Any, nodes: list[FieldNode]) -> str:
        """Write the columns of one object, named by response keys."""
        groups = self.selections.of(kind, [node.selection_set for node in nodes])
        if len(groups) > WIDEST:
            msg = f"an object of {len(groups)} fields"
            raise Unsupported(msg)
        return ", ".join(f'{self.field(kind, source, fields)} AS "{key}"' for key, fields in groups.items())

    def field(self, parent: GraphQLObjectType, source: Any, nodes: list[FieldNode]) -> str:
        """Write one field of an object."""
        name = nodes[0].name.value
        if name == "__typename":
            return f"'{parent.name}'::text"
        definition = parent.fields.get(name)
        field = definition.extensions.get("strawberry-definition") if definition else None
        if isinstance(field, IdField):
            return leaves.global_id(self._sql(source.pk, source), parent.name)
        if definition is None or not isinstance(field, SqlField):
            msg = f"{parent.name}.{name}, which is no field of the engine"
            raise Unsupported(msg)
        arguments = given(self.schema, definition, nodes[0], self.selections.values)
        if isinstance(field, NodeField):
            return self._node(field, arguments, nodes)
        page: dict[str, Any] = {each: arguments.pop(each) for each in ("first", "after") if field.shape.pages and each in arguments}
        value = field.value_of(source, with_keys(field, arguments), self.actor, self.now)
        return self.value(value, Asked(definition.type, field, source, nodes, page))

    def value(self, value: Any, asked: Asked) -> str:
        """Write what a field's function returned, guarding positions where null is forbidden."""
        sql, certain = self._value(value.all() if isinstance(value, Manager) else value, asked)
        if certain or not is_required(asked.kind):
            return sql
        return leaves.demanded(sql, written=not is_leaf_type(get_named_type(asked.kind)))

    def _value(self, value: Any, asked: Asked) -> tuple[str, bool]:
        """Write a value; say whether it is certainly not null."""
        if value is None:
            return "NULL::json", False
        if isinstance(value, Present):
            then, _ = self._value(value.object, asked)
            return f"CASE WHEN {self._condition(value.condition, asked.source)} THEN {then} END", False
        if isinstance(value, QuerySet):
            return self._rows(visible(value, asked.field.shape, self.actor), asked)
        if is_leaf_type(get_named_type(asked.kind)):
            return self._leaf(value, asked)
        return self._objects(value, asked.kind, asked.nodes), True

    def _leaf(self, value: Any, asked: Asked) -> tuple[str, bool]:
        if not isinstance(value, Symbol) and not is_expression(value):
            return leaves.constant(asked.field.written(value), asked.kind), True
        return leaves.written(self._sql(value, asked.source), asked.kind, asked.type_name), bool(_certain(value))

    def _sql(self, value: Any, source: Any) -> str:
        return self.statement.expression(value, source, source._model if isinstance(source, SymbolicRow) else None)

    def _condition(self, condition: Any, source: Any) -> str:
        if isinstance(condition, Symbol):
            return f"({self._sql(condition, source)}) IS NOT NULL"
        return self._sql(condition, source) if is_expression(condition) else str(condition is not None)

    def _rows(self, queryset: QuerySet[Any], asked: Asked) -> tuple[str, bool]:
        """Write a page, a list, or the first row; say whether it is certainly not null."""
        if asked.field.shape.pages:
            return pages.page(self, queryset, asked.kind, asked.nodes, **asked.page), True
        many, named = is_list_type(get_nullable_type(asked.kind)), get_named_type(asked.kind)
        if not many:
            queryset = queryset.order_by() if at_most_one(queryset) else queryset[:1]
        if is_leaf_type(named):
            return self._flat(queryset, asked, many=many), many
        selected = self.select(queryset, named, asked.nodes)
        if selected is None:
            return ("'[]'::json", True) if many else ("NULL::json", False)
        if many:
            return f"coalesce((SELECT json_agg(j) FROM ({selected}) j), '[]')", True
        return f"(SELECT row_to_json(j) FROM ({selected}) j)", asked.field.is_certain()

    def _flat(self, queryset: QuerySet[Any], asked: Asked, *, many: bool) -> str:
        """Write `.values_list(…, flat=True)`: a list of scalars, or the first one."""
        one = get_nullable_type(get_nullable_type(asked.kind).of_type) if many else asked.kind
        inner, alias = self.statement.query(queryset), self.statement.alias()
        if inner is None:
            return "'[]'::json" if many else "NULL::json"
        value, source = leaves.written(f"{alias}.v", one, asked.type_name), f"FROM ({inner}) {alias}(v)"
        return f"coalesce((SELECT json_agg({value}) {source}), '[]')" if many else f"(SELECT {value} {source})"

    def select(self, queryset: QuerySet[Any], kind: Any, nodes: list[FieldNode]) -> str | None:
        """Write the SELECT that gives objects of a type; None if there can be none."""
        if not isinstance(kind, GraphQLObjectType):
            msg = f"rows of the abstract type {kind.name}"
            raise Unsupported(msg)
        alias, needed = self.statement.alias(), dict[str, None]()
        columns = self.columns(kind, SymbolicRow(alias, queryset, needed), nodes)
        return self.source(queryset, needed, alias, columns)

    def source(self, queryset: QuerySet[Any], needed: dict[str, None], alias: str, columns: str) -> str | None:
        """Write a SELECT of columns from a queryset that selects what they need."""
        names = list(needed) or [_any_column(queryset)]
        inner = self.statement.query(queryset.values(*names))
        if inner is None:
            return None
        listed = ", ".join(f'"{name}"' for name in names)
        return f"SELECT {columns} FROM ({inner}) {alias}({listed})"

    def _objects(self, value: Any, kind: Any, nodes: list[FieldNode]) -> str:
        """Write an object made in Python, or a list of such."""
        if isinstance(value, list | tuple):
            one = get_nullable_type(kind).of_type
            return f"json_build_array({', '.join(self._objects(each, one, nodes) for each in value)})"
        definition = get_object_definition(type(value))
        if definition is None:
            msg = f"{value!r} in place of an object"
            raise Unsupported(msg)
        made = self.schema._schema.get_type(self.schema.config.name_converter.from_type(definition))
        return f"(SELECT row_to_json(j) FROM (SELECT {self.columns(made, value, nodes)}) j)"

    def _node(self, field: NodeField, arguments: dict[str, Any], nodes: list[FieldNode]) -> str:
        """Write `node(id:)`, whose type is known from the id: part of the plan's key."""
        found = field.rows_of(self.schema, arguments["id"])
        if found is None:
            return "NULL::json"
        target, queryset = found
        kind = self.schema._schema.get_type(get_object_definition(target, strict=True).name)
        selected = self.select(visible(queryset, field.shape_for(target), self.actor), kind, nodes)
        return f"(SELECT row_to_json(j) FROM ({selected}) j)" if selected else "NULL::json"


def _certain(value: Any) -> bool:
    """Whether an expression is known not to be null."""
    return isinstance(value, Exists) or (isinstance(value, Symbol) and getattr(value.resolve_expression(), "required", False))


def _any_column(queryset: QuerySet[Any]) -> str:
    query = queryset.query
    return str(next(iter((*query.values_select, *query.annotation_select)), queryset.model._meta.pk.name))
