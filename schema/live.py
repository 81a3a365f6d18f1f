"""How a subscription listens: one call, whose results are yielded as types of the schema. Who may hear what is not decided here.

A subscription reads:

    @strawberry.subscription
    async def journal_changed(self, info: Info, journal_id: JournalID, after: Cursor | None = None) -> AsyncGenerator[JournalEvent, None]:
        async for heard in live.listen(info, topics.journal(pk), after):
            yield LessonRecorded(heard=heard, …) if isinstance(heard, live.Heard) else heard

It may do nothing else: `info.context.actor` of a subscription knows its account and no rights, because they change while one
listens. A payload (`LessonRecorded`) is a row type with a private field `heard`; its other fields are read when it is sent,
with the listener's rights of that moment.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import strawberry
from strawberry.exceptions import StrawberryInputCoercionError

from server.errors import NotFoundError
from server.live import events
from server.live.cursor import Cursor, MalformedCursorError
from server.live.hub import NotAdmittedError
from server.live.process import hub
from server.live.topics import Topic

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, Iterable

    from strawberry.types.scalar import ScalarDefinition


@strawberry.type(description="Said first: what follows is all that happened after the cursor, and then whatever happens.")
class CaughtUp:
    """The listener knows where it stands."""

    cursor: Cursor = strawberry.field(description="The place after which events follow.")


@strawberry.type(description="Said first instead: events after the given cursor are no longer kept. Read afresh; new events follow.")
class Expired:
    """The listener has missed what can no longer be told."""

    cursor: Cursor = strawberry.field(description="The place after which events follow.")


@dataclass(frozen=True, slots=True)
class Heard:
    """An event for one listener. `rights`: by which class of rights it may be heard of."""

    event: events.Event
    topic: Topic
    rights: str

    @property
    def cursor(self) -> Cursor:
        """The place just after the event."""
        return self.event.cursor

    @property
    def ids(self) -> dict[str, Any]:
        """Ids of the rows concerned, by name, as the action published them."""
        return self.event.ids


async def listen(info: strawberry.Info, topic: Topic, after: Cursor | None = None) -> AsyncGenerator[CaughtUp | Expired | Heard, None]:
    """Everything that happens to a topic: CaughtUp or Expired, then what was missed since `after`, then what is new.

    Raises: NotFoundError, the same for 'there is none' and for 'not yours'.
    """
    account_id = info.context.actor.account_id
    if account_id is None:
        raise NotFoundError
    stream = hub().listen(topic, account_id, after)
    try:
        async for told in stream:
            if isinstance(told, events.Event):
                yield Heard(told, topic, told.rights_of(account_id, topic) or "")
            else:
                yield CaughtUp(cursor=told.cursor) if isinstance(told, events.CaughtUp) else Expired(cursor=told.cursor)
    except NotAdmittedError as error:
        raise NotFoundError from error
    finally:
        await stream.aclose()


_ALWAYS = frozenset({"CaughtUp.cursor", "Expired.cursor"})
_shared: dict[type, frozenset[str]] = {}


def share(payload: type, fields: Iterable[str]) -> None:
    """Let listeners of equal rights to an event get one text of its payload, made once, if they ask for nothing but `fields`.

    `fields`: coordinates as "Lesson.topic", those of the payload's own type included. Each must have the same value for
    everybody of one rights class (server/access/live.py), whoever's other children, journals or schools they see.
    """
    _shared[payload] = _ALWAYS | frozenset(fields)


def shared_fields(payload: type) -> frozenset[str]:
    """The coordinates that a payload may be shared with; none if it did not opt in."""
    return _shared.get(payload, frozenset())


def _parse(value: object) -> Cursor:
    try:
        return Cursor.parse(value if isinstance(value, str) else "")
    except MalformedCursorError as error:
        raise StrawberryInputCoercionError(str(error)) from None


SCALARS: dict[Any, ScalarDefinition] = {
    Cursor: strawberry.scalar(
        name="Cursor", description="A place in the events of a school: opaque, to be handed back.", serialize=str, parse_value=_parse
    )
}
"""For `StrawberryConfig(scalar_map=…)`."""
