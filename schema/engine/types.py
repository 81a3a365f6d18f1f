"""How GraphQL types are declared: over a model with its rule, or over rows and values without one. No fields in here."""

from __future__ import annotations

import inspect
from typing import TYPE_CHECKING, Any, TypeVar, dataclass_transform

import strawberry
import strawberry_django
from strawberry.types.field import StrawberryField
from strawberry.types.private import is_private

from schema.engine import signatures
from schema.engine.fields import SqlField, column
from schema.engine.nodes import Node, node_field
from schema.engine.shape import Table

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.db.models import Model

    from server.access.rule import Rule

__all__ = ["Node", "model_type", "node_field", "row_type"]

Class = TypeVar("Class", bound=type)


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
def row_type(cls: Class | None = None, *, name: str | None = None, description: str | None = None) -> Any:
    """Declare a type without a model: rows of an annotated or grouped queryset, a value made of several, or a name space."""
    if cls is None:
        return lambda made: row_type(made, name=name, description=description)
    _prepare(cls)
    for field, annotation in cls.__annotations__.items():
        if not isinstance(vars(cls).get(field), StrawberryField) and not is_private(signatures.evaluated(annotation, cls.__module__)):
            _refuse_default(cls, field)
            setattr(cls, field, column())
    return strawberry.type(cls, name=name, description=description or _told(cls))


def _prepare(cls: type) -> None:
    """Make fields annotated as another type's primary key global ids."""
    for field, annotation in list(vars(cls).get("__annotations__", {}).items()):
        known = signatures.evaluated(annotation, cls.__module__)
        reference = signatures.node_ref(known)
        if reference is not None:
            made = vars(cls).get(field) or column(f"Global id of the {reference.type_name}.")
            made.reference = reference
            cls.__annotations__[field] = signatures.on_the_wire(known)
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
