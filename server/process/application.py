"""The one ASGI application: probes, HTTP over the bridge, sockets, and what happens at start and stop."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

from server.process import health
from server.process.answers import respond

if TYPE_CHECKING:
    from collections.abc import Callable

    from server.process.asgi import Application, Receive, Scope, Send
    from server.process.bridge import Bridge


class Process:
    """Sends each connection where it belongs.

    `on_start` and `on_stop` run on the event loop, in order, before the first request and after the last.
    """

    def __init__(
        self, *, http: Bridge, websocket: Application, on_start: list[Callable[[], None]], on_stop: list[Callable[[], None]]
    ) -> None:
        """Join the parts; nothing starts yet."""
        self._http = http
        self._websocket = websocket
        self._on_start = on_start
        self._on_stop = on_stop

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """ASGI's entry."""
        if scope["type"] == "http":
            await self._answer(scope, receive, send)
        elif scope["type"] == "websocket":
            await self._websocket(scope, receive, send)
        else:
            await self._live(receive, send)

    async def _answer(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["path"] == "/healthz":
            await respond(send, health.up())
        elif scope["path"] == "/readyz":
            await respond(send, await self._http.threads.run(health.ready))
        else:
            await self._http(scope, receive, send)

    async def _live(self, receive: Receive, send: Send) -> None:
        await receive()
        for step in self._on_start:
            step()
        # What exists now lives as long as the process: the collector need not walk it again.
        gc.collect()
        gc.freeze()
        await send({"type": "lifespan.startup.complete"})
        await receive()
        for step in self._on_stop:
            step()
        self._http.threads.close()
        await send({"type": "lifespan.shutdown.complete"})
