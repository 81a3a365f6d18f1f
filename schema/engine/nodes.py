"""Nodes: the interface, its `id`, and the field that finds anything by its id. No other types in here."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Annotated, Any

import strawberry
from asgiref.sync import sync_to_async
from strawberry.types.fields.resolver import StrawberryResolver
from strawberry.utils.inspect import in_async_context

from schema.engine.fields import SqlField
from schema.engine.ids import global_id, split_id
from schema.engine.ordinary import complete
from schema.engine.shape import Shape, table_of
from schema.engine.variables import KnownId, as_key

if TYPE_CHECKING:
    from django.db.models import QuerySet


class IdField(SqlField):
    """The `id` of a node: its type's name and primary key."""

    def get_result(self, source: Any, info: Any, args: list[Any], kwargs: dict[str, Any]) -> Any:  # noqa: ARG002 - Strawberry calls it
        """Answer the ordinary executor; the type is the one that the query is at, whatever interface it came through."""
        return global_id(info._raw_info.parent_type.name, source.pk)


class NodeField(SqlField):
    """`node(id:)`: the one field whose type is known from a value."""

    def get_result(self, source: Any, info: Any, args: list[Any], kwargs: dict[str, Any]) -> Any:  # noqa: ARG002 - Strawberry calls it
        """Answer the ordinary executor."""
        found = self.rows_of(info.schema, kwargs["id"])
        if found is None:
            return None
        target, queryset = found
        work = partial(complete, queryset, self.shape_for(target), source, info, {})
        return sync_to_async(work)() if in_async_context() else work()

    @staticmethod
    def shape_for(target: type) -> Shape:
        """Say that one object of the type is asked for."""
        return Shape(target)

    @staticmethod
    def rows_of(schema: Any, value: Any) -> tuple[type, QuerySet[Any]] | None:
        """Give the type that an id names and the rows with its key; None where no node can have the id."""
        type_name, pk = (value.type_name, as_key(value, value.type_name)) if isinstance(value, KnownId) else split_id(value)
        target = node_type(schema, type_name)
        return None if target is None else (target, table_of(target).model._default_manager.filter(pk=pk))  # type: ignore[union-attr]


def node_type(schema: Any, type_name: str) -> type | None:
    """Find the class of a node by its GraphQL name."""
    definition = schema.get_type_by_name(type_name)
    origin = getattr(definition, "origin", None)
    return origin if isinstance(origin, type) and issubclass(origin, Node) and table_of(origin) is not None else None


def node_field(description: str = "Anything by its id; null if there is no such thing or one may not see it.") -> Any:
    """Make the field that the root type declares as `node: Node | None`."""

    def node(
        self: Any,  # noqa: ARG001 - as below
        id: Annotated[strawberry.ID, strawberry.argument(description="A global id.")],  # noqa: A002, ARG001 - GraphQL's name; a signature
    ) -> Node | None:
        msg = "only the signature of this function is read: the engine finds nodes itself"
        raise TypeError(msg)

    field = NodeField(python_name=None, type_annotation=None, description=description)
    return field(StrawberryResolver(node))


def id_field() -> Any:
    """Make the interface's field."""
    return IdField(description="Global id: opaque, the same for ever.", type_annotation=None)


class Untyped:
    """What a resolver's `self` looks like to mypy: any attribute of the row behind it."""

    if TYPE_CHECKING:

        def __getattr__(self, name: str) -> Any: ...


@strawberry.interface(description="Anything that can be asked for by its id.")
class Node(Untyped):
    """Anything that can be asked for by its id."""

    id: strawberry.ID = id_field()
