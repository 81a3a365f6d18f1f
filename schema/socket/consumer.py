"""One WebSocket: graphql-transport-ws's states and close codes. How operations run stands in operations.py.

Leaner than Strawberry's consumer, and stricter: there an operation's own error can close the socket.
"""

from __future__ import annotations

import asyncio
from contextlib import aclosing
from typing import Any

from channels.consumer import AsyncConsumer
from channels.exceptions import StopConsumer
from django.db import DatabaseError, InterfaceError

from schema.socket import messages, room
from schema.socket.credentials import Credential, authenticate, cookie_of, token_of
from schema.socket.messages import Complete, Init, MalformedError, Ping, Subscribe
from schema.socket.operations import Operations, RefusedError, told
from server.live.together import Together

INIT_WITHIN = 10.0
OPERATIONS = 50
# A close frame holds 123 bytes of reason.
REASON = 123


_sign_ins = Together(authenticate)


class GraphQLSocket(AsyncConsumer):
    """One client's socket. Close codes are the protocol's; 1013 asks to come again, 4401 says that the session has ended."""

    def __init__(self, operations: Operations) -> None:
        """`operations`: how they run."""
        self._operations = operations
        self._running: dict[str, asyncio.Task[None]] = {}
        self._cookie: str | None = None
        self._address = ""
        self._credential: Credential | None = None
        self._by_token = False
        self._timer: asyncio.TimerHandle | None = None
        self._initialised = False
        self._acknowledged = False
        self._closed = False
        self._dropped = False
        self._reading: asyncio.Task[Any] | None = None
        self._blocked_since = 0.0

    async def __call__(self, scope: dict[str, Any], receive: Any, send: Any) -> None:  # noqa: ANN401 - ASGI
        """ASGI's entry: without channels' layer, which would cost a task and a queue for each socket."""
        self.base_send = send
        self._cookie = cookie_of(scope["headers"])
        # Behind a proxy that the server trusts it is the address that the proxy names.
        self._address = (scope.get("client") or ("", 0))[0]
        self._offered = scope["subprotocols"]
        self._reading = asyncio.current_task()
        try:
            while True:
                message = await receive()
                await getattr(self, message["type"].replace(".", "_"))(message)
        except StopConsumer:
            return
        except asyncio.CancelledError:
            if not self._dropped:
                raise
        finally:
            self._leave()

    @property
    def credential(self) -> Credential | None:
        """Who is signed in, once connection_init has said so."""
        return self._credential

    async def websocket_connect(self, _event: dict[str, Any]) -> None:
        """Accept the protocol, refuse its predecessor and anything else."""
        if messages.SUBPROTOCOL not in self._offered:
            await self.send({"type": "websocket.accept"})
            await self.close(4406, "Subprotocol not acceptable")
            return
        del self._offered
        await self.send({"type": "websocket.accept", "subprotocol": messages.SUBPROTOCOL})
        self._timer = asyncio.get_running_loop().call_later(INIT_WITHIN, self._too_late)

    async def websocket_receive(self, event: dict[str, Any]) -> None:
        """One message of the client."""
        if self._closed:
            return
        try:
            message = messages.parse(event.get("text"))
        except MalformedError as error:
            await self.close(4400, str(error))
            return
        if isinstance(message, Subscribe):
            await self._subscribe(message)
        elif isinstance(message, Init):
            await self._init(message)
        elif isinstance(message, Complete):
            self._cancel(message.id)
        elif isinstance(message, Ping):
            await self._tell(messages.PONG)

    async def websocket_disconnect(self, _event: dict[str, Any]) -> None:
        """The client has left, or the process ends."""
        raise StopConsumer

    async def close(self, code: int, reason: str) -> None:
        """Close once; nothing is sent afterwards."""
        if self._closed:
            return
        self._closed = True
        self._leave()
        text = reason.encode()[:REASON].decode(errors="ignore")
        await self.send({"type": "websocket.close", "code": code, "reason": text})

    def drop_if_stuck(self, before: float) -> None:
        """Drop what has waited to be sent since `before` (the loop's time), and the socket with it: rights may have ended since."""
        if self._blocked_since and self._blocked_since < before and self._reading is not None:
            self._closed = self._dropped = True
            self._leave()
            self._reading.cancel()

    async def _init(self, message: Init) -> None:
        if self._initialised:
            await self.close(4429, "Too many initialisation requests")
            return
        self._initialised = True
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        token = token_of(message.payload)
        key = token or self._cookie
        try:
            self._credential = await _sign_ins.answer(key) if key else None
        except (DatabaseError, InterfaceError):
            await self.close(1013, "Come back in a moment")
            return
        if key and self._credential is None:
            await self.close(4403 if token else 4401, "Forbidden" if token else "The session has ended")
            return
        self._cookie, self._by_token = None, token is not None
        self._acknowledged = True
        room.enter(self)
        await self._tell(messages.ACK)

    async def _subscribe(self, message: Subscribe) -> None:
        if not self._acknowledged:
            await self.close(4401, "Unauthorized")
        elif message.id in self._running:
            await self.close(4409, f"Subscriber for {message.id} already exists")
        elif len(self._running) >= OPERATIONS:
            sentence = f"A socket may run {OPERATIONS} operations at once."
            await self._tell(messages.error_of(message.id, [{"message": sentence}]))
        else:
            self._running[message.id] = asyncio.create_task(self._run(message))

    async def _run(self, message: Subscribe) -> None:
        """One operation from its first to its last message."""
        try:
            account_id = self._credential.account_id if self._credential else None
            answers = self._operations.run(message.payload, account_id, self._address, by_token=self._by_token)
            async with aclosing(answers) as payloads:
                begin = messages.next_begins(message.id)
                async for payload in payloads:
                    await self._tell(f"{begin}{payload.decode()}}}")
            last = messages.complete_of(message.id)
        except RefusedError as refusal:
            last = messages.error_of(message.id, refusal.errors)
        except (DatabaseError, InterfaceError):
            await self.close(1013, "Come back in a moment")
            return
        except OSError:
            # The server's way of saying that the client is gone; its disconnect message follows.
            return
        except Exception as error:  # noqa: BLE001 - the boundary of an operation
            last = messages.error_of(message.id, told(error))
        # The id is free for another operation before the client can know that this one has ended.
        self._running.pop(message.id, None)
        await self._tell(last)

    async def _tell(self, text: str) -> None:
        if self._closed:
            return
        self._blocked_since = self._blocked_since or asyncio.get_running_loop().time()
        await self.base_send({"type": "websocket.send", "text": text})
        self._blocked_since = 0.0

    def _cancel(self, operation_id: str) -> None:
        task = self._running.pop(operation_id, None)
        if task is not None and task is not asyncio.current_task():
            task.cancel()

    def _too_late(self) -> None:
        self._timer = None
        # Kept by the socket, lest it be collected before it has run.
        self._closing = asyncio.ensure_future(self.close(4408, "Connection initialisation timeout"))

    def _leave(self) -> None:
        room.leave(self)
        if self._timer is not None:
            self._timer.cancel()
        for operation_id in list(self._running):
            self._cancel(operation_id)
