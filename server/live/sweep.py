"""Ends the subscriptions of those whose right has ended. Silence does not wait for it: every event asks for rights itself."""

from __future__ import annotations

import asyncio
import logging
from typing import TYPE_CHECKING

from django.db import DatabaseError

from server.live import pool, reads

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from server.live.listener import Listener

EVERY = 3.0
AT_ONCE = 2000
_logger = logging.getLogger(__name__)


async def forever(everybody: Callable[[], Sequence[Listener]]) -> None:
    """Look up the rights of up to AT_ONCE listeners every few seconds, going round."""
    place = 0
    while True:
        await asyncio.sleep(EVERY)
        listeners = everybody()
        if place >= len(listeners):
            place = 0
        some = [listener for listener in listeners[place : place + AT_ONCE] if listener.admitted]
        place += AT_ONCE
        try:
            await _end_if_not_admitted(some)
        except DatabaseError as error:
            _logger.warning("Rights of listeners could not be looked up: %s", str(error).partition("\n")[0])


async def _end_if_not_admitted(listeners: Sequence[Listener]) -> None:
    if not listeners:
        return
    allowed = await pool.read(reads.still_admitted, [(listener.topic, listener.account_id) for listener in listeners])
    for listener, may in zip(listeners, allowed, strict=True):
        if not may:
            listener.end()
