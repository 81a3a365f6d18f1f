"""Production wants its secrets and addresses, and speaks TLS only."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import httpx
import pytest

from server.database.embedded import ROOT
from tests.databases import create_migrated, database_url, drop_database
from tests.process.running import ServerProcess

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SECRET = "a-secret-of-the-tests-that-is-long-enough-to-be-one-0123456789"
NEEDED = ("SECRET_KEY", "ALLOWED_HOSTS", "DATABASE_URL", "EMAIL_HOST", "EMAIL_FROM")
OVER_TLS = {"Host": "journal.example.org", "X-Forwarded-Proto": "https"}


@pytest.fixture(scope="module")
def database_of_its_own(django_db_setup: None) -> Iterator[str]:
    """A database of its own on the run's server, as somebody's own PostgreSQL would be named."""
    name = create_migrated()
    yield database_url(name)
    drop_database(name)


@pytest.fixture(scope="module")
def production(database_of_its_own: str) -> dict[str, str]:
    """An environment with everything that production needs."""
    names = {
        "SECRET_KEY": SECRET,
        "ALLOWED_HOSTS": "journal.example.org",
        "EMAIL_HOST": "mail.example.org",
        "EMAIL_FROM": "no-reply@example.org",
    }
    return {"ZHURNAL_MODE": "production", "DATABASE_URL": database_of_its_own, **names}


def command(environment: dict[str, str], *words: str) -> subprocess.CompletedProcess[str]:
    outside = {name: value for name, value in os.environ.items() if name not in NEEDED}
    return subprocess.run(
        [sys.executable, "-m", "server", *words], cwd=ROOT, env=outside | environment, capture_output=True, text=True, check=False
    )


def test_djangos_own_check_finds_nothing(production: dict[str, str]) -> None:
    done = command(production, "check", "--deploy", "--fail-level", "WARNING")

    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("missing", NEEDED)
def test_what_is_missing_is_named_in_one_line(production: dict[str, str], missing: str) -> None:
    done = command({name: value for name, value in production.items() if name != missing}, "check")

    assert done.returncode == 1
    assert done.stderr == f"{missing} must be set when ZHURNAL_MODE is production.\n"


def test_a_secret_that_can_be_guessed_is_refused(production: dict[str, str]) -> None:
    done = command({**production, "SECRET_KEY": "secret"}, "check")

    assert done.returncode == 1
    assert done.stderr.startswith("SECRET_KEY must have at least 50 characters")
    assert done.stderr.count("\n") == 1


@pytest.fixture(scope="module")
def served(var: Path, production: dict[str, str]) -> Iterator[httpx.Client]:
    """A server of production's, behind what ends TLS for it."""
    server = ServerProcess(var, **production, FORWARDED_ALLOW_IPS="127.0.0.1")
    with httpx.Client(base_url=server.address, timeout=60) as client:
        yield client
    server.stop()


def test_only_tls_is_answered_and_only_for_its_own_name(served: httpx.Client) -> None:
    plain = served.get("/journals/1", headers={"Host": "journal.example.org"})
    secure = served.get("/journals/1", headers=OVER_TLS)
    strange = served.get("/journals/1", headers={**OVER_TLS, "Host": "elsewhere.example.org"})

    assert (plain.status_code, plain.headers["Location"]) == (301, "https://journal.example.org/journals/1")
    assert secure.headers["Strict-Transport-Security"].startswith("max-age=31536000")
    assert strange.status_code == 400
    assert served.get("/readyz").status_code == 200


def test_every_cookie_is_secure(served: httpx.Client) -> None:
    answer = served.get("/_allauth/browser/v1/config", headers=OVER_TLS)

    cookies = answer.headers.get_list("set-cookie")
    assert cookies
    assert all("Secure" in cookie for cookie in cookies)
