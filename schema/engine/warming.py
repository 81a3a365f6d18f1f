"""Plans documents before the first request, in a thread of its own. Which documents and for whom is said by the caller."""

from __future__ import annotations

import logging
import time
from threading import Thread
from typing import TYPE_CHECKING, Any

from django.db import connection

from schema.engine.errors import Unsupported

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from schema.engine.engine import Engine

PAUSE = 0.01
"""Seconds between two plans, for requests that have come already."""
log = logging.getLogger("zhurnal.engine")


def start(engine: Engine, plans: Sequence[tuple[Any, Callable[[], Iterable[str]]]]) -> None:
    """Plan, for the roles of each actor, the documents that belong to it; the first actors first."""
    Thread(target=warm_up, args=(engine, plans), name="warming", daemon=True).start()


def warm_up(engine: Engine, plans: Sequence[tuple[Any, Callable[[], Iterable[str]]]]) -> None:
    """Do the same and wait; whatever cannot be planned is left for when it is asked for."""
    try:
        for actor, texts in plans:
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
