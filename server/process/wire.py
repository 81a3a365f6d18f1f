"""What an answer costs on the wire: its head leaves together with its body. Nothing of HTTP is decided in here."""

from __future__ import annotations

import asyncio
from typing import Any, cast

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol


class Http(HttpToolsProtocol):
    """uvicorn's HTTP, over a transport that waits with a head until there is something of the body."""

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override] # as uvicorn's own
        """Take a connection."""
        super().connection_made(cast("asyncio.Transport", Joining(transport)))

    def handle_websocket_upgrade(self) -> None:
        """Leave the connection to a socket, as it came."""
        self.transport = cast("Joining", self.transport).bare
        super().handle_websocket_upgrade()


class Joining:
    """A transport that writes a head and the first piece of its body at once: one system call, and the client wakes up once."""

    def __init__(self, bare: asyncio.Transport) -> None:
        """Write to another transport."""
        self.bare = bare
        self._loop = asyncio.get_running_loop()
        self._head = b""
        self._later: asyncio.Handle | None = None

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - whatever a transport has
        """Give everything else as the other transport has it."""
        return getattr(self.bare, name)

    def write(self, data: bytes) -> None:
        """Write, a head not before what follows it; alone where nothing does in this turn of the event loop."""
        if self._head:
            self.bare.write(self._taken() + data)
        elif data.startswith(b"HTTP/1.1 ") and data.endswith(b"\r\n\r\n"):
            self._head = data
            self._later = self._loop.call_soon(self._flush)
        else:
            self.bare.write(data)

    def close(self) -> None:
        """Close, once all is written."""
        self._flush()
        self.bare.close()

    def _flush(self) -> None:
        if self._head:
            self.bare.write(self._taken())

    def _taken(self) -> bytes:
        head, self._head = self._head, b""
        if self._later is not None:
            self._later.cancel()
        return head
