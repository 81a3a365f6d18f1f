"""A compiled operation: the statement, and how its slots are filled from a request. No compiling and no caching in here."""

from __future__ import annotations

from hashlib import blake2b
from typing import TYPE_CHECKING, Any

from schema.engine.connection import page_size, start_after
from schema.engine.ids import pk_of
from schema.engine.payload import follow
from schema.engine.together import together

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from schema.engine.statement import Text
    from schema.engine.symbols import Slot
    from schema.engine.together import Asker

_PAGES: dict[str, Callable[[Any], int]] = {"page_size": page_size, "start_after": start_after}


class Plan:
    """A statement for one plan key; `name` is what it is called when it is prepared on a connection."""

    def __init__(self, text: Text) -> None:
        self._text = text
        self.name = f"e{blake2b(self.sql.encode(), digest_size=12).hexdigest()}"
        places = ", ".join(["%s"] * len(text.slots))
        self.execute = f"EXECUTE {self.name} ({places})" if places else f"EXECUTE {self.name}"
        self._fill = [_filler(slot) for slot in text.slots]
        self._joined: dict[type[Asker], Plan] = {}

    @property
    def sql(self) -> str:
        """The statement with numbered parameters."""
        return self._text.prepared()

    @property
    def direct(self) -> str:
        """The statement for one execution, with psycopg2's placeholders."""
        return self._text.direct()

    @property
    def prepare(self) -> str:
        """The statement that prepares it."""
        types = ", ".join(slot.type for slot in self._text.slots)
        return f"PREPARE {self.name}{f' ({types})' if types else ''} AS {self.sql}"

    def bind(self, variables: Mapping[str, Any], context: Any, payload: Any = None) -> list[Any]:
        """Give the values of the slots. Raises BadPageError where a page's size or cursor is none."""
        return [fill(variables, context, payload) for fill in self._fill]

    def joined(self, asker: Asker) -> Plan:
        """Give the plan that finds who asks as well: its row is the columns of the proof, then this plan's JSON text."""
        kind = type(asker)
        if kind not in self._joined:
            self._joined[kind] = Plan(together(self._text, asker))
        return self._joined[kind]


def _filler(slot: Slot) -> Callable[[Mapping[str, Any], Any, Any], Any]:
    """Make the function that finds a slot's value in a request."""
    name, decode = slot.name, _decoder(slot.decode)
    if slot.origin == "actor":
        return lambda _, context, __: getattr(context.actor, name)
    if slot.origin in {"now", "asker"}:
        return lambda _, context, __: getattr(context, name)
    if slot.origin == "payload":
        return lambda _, __, payload: follow(payload, name)
    if decode is None:
        return lambda variables, _, __: variables[name]
    return lambda variables, _, __: decode(variables[name])


def _decoder(decode: str) -> Callable[[Any], Any] | None:
    if not decode:
        return None
    return _PAGES.get(decode) or (lambda value: _keys(value, decode))


def _keys(value: Any, type_name: str) -> Any:
    if isinstance(value, list):
        return [_keys(each, type_name) for each in value]
    return None if value is None else pk_of(value, type_name)
