"""HTTP from the event loop to Django's ordinary (WSGI) stack, in a fixed pool of threads that keep their database connections.

Django's own ASGI handler makes a thread, and so a connection, for each request. No routes and no rules in here.
"""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

from server.process.answers import Answer, refusal, respond
from server.process.body import Disconnected, Refused, discard, read_body
from server.process.environ import environ_of
from server.process.threads import Threads

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Iterable

    from server.process.asgi import Receive, Scope, Send

    Wsgi = Callable[[dict[str, Any], Callable[..., Any]], Iterable[bytes]]
    Plainly = Callable[[Scope, bytes], Awaitable[Answer | None]]

COLLECTED = 8 << 20
"""Bytes: a streamed answer of a known size up to this is sent whole, so that a slow reader holds memory and not a thread."""
PATIENCE = 60.0
"""Seconds that a reader of a longer stream may take for one piece."""


class Bridge:
    """A WSGI application as an ASGI one, for requests whose bodies fit in memory."""

    def __init__(self, wsgi: Wsgi, *, threads: int, body_limit: int, queue_limit: int, plainly: Plainly | None = None) -> None:
        """Hold `threads` threads; past `queue_limit` requests under way the next is answered 503.

        What `plainly` answers needs no thread.
        """
        self._wsgi = wsgi
        self._plainly = plainly
        self._body_limit = body_limit
        self._queue_limit = queue_limit
        self._under_way = 0
        self.threads = Threads(threads)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if self._under_way >= self._queue_limit:
            await respond(send, refusal(503, "The server is busy; try again in a moment."))
            return
        try:
            body = await read_body(scope, receive, self._body_limit)
        except Refused as refused:
            await _refuse(refused, receive, send)
            return
        except Disconnected:
            return
        self._under_way += 1
        try:
            plain = self._plainly and await self._plainly(scope, body)
        finally:
            self._under_way -= 1
        if plain:
            await respond(send, plain)
        else:
            await self._answer(environ_of(scope, body), receive, send)

    async def _answer(self, environ: dict[str, Any], receive: Receive, send: Send) -> None:
        exchange = _Exchange(self._wsgi, environ, receive, send)
        self._under_way += 1
        try:
            answer = await self.threads.run(exchange.run)
        except asyncio.CancelledError:
            # The server ends and does not wait for this one any longer; its thread is left to itself.
            answer = None if exchange.is_streaming else refusal(503, "The server is stopping; try again in a moment.")
        finally:
            self._under_way -= 1
        if answer is not None:
            await respond(send, answer)


async def _refuse(refused: Refused, receive: Receive, send: Send) -> None:
    answer = refusal(refused.status, refused.sentence)
    await send(answer.start())
    await send({"type": "http.response.body", "body": answer.body, "more_body": True})
    if refused.more:
        await discard(receive)
    await send({"type": "http.response.body", "body": b"", "more_body": False})


class _Exchange:
    """One request in its thread."""

    def __init__(self, wsgi: Wsgi, environ: dict[str, Any], receive: Receive, send: Send) -> None:
        self._wsgi = wsgi
        self._environ = environ
        self._receive = receive
        self._send = send
        self._loop = asyncio.get_running_loop()
        self._gone = False
        self.is_streaming = False
        self._status = 0
        self._headers: list[tuple[str, str]] = []

    def run(self) -> Answer | None:
        """The answer; None when it was a long stream, which has been sent from here."""
        chunks = self._wsgi(self._environ, self._start)
        try:
            if not getattr(chunks, "streaming", False) or self._is_short():
                return Answer(self._status, self._headers, b"".join(chunks))
            self._stream(chunks)
        finally:
            close = getattr(chunks, "close", None)
            if close is not None:
                close()
        return None

    def _start(self, status: str, headers: list[tuple[str, str]], _exc_info: object = None) -> None:
        self._status = int(status[:3])
        self._headers = headers

    def _is_short(self) -> bool:
        length = next((value for name, value in self._headers if name.lower() == "content-length"), "")
        return length.isdecimal() and int(length) <= COLLECTED

    def _stream(self, chunks: Iterable[bytes]) -> None:
        self.is_streaming = True
        watch = asyncio.run_coroutine_threadsafe(self._watch(), self._loop)
        try:
            self._tell(Answer(self._status, self._headers, None).start())
            for chunk in chunks:
                if self._gone:
                    return
                self._tell({"type": "http.response.body", "body": chunk, "more_body": True})
            self._tell({"type": "http.response.body", "body": b"", "more_body": False})
        finally:
            watch.cancel()

    def _tell(self, message: dict[str, Any]) -> None:
        asyncio.run_coroutine_threadsafe(self._sent(message), self._loop).result(PATIENCE)

    async def _sent(self, message: dict[str, Any]) -> None:
        await self._send(message)

    async def _watch(self) -> None:
        while (await self._receive())["type"] != "http.disconnect":
            pass
        self._gone = True
