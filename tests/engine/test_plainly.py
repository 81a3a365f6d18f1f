"""Requests that are answered on the event loop: as the view answers them, and no longer than their session lives."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from typing import TYPE_CHECKING

import orjson
import pytest
from django.utils import timezone

from schema.context import Context
from schema.engine.engine import Engine
from schema.http.plain import Head, PlainQuestions
from schema.root import schema
from server.access.session import actor_of_session
from server.people.models import Account
from server.people.signin.models import Session
from server.people.signin.tokens import issue_token
from server.process.plainly import LONGEST, Plainly

if TYPE_CHECKING:
    from collections.abc import Iterator

    from server.process.answers import Answer
    from tests.engine.world import World

VIEWER = "{ viewer { children { fullName } } }"


@pytest.fixture
def token(world: World) -> Iterator[str]:
    """The mother's, in a session that other connections see."""
    known = set(Session.objects.values_list("pk", flat=True))
    yield issue_token(account=Account.objects.get(pk=world.accounts["mother1"]), lifetime=timedelta(days=1))
    Session.objects.exclude(pk__in=known).delete()


def _asked(plainly: Plainly[Head], token: str, text: str = VIEWER, *, padding: int = 0, **more: object) -> Answer | None:
    headers = [(b"host", b"localhost"), (b"content-type", b"application/json"), (b"authorization", b"Bearer " + token.encode())]
    scope = {"type": "http", "http_version": "1.1", "method": "POST", "scheme": "http", "path": "/graphql", "query_string": b""}
    body = orjson.dumps({"query": text}) + b" " * padding

    async def once() -> Answer | None:
        try:
            return await plainly({**scope, "raw_path": b"/graphql", "headers": headers, **more}, body)
        finally:
            plainly.close()

    return asyncio.run(once())


def test_what_was_planned_is_answered_for_as_long_as_the_session_lives(token: str) -> None:
    engine = Engine(schema)
    plainly = Plainly(PlainQuestions(schema._schema, engine), lines=1)
    assert _asked(plainly, token) is None, "nobody knows the session"
    actor = actor_of_session(token, timezone.now())
    assert actor is not None
    assert _asked(plainly, token) is None, "nothing is planned"
    expected = engine.execute(VIEWER, None, None, Context(actor, timezone.now())).body()

    answer = _asked(plainly, token)

    assert answer is not None
    assert (answer.status, answer.body) == (200, expected)
    headers = dict(answer.headers)
    assert headers["Cache-Control"] == "no-store"
    assert headers["X-Frame-Options"] == "DENY"
    assert "Content-Length" not in headers
    assert _asked(plainly, token, "{ viewer { fullName } }") is None, "another document is planned by the view"
    assert _asked(plainly, token, method="GET") is None
    assert _asked(plainly, token, path="/graphiql/") is None
    assert _asked(plainly, f"{token}x") is None
    assert _asked(plainly, token, padding=1000) is not None
    assert _asked(plainly, token, padding=LONGEST) is None, "a long body is read in a thread"

    Session.objects.all().delete()

    assert _asked(plainly, token) is None


def test_a_cookie_alone_is_no_proof(token: str) -> None:
    engine = Engine(schema)
    plainly = Plainly(PlainQuestions(schema._schema, engine), lines=1)
    actor = actor_of_session(token, timezone.now())
    assert actor is not None
    engine.execute(VIEWER, None, None, Context(actor, timezone.now()))
    headers = [(b"host", b"localhost"), (b"content-type", b"application/json"), (b"cookie", f"sessionid={token}".encode())]

    assert _asked(plainly, token, headers=headers) is None
