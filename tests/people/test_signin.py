"""Signing in and out, and what a stranger learns by trying."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from django.core.cache import cache
from django.db import IntegrityError, transaction

from server.people.models import Account
from server.people.signin.models import RateLimitEntry, Session
from tests.people.conftest import PASSWORD, App, Browser

if TYPE_CHECKING:
    from pytest_django.fixtures import Settings


def test_a_browser_signs_in_and_out(browser: Browser, anna: Account) -> None:
    assert browser.sign_in("anna").json()["data"]["user"]["id"] == anna.pk
    assert browser.is_signed_in

    assert browser.send("DELETE", "/auth/session").status_code == 401
    assert not browser.is_signed_in
    assert not Session.objects.filter(account=anna).exists()


def test_an_app_signs_in_and_out_by_token(app: App, anna: Account) -> None:
    response = app.send("POST", "/auth/login", {"username": "anna", "password": PASSWORD})
    assert response.status_code == 200
    assert app.token
    assert "sessionid" not in response.cookies
    assert app.is_signed_in

    app.send("DELETE", "/auth/session")
    assert app.send("GET", "/auth/session").status_code == 410
    assert not Session.objects.filter(account=anna).exists()


@pytest.mark.usefixtures("anna")
@pytest.mark.parametrize("username", ["anna", "Anna", "ANNA"])
def test_the_case_of_a_name_does_not_matter(browser: Browser, username: str) -> None:
    assert browser.sign_in(username).status_code == 200


def test_passwords_are_hashed_by_argon2id(anna: Account) -> None:
    assert anna.password.startswith("argon2$argon2id$")


def test_a_wrong_password_and_an_unknown_name_get_the_same_answer(browser: Browser, anna: Account) -> None:
    Account.objects.create_user("without-password")
    Account.objects.create_user("gone", PASSWORD, is_active=False)

    wrong = [browser.sign_in(name, "a wrong password") for name in (anna.username, "nobody", "without-password", "gone")]

    assert {response.status_code for response in wrong} == {400}
    assert len({response.content for response in wrong}) == 1


def test_a_deactivated_account_cannot_sign_in(browser: Browser, anna: Account) -> None:
    Account.objects.filter(pk=anna.pk).update(is_active=False)

    assert browser.sign_in("anna").status_code == 401
    assert not browser.is_signed_in


def test_in_production_the_demos_accounts_cannot_sign_in(browser: Browser, anna: Account, settings: Settings) -> None:
    Account.objects.filter(pk=anna.pk).update(is_demo=True)
    settings.PRODUCTION = True

    assert browser.sign_in("anna").status_code == 401
    assert not browser.is_signed_in


@pytest.mark.parametrize("client", ["browser", "app"])
def test_nobody_signs_up_and_nobody_learns_who_is_there(browser: Browser, app: App, anna: Account, client: str) -> None:
    sender = browser if client == "browser" else app
    taken, free = (
        sender.send("POST", "/auth/signup", {"username": name, "password": PASSWORD, "email": mail})
        for name, mail in ((anna.username, anna.email), ("nobody", "nobody@school.example"))
    )

    assert taken.status_code == free.status_code == 403
    assert taken.content == free.content
    assert Account.objects.count() == 1


def test_a_session_that_was_planted_is_not_taken_over(browser: Browser, anna: Account) -> None:
    browser.client.cookies["sessionid"] = "a" * 32
    assert browser.sign_in("anna").status_code == 200
    assert browser.client.cookies["sessionid"].value != "a" * 32

    planted = Browser()
    planted.sign_in(Account.objects.create_user("boris", PASSWORD).username)
    before = planted.client.cookies["sessionid"].value
    planted.send("DELETE", "/auth/session")
    planted.client.cookies["sessionid"] = before
    planted.sign_in(anna.username)
    assert planted.client.cookies["sessionid"].value != before


@pytest.mark.usefixtures("anna")
def test_guessing_is_slowed_down_whatever_address_is_claimed(browser: Browser) -> None:
    for turn in range(5):
        assert browser.sign_in("anna", "a wrong password", **{"X-Forwarded-For": f"10.0.0.{turn}"}).status_code == 400

    right = browser.sign_in("anna", PASSWORD, **{"X-Forwarded-For": "10.0.0.99", "X-Real-IP": "10.0.0.99"})

    assert right.json()["errors"][0]["code"] == "too_many_login_attempts"
    assert not browser.is_signed_in
    assert RateLimitEntry.objects.exists()
    assert Browser("192.0.2.7").sign_in("anna").status_code == 200, "others' guesses lock nobody out of their own account"


@pytest.mark.usefixtures("anna")
def test_guessing_over_many_names_from_one_address_is_slowed_down(browser: Browser) -> None:
    answers = {browser.sign_in(f"name{turn}", "a wrong password").json()["errors"][0]["code"] for turn in range(61)}

    assert answers == {"username_password_mismatch", "too_many_login_attempts"}
    cache.clear()
    assert browser.sign_in("anna").status_code == 200


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"[]",
        b"{",
        b"\xff",
        b'{"username": "anna"}',
        b'{"username": "anna\\u0000", "password": "x"}',
        b'{"username": "\\ud800", "password": "x"}',
        b'{"username": "anna", "password": "\\ud800"}',
        b'{"username": {"a": 1}, "password": ["x"]}',
        b'{"username": 1, "password": 2}',
        b'{"username": "' + b"a" * 500_000 + b'", "password": "x"}',
        b'{"username": "anna", "password": "' + b"a" * 500_000 + b'"}',
        b"[" * 100_000,
    ],
)
@pytest.mark.parametrize("path", ["/auth/login", "/auth/first", "/auth/password/request", "/auth/password/reset"])
def test_malformed_input_is_refused(browser: Browser, path: str, body: bytes) -> None:
    browser.client.raise_request_exception = False

    assert 400 <= browser.post(path, body).status_code < 500


def test_a_body_of_more_than_a_megabyte_is_refused(browser: Browser) -> None:
    assert browser.post("/auth/login", b'{"username": "' + b"a" * 2**20 + b'"}').status_code in {400, 413}


def test_without_the_csrf_token_nobody_is_signed_in(browser: Browser, anna: Account) -> None:
    assert browser.sign_in(anna.username, **{"X-CSRFToken": "a" * 32}).status_code == 403
    assert browser.sign_in(anna.username, Origin="https://elsewhere.example").status_code == 403
    assert not browser.is_signed_in


def test_a_forgotten_password_tells_nobody_who_is_there(browser: Browser, anna: Account, mailoutbox: list[object]) -> None:
    answers = [browser.post("/auth/password/request", {"email": mail}) for mail in (anna.email, "nobody@school.example")]

    assert [answer.status_code for answer in answers] == [200, 200]
    assert answers[0].content == answers[1].content
    assert len(mailoutbox) == 2


def test_changing_the_password_ends_every_other_session(browser: Browser, app: App, anna: Account) -> None:
    browser.sign_in(anna.username)
    app.send("POST", "/auth/login", {"username": "anna", "password": PASSWORD})
    assert app.is_signed_in

    weak = browser.post("/account/password/change", {"current_password": PASSWORD, "new_password": "12345"})
    wrong = browser.post("/account/password/change", {"current_password": "wrong", "new_password": "sunny door 88"})
    right = browser.post("/account/password/change", {"current_password": PASSWORD, "new_password": "sunny door 88"})

    assert (weak.status_code, wrong.status_code, right.status_code) == (400, 400, 200)
    assert browser.is_signed_in
    assert not app.is_signed_in
    assert Browser().sign_in("anna", "sunny door 88").status_code == 200


def test_one_signs_out_everywhere_and_nobody_else(browser: Browser, app: App, anna: Account) -> None:
    other = Account.objects.create_user("boris", PASSWORD)
    stranger = Browser()
    stranger.sign_in(other.username)
    browser.sign_in("anna")
    app.send("POST", "/auth/login", {"username": "anna", "password": PASSWORD})
    assert Browser().send("DELETE", "/account/sessions").status_code == 401

    assert browser.send("DELETE", "/account/sessions").status_code == 401

    assert not browser.is_signed_in
    assert not app.is_signed_in
    assert not Session.objects.filter(account=anna).exists()
    assert stranger.is_signed_in


def test_a_sign_in_name_is_lower_case(anna: Account) -> None:
    with pytest.raises(IntegrityError, match="account_username_is_lower_case"), transaction.atomic():
        Account.objects.filter(pk=anna.pk).update(username="Anna")
