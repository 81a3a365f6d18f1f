"""What a resolver may know of its request: who asks, and when. Nothing else of the request belongs here."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from server.access.actor import Actor


@dataclass(slots=True)
class Context:
    """Who asks, and the aware UTC instant at which they asked: the same for the whole operation."""

    actor: Actor
    now: datetime
