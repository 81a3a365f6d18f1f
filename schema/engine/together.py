"""A plan's statement and the one that finds who asks, made into one. No running in here.

A plan's slots for an actor's attributes become subqueries of the parts that find the actor: nothing of the actor is handed in but
a session's key. The statement gives the proof of who asks beside the JSON text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, Protocol

from schema.engine.statement import Statement, Text
from schema.engine.symbols import Slot

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime


class Asker(Protocol):
    """Somebody whose roles are guessed, and how SQL finds out who it is: see session.py and guess.py in server/access.

    `types` names those attributes of it by which they are found.
    """

    @property
    def now(self) -> datetime:
        """When they ask."""

    @property
    def actor(self) -> Any:
        """Stands for all of the guessed roles."""

    types: ClassVar[Mapping[str, str]]
    parts: ClassVar[str]
    attributes: ClassVar[Mapping[str, str]]
    proof: ClassVar[str]

    def holds(self, proof: Sequence[Any]) -> bool:
        """Whether the guess was right."""


def together(text: Text, asker: Asker) -> Text:
    """Write one statement: the columns of the proof, then the plan's JSON text."""
    statement = Statement()
    given = {name: statement.slot(Slot("asker", name, kind)) for name, kind in asker.types.items()}
    used = dict.fromkeys(slot.name for slot in text.slots if slot.origin == "actor" and slot.name not in given)
    marks = [_mark(slot, given, statement) for slot in text.slots]
    asked = "".join(piece + mark for piece, mark in zip(text.pieces, [*(marks[at] for at in text.order), ""], strict=True))
    attributes = "".join(f", actor_{name} AS MATERIALIZED (SELECT {asker.attributes[name] % given} AS value)" for name in used)
    # Each has one row, so that its value is at hand wherever the plan refers to it, without a look-up of its own.
    rows = f" FROM {', '.join(f'actor_{name}' for name in used)}" if used else ""
    # PostgreSQL copies a prepared statement's outermost columns each time it is executed: let them be names.
    told = f"SELECT told.* FROM (SELECT {asker.proof % given}, ({asked}) AS data{rows}) told"
    return statement.finished(f"WITH {asker.parts % given}{attributes} {told}")


def _mark(slot: Slot, given: Mapping[str, str], statement: Statement) -> str:
    if slot.origin in {"actor", "now"}:
        # What is given is the asker's key and instant; everything else of an actor the statement finds itself.
        return given.get(slot.name) or f"actor_{slot.name}.value::{slot.type}"
    return statement.slot(slot)
