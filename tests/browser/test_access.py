"""Every page, in light and dark, wide and narrow, without a fault that axe can find."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote

import pytest
from playwright.sync_api import expect

from tests.browser.world import taught_child

if TYPE_CHECKING:
    from tests.browser.conftest import Enter

SHAPES = [("light", 1280), ("dark", 390)]


@pytest.mark.parametrize(("scheme", "width"), SHAPES)
def test_the_sign_in_page(visit: Enter, scheme: str, width: int) -> None:
    visitor = visit(scheme=scheme, width=width)

    expect(visitor.page.get_by_role("heading", level=2)).to_be_visible()

    assert visitor.faults() == []


@pytest.mark.parametrize(("scheme", "width"), SHAPES)
def test_the_journal(visit: Enter, scheme: str, width: int) -> None:
    visitor = visit("teacher", scheme=scheme, width=width)
    visitor.page.goto(taught_child(visitor, visit("mother")).path)

    expect(visitor.page.get_by_role("grid")).to_be_visible()

    assert visitor.faults() == []


@pytest.mark.parametrize(("scheme", "width"), SHAPES)
def test_a_lesson(visit: Enter, scheme: str, width: int) -> None:
    visitor = visit("teacher", scheme=scheme, width=width)
    lesson = visitor.ask("{ viewer { unrecorded { id } } }")["viewer"]["unrecorded"][0]["id"]
    visitor.page.goto(f"/lessons/{quote(lesson, safe='')}")

    expect(visitor.page.get_by_role("button", name="Сохранить урок")).to_be_visible()

    assert visitor.faults() == []


@pytest.mark.parametrize(("scheme", "width"), SHAPES)
@pytest.mark.parametrize("username", ["teacher", "class-teacher", "deputy-head", "mother", "student", "regional"])
def test_the_start_page(visit: Enter, username: str, scheme: str, width: int) -> None:
    visitor = visit(username, scheme=scheme, width=width)

    expect(visitor.page.get_by_role("heading", level=1)).to_be_visible()

    assert visitor.faults() == []


def test_a_narrow_screen_never_scrolls_sideways(visit: Enter) -> None:
    visitor = visit("teacher", width=360)
    path = taught_child(visitor, visit("mother")).path

    for page in ("/", path):
        visitor.page.goto(page)
        expect(visitor.page.get_by_role("heading", level=1)).to_be_visible()
        assert visitor.page.evaluate("document.documentElement.scrollWidth <= innerWidth")
