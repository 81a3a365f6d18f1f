"""The shapes of an event on its way in and on its way out. No SQL in here."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from server.live.cursor import Cursor
from server.live.topics import Topic

CONCERNS = "concerns"
"""Among an event's ids: the students concerned, by the family's right that it takes to see what changed of them; null: whatever the right."""
ACCOUNTS = "accounts"
"""Among an event's ids: the only accounts that hear of it, of those who may; absent: all of them."""

FAMILIES = "families"
"""Among an event's ids: of a whole school's families the only accounts that hear of it; absent: all of them."""


@dataclass(frozen=True, slots=True)
class NewEvent:
    """What an action publishes.

    `ids`: ids of the rows concerned, by name, as JSON; CONCERNS and ACCOUNTS among them. `due_at`: nobody hears of it before that instant (M8).
    """

    school_id: int
    kind: str
    topics: tuple[Topic, ...]
    ids: dict[str, Any] = field(default_factory=dict)
    due_at: datetime | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Event:
    """An event as the hub read it, shared by all its listeners.

    `audience`: for each topic, account id -> rights class, for the accounts that might hear of it at `read_at`
    (seconds of the process's monotonic clock).
    """

    school_id: int
    seq: int
    kind: str
    topics: tuple[str, ...]
    ids: dict[str, Any]
    at: datetime
    audience: dict[str, dict[int, str]]
    read_at: float

    @property
    def cursor(self) -> Cursor:
        """The place just after this event."""
        return Cursor(self.school_id, self.seq)

    def rights_of(self, account_id: int, topic: Topic) -> str | None:
        """The class of rights by which an account might hear of this when it was read; None: not at all."""
        return self.audience.get(str(topic), {}).get(account_id)


@dataclass(frozen=True, slots=True)
class CaughtUp:
    """The first thing a listener hears: all that follows is new after `cursor`, and nothing is missing."""

    cursor: Cursor


@dataclass(frozen=True, slots=True)
class Expired:
    """Said instead when what follows the listener's cursor is no longer kept: read afresh; news continue after `cursor`."""

    cursor: Cursor
