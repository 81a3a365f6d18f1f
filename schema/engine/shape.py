"""What a field's type asks for: one or many, of which class. Read from Strawberry's types; nothing is executed in here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from strawberry.types.base import StrawberryList, StrawberryOptional, get_object_definition
from strawberry.types.lazy_type import LazyType

from schema.engine.connection import Connection

if TYPE_CHECKING:
    from django.db.models import Model

    from server.access.rule import Rule


class Table:
    """What a GraphQL type is made from: the model, and the rule that says whose rows an actor sees (None: everybody's)."""

    __slots__ = ("model", "rule")

    def __init__(self, model: type[Model], rule: Rule[Any] | None) -> None:
        self.model, self.rule = model, rule


@dataclass(frozen=True, slots=True)
class Shape:
    """`target` is the class of objects, None for scalars and enums; `many` lists, `pages` connections.

    `follows`: who sees where it is found sees it, so that its rule need not be asked.
    """

    target: type | None
    many: bool = False
    pages: bool = False
    follows: bool = False

    @property
    def table(self) -> Table | None:
        """The table of the target, None for row types and scalars."""
        return table_of(self.target)


def table_of(target: type | None) -> Table | None:
    """Find the table that `model_type` noted on a class."""
    return vars(target).get("__table__") if target is not None else None


def _inner(kind: Any) -> Any:
    """Strip what says 'may be null' and 'defined elsewhere'."""
    while isinstance(kind, StrawberryOptional | LazyType):
        kind = kind.of_type if isinstance(kind, StrawberryOptional) else kind.resolve_type()
    return kind


def shape_of(kind: Any) -> Shape:
    """Work out the shape of a Strawberry type."""
    kind, many = _inner(kind), False
    if isinstance(kind, StrawberryList):
        kind, many = _inner(kind.of_type), True
    definition = get_object_definition(kind)
    if definition is None:
        return Shape(None, many)
    if issubclass(definition.origin, Connection):
        return Shape(node_of(definition), pages=True)
    return Shape(definition.origin, many)


def node_of(definition: Any) -> type:
    """Find the class of a connection's nodes."""
    known = {**definition.type_var_map, **(definition.specialized_type_var_map or {})}
    return get_object_definition(_inner(known["Node"]), strict=True).origin
