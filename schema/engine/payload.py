"""The symbolic payload: what a mutation or an event answers, while the fields below it are compiled.

Whoever looks at an attribute gets a symbol, or None where it is None: what was None, and of which type the others were, is noted
as a probe, and a plan serves only payloads that look the same. No SQL in here.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from schema.engine.symbols import Opaque, Slot, SlotValue, Symbol

TYPES: dict[type, str] = {
    int: "bigint",
    str: "text",
    datetime: "timestamptz",
    date: "date",
    Decimal: "numeric",
    UUID: "uuid",
}
OBJECT, NOTHING = "object", "nothing"
Probes = dict[str, str]


def kind_of(value: Any) -> str:
    """Say how a value of a payload is bound: its PostgreSQL type, or that it is nothing, or to be looked into."""
    if value is None:
        return NOTHING
    if isinstance(value, list | tuple):
        return "bigint[]" if all(type(each) is int for each in value) else OBJECT
    return TYPES.get(type(value), OBJECT)


def follow(payload: Any, path: str) -> Any:
    """Find a value of a payload by its path of attributes and keys."""
    for step in path.split("."):
        payload = payload[step] if isinstance(payload, Mapping) else getattr(payload, step)
    return payload


def looks_alike(payload: Any, probes: Probes) -> bool:
    """Whether a plan that noted these probes serves a payload."""
    return all(kind_of(follow(payload, path)) == kind for path, kind in probes.items())


class SymbolicPayload(Opaque):
    """An object made in Python whose values stand for those of later objects of its kind."""

    __slots__ = ("_path", "_probes", "_real")

    def __init__(self, real: Any, probes: Probes, path: str = "") -> None:
        self._real, self._probes, self._path = real, probes, path

    def __repr__(self) -> str:
        return f"<payload {type(self._real).__name__} {self._path}>"

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_") or not hasattr(self._real, name):
            return super().__getattr__(name)
        return self._stand_in(name, getattr(self._real, name))

    def __getitem__(self, key: str) -> Any:
        return self._stand_in(key, self._real[key])

    def _stand_in(self, step: str, value: Any) -> Any:
        path, kind = f"{self._path}.{step}".lstrip("."), kind_of(value)
        self._probes[path] = kind
        if kind == OBJECT:
            return SymbolicPayload(value, self._probes, path)
        return None if kind == NOTHING else Symbol(SlotValue(Slot("payload", path, kind)))
