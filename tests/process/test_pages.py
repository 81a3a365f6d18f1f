"""The built client is served with its own routes, and its files are kept by browsers as long as they are true."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from django.test import Client

if TYPE_CHECKING:
    from pathlib import Path

    from django.http.response import HttpResponseBase
    from pytest_django.fixtures import Settings

# Ending a request looks at the connection, if an earlier test has left one open.
pytestmark = pytest.mark.django_db
PAGE = "<!doctype html><title>Журнал</title>"


@pytest.fixture
def browser(settings: Settings, tmp_path: Path) -> Client:
    """A browser of a server whose client is built."""
    (tmp_path / "assets").mkdir()
    (tmp_path / "index.html").write_text(PAGE, encoding="utf-8")
    (tmp_path / "favicon.svg").write_text("<svg/>", encoding="utf-8")
    (tmp_path / "assets" / "index-Ab3_d-9Z.js").write_text("'ё'", encoding="utf-8")
    settings.WEB_CLIENT = settings.WHITENOISE_ROOT = tmp_path
    return Client()


def get(browser: Client, address: str) -> tuple[HttpResponseBase, str]:
    """The answer, and what it says."""
    response = browser.get(address)
    said = response.getvalue().decode()
    response.close()
    return response, said


@pytest.mark.parametrize("address", ["/", "/journals/42", "/sign-in/reset", "/staticsheet", "/дневник/"])
def test_every_route_of_the_client_gets_its_page(browser: Client, address: str) -> None:
    response, said = get(browser, address)

    assert (response.status_code, said) == (200, PAGE)
    assert response.headers["Content-Type"].startswith("text/html")


def test_the_page_is_asked_for_each_time_and_hashed_files_never_again(browser: Client) -> None:
    assert get(browser, "/journals/42")[0].headers["Cache-Control"] == "no-cache"
    assert "immutable" in get(browser, "/assets/index-Ab3_d-9Z.js")[0].headers["Cache-Control"]
    assert "immutable" not in get(browser, "/favicon.svg")[0].headers["Cache-Control"]


@pytest.mark.parametrize(
    "address", ["/assets/gone-Ab3_d-9Z.js", "/robots.txt", "/static/x", "/accounts/x", "/../../etc/passwd", "/.git/config"]
)
def test_what_is_not_there_is_missing(browser: Client, address: str) -> None:
    assert get(browser, address)[0].status_code == 404


def test_the_page_is_read_not_written(browser: Client) -> None:
    assert browser.post("/journals/42").status_code == 405


@pytest.mark.parametrize("address", ["/", "/journals/42", "/assets/index-Ab3_d-9Z.js", "/assets/gone.js"])
def test_every_answer_says_what_a_page_may_do(browser: Client, address: str) -> None:
    headers = get(browser, address)[0].headers

    policy = dict(rule.split(" ", 1) for rule in headers["Content-Security-Policy"].split("; "))
    assert policy["script-src"] == "'self'"
    assert policy["frame-ancestors"] == "'none'"
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "same-origin"
    assert headers["Cross-Origin-Opener-Policy"] == "same-origin"
    assert headers["X-Frame-Options"] == "DENY"


def test_a_client_that_is_not_built_says_how_to_build_it(browser: Client, settings: Settings, tmp_path: Path) -> None:
    settings.WEB_CLIENT = tmp_path / "nothing"

    response, said = get(browser, "/journals/42")

    assert response.status_code == 404
    assert "make run" in said
