"""A request's one statement finds who asks and answers: equal to the two done one after the other, and worth nothing where the guess is wrong."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from schema.context import Context
from schema.engine.engine import Engine
from schema.root import schema
from server.access.session import actor_of_session, guess_of
from server.people.models import Account
from server.people.signin.models import Session
from server.people.signin.tokens import issue_token
from tests.engine.documents import ClientOperation, operations
from tests.engine.world import NOW

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.engine.world import World

VIEWER = "{ viewer { children { fullName } } }"
engine = Engine(schema)


def _token(account: int) -> str:
    return issue_token(account=Account.objects.get(pk=account), lifetime=max(NOW - timezone.now(), timedelta()) + timedelta(days=1))


def _at_once(token: str, text: str, **variables: object) -> str | None:
    guess = guess_of(token, NOW)
    answer = guess and engine.execute_for(guess, text, variables, None)
    return answer.data if answer else None


def _in_turn(token: str, text: str, **variables: object) -> str | None:
    actor = actor_of_session(token, NOW)
    assert actor is not None
    return engine.execute(text, variables, None, Context(actor, NOW)).data


@pytest.mark.django_db
@pytest.mark.parametrize("operation", operations("query"), ids=lambda each: each.name)
def test_everybody_is_answered_alike(world: World, operation: ClientOperation) -> None:
    variables = operation.variables(world.first)
    tokens = {name: _token(account) for name, account in world.accounts.items() if account}
    known = {name: _in_turn(token, operation.text, **variables) for name, token in tokens.items()}

    for names in (list(tokens), list(reversed(tokens))):
        for name in names:
            assert _at_once(tokens[name], operation.text, **variables) == known[name], name
    with CaptureQueriesContext(connection) as statements:
        assert _at_once(tokens["deputy1"], operation.text, **variables) == known["deputy1"]
    assert len(statements) == 1


@pytest.mark.django_db
def test_a_role_that_has_ended_ends_at_once(world: World) -> None:
    token = _token(world.accounts["mother1"])
    assert _at_once(token, VIEWER) is None, "nothing is known of a session that never asked"
    with_child = _in_turn(token, VIEWER)
    assert with_child == _at_once(token, VIEWER)

    with connection.cursor() as cursor:
        cursor.execute("UPDATE people_guardianright SET until = since + 1")

    assert _at_once(token, VIEWER) is None, "the guess is wrong"
    without = _at_once(token, VIEWER)
    assert without == _in_turn(token, VIEWER) != with_child


@pytest.mark.django_db
@pytest.mark.parametrize("end", ["session", "password", "account", "time"])
def test_a_session_that_is_good_no_more_reads_nothing(world: World, end: str) -> None:
    token = _token(world.accounts["mother1"])
    assert _in_turn(token, VIEWER) == _at_once(token, VIEWER)
    account = Account.objects.filter(pk=world.accounts["mother1"])
    endings: dict[str, Callable[[], object]] = {
        "session": lambda: Session.objects.all().delete(),
        "password": lambda: account.update(password="another"),
        "account": lambda: account.update(is_active=False),
        "time": lambda: Session.objects.update(expire_date=NOW),
    }

    endings[end]()

    assert _at_once(token, VIEWER) is None
