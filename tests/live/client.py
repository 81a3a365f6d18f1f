"""A client of graphql-transport-ws that shows every message and close code."""

from __future__ import annotations

import json
from collections.abc import Callable
from contextlib import ExitStack
from typing import TYPE_CHECKING, Any, Self

from websockets.exceptions import ConnectionClosed
from websockets.sync.client import ClientConnection, connect
from websockets.typing import Subprotocol

if TYPE_CHECKING:
    from types import TracebackType

JOURNAL = """
subscription ($id: Int!, $after: Cursor) {
  journal(row: $id, after: $after) { __typename ... on CaughtUp { cursor } ... on Expired { cursor } ... on Happened { cursor number } }
}
"""
STUDENT = JOURNAL.replace("journal(", "student(")


class Client:
    """One socket."""

    def __init__(self, url: str, *, token: str | None = None, init: bool = True, **options: Any) -> None:
        """Open it, and say hello unless told otherwise."""
        options.setdefault("subprotocols", [Subprotocol("graphql-transport-ws")])
        options.setdefault("max_queue", None)
        self._opened = ExitStack()
        self.socket: ClientConnection = self._opened.enter_context(connect(url, compression=None, **options))
        if init:
            self.send(type="connection_init", payload={"token": token} if token else {})
            assert self.receive() == {"type": "connection_ack"}

    def send(self, **message: Any) -> None:
        """One message."""
        self.socket.send(json.dumps(message))

    def subscribe(self, operation_id: str, query: str, **variables: Any) -> None:
        """Ask for an operation."""
        self.send(type="subscribe", id=operation_id, payload={"query": query, "variables": variables})

    def receive(self, within: float = 30) -> dict[str, Any]:
        """The next message."""
        message: dict[str, Any] = json.loads(self.socket.recv(timeout=within))
        return message

    def next(self, within: float = 30) -> dict[str, Any]:
        """What the only root field of the next `next` message holds."""
        message = self.receive(within)
        assert message["type"] == "next", message
        assert "errors" not in message["payload"], message
        value: dict[str, Any]
        (value,) = message["payload"]["data"].values()
        return value

    def numbers(self, count: int, within: float = 30) -> list[int]:
        """The numbers of the next events."""
        return [self.next(within)["number"] for _ in range(count)]

    def silent(self, within: float = 0.5) -> bool:
        """Whether nothing comes for so long."""
        try:
            self.socket.recv(timeout=within)
        except TimeoutError:
            return True
        return False

    def close_code(self, within: float = 30) -> int | None:
        """With which code the server closes the socket; messages before that are passed over."""
        try:
            while True:
                self.socket.recv(timeout=within)
        except ConnectionClosed as closed:
            return closed.rcvd.code if closed.rcvd else None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Close the socket."""
        self._opened.close()


Enter = Callable[..., Client]
