"""The way between a page and the server's socket, for tests that cut it."""

from __future__ import annotations

import json
from base64 import urlsafe_b64decode, urlsafe_b64encode
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from playwright.sync_api import Page, WebSocketRoute

RESTARTED = 1012


class Link:
    """Everything between one page and the server, as it is; closed while it is cut, as by a server that starts again."""

    def __init__(self, page: Page) -> None:
        """Stand in between from the page's next socket on."""
        self.cursors: dict[str, list[str | None]] = {}
        """With what each subscription to a student's diary has begun."""
        self.forgetful = False
        """Whether a subscription names a place that the server has never reached."""
        self._open = True
        self._page = page
        self._ways: list[tuple[WebSocketRoute, WebSocketRoute]] = []
        page.route_web_socket("**/graphql", self._connect)

    def cut(self) -> None:
        """End the sockets, and let none through."""
        self._open = False
        while self._ways:
            page, server = self._ways.pop()
            server.close()
            page.close(code=RESTARTED)

    def mend(self) -> None:
        """Let sockets through again, and wake the page: it need not wait for its next attempt."""
        self._open = True
        self._page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")

    def _connect(self, page: WebSocketRoute) -> None:
        if not self._open:
            page.close(code=RESTARTED)
            return
        server = page.connect_to_server()
        self._ways.append((page, server))
        page.on_message(lambda text: server.send(self._noted(str(text))))

    def _noted(self, text: str) -> str:
        message = json.loads(text)
        variables: dict[str, Any] = message.get("payload", {}).get("variables", {})
        if message["type"] != "subscribe" or "studentId" not in variables:
            return text
        if self.forgetful and variables["after"]:
            variables["after"] = _unreached(variables["after"])
        self.cursors.setdefault(variables["studentId"], []).append(variables["after"])
        return json.dumps(message)


def _unreached(cursor: str) -> str:
    version, school, _ = urlsafe_b64decode(cursor).decode().split("/")
    return urlsafe_b64encode(f"{version}/{school}/{10**17}".encode()).decode()
