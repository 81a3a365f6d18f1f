"""The bells of a school: read by anybody, changed by its office, seen at once by its people; and lessons in a calendar."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.browser.conftest import Enter

SHAPES = [("light", 1280), ("dark", 390)]
SHORT = "Сокращённый день"


def reset(page: Page) -> None:
    """Give tomorrow back what rings on its weekday, if it was changed."""
    page.get_by_label("Что звонит").first.select_option(label="Как обычно в этот день недели")
    page.get_by_role("button", name="Сохранить").first.click()
    expect(page.get_by_text("Сохранено.")).to_be_visible()


@pytest.mark.parametrize(("scheme", "width"), SHAPES)
def test_anybody_finds_a_school_and_reads_its_bells(visit: Enter, scheme: str, width: int) -> None:
    visitor = visit(path="/bells", scheme=scheme, width=width)
    page = visitor.page

    page.get_by_role("link", name=re.compile("Школа № 101")).click()

    expect(page.get_by_role("heading", level=1, name="Расписание звонков")).to_be_visible()
    expect(page.get_by_role("button", name=re.compile("^Завтра"))).to_be_visible()
    expect(page.locator("table")).to_contain_text("08:30")
    expect(page.get_by_role("link", name="Войти")).to_be_visible()
    expect(page.get_by_role("link", name="Изменить звонки")).to_have_count(0)
    assert visitor.faults() == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.parametrize(("scheme", "width"), SHAPES)
def test_the_pages_of_bells_and_calendars_have_no_faults(visit: Enter, scheme: str, width: int) -> None:
    visitor = visit("deputy-head", "/bells", scheme=scheme, width=width)
    visitor.page.get_by_role("link", name="Изменить звонки").click()
    visitor.page.get_by_role("button", name="Изменить: Обычный день").click()
    expect(visitor.page.get_by_label("Начало 1 урока")).to_have_value("08:30")
    assert visitor.faults() == []

    visitor.page.goto("/calendars")
    expect(visitor.page.get_by_role("heading", level=1, name="Уроки в календаре")).to_be_visible()
    assert visitor.faults() == []


def test_a_shortened_day_is_two_clicks_and_seen_at_once(visit: Enter) -> None:
    deputy = visit("deputy-head", "/bells").page
    deputy.get_by_role("link", name="Изменить звонки").click()
    reset(deputy)
    seen = visit("mother", "/bells").page.get_by_role("button", name=re.compile("^Завтра"))
    expect(seen).not_to_contain_text("изменённый день")

    deputy.get_by_label("Что звонит").first.select_option(label=SHORT)
    expect(deputy.get_by_text(re.compile("^По этим звонкам в этот день"))).to_be_visible()
    deputy.get_by_role("button", name="Сохранить").first.click()

    expect(seen).to_contain_text("изменённый день")
    expect(seen).to_contain_text("08:30–13:00")
    reset(deputy)
    expect(seen).not_to_contain_text("изменённый день")


def test_a_parent_gets_an_address_that_a_calendar_program_can_read(visit: Enter) -> None:
    visitor = visit("mother", "/calendars")
    page = visitor.page

    page.get_by_role("button", name=re.compile("^(Получить|Новый) адрес")).first.click()
    address = page.get_by_label("Адрес подписки").input_value()
    told = page.request.get(address)

    assert told.headers["content-type"].startswith("text/calendar")
    assert "BEGIN:VEVENT" in told.text()
    page.get_by_role("button", name=re.compile("^Отключить")).first.click()
    expect(page.get_by_role("button", name=re.compile("^Получить адрес"))).to_be_visible()
    assert page.request.get(address).status == 404
