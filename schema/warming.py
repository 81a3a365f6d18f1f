"""For whom the clients' documents are planned when a process starts. How is schema/engine/warming.py's matter."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from django.utils import timezone

from schema import documents
from schema.engine import warming
from server.access.actor import anonymous
from server.access.roles import Role

if TYPE_CHECKING:
    from collections.abc import Callable

    from schema.engine.engine import Engine

WHO_USES_WHAT = (
    ({Role.TEACHER}, {"WEB"}),
    ({Role.GUARDIAN}, {"WEB", "MOBILE"}),
    ({Role.STUDENT}, {"WEB", "MOBILE"}),
    ({Role.TEACHER, Role.CLASS_TEACHER}, {"WEB"}),
    ({Role.DEPUTY_HEAD}, {"WEB", "ANALYTICS"}),
    ({Role.TEACHER, Role.GUARDIAN}, {"WEB", "MOBILE"}),
)
"""What most people are, the most frequent first, and which clients they open; all else is planned when it is asked for."""


def start(engine: Engine | None) -> None:
    """Begin; without an engine there is nothing to plan."""
    if engine is not None:
        nobody = anonymous(timezone.now())
        plans = [(replace(nobody, account_id=0, roles=frozenset(roles)), _texts_of(clients)) for roles, clients in WHO_USES_WHAT]
        warming.start(engine, plans)


def _texts_of(clients: set[str]) -> Callable[[], list[str]]:
    return lambda: [text for text, client in documents.owners().items() if client in clients]
