"""A small schema behind the real view, in the real middleware: what is tested here does not depend on the domain."""

from __future__ import annotations

import hashlib
import json
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
import strawberry
from django.test import Client
from django.urls import include, path

from schema import documents
from schema.gate import Gate
from schema.http import graphql_view
from server.errors import NotFoundError
from server.people.models import Account
from server.people.signin.tokens import issue_token

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, Iterator
    from pathlib import Path

    from django.test.client import _MonkeyPatchedWSGIResponse as HttpResponse
    from pytest_django.fixtures import Settings


@strawberry.type
class Leaf:
    """A thing with things in it."""

    name: str

    @strawberry.field
    def leaves(self) -> list[Leaf]:
        return [Leaf(name="x")]

    @strawberry.field
    def pages(self, first: int = 10) -> list[Leaf]:
        return [Leaf(name="x")] * first


@strawberry.type
class Query:
    """Reads."""

    @strawberry.field
    def who(self, info: strawberry.Info) -> int:
        return info.context.actor.account_id or 0

    @strawberry.field
    def echo(self, text: str) -> str:
        return text

    @strawberry.field
    def leaf(self) -> Leaf:
        return Leaf(name="x")

    @strawberry.field
    def broken(self) -> str | None:
        message = "the password is swordfish"
        raise RuntimeError(message)

    @strawberry.field
    def absent(self) -> str | None:
        raise NotFoundError

    @strawberry.field
    def many(self) -> list[Broken]:
        return [Broken()] * 50


@strawberry.type
class Broken:
    """A thing whose field fails."""

    @strawberry.field
    def it(self) -> str | None:
        raise NotFoundError


@strawberry.type
class Mutation:
    """Writes."""

    @strawberry.mutation
    def write(self) -> bool:
        return True


@strawberry.type
class Subscription:
    """Events."""

    @strawberry.subscription
    async def ticks(self) -> AsyncGenerator[int]:
        yield 1


class Urls:
    """The addresses of these tests."""

    urlpatterns = (
        path("graphql", graphql_view(strawberry.Schema(Query, Mutation, extensions=[Gate]), engine=None)),
        path("_allauth/", include("server.people.signin.urls")),
    )


class Api:
    """Sends requests and reads answers."""

    def __init__(self) -> None:
        self.browser = Client(enforce_csrf_checks=True)

    def post(self, body: object, content_type: str = "application/json", **headers: str) -> HttpResponse:
        data = body if isinstance(body, (bytes, str)) else json.dumps(body)
        headers.setdefault("Accept", "application/graphql-response+json")
        return self.browser.post("/graphql", data, content_type=content_type, headers=headers)

    def get(self, **parameters: str) -> HttpResponse:
        return self.browser.get("/graphql", parameters, headers={"Accept": "application/graphql-response+json"})

    def ask(self, query: str, **headers: str) -> HttpResponse:
        return self.post({"query": query}, **headers)


@pytest.fixture(autouse=True)
def _addresses(settings: Settings) -> None:
    settings.ROOT_URLCONF = Urls


@pytest.fixture
def api() -> Api:
    return Api()


@pytest.fixture
def token(db: None) -> str:
    """A token of somebody's account."""
    account = Account.objects.create_user("somebody")
    return issue_token(account=account, lifetime=timedelta(hours=1))


@pytest.fixture
def trusted(settings: Settings, tmp_path: Path) -> Iterator[dict[str, str]]:
    """The clients' manifest, with one document in it."""
    text = "query Who { who }"
    manifest = {"sha256:" + hashlib.sha256(text.encode()).hexdigest(): text}
    (path := tmp_path / "manifest.json").write_text(json.dumps(manifest))
    settings.TRUSTED_DOCUMENTS = {"WEB": path}
    documents.trusted.cache_clear()
    yield manifest
    documents.trusted.cache_clear()
