"""A second factor: one-time passwords and recovery codes; passkeys are offered."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value, yield_hotp_counters_from_time
from django.utils import timezone

from server.people.signin.codes import issue_codes
from tests.people.conftest import PASSWORD, Browser

if TYPE_CHECKING:
    from server.people.models import Account


def totp(secret: str) -> str:
    code: str = format_hotp_value(hotp_value(secret, next(iter(yield_hotp_counters_from_time()))))
    return code


@pytest.fixture
def secret(browser: Browser, anna: Account) -> str:
    """Anna has set up one-time passwords."""
    browser.sign_in(anna.username)
    browser.post("/auth/reauthenticate", {"password": PASSWORD})
    found = str(browser.send("GET", "/account/authenticators/totp").json()["meta"]["secret"])
    assert browser.post("/account/authenticators/totp", {"code": totp(found)}).status_code == 200
    return found


def test_the_password_alone_is_no_longer_enough(secret: str) -> None:
    browser = Browser()
    first = browser.sign_in("anna")

    assert first.status_code == 401
    assert not browser.is_signed_in
    assert [flow["id"] for flow in first.json()["data"]["flows"] if flow.get("is_pending")] == ["mfa_authenticate"]
    assert browser.post("/auth/2fa/authenticate", {"code": "000000"}).status_code == 400
    assert secret


def test_a_recovery_code_is_a_second_factor_once(browser: Browser, secret: str) -> None:
    codes = browser.send("GET", "/account/authenticators/recovery-codes").json()["data"]["unused_codes"]
    assert secret

    first, again = Browser(), Browser()
    for each in (first, again):
        each.sign_in("anna", PASSWORD)
        each.post("/auth/2fa/authenticate", {"code": codes[0]})

    assert first.is_signed_in
    assert not again.is_signed_in


def test_a_one_time_code_does_not_pass_by_the_second_factor(anna: Account, secret: str) -> None:
    code = issue_codes(accounts=[anna], now=timezone.now())[anna.pk]
    browser = Browser()

    assert browser.post("/auth/first", {"username": "anna", "code": code, "password": "sunny door 88"}).status_code == 401
    assert not browser.is_signed_in
    assert secret


def test_passkeys_are_offered_to_those_who_give_their_password_again(browser: Browser, anna: Account) -> None:
    browser.sign_in(anna.username)
    assert browser.send("GET", "/account/authenticators/webauthn").status_code == 401
    browser.post("/auth/reauthenticate", {"password": PASSWORD})

    options = browser.send("GET", "/account/authenticators/webauthn").json()["data"]["creation_options"]
    assert options["publicKey"]["user"]["displayName"]
