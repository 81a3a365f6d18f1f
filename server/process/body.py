"""Reading a request's body on the event loop: whole, bounded in size and time, so that no thread waits for a slow sender."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from server.process.asgi import Receive, Scope

TIMEOUT = 30.0
"""Seconds a client has for sending its body."""
DISCARDED = 16 << 20
"""Bytes of a refused body that are read all the same."""
LINGERING = 5.0
"""Seconds that a refused sender has for them."""


class Refused(Exception):  # noqa: N818 - an answer, not a mistake of ours
    """The request is answered without asking Django: a status and one sentence."""

    def __init__(self, status: int, sentence: str, *, more: bool = False) -> None:
        """Say what the client is told, and whether it is still sending."""
        super().__init__(sentence)
        self.status = status
        self.sentence = sentence
        self.more = more


class Disconnected(Exception):  # noqa: N818 - as above
    """The client left before its request was complete; there is nobody to answer."""


async def read_body(scope: Scope, receive: Receive, limit: int) -> bytes:
    """Read the whole body, at most `limit` bytes.

    Raises: Refused (413 too large, 408 too slow); Disconnected.
    """
    if _announced(scope) > limit:
        raise _too_large(limit, more=True)
    try:
        async with asyncio.timeout(TIMEOUT):
            return await _collect(receive, limit)
    except TimeoutError as error:
        raise Refused(408, f"The request was not complete within {TIMEOUT:.0f} seconds.") from error


async def _collect(receive: Receive, limit: int) -> bytes:
    body = bytearray()
    while True:
        message = await receive()
        if message["type"] == "http.disconnect":
            raise Disconnected
        body += message.get("body", b"")
        more = message.get("more_body", False)
        if len(body) > limit:
            raise _too_large(limit, more=more)
        if not more:
            return bytes(body)


async def discard(receive: Receive) -> None:
    """Read what a refused client still sends, up to bounds: what closes with something unread is reset, and the answer with it."""
    left, more = DISCARDED, True
    with suppress(TimeoutError):
        async with asyncio.timeout(LINGERING):
            while more and left > 0:
                message = await receive()
                more = message.get("more_body", False)
                left -= len(message.get("body", b""))


def _announced(scope: Scope) -> int:
    for name, value in scope["headers"]:
        if name == b"content-length" and value.isdigit():
            return int(value)
    return 0


def _too_large(limit: int, *, more: bool) -> Refused:
    return Refused(413, f"The request body is larger than {limit} bytes.", more=more)
