"""Answers in ASGI's form, and the short ones that need no Django."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from server.process.asgi import Send

BODILESS = {204, 304}


@dataclass(frozen=True)
class Answer:
    """Status, headers as WSGI gives them, and the body; None while the body follows in pieces."""

    status: int
    headers: list[tuple[str, str]]
    body: bytes | None

    def start(self) -> dict[str, Any]:
        """ASGI's first message; repeated headers stay repeated."""
        headers = [(name.lower().encode("latin1"), value.encode("latin1")) for name, value in self.headers]
        if self.status in BODILESS:
            headers = [pair for pair in headers if pair[0] != b"content-length"]
        elif self.body is not None and all(name != b"content-length" for name, _ in headers):
            headers.append((b"content-length", str(len(self.body)).encode()))
        return {"type": "http.response.start", "status": self.status, "headers": headers}


def refusal(status: int, sentence: str) -> Answer:
    """One sentence, in the form in which GraphQL clients look for errors."""
    body = json.dumps({"errors": [{"message": sentence}]}).encode()
    headers = [("Content-Type", "application/json; charset=utf-8"), ("Connection", "close")]
    return Answer(status, [*headers, ("Retry-After", "1")] if status == 503 else headers, body)  # noqa: PLR2004 - HTTP's own number


def plain(status: int, sentence: str) -> Answer:
    """One sentence for probes and people."""
    return Answer(status, [("Content-Type", "text/plain; charset=utf-8"), ("Cache-Control", "no-store")], f"{sentence}\n".encode())


async def respond(send: Send, answer: Answer) -> None:
    """Send a whole answer."""
    await send(answer.start())
    await send({"type": "http.response.body", "body": answer.body or b"", "more_body": False})
