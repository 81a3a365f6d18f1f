"""How GraphQL types are declared: over a model with its rule, or over rows and values without one. No fields in here."""

from __future__ import annotations

import inspect
from functools import partial
from typing import TYPE_CHECKING, Annotated, Any, TypeVar, dataclass_transform

import strawberry
import strawberry_django
from asgiref.sync import sync_to_async
from strawberry.types.field import StrawberryField
from strawberry.types.private import is_private
from strawberry.types.fields.resolver import StrawberryResolver
from strawberry.types.private import is_private
from strawberry.utils.inspect import in_async_context

from schema.engine import annotations
from schema.engine.fields import SqlField, column
from schema.engine.ids import global_id, split_id
from schema.engine.ordinary import complete
from schema.engine.shape import Shape, Table, table_of
from schema.engine.variables import KnownId, as_key

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.db.models import Model, QuerySet

    from server.access.rule import Rule

Class = TypeVar("Class", bound=type)


class IdField(SqlField):
    """The `id` of a node: its type's name and primary key."""

    def get_result(self, source: Any, info: Any, args: list[Any], kwargs: dict[str, Any]) -> Any:  # noqa: ANN401, ARG002
        """Answer the ordinary executor; the type is the one that the query is at, whatever interface it came through."""
        return global_id(info._raw_info.parent_type.name, source.pk)


class NodeField(SqlField):
    """`node(id:)`: the one field whose type is known from a value."""

    def get_result(self, source: Any, info: Any, args: list[Any], kwargs: dict[str, Any]) -> Any:  # noqa: ANN401, ARG002
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
    def rows_of(schema: Any, value: Any) -> tuple[type, QuerySet[Any]] | None:  # noqa: ANN401
        """Give the type that an id names and the rows with its key; None where no node can have the id."""
        type_name, pk = (value.type_name, as_key(value, value.type_name)) if isinstance(value, KnownId) else split_id(value)
        target = node_type(schema, type_name)
        return None if target is None else (target, table_of(target).model._default_manager.filter(pk=pk))  # type: ignore[union-attr]


def node_type(schema: Any, type_name: str) -> type | None:  # noqa: ANN401
    """Find the class of a node by its GraphQL name."""
    definition = schema.get_type_by_name(type_name)
    origin = getattr(definition, "origin", None)
    return origin if isinstance(origin, type) and issubclass(origin, Node) and table_of(origin) is not None else None


def node_field(description: str = "Anything by its id; null if there is no such thing or one may not see it.") -> Any:  # noqa: ANN401
    """Declare `node: Node | None = node_field()` on the root type."""

    def node(self: Any, id: Annotated[strawberry.ID, strawberry.argument(description="A global id.")]) -> Node | None:  # noqa: A002, ANN401
        raise NotImplementedError

    field = NodeField(python_name=None, type_annotation=None, description=description)
    return field(StrawberryResolver(node))


class Untyped:
    """What a resolver's `self` looks like to mypy: any attribute of the row behind it."""

    if TYPE_CHECKING:

        def __getattr__(self, name: str) -> Any: ...  # noqa: ANN401


@strawberry.interface(description="Anything that can be asked for by its id.")
class Node(Untyped):
    """Anything that can be asked for by its id."""

    id: strawberry.ID = IdField(description="Global id: opaque, the same for ever.", type_annotation=None)


@dataclass_transform(kw_only_default=True, field_specifiers=(SqlField, column))
def model_type(
    model: type[Model], *, rule: Rule[Any] | None, name: str | None = None, description: str | None = None
) -> Callable[[Class], Class]:
    """Declare a type over a model. `rule` says whose rows an actor sees, None that everybody sees all.

    The rule is applied wherever rows of the type are reached: lists, single objects, foreign keys, `node`.
    """

    def declare(cls: Class) -> Class:
        _prepare(cls)
        made = strawberry_django.type(model, field_cls=SqlField, name=name, description=description or _told(cls))(cls)
        made.__table__ = Table(model, rule)  # type: ignore[attr-defined]
        _describe(made, model)
        return made

    return declare


@dataclass_transform(kw_only_default=True, field_specifiers=(SqlField, column))
def row_type(cls: Class | None = None, *, name: str | None = None, description: str | None = None) -> Any:  # noqa: ANN401
    """Declare a type without a model: rows of an annotated or grouped queryset, a value made of several, or a name space."""
    if cls is None:
        return lambda made: row_type(made, name=name, description=description)
    _prepare(cls)
    for field, annotation in cls.__annotations__.items():
        if not isinstance(vars(cls).get(field), StrawberryField) and not is_private(annotations.evaluated(annotation, cls.__module__)):
            _refuse_default(cls, field)
            setattr(cls, field, column())
    return strawberry.type(cls, name=name, description=description or _told(cls))


def _prepare(cls: type) -> None:
    """Make fields annotated as another type's primary key global ids."""
    for field, annotation in list(vars(cls).get("__annotations__", {}).items()):
        known = annotations.evaluated(annotation, cls.__module__)
        reference = annotations.node_ref(known)
        if reference is not None:
            made = vars(cls).get(field) or column(f"Global id of the {reference.type_name}.")
            made.reference = reference
            cls.__annotations__[field] = annotations.on_the_wire(known)
            setattr(cls, field, made)


def _refuse_default(cls: type, field: str) -> None:
    if field in vars(cls):
        msg = f"{cls.__name__}.{field}: a field of a row type has no default; use column() to describe it"
        raise TypeError(msg)


def _told(cls: type) -> str | None:
    """The first paragraph of the docstring."""
    return inspect.cleandoc(cls.__doc__ or "").partition("\n\n")[0] or None


def _describe(cls: type, model: type[Model]) -> None:
    """Take the descriptions that fields lack from the model's help texts."""
    texts = {field.name: str(getattr(field, "help_text", "") or "") for field in model._meta.get_fields()}
    for field in cls.__strawberry_definition__.fields:  # type: ignore[attr-defined]
        field.description = field.description or texts.get(getattr(field, "django_name", None) or field.python_name) or None
