"""Which path leads to which socket application. Knows none of their protocols."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from server.process.asgi import Application, Receive, Scope, Send


def only_at(applications: dict[str, Application]) -> Application:
    """A socket application that knows these paths and refuses the handshake (403) at any other."""

    async def route(scope: Scope, receive: Receive, send: Send) -> None:
        found = applications.get(scope["path"])
        if found is None:
            await receive()
            await send({"type": "websocket.close"})
            return
        await found(scope, receive, send)

    return route
