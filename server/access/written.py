"""Rules as text, for statements that are planned once for all actors of equal roles. No rule in here."""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING, Any

from server.access.actor import Actor
from server.database.blanks import blank

if TYPE_CHECKING:
    from server.access.roles import Role

_KINDS = {"account_id": "bigint", "now": "timestamptz", "today": "date"}
_VALUES = [field.name for field in fields(Actor) if field.name != "roles"]


def anybody_with(roles: frozenset[Role]) -> Actor:
    """Give the actor that stands for all of these roles: every value is a blank of its name."""
    blanks = {name: blank(f"actor_{name}", _KINDS.get(name, "bigint[]")) for name in _VALUES}
    return Actor(roles=roles, **blanks)


def values_of(actor: Actor, statement: str) -> dict[str, Any]:
    """Give an actor's values for those blanks that a statement has."""
    return {f"actor_{name}": getattr(actor, name) for name in _VALUES if f"%(actor_{name})s" in statement}


def types_of(statement: str) -> dict[str, str]:
    """Give the SQL types of those blanks of an actor that a statement has."""
    return {f"actor_{name}": _KINDS.get(name, "bigint[]") for name in _VALUES if f"%(actor_{name})s" in statement}
