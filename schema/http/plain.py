"""The plainest of requests: a query that is planned already, from somebody whose roles are remembered. It needs no thread.

Whatever is not plain, or turns out not to be, is answered by the view, which says what was wrong.
"""

from collections.abc import Sequence
from typing import Any, NamedTuple

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
from server.access.session import Guess, guess_about
from server.people.signin.sessions import digest

WAY = "engine"


class Head(NamedTuple):
    """What the headers of a request say: nothing but they decides it."""

    kind: str
    """The answer's media type; responses of one kind differ in their bodies alone."""
    session: str
    """The digest of the session's key, unproved."""
    by_token: bool

    def response(self) -> HttpResponse:
        """Give a response of this kind, without its body."""
        return respond(Answer(b"", way=WAY), self.kind)


class Question(NamedTuple):
    """What to ask the database, and how its answer becomes a response."""

    statement: Plan
    values: list[Any]
    asked: parameters.Parameters
    asker: Guess
    engine: Engine

    def body(self, row: Sequence[Any]) -> bytes | None:
        """Give the response's body; None where the view has to answer after all."""
        body = self.engine.answer_to(self.asker, row)
        if body is not None:
            notice_answer(self.asked, Answer(body, way=WAY), self.asker.now, session=self.asker.key)
        return body


class PlainQuestions:
    """Finds the questions in POSTs for the API; gives None where one is not plain. It asks nobody."""

    def __init__(self, schema: GraphQLSchema, engine: Engine) -> None:
        """Take the schema, and what its plans are kept in."""
        self._schema, self._engine = schema, engine

    def head(self, request: HttpRequest) -> Head | None:
        """Give what a request's headers say."""
        try:
            kind = media.answer_type(request.META.get("HTTP_ACCEPT"))
            media.require_json(request.META.get("CONTENT_TYPE"))
            shown = credentials.shown_by(request)
        except FailureError:
            return None
        return Head(kind, digest(shown.key), shown.by_token) if shown else None

    def question(self, head: Head, body: bytes) -> Question | None:
        """Give what a request asks whose headers say `head`."""
        asker = guess_about(head.session, timezone.now())
        if asker is None:
            return None
        try:
            asked = parameters.of_body(body)
        except FailureError:
            return None
        # Longer documents are not kept: each would be parsed here anew.
        if len(asked.text) > documents.LONGEST_KEPT or not is_trusted(asked, by_token=head.by_token):
            return None
        found = self._engine.question_of(asker, asked.text, asked.variables, asked.operation_name)
        if found is None or documents.cost_fault(self._schema, documents.prepare(self._schema, asked.text), asked.variables):
            return None
        return Question(*found, asked, asker, self._engine)
