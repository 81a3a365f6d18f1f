"""The dashboards: a school's by its deputy head, the region's by its coordinator, who is told no names."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.browser.conftest import Enter

NAMES = """
query ($id: ID!) { school(id: $id) {
    visitReport(from: "2026-09-01", to: "2026-12-31", by: CLASS) { rows { label } notReached { fullName } }
    fillingReport(from: "2026-09-01", to: "2026-12-31", by: TEACHER) { rows { label } } } }
"""
SCHOOLS = "{ viewer { regions { schools { id } } } }"


def loaded(page: Page) -> None:
    """Wait until no card waits for its figures."""
    expect(page.locator("[data-card]")).not_to_have_count(0)
    expect(page.locator("[data-card][aria-busy=true]")).to_have_count(0)


@pytest.mark.parametrize(("locale", "scheme", "width"), [("ru", "light", 1280), ("en", "dark", 390)])
def test_a_schools_dashboard_has_no_faults(visit: Enter, locale: str, scheme: str, width: int) -> None:
    visitor = visit("deputy-head", "/analytics/", locale=locale, scheme=scheme, width=width)
    loaded(visitor.page)

    expect(visitor.page.get_by_role("heading", level=1)).to_contain_text("№ 101")
    assert visitor.faults() == []
    assert visitor.page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_a_view_is_an_address_and_its_table_a_file(visit: Enter) -> None:
    page = visit("deputy-head").page
    page.get_by_role("navigation", name="Меню").get_by_role("link", name="Показатели").click()
    expect(page).to_have_url(re.compile("/analytics/schools/"))

    page.goto(f"{page.url}?range=7d&by=grade_level&tables=groups")
    card = page.locator("[data-card=groups]")
    expect(card.get_by_role("columnheader").first).to_have_text("Параллель")
    with page.expect_download() as download:
        card.get_by_role("button", name=re.compile("^Скачать таблицу")).click()

    lines = Path(download.value.path()).read_text("utf-8-sig").splitlines()
    first = card.locator("tbody tr").first.locator("td").all_inner_texts()
    assert lines[0] == "Параллель;Охват, %;Из них охвачено;Детей;Посещений"
    assert len(lines) == 1 + card.locator("tbody tr").count()
    assert [each for at, each in enumerate(lines[1].split(";")) if at != 1] == [each for at, each in enumerate(first) if at != 1]

    card.get_by_role("button", name=re.compile("^Показать графиком")).click()
    page.get_by_label("Что сравнивать").select_option(label="Классы")
    expect(page).to_have_url(re.compile(r"\?range=7d&by=class$"))
    card.get_by_role("link").first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Класс")
    expect(page).to_have_url(re.compile(r"/classes/.+\?range=7d$"))


def test_a_regions_coordinator_goes_down_to_schools_and_is_told_no_names(visit: Enter) -> None:
    visitor = visit("regional", "/analytics/")
    page = visitor.page
    page.locator("[data-card=groups]").get_by_role("link").first.click()
    page.locator("[data-card=groups]").get_by_role("link").first.click()

    expect(page).to_have_url(re.compile("/schools/"))
    loaded(page)
    expect(page.get_by_role("heading", level=1)).to_contain_text("№")
    expect(page.locator("[data-card=notreached]")).to_have_count(0)
    expect(page.locator("[data-card] a")).to_have_count(0)
    for school in visitor.ask(SCHOOLS)["viewer"]["regions"][0]["schools"]:
        told = visitor.ask(NAMES, id=school["id"])["school"]
        assert told == {"visitReport": {"rows": [], "notReached": []}, "fillingReport": {"rows": []}}
