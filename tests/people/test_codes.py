"""One-time codes: the first sign-in of somebody whom a school made an account for."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from server.people.models import Account
from server.people.signin.codes import LIFETIME, issue_codes
from server.people.signin.models import SignInCode
from tests.people.conftest import PASSWORD, App, Browser

if TYPE_CHECKING:
    from django.test.client import _MonkeyPatchedWSGIResponse as Response

NEW = "sunny door 88"


@pytest.fixture
def code(anna: Account) -> str:
    return issue_codes(accounts=[anna], now=timezone.now())[anna.pk]


def redeem(browser: Browser, code: str, username: str = "anna", password: str = NEW) -> Response:
    return browser.post("/auth/first", {"username": username, "code": code, "password": password})


def test_a_code_sets_a_password_and_signs_in_once(browser: Browser, anna: Account, code: str) -> None:
    assert redeem(browser, code).json()["data"]["user"]["id"] == anna.pk
    assert browser.is_signed_in

    assert redeem(Browser(), code).status_code == 400
    assert Browser().sign_in("anna", NEW).status_code == 200
    assert Browser().sign_in("anna", PASSWORD).status_code == 400


def test_an_app_gets_a_token(app: App, code: str) -> None:
    assert app.send("POST", "/auth/first", {"username": "anna", "code": code, "password": NEW}).status_code == 200
    assert app.is_signed_in


@pytest.mark.parametrize(
    "typed", [str.lower, lambda code: code.replace("-", " "), lambda code: code.translate(str.maketrans("ABEKMHPCTYX", "АВЕКМНРСТУХ"))]
)
def test_a_code_may_be_typed_as_people_type(browser: Browser, code: str, typed: object) -> None:
    assert callable(typed)
    assert redeem(browser, typed(code)).status_code == 200


def test_whatever_is_wrong_the_answer_is_one(browser: Browser, anna: Account, code: str) -> None:
    boris = Account.objects.create_user("boris")
    theirs = issue_codes(accounts=[boris], now=timezone.now())[boris.pk]
    gone = Account.objects.create_user("gone", is_active=False)
    of_gone = issue_codes(accounts=[gone], now=timezone.now())[gone.pk]

    wrong = [
        redeem(browser, theirs),
        redeem(browser, code, username="nobody"),
        redeem(browser, of_gone, username="gone"),
        redeem(browser, "ABCD-EFGH-JKMN", username="boris"),
    ]

    assert {response.status_code for response in wrong} == {400}
    assert len({response.content for response in wrong}) == 1
    anna.refresh_from_db()
    assert anna.check_password(PASSWORD)


def test_a_code_runs_out(browser: Browser, anna: Account) -> None:
    code = issue_codes(accounts=[anna], now=timezone.now() - LIFETIME - timedelta(minutes=1))[anna.pk]

    assert redeem(browser, code).status_code == 400


def test_a_new_code_takes_the_place_of_the_old(browser: Browser, anna: Account, code: str) -> None:
    newer = issue_codes(accounts=[anna], now=timezone.now())[anna.pk]

    assert redeem(browser, code).status_code == 400
    assert redeem(browser, newer).status_code == 200


def test_a_weak_password_is_refused_and_the_code_stays_good(browser: Browser, code: str) -> None:
    assert redeem(browser, code, password="12345").json()["errors"][0]["param"] == "password"
    assert redeem(browser, code, password="anna@school").status_code == 400
    assert redeem(browser, code).status_code == 200


def test_guessing_codes_is_slowed_down(browser: Browser, code: str) -> None:
    for _ in range(5):
        assert redeem(browser, "ABCD-EFGH-JKMN").status_code == 400

    assert redeem(browser, code).json()["errors"][0]["code"] == "too_many_login_attempts"


def test_a_code_ends_what_was_open_under_the_old_password(app: App, browser: Browser, code: str) -> None:
    app.send("POST", "/auth/login", {"username": "anna", "password": PASSWORD})
    assert app.is_signed_in

    redeem(browser, code)

    assert not app.is_signed_in


def test_the_table_of_codes_opens_no_door(anna: Account, code: str) -> None:
    assert code.replace("-", "") not in SignInCode.objects.get(account=anna).digest.upper()


def test_many_codes_take_few_statements(django_assert_max_num_queries: object) -> None:
    accounts = [Account(username=f"teacher{number}", password="!") for number in range(300)]
    Account.objects.bulk_create(accounts)
    assert callable(django_assert_max_num_queries)
    with django_assert_max_num_queries(3):
        codes = issue_codes(accounts=accounts, now=timezone.now())
    assert len(set(codes.values())) == 300


def test_the_command_prints_a_code(browser: Browser, anna: Account, capsys: pytest.CaptureFixture[str]) -> None:
    call_command("issue-code", anna.username)

    assert redeem(browser, capsys.readouterr().out.strip()).status_code == 200
    with pytest.raises(CommandError, match="There is no account named 'nobody' that may sign in"):
        call_command("issue-code", "nobody")
