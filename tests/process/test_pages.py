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
PAGE = "<!doctype html><title>{}</title>"


@pytest.fixture
def browser(settings: Settings, tmp_path: Path) -> Client:
    """A browser of a server with two clients built and one that is not."""
    for name, title in (("web", "Журнал"), ("mobile", "Дневник")):
        (tmp_path / name / "assets").mkdir(parents=True)
        (tmp_path / name / "index.html").write_text(PAGE.format(title), encoding="utf-8")
        (tmp_path / name / "favicon.svg").write_text(f"<svg id='{name}'/>", encoding="utf-8")
        (tmp_path / name / "assets" / "index-Ab3_d-9Z.js").write_text("'ё'", encoding="utf-8")
    settings.CLIENTS = {"/": tmp_path / "web", "/app/": tmp_path / "mobile", "/analytics/": tmp_path / "nothing"}
    return Client()


def get(browser: Client, address: str) -> tuple[HttpResponseBase, str]:
    """The answer, and what it says."""
    response = browser.get(address)
    said = response.getvalue().decode()
    response.close()
    return response, said


@pytest.mark.parametrize(
    ("address", "title"),
    [
        ("/", "Журнал"),
        ("/journals/42", "Журнал"),
        ("/sign-in/reset", "Журнал"),
        ("/staticsheet", "Журнал"),
        ("/дневник/", "Журнал"),
        ("/apples", "Журнал"),
        ("/app/", "Дневник"),
        ("/app/marks/42", "Дневник"),
    ],
)
def test_every_route_of_a_client_gets_its_page(browser: Client, address: str, title: str) -> None:
    response, said = get(browser, address)

    assert (response.status_code, said) == (200, PAGE.format(title))
    assert response.headers["Content-Type"].startswith("text/html")


def test_the_page_is_asked_for_each_time_and_hashed_files_never_again(browser: Client) -> None:
    assert get(browser, "/journals/42")[0].headers["Cache-Control"] == "no-cache"
    assert "immutable" in get(browser, "/assets/index-Ab3_d-9Z.js")[0].headers["Cache-Control"]
    assert "immutable" not in get(browser, "/favicon.svg")[0].headers["Cache-Control"]


def test_each_client_has_files_of_its_own(browser: Client) -> None:
    assert "mobile" in get(browser, "/app/favicon.svg")[1]
    assert "immutable" in get(browser, "/app/assets/index-Ab3_d-9Z.js")[0].headers["Cache-Control"]
    # The scope of a client's service worker begins with the slash.
    assert get(browser, "/app")[0].headers["Location"] == "app/"


@pytest.mark.parametrize(
    "address",
    [
        "/assets/gone-Ab3_d-9Z.js",
        "/app/assets/gone-Ab3_d-9Z.js",
        "/robots.txt",
        "/static/x",
        "/accounts/x",
        "/../../etc/passwd",
        "/.git/config",
    ],
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


def test_a_client_that_is_not_built_says_how_to_build_it(browser: Client) -> None:
    response, said = get(browser, "/analytics/reach")

    assert response.status_code == 404
    assert "make run" in said
