"""Answers plain questions for the API on the event loop: one statement, whose text is the answer. What a question is, others know."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

from django.core.handlers.wsgi import WSGIRequest

from server.database.lines import EndedError, Lines, NoLineError
from server.process.answers import Answer, refusal
from server.process.directly import PATH, Guarded, is_taken
from server.process.environ import environ_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from django.http import HttpRequest, HttpResponse

    from server.database.line import Prepared
    from server.process.asgi import Scope

LONGEST = 1 << 15
"""Bytes of a body that is read on the event loop, where everybody waits for it, whoever sent it."""


class Question(Protocol):
    """What to ask, and how the row that comes back is answered."""

    @property
    def statement(self) -> Prepared:
        """What is executed."""

    @property
    def values(self) -> list[Any]:
        """With what."""

    @property
    def kind(self) -> str:
        """Responses of one kind have equal headers."""

    def body(self, row: Sequence[Any]) -> bytes | None:
        """Give the response's body; None where it has to be found in another way."""

    def response(self) -> HttpResponse:
        """Give a response of this kind, for its headers."""


class Plainly:
    """Answers those requests in which `find` finds a question, over at most `lines` connections."""

    def __init__(self, find: Callable[[HttpRequest], Question | None], *, lines: int) -> None:
        """Open no connection yet."""
        self._find, self._lines, self._guarded = find, Lines(lines), Guarded()
        self._headers: dict[tuple[str, bool], list[tuple[str, str]]] = {}

    def close(self) -> None:
        """Leave the database; nobody may be asking."""
        self._lines.close()

    async def __call__(self, scope: Scope, body: bytes) -> Answer | None:
        """Give the answer, or None where Django has to."""
        if scope["path"] != PATH or scope["method"] != "POST" or len(body) > LONGEST:
            return None
        request = WSGIRequest(environ_of(scope, body))
        question = self._find(request) if is_taken(request) else None
        if question is None:
            return None
        try:
            answer = question.body(await self._lines.ask(question.statement, question.values))
        except NoLineError:
            return None
        except EndedError:
            return refusal(503, "The database ended this request before its answer; try again in a moment.")
        return None if answer is None else Answer(200, self._headers_of(question, request), answer)

    def _headers_of(self, question: Question, request: HttpRequest) -> list[tuple[str, str]]:
        key = (question.kind, request.is_secure())
        if key not in self._headers:
            self._headers[key] = list(self._guarded(request, question.response()).headers.items())
        return self._headers[key]
