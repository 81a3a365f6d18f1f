"""The menu: whole on a wide screen, under the thumb on a narrow one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from playwright.sync_api import expect

if TYPE_CHECKING:
    from tests.browser.conftest import Enter


def test_a_phone_has_the_most_used_below_and_the_rest_behind_more(visit: Enter) -> None:
    visitor = visit("teacher", width=390)
    page = visitor.page
    menu = page.get_by_role("navigation", name="Меню")
    expect(menu.get_by_role("link", name="Сегодня")).to_have_attribute("aria-current", "page")

    menu.get_by_role("button", name="Журналы").click()
    sheet = page.get_by_role("dialog")
    expect(sheet).to_be_visible()
    assert visitor.faults() == []
    sheet.get_by_role("link").first.click()

    expect(page.get_by_role("grid")).to_be_visible()
    menu.get_by_role("button", name="Ещё").click()
    sheet.get_by_role("button", name="Выйти").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Вход в журнал")


def test_what_finds_no_room_in_a_row_is_under_more(visit: Enter) -> None:
    page = visit("teacher").page
    menu = page.get_by_role("navigation", name="Меню")
    expect(menu.get_by_role("button", name="Журналы")).to_be_visible()

    menu.evaluate("menu => { menu.style.flex = '0 0 11rem' }")

    expect(menu.get_by_role("button", name="Журналы")).to_have_count(0)
    menu.get_by_role("button", name="Ещё").click()
    page.get_by_role("menuitem", name="Расписание").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Расписание")
