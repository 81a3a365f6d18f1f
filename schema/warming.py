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
    from schema.engine.engine import Engine

ROLE_SETS = (
    {Role.TEACHER},
    {Role.GUARDIAN},
    {Role.STUDENT},
    {Role.TEACHER, Role.CLASS_TEACHER},
    {Role.DEPUTY_HEAD},
    {Role.TEACHER, Role.GUARDIAN},
)
"""What most people are, the most frequent first; others are planned for when they come."""


def start(engine: Engine | None) -> None:
    """Begin; without an engine there is nothing to plan."""
    if engine is not None:
        nobody = anonymous(timezone.now())
        actors = [replace(nobody, account_id=0, roles=frozenset(roles)) for roles in ROLE_SETS]
        warming.start(engine, lambda: documents.trusted().values(), actors)
