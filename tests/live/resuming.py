"""A listener as a good client is one: it comes back after every loss, with the cursor of what it has heard last."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any

from websockets.exceptions import WebSocketException

from tests.live.client import Client
from tests.waiting import eventually


class Resuming:
    """Listens in a thread of its own until it is told to stop; `numbers` is what it has heard, in order."""

    def __init__(self, where: Callable[[], str], token: str, query: str, topic: int) -> None:
        """Begin; return when it has heard that it is caught up."""
        self.numbers: list[int] = []
        self.connections = 0
        self.client: Client | None = None
        self._where, self._token, self._query, self._topic = where, token, query, topic
        self._after: str | None = None
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._thread.start()
        eventually(lambda: self._after is not None)

    def has_heard(self, count: int) -> bool:
        """Whether so many events have arrived."""
        return len(self.numbers) >= count

    def stop(self) -> None:
        """End the thread."""
        self._stopping.set()
        self._thread.join(timeout=20)
        assert not self._thread.is_alive()

    def _run(self) -> None:
        while not self._stopping.is_set():
            try:
                self._listen()
            except (WebSocketException, OSError, AssertionError):
                self._stopping.wait(0.05)

    def _listen(self) -> None:
        with Client(self._where(), token=self._token) as self.client:
            self.connections += 1
            variables = {"after": self._after} if self._after else {}
            self.client.subscribe("1", self._query, id=self._topic, **variables)
            while not self._stopping.is_set():
                try:
                    message = self.client.receive(within=0.2)
                except TimeoutError:
                    continue
                if message["type"] != "next":
                    return
                (told,) = message["payload"]["data"].values()
                self._hear(told)

    def _hear(self, told: dict[str, Any]) -> None:
        assert told["__typename"] != "Expired"
        self._after = told["cursor"]
        if told["__typename"] == "Happened":
            self.numbers.append(told["number"])


Listen = Callable[..., Resuming]
