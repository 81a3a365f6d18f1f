"""The symbolic row and the symbolic actor. What they may not be asked, symbols.py refuses."""

from __future__ import annotations

from functools import cache
from types import UnionType
from typing import TYPE_CHECKING, Any, get_args, get_origin, get_type_hints

from django.db.models import Count

from schema.engine.errors import Unsupported
from schema.engine.scope import field_of
from schema.engine.symbols import ColumnValue, Opaque, Slot, SlotValue, Symbol

if TYPE_CHECKING:
    from django.db.models import Model, QuerySet

TYPES = {"int": "bigint", "str": "text", "bool": "boolean", "date": "date", "datetime": "timestamptz"}


class SymbolicRow(Opaque):
    """A row of a queryset under an alias: attributes are columns, and are noted so that the queryset selects them."""

    __slots__ = ("_alias", "_model", "_needed", "_optional", "_path", "_query")

    def __init__(
        self, alias: str, queryset: QuerySet[Any], needed: dict[str, None], path: str = "", model: type[Model] | None = None
    ) -> None:
        self._alias, self._needed, self._path = alias, needed, path
        self._query, self._model, self._optional = queryset, model or queryset.model, bool(path)

    def __repr__(self) -> str:
        return f"<row of {self._model.__name__}>"

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_") or not self._knows(name):
            return super().__getattr__(name)
        field = field_of(self._model, name)
        if field is not None and field.is_relation and name == field.name and name not in self._values():
            return SymbolicRow(self._alias, self._query, self._needed, f"{self._path}{name}__", field.related_model)
        return Symbol(self._column(name, field))

    def _values(self) -> set[str]:
        query = self._query.query
        return set() if self._path else {*query.values_select, *query.annotations}

    def _knows(self, name: str) -> bool:
        if name in self._values():
            return True
        # rows of `.values()` have what it names and nothing else
        only = not self._path and self._query._fields is not None  # type: ignore[attr-defined]
        return not only and field_of(self._model, name) is not None

    def _column(self, name: str, field: Any) -> ColumnValue:
        annotation = None if self._path else self._query.query.annotations.get(name)
        if annotation is not None:
            field = getattr(annotation, "_output_field_or_none", None)
        plain = annotation is None and not self._path
        name = self._path + (field.attname if plain and field is not None and name == "pk" else name)
        self._needed[name] = None
        required = (plain and field is not None and not field.null) or _never_null(annotation)
        return ColumnValue(self._alias, name, getattr(field, "target_field", field), required=required)

    def resolve_expression(self, *_: Any, **__: Any) -> Any:
        """Stand for the primary key, as a model instance does in a filter."""
        return self._column("pk", field_of(self._model, "pk"))


def _never_null(annotation: Any) -> bool:
    """Whether an annotation is a count, or says of itself that it is never null."""
    return isinstance(annotation, Count) or bool(getattr(annotation, "required", False))


def absent_in(actor: Any) -> tuple[str, ...]:
    """Say which of an actor's bindable attributes are None: part of the plan's key, like the roles."""
    return tuple(name for name in _single(actor.__class__) if getattr(actor, name) is None)


@cache
def _single(actor: type) -> list[str]:
    return [name for name, slot in slots_of(actor).items() if not slot.is_array]


@cache
def slots_of(actor: type) -> dict[str, Slot]:
    """Work out an actor's bindable attributes from the annotations of its class."""
    found = {}
    for name, annotation in get_type_hints(actor).items():
        hint = next((part for part in get_args(annotation) if get_origin(annotation) is UnionType and part is not type(None)), annotation)
        element = get_args(hint)[0] if get_origin(hint) in {list, tuple} else hint
        known = TYPES.get(getattr(element, "__name__", ""))
        if known and name != "roles":
            found[name] = Slot("actor", name, known if element is hint else f"{known}[]")
    return found


class SymbolicActor(Opaque):
    """An actor of whom only the roles are known, and what is None; every other attribute is a slot."""

    __slots__ = ("_absent", "_slots", "roles")

    def __init__(self, actor: type, roles: frozenset[Any], absent: tuple[str, ...]) -> None:
        self._slots, self._absent, self.roles = slots_of(actor), absent, roles

    def __repr__(self) -> str:
        return "<symbolic actor>"

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_") or name not in self._slots:
            return super().__getattr__(name)
        return None if name in self._absent else Symbol(SlotValue(self._slots[name]))


def sql_behind(value: Any) -> Any:
    """Give the expression that a symbol stands for."""
    if not isinstance(value, Symbol):
        msg = f"{value!r} is no symbol"
        raise Unsupported(msg)
    return value.resolve_expression()
