"""Who a request comes from, and when it stops coming from them."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from django.test import Client

from server.people.models import Account
from server.people.signin.models import Session
from server.people.signin.tokens import issue_token

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.test.client import _MonkeyPatchedWSGIResponse as HttpResponse
    from pytest_django import DjangoAssertNumQueries
    from pytest_django.fixtures import Settings

    from tests.schema.http.conftest import Api

WHO = "{ who }"
PASSWORD = "rainy window 7"


@pytest.fixture
def anna(db: None) -> Account:
    return Account.objects.create_user("anna", PASSWORD)


@pytest.fixture
def signed_in(api: Api, anna: Account) -> Api:
    """A browser in which Anna has signed in by the sign-in page's own request."""
    api.browser.get("/_allauth/browser/v1/auth/session")
    response = api.browser.post(
        "/_allauth/browser/v1/auth/login",
        {"username": "Anna", "password": PASSWORD},
        content_type="application/json",
        headers={"X-CSRFToken": api.browser.cookies["csrftoken"].value},
    )
    assert response.status_code == 200
    return api


def csrf(api: Api) -> dict[str, str]:
    return {"X-CSRFToken": api.browser.cookies["csrftoken"].value}


def code(response: HttpResponse) -> tuple[int, str]:
    return response.status_code, response.json()["errors"][0]["extensions"]["code"]


@pytest.mark.django_db
def test_nobody_needs_no_statement(api: Api, django_assert_num_queries: DjangoAssertNumQueries) -> None:
    with django_assert_num_queries(0):
        assert api.ask(WHO).json() == {"data": {"who": 0}}


def test_a_token_needs_one_statement_and_no_csrf_token(api: Api, anna: Account, django_assert_num_queries: DjangoAssertNumQueries) -> None:
    token = issue_token(account=anna, lifetime=timedelta(hours=1))
    assert api.ask(WHO, Authorization=f"Bearer {token}").json() == {"data": {"who": anna.pk}}

    with django_assert_num_queries(1):
        assert api.ask(WHO, **{"X-Session-Token": token}).json() == {"data": {"who": anna.pk}}


def test_a_cookie_needs_one_statement_and_the_csrf_token(
    signed_in: Api, anna: Account, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    assert signed_in.ask(WHO, **csrf(signed_in)).json() == {"data": {"who": anna.pk}}

    with django_assert_num_queries(1):
        assert signed_in.ask(WHO, **csrf(signed_in)).json() == {"data": {"who": anna.pk}}
    with django_assert_num_queries(0):
        assert code(signed_in.ask(WHO)) == (403, "CSRF")


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"X-CSRFToken": "a" * 32},
        {"X-CSRFToken": ""},
        {"X-CSRFToken": "right", "Origin": "https://elsewhere.example"},
        {"X-CSRFToken": "right", "Origin": "null"},
    ],
)
def test_another_sites_page_cannot_write_with_the_cookie(signed_in: Api, headers: dict[str, str]) -> None:
    if headers.get("X-CSRFToken") == "right":
        headers = headers | csrf(signed_in)

    assert code(signed_in.ask("mutation { write }", **headers)) == (403, "CSRF")


def test_a_form_of_another_site_is_no_request(signed_in: Api) -> None:
    assert code(signed_in.post(b'{"query": "mutation { write }"}', content_type="text/plain")) == (415, "UNSUPPORTED_MEDIA_TYPE")


def test_a_get_with_the_cookie_reads_and_only_reads(signed_in: Api, anna: Account) -> None:
    assert signed_in.get(query=WHO).json() == {"data": {"who": anna.pk}}
    assert signed_in.get(query="mutation { write }").status_code == 405


@pytest.mark.parametrize("where", ["access_token", "token", "session_token", "Authorization"])
def test_a_token_in_the_address_is_no_token(api: Api, anna: Account, where: str) -> None:
    token = issue_token(account=anna, lifetime=timedelta(hours=1))

    assert api.get(query=WHO, **{where: token}).json() == {"data": {"who": 0}}


@pytest.mark.parametrize("token", ["", "a", "a b", "x" * 100_000, "' OR 1=1 --", "\u00ff\u00fe"])
def test_a_wrong_token_is_a_401_even_beside_a_good_cookie(signed_in: Api, token: str) -> None:
    response = signed_in.ask(WHO, Authorization=f"Bearer {token}")

    assert code(response) == (401, "UNAUTHENTICATED")
    assert response["WWW-Authenticate"] == "Bearer"


def _deactivate(anna: Account) -> None:
    Account.objects.filter(pk=anna.pk).update(is_active=False)


def _change_password(anna: Account) -> None:
    anna.set_password("another rainy window 8")
    anna.save()


def _end(_anna: Account) -> None:
    Session.objects.all().delete()


def _run_out(_anna: Account) -> None:
    Session.objects.update(expire_date="2020-01-01T00:00:00Z")


@pytest.mark.parametrize("end", [_deactivate, _change_password, _end, _run_out])
def test_access_ends_at_once(signed_in: Api, anna: Account, end: Callable[[Account], object]) -> None:
    token = issue_token(account=anna, lifetime=timedelta(hours=1))
    assert signed_in.ask(WHO, **csrf(signed_in)).json() == {"data": {"who": anna.pk}}

    end(anna)

    assert code(signed_in.ask(WHO, Authorization=f"Bearer {token}")) == (401, "UNAUTHENTICATED")
    response = signed_in.ask(WHO, **csrf(signed_in))
    assert code(response) == (401, "SESSION_ENDED")
    assert response.cookies["sessionid"].value == ""
    assert signed_in.ask(WHO, **csrf(signed_in)).json() == {"data": {"who": 0}}


def test_the_table_of_sessions_opens_no_door(signed_in: Api, anna: Account) -> None:
    stored = Session.objects.get(account=anna).session_key

    stranger = Client()
    stranger.cookies["sessionid"] = stored
    assert stored != signed_in.browser.cookies["sessionid"].value
    assert stranger.get("/graphql", {"query": WHO}).status_code == 401


@pytest.mark.usefixtures("trusted")
def test_in_production_the_demos_accounts_sign_nobody_in(api: Api, anna: Account, settings: Settings) -> None:
    Account.objects.filter(pk=anna.pk).update(is_demo=True)
    token = issue_token(account=anna, lifetime=timedelta(hours=1))
    assert api.ask(WHO, Authorization=f"Bearer {token}").status_code == 200

    settings.PRODUCTION = True
    assert code(api.ask(WHO, Authorization=f"Bearer {token}")) == (401, "UNAUTHENTICATED")


def test_in_production_browsers_send_only_our_documents(signed_in: Api, anna: Account, settings: Settings, trusted: dict[str, str]) -> None:
    [(document_id, text)] = trusted.items()
    settings.PRODUCTION = True
    token = issue_token(account=anna, lifetime=timedelta(hours=1))
    expected = {"data": {"who": anna.pk}}

    assert code(signed_in.ask(WHO, **csrf(signed_in))) == (403, "DOCUMENT_NOT_TRUSTED")
    assert signed_in.ask(text, **csrf(signed_in)).json() == expected
    assert signed_in.post({"documentId": document_id}, **csrf(signed_in)).json() == expected
    by_hash = {"extensions": {"persistedQuery": {"version": 1, "sha256Hash": document_id.removeprefix("sha256:")}}}
    assert signed_in.post(by_hash, **csrf(signed_in)).json() == expected
    assert signed_in.get(documentId=document_id).json() == expected
    assert signed_in.ask(WHO, Authorization=f"Bearer {token}").json() == expected
    assert code(Client().get("/graphql", {"query": WHO})) == (403, "DOCUMENT_NOT_TRUSTED")
