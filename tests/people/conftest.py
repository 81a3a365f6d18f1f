"""Browsers and apps at the sign-in addresses."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from django.core.cache import cache
from django.test import Client

from server.people.models import Account

if TYPE_CHECKING:
    from collections.abc import Iterator

    from django.test.client import _MonkeyPatchedWSGIResponse as Response

PASSWORD = "rainy window 7"


class Browser:
    """A browser with its cookies; it sends the CSRF token as the web client does."""

    base = "/_allauth/browser/v1"

    def __init__(self, address: str = "127.0.0.1") -> None:
        self.client = Client(enforce_csrf_checks=True, REMOTE_ADDR=address)
        self.client.get(f"{self.base}/auth/session")

    def send(self, method: str, path: str, body: object = None, **headers: str) -> Response:
        data = body if isinstance(body, bytes) else json.dumps(body or {})
        headers = {"X-CSRFToken": self.client.cookies["csrftoken"].value, **headers}
        return self.client.generic(method, f"{self.base}{path}", data, content_type="application/json", headers=headers)

    def post(self, path: str, body: object = None, **headers: str) -> Response:
        return self.send("POST", path, body, **headers)

    def sign_in(self, username: str, password: str = PASSWORD, **headers: str) -> Response:
        return self.post("/auth/login", {"username": username, "password": password}, **headers)

    @property
    def is_signed_in(self) -> bool:
        return self.client.get(f"{self.base}/auth/session").status_code == 200


class App:
    """An app without cookies, with a token once it is signed in."""

    base = "/_allauth/app/v1"

    def __init__(self) -> None:
        self.token = ""

    def send(self, method: str, path: str, body: object = None) -> Response:
        headers = {"Authorization": f"Bearer {self.token}"} if self.token else {}
        response = Client(enforce_csrf_checks=True).generic(
            method, f"{self.base}{path}", json.dumps(body or {}), content_type="application/json", headers=headers
        )
        self.token = response.json().get("meta", {}).get("session_token", self.token)
        return response

    @property
    def is_signed_in(self) -> bool:
        return self.send("GET", "/auth/session").status_code == 200


@pytest.fixture
def anna(db: None) -> Account:
    return Account.objects.create_user("anna", PASSWORD, email="anna@school.example")


@pytest.fixture
def browser(db: None) -> Browser:
    return Browser()


@pytest.fixture
def app(db: None) -> App:
    return App()


@pytest.fixture(autouse=True)
def _clean_memory(db: None) -> Iterator[None]:
    yield
    cache.clear()
