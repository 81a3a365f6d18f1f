"""Answers in ASGI's form, and the short ones that need no Django."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from server.process.asgi import Send

BODILESS = {204, 304}


class Headers(list[tuple[str, str]]):
    """Headers that many answers have, written for ASGI once; never the length."""

    @cached_property
    def encoded(self) -> list[tuple[bytes, bytes]]:
        """As they go over the wire."""
        return _encoded(self)


@dataclass(frozen=True, slots=True)
class Answer:
    """Status, headers as WSGI gives them, and the body; None while the body follows in pieces."""

    status: int
    headers: Sequence[tuple[str, str]]
    body: bytes | None

    def start(self) -> dict[str, Any]:
        """ASGI's first message; repeated headers stay repeated."""
        if isinstance(self.headers, Headers) and self.body is not None:
            length = (b"content-length", b"%d" % len(self.body))
            return {"type": "http.response.start", "status": self.status, "headers": [*self.headers.encoded, length]}
        headers = _encoded(self.headers)
        if self.status in BODILESS:
            headers = [pair for pair in headers if pair[0] != b"content-length"]
        elif self.body is not None and all(name != b"content-length" for name, _ in headers):
            headers.append((b"content-length", b"%d" % len(self.body)))
        return {"type": "http.response.start", "status": self.status, "headers": headers}


def _encoded(headers: Sequence[tuple[str, str]]) -> list[tuple[bytes, bytes]]:
    return [(name.lower().encode("latin1"), value.encode("latin1")) for name, value in headers]


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
