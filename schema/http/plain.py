"""The plainest of requests: a query that is planned already, from somebody whose roles are remembered. It needs no thread.

Whatever is not plain, or turns out not to be, is answered by the view, which says what was wrong.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from graphql import GraphQLSchema

from schema import documents
from schema.engine.engine import Engine
from schema.engine.plan import Plan
from schema.http import credentials, media, parameters
from schema.http.execution import Answer
from schema.http.failure import FailureError
from schema.http.noticed import notice_answer
from schema.http.view import is_trusted, respond
from server.access.session import Guess, guess_of

WAY = "engine"


@dataclass(frozen=True, slots=True)
class Question:
    """What to ask the database, and how its answer becomes a response."""

    statement: Plan
    values: list[Any]
    kind: str
    """The response's media type; responses of one kind differ in their bodies alone."""
    asked: parameters.Parameters
    asker: Guess
    engine: Engine

    def body(self, row: Sequence[Any]) -> bytes | None:
        """Give the response's body; None where the view has to answer after all."""
        body = self.engine.answer_to(self.asker, row)
        if body is not None:
            notice_answer(self.asked, Answer(body, way=WAY), self.asker.now, session=self.asker.key)
        return body

    def response(self) -> HttpResponse:
        """Give a response of this kind, without its body."""
        return respond(Answer(b"", way=WAY), self.kind)


def plain_question(schema: GraphQLSchema, engine: Engine) -> Callable[[HttpRequest], Question | None]:
    """Return the function that finds the question in a POST for the API, or None where it is not plain. It asks nobody."""

    def find(request: HttpRequest) -> Question | None:
        try:
            kind = media.answer_type(request.META.get("HTTP_ACCEPT"))
            asked, shown = parameters.of_request(request), credentials.shown_by(request)
        except FailureError:
            return None
        # Longer documents are not kept: each would be parsed here anew.
        plain = shown and len(asked.text) <= documents.LONGEST_KEPT and is_trusted(asked, shown)
        guess = guess_of(shown.key, timezone.now()) if shown and plain else None
        if guess is None:
            return None
        found = engine.question_of(guess, asked.text, asked.variables, asked.operation_name)
        if found is None or documents.cost_fault(schema, documents.prepare(schema, asked.text), asked.variables):
            return None
        return Question(*found, kind, asked, guess, engine)

    return find
