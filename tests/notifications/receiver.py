"""A push service on this machine: it keeps what it is sent, and answers as it is told."""

from __future__ import annotations

import threading
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

LOST = 0
"""For a status: the message is taken, and the answer never comes."""


@dataclass
class PushService:
    """What came, by path, and what is answered there: a status and headers; 201 where nothing is said."""

    came: dict[str, list[tuple[dict[str, str], bytes]]] = field(default_factory=dict)
    answers: dict[str, tuple[int, dict[str, str]]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Listen."""
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self._thread = threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
        self._thread.start()

    def address(self, path: str) -> str:
        """Where a browser is told to be."""
        return f"http://127.0.0.1:{self._server.server_port}/{path}"

    def bodies(self, path: str) -> list[bytes]:
        """What came for a browser."""
        return [body for _, body in self.came.get(f"/{path}", [])]

    def close(self) -> None:
        """Listen no more."""
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        service = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["Content-Length"]))
                service.came.setdefault(self.path, []).append((dict(self.headers), body))
                status, headers = service.answers.get(self.path, (201, {}))
                if status == LOST:
                    self.close_connection = True
                    return
                self.send_response(status)
                for name, value in {"Content-Length": "0", **headers}.items():
                    self.send_header(name, value)
                self.end_headers()

            def log_message(self, *_: Any) -> None:
                """Say nothing."""

        return Handler
