"""Plans the clients' documents when a process starts, so that the first to ask need not wait. Nothing is executed in here."""

from __future__ import annotations

import logging
import time
from dataclasses import replace
from threading import Thread
from typing import TYPE_CHECKING

from django.db import connection
from django.utils import timezone

from schema import documents
from schema.engine.errors import Unsupported
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
PAUSE = 0.01
"""Seconds between two plans, for requests that have come already."""
log = logging.getLogger("zhurnal.engine")


def start(engine: Engine | None) -> None:
    """Plan in a thread of its own; without an engine there is nothing to plan."""
    if engine is not None:
        Thread(target=warm_up, args=(engine,), name="warming", daemon=True).start()


def warm_up(engine: Engine) -> None:
    """Plan every query of the clients for every frequent set of roles."""
    nobody = anonymous(timezone.now())
    try:
        for roles in ROLE_SETS:
            actor = replace(nobody, account_id=0, roles=frozenset(roles))
            for text in documents.trusted().values():
                _plan(engine, text, actor)
                time.sleep(PAUSE)
    except Exception:
        log.exception("The clients' documents could not be planned; they will be when they are asked for.")
    finally:
        connection.close()


def _plan(engine: Engine, text: str, actor: object) -> None:
    try:
        engine.warm_up(text, actor)
    except Unsupported as reason:
        log.debug("Not planned: %s", reason)
