"""Production wants its secrets and addresses, and speaks TLS only."""

from __future__ import annotations

import os
import subprocess
import sys
from contextlib import closing
from typing import TYPE_CHECKING

import httpx
import psycopg2
import pytest

from server.database.embedded import ROOT
from tests.databases import database_url

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tests.process.conftest import ServerProcess

SECRET = "a-secret-of-the-tests-that-is-long-enough-to-be-one-0123456789"


@pytest.fixture(scope="module")
def database_of_its_own() -> Iterator[str]:
    """A database of its own on the run's server, as somebody's own PostgreSQL would be named."""
    name = f"production_{os.getpid()}"
    with closing(psycopg2.connect(database_url("postgres"))) as server:
        server.autocommit = True
        with server.cursor() as cursor:
            cursor.execute(f"CREATE DATABASE {name}")
            yield database_url(name)
            cursor.execute(f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture
def production(database_of_its_own: str) -> dict[str, str]:
    """An environment with everything that production needs."""
    return {"ZHURNAL_MODE": "production", "SECRET_KEY": SECRET, "ALLOWED_HOSTS": "journal.example.org", "DATABASE_URL": database_of_its_own}


def command(environment: dict[str, str], *words: str) -> subprocess.CompletedProcess[str]:
    outside = {name: value for name, value in os.environ.items() if name not in {"SECRET_KEY", "ALLOWED_HOSTS", "DATABASE_URL"}}
    return subprocess.run(
        [sys.executable, "-m", "server", *words], cwd=ROOT, env=outside | environment, capture_output=True, text=True, check=False
    )


def test_djangos_own_check_finds_nothing(production: dict[str, str]) -> None:
    done = command(production, "check", "--deploy", "--fail-level", "WARNING")

    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("missing", ["SECRET_KEY", "ALLOWED_HOSTS", "DATABASE_URL"])
def test_what_is_missing_is_named_in_one_line(production: dict[str, str], missing: str) -> None:
    done = command({name: value for name, value in production.items() if name != missing}, "check")

    assert done.returncode == 1
    assert done.stderr == f"{missing} must be set when ZHURNAL_MODE is production.\n"


def test_a_secret_that_can_be_guessed_is_refused(production: dict[str, str]) -> None:
    done = command({**production, "SECRET_KEY": "secret"}, "check")

    assert done.returncode == 1
    assert done.stderr.startswith("SECRET_KEY must have at least 50 characters")
    assert done.stderr.count("\n") == 1


def test_only_tls_is_answered_and_only_for_its_own_name(start: Callable[..., ServerProcess], production: dict[str, str]) -> None:
    server = start(**production, FORWARDED_ALLOW_IPS="127.0.0.1")
    ours = {"Host": "journal.example.org"}

    plain = httpx.get(f"{server.address}journals/1", headers=ours)
    secure = httpx.get(f"{server.address}journals/1", headers={**ours, "X-Forwarded-Proto": "https"})
    strange = httpx.get(f"{server.address}journals/1", headers={"Host": "elsewhere.example.org", "X-Forwarded-Proto": "https"})

    assert (plain.status_code, plain.headers["Location"]) == (301, "https://journal.example.org/journals/1")
    assert secure.headers["Strict-Transport-Security"].startswith("max-age=31536000")
    assert strange.status_code == 400
    assert server.is_ready()


def test_every_cookie_is_secure(start: Callable[..., ServerProcess], production: dict[str, str]) -> None:
    server = start(**production, FORWARDED_ALLOW_IPS="127.0.0.1")

    answer = httpx.get(f"{server.address}_allauth/browser/v1/config", headers={"Host": "journal.example.org", "X-Forwarded-Proto": "https"})

    cookies = answer.headers.get_list("set-cookie")
    assert cookies
    assert all("Secure" in cookie for cookie in cookies)
