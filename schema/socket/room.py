"""All open sockets of the process, and what has to be looked at every few seconds: ended sessions, readers that are stuck, the collector."""

from __future__ import annotations

import asyncio
import gc
import logging
from typing import TYPE_CHECKING

from django.db import DatabaseError, InterfaceError

from schema.socket.credentials import still_signed_in
from server.live import pool

if TYPE_CHECKING:
    from schema.socket.consumer import GraphQLSocket

EVERY = 1.5
STUCK = 2.0
# After so many more sockets, what they hold is put out of the collector's sight.
WAVE = 500
_logger = logging.getLogger(__name__)


class Room:
    """Belongs to one event loop."""

    def __init__(self) -> None:
        """Empty; `watch` starts with the first socket."""
        self._sockets: set[GraphQLSocket] = set()
        self._watching: asyncio.Task[None] | None = None
        self._frozen_at = 0

    def enter(self, socket: GraphQLSocket) -> None:
        """A socket has been acknowledged."""
        self._sockets.add(socket)
        if self._watching is None or self._watching.done():
            self._watching = asyncio.get_running_loop().create_task(self._watch())

    def leave(self, socket: GraphQLSocket) -> None:
        """A socket is closed; harmless if it never entered."""
        self._sockets.discard(socket)

    async def _watch(self) -> None:
        loop = asyncio.get_running_loop()
        while self._sockets:
            await asyncio.sleep(EVERY)
            for socket in list(self._sockets):
                socket.drop_if_stuck(loop.time() - STUCK)
            try:
                await self._end_sessions()
            except (DatabaseError, InterfaceError) as error:
                _logger.warning("Sessions could not be looked up: %s", str(error).partition("\n")[0])
            self._spare_the_collector()

    async def _end_sessions(self) -> None:
        sockets = [socket for socket in self._sockets if socket.credential is not None]
        credentials = {socket.credential for socket in sockets if socket.credential is not None}
        if not credentials:
            return
        alive = await pool.read(still_signed_in, credentials)
        for socket in sockets:
            if socket.credential not in alive:
                await socket.close(4401, "The session has ended")

    def _spare_the_collector(self) -> None:
        """A full collection over thousands of subscriptions stops the process for half a second: freeze them after a wave."""
        if len(self._sockets) > self._frozen_at + WAVE:
            gc.freeze()
            self._frozen_at = len(self._sockets)
        elif len(self._sockets) < self._frozen_at // 2:
            gc.unfreeze()
            self._frozen_at = len(self._sockets)


_room = Room()
enter = _room.enter
leave = _room.leave
