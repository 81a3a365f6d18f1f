"""Plans documents before the first request, in a thread of its own. Which documents and for whom is said by the caller."""

from __future__ import annotations

import logging
import time
from threading import Thread
from typing import TYPE_CHECKING, Any

from django.db import connection

from schema.engine.errors import Unsupported

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from schema.engine.engine import Engine

PAUSE = 0.01
"""Seconds between two plans, for requests that have come already."""
log = logging.getLogger("zhurnal.engine")


def start(engine: Engine, texts: Callable[[], Iterable[str]], actors: list[Any]) -> None:
    """Plan every document for the roles of every actor, the first actors first."""
    Thread(target=warm_up, args=(engine, texts, actors), name="warming", daemon=True).start()


def warm_up(engine: Engine, texts: Callable[[], Iterable[str]], actors: list[Any]) -> None:
    """Do the same and wait; whatever cannot be planned is left for when it is asked for."""
    try:
        for actor in actors:
            for text in texts():
                _plan(engine, text, actor)
                time.sleep(PAUSE)
    except Exception:
        log.exception("Documents could not be planned; they will be when they are asked for.")
    finally:
        connection.close()


def _plan(engine: Engine, text: str, actor: Any) -> None:
    try:
        engine.warm_up(text, actor)
    except Unsupported as reason:
        log.debug("Not planned: %s", reason)
