"""Fields that both paths understand: pure functions of (self, arguments, actor, now). No SQL and no rules in here.

The ordinary executor calls such a function with a row; the compiler calls the same function with a symbolic row.
See README.md beside this file for how to write types.
"""

from __future__ import annotations

import inspect
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING, Any, NamedTuple

from asgiref.sync import sync_to_async
from strawberry.types.base import has_object_definition
from strawberry.types.fields.resolver import StrawberryResolver
from strawberry.utils.inspect import in_async_context
from strawberry_django.fields.field import StrawberryDjangoField

from schema.engine import connection, signatures
from schema.engine.ids import NodeRef, global_id, pk_of
from schema.engine.ordinary import complete
from schema.engine.scope import field_of
from schema.engine.shape import Shape, shape_of

if TYPE_CHECKING:
    from collections.abc import Callable


class Meaning(NamedTuple):
    """The function behind a field, what it is handed, and which of its arguments and results are global ids."""

    function: Callable[..., Any]
    injected: tuple[str, ...]
    references: dict[str, NodeRef]


class SqlField(StrawberryDjangoField):
    """A field that is a column, a foreign key, or a pure function; both paths ask `value_of`."""

    meaning: Meaning | None = None
    reference: NodeRef | None = None
    follows: bool = False

    def __copy__(self) -> SqlField:
        """Copy as Strawberry does for types that inherit fields."""
        copied = super().__copy__()
        copied.meaning, copied.reference, copied.follows = self.meaning, self.reference, self.follows
        return copied

    @property
    def arguments(self) -> list[Any]:
        """The function's own arguments; strawberry_django's filters and pages are not used here."""
        return self.base_resolver.arguments if self.base_resolver else []

    @arguments.setter
    def arguments(self, value: list[Any]) -> None:
        self._arguments = value

    @cached_property
    def shape(self) -> Shape:
        """One or many, of which class."""
        return replace(shape_of(self.type), follows=self.follows)

    def is_certain(self) -> bool:
        """Whether the field is a foreign key that is never null to rows that everybody sees, or whoever sees this one."""
        model = self.origin_django_type.model if self.meaning is None and self.origin_django_type else None
        field, table = field_of(model, self.django_name or self.python_name), self.shape.table
        return field is not None and not field.null and table is not None and (table.rule is None or self.follows)

    def value_of(self, source: Any, given: dict[str, Any], actor: Any, now: Any) -> Any:
        """Compute the field for a row: a value, an expression, a queryset, or an object holding such."""
        if self.meaning is None:
            return self._attribute(source)
        function, wanted, _ = self.meaning
        return function(source, **given, **{name: {"actor": actor, "now": now}[name] for name in wanted})

    def _attribute(self, source: Any) -> Any:
        """Read a column; for a foreign key give the rows it points at, so that their rule is applied to them."""
        name = self.django_name or self.python_name
        table = self.shape.table
        if table is None or has_object_definition(type(source)):
            return getattr(source, self.python_name if has_object_definition(type(source)) else name)
        pk = getattr(source, f"{name}_id")
        return None if pk is None else table.model._default_manager.filter(pk=pk)

    def get_result(self, source: Any, info: Any, args: list[Any], kwargs: dict[str, Any]) -> Any:  # noqa: ARG002 - Strawberry calls it
        """Answer the ordinary executor; what asks the database leaves the event loop for that."""
        asks = self.meaning is not None or self.shape.target is not None
        if asks and in_async_context():
            return sync_to_async(self._result)(source, info, kwargs)
        return self._result(source, info, kwargs)

    def _result(self, source: Any, info: Any, kwargs: dict[str, Any]) -> Any:
        page: dict[str, Any] = {name: kwargs.pop(name) for name in ("first", "after") if self.shape.pages and name in kwargs}
        value = self.value_of(source, self.with_keys(kwargs), info.context.actor, info.context.now)
        value = complete(value, self.shape, source, info, page)
        return self.written(value)

    def with_keys(self, given: dict[str, Any]) -> dict[str, Any]:
        """Decode the arguments that are global ids into primary keys."""
        references = self.meaning.references if self.meaning else {}
        return {name: _decoded(value, references[name]) if name in references else value for name, value in given.items()}

    def written(self, value: Any) -> Any:
        """Encode a primary key that the type shows as a global id."""
        if self.reference is None or value is None:
            return value
        name = self.reference.type_name
        return [global_id(name, pk) for pk in value] if self.shape.many else global_id(name, value)


def _decoded(value: Any, reference: NodeRef) -> Any:
    if isinstance(value, list):
        return [_decoded(each, reference) for each in value]
    return None if value is None else pk_of(value, reference.type_name)


def sql_field(function: Callable[..., Any] | None = None, *, description: str | None = None, name: str | None = None) -> Any:
    """Make a pure method a field that both paths understand; its docstring becomes the description.

    The method returns a queryset, an expression, a plain value, or an object of a row type holding such. Parameters named
    `actor` and `now` are injected. A `Connection[...]` result adds the arguments `first` and `after`.
    """
    if function is None:
        return lambda method: sql_field(method, description=description, name=name)
    returned = signatures.evaluated(inspect.signature(function).return_annotation, function.__module__)
    pages = "Connection[" in str(returned)
    field = SqlField(
        python_name=None,
        graphql_name=name,
        type_annotation=None,
        description=description or inspect.cleandoc(function.__doc__ or "").partition("\n\n")[0] or None,
    )
    field.meaning = Meaning(function, signatures.injected(function), signatures.references(function))
    field.reference = signatures.node_ref(returned)
    return field(StrawberryResolver(signatures.facade(function, connection.PARAMETERS if pages else ())))


def column(description: str | None = None, *, name: str | None = None, source: str | None = None, follows: bool = False) -> Any:
    """Describe or rename a plain field: `source` is the column's or annotation's name where it differs.

    `follows`, of a foreign key: whoever sees the row sees its target as well, so that the target's rule need not be asked.
    """
    field = SqlField(django_name=source, graphql_name=name, description=description, type_annotation=None)
    field.follows = follows
    return field
