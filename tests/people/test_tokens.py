"""App tokens from the command line."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from server.access.session import actor_of_session
from server.people.signin.models import Session

if TYPE_CHECKING:
    from server.people.models import Account


def test_the_command_prints_a_token_and_nothing_else(anna: Account, capsys: pytest.CaptureFixture[str]) -> None:
    call_command("issue-token", "Anna")

    token = capsys.readouterr().out.strip()
    actor = actor_of_session(token, timezone.now())
    assert actor is not None
    assert actor.account_id == anna.pk
    assert token not in Session.objects.get().session_key


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["nobody"], "There is no account named 'nobody' that may sign in"),
        (["anna", "--days", "0"], "--days must be from 1 to 366"),
    ],
)
@pytest.mark.usefixtures("anna")
def test_a_wrong_call_says_why(arguments: list[str], message: str) -> None:
    with pytest.raises(CommandError, match=message):
        call_command("issue-token", *arguments)


def test_a_token_lives_as_long_as_it_was_given(anna: Account, capsys: pytest.CaptureFixture[str]) -> None:
    call_command("issue-token", anna.username, "--days", "3")
    token = capsys.readouterr().out.strip()

    [ends_at] = Session.objects.values_list("expire_date", flat=True)
    assert 2.9 < (ends_at - timezone.now()).total_seconds() / 86_400 < 3.1
    assert actor_of_session(token, ends_at) is None
