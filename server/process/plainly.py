"""Answers plain questions for the API on the event loop: one statement, whose text is the answer. What a question is, others know."""

from __future__ import annotations

from collections import OrderedDict
from hashlib import blake2b
from typing import TYPE_CHECKING, Any, Generic, Protocol, TypeVar

from django.core.handlers.wsgi import WSGIRequest

from server.database.lines import EndedError, Lines, NoLineError
from server.process.answers import Answer, Headers, refusal
from server.process.directly import PATH, Guarded, is_taken
from server.process.environ import environ_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from django.http import HttpRequest, HttpResponse

    from server.database.line import Prepared
    from server.process.asgi import Scope

LONGEST = 1 << 15
"""Bytes of a body that is read on the event loop, where everybody waits for it, whoever sent it."""
KEPT = 4096
"""Heads whose meaning is kept: a client sends the same one again and again."""


class Head(Protocol):
    """What a request's headers say."""

    @property
    def kind(self) -> str:
        """Responses of one kind have equal headers."""

    def response(self) -> HttpResponse:
        """Give a response of this kind, for its headers."""


class Question(Protocol):
    """What to ask, and how the row that comes back is answered."""

    @property
    def statement(self) -> Prepared:
        """What is executed."""

    @property
    def values(self) -> list[Any]:
        """With what."""

    def body(self, row: Sequence[Any]) -> bytes | None:
        """Give the response's body; None where it has to be found in another way."""


H = TypeVar("H", bound=Head)


class Questions(Protocol[H]):
    """Finds questions; None where there is no plain one."""

    def head(self, request: HttpRequest) -> H | None:
        """Give what the headers of a request say, whoever sends them and whenever."""

    def question(self, head: H, body: bytes) -> Question | None:
        """Give what is asked now."""


class Plainly(Generic[H]):
    """Answers those requests in which there is a question, over at most `lines` connections."""

    def __init__(self, questions: Questions[H], *, lines: int) -> None:
        """Open no connection yet."""
        self._questions, self._lines, self._guarded = questions, Lines(lines), Guarded()
        self._heads = OrderedDict[bytes, tuple[H, Headers]]()
        self._headers: dict[tuple[str, bool], Headers] = {}

    def close(self) -> None:
        """Leave the database; nobody may be asking."""
        self._lines.close()

    async def __call__(self, scope: Scope, body: bytes) -> Answer | None:
        """Give the answer, or None where Django has to."""
        if scope["path"] != PATH or scope["method"] != "POST" or len(body) > LONGEST:
            return None
        name = _name_of(scope)
        known = self._heads.get(name) or self._read(scope)
        question = known and self._questions.question(known[0], body)
        if known is None or question is None:
            return None
        self._keep(name, known)
        try:
            answer = question.body(await self._lines.ask(question.statement, question.values))
        except NoLineError:
            return None
        except EndedError:
            return refusal(503, "The database ended this request before its answer; try again in a moment.")
        return None if answer is None else Answer(200, known[1], answer)

    def _read(self, scope: Scope) -> tuple[H, Headers] | None:
        request = WSGIRequest(environ_of(scope, b""))
        head = self._questions.head(request) if is_taken(request) else None
        return None if head is None else (head, self._headers_of(head, request))

    def _keep(self, name: bytes, known: tuple[H, Headers]) -> None:
        # Only what led to a question: strangers cannot push out what others have here.
        self._heads[name] = known
        self._heads.move_to_end(name)
        if len(self._heads) > KEPT:
            self._heads.popitem(last=False)

    def _headers_of(self, head: H, request: HttpRequest) -> Headers:
        key = (head.kind, bool(request.is_secure()))
        if key not in self._headers:
            self._headers[key] = Headers(self._guarded(request, head.response()).headers.items())
        return self._headers[key]


def _name_of(scope: Scope) -> bytes:
    """Name what a request's headers say: a digest, since they hold what signs somebody in. The body's length is no part of that."""
    pieces = [scope["scheme"].encode(), *(piece for pair in scope["headers"] if pair[0] != b"content-length" for piece in pair)]
    return blake2b(b"\0".join(pieces), digest_size=16).digest()
