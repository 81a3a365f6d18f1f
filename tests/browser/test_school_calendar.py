"""A deputy head takes a day out of the school's year with the keyboard, gives it back, and adds a room."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

if TYPE_CHECKING:
    from tests.browser.conftest import Enter

SCHOOL = "{ viewer { day schools { id } } }"
HOLIDAYS = "query ($id: ID!, $on: Date!) { school(id: $id) { holidays(from: $on, to: $on) { name since until } bellDays(from: $on, to: $on) { id } } }"

NEXT = "day => [...document.querySelectorAll('[data-kind=taught]')].map(each => each.dataset.on).find(on => on > day)"


def test_a_day_is_taken_out_of_the_year_with_the_keyboard_and_given_back(visit: Enter) -> None:
    deputy = visit("deputy-head", "/calendar")
    page = deputy.page
    viewer = deputy.ask(SCHOOL)["viewer"]
    expect(page.locator(f'[data-on="{viewer["day"]}"]')).to_have_attribute("aria-current", "date")
    day = date.fromisoformat(page.evaluate(NEXT, viewer["day"]))
    page.locator(f'[data-on="{day - timedelta(days=1)}"]').click()
    deputy.press("ArrowRight")
    expect(page.locator(f'[data-on="{day}"]')).to_be_focused()
    page.get_by_text("Не учиться", exact=True).click()
    page.get_by_label("Название").fill("Актированный день")
    page.keyboard.press("Enter")

    expect(page.get_by_text("Сохранено: звонки уже изменились.")).to_be_visible()
    expect(page.get_by_text("опубликуйте расписание заново")).to_be_visible()
    expect(page.locator(f'[data-on="{day}"]')).to_have_attribute("data-kind", "holiday")
    asked = {"id": viewer["schools"][0]["id"], "on": str(day)}
    told = deputy.ask(HOLIDAYS, **asked)["school"]
    assert told == {"holidays": [{"name": "Актированный день", "since": str(day), "until": str(day + timedelta(days=1))}], "bellDays": []}

    page.get_by_role("button", name="Убрать: Актированный день").click()
    page.get_by_role("button", name="Точно убрать?").click()
    expect(page.locator(f'[data-on="{day}"]')).not_to_have_attribute("data-kind", "holiday")


@pytest.mark.parametrize(("who", "width"), [("deputy-head", 390), ("teacher", 1280)])
def test_the_calendar_has_no_faults_and_only_the_office_changes_it(visit: Enter, who: str, width: int) -> None:
    visitor = visit(who, "/calendar", width=width, locale="en", scheme="dark")
    expect(visitor.page.get_by_role("heading", name="Shifts")).to_be_visible()
    assert visitor.faults() == []
    removals = visitor.page.get_by_role("button", name=re.compile("^Remove"))
    if who == "teacher":
        expect(removals).to_have_count(0)
        return
    expect(removals).not_to_have_count(0)
    visitor.page.goto("/timetables")
    visitor.page.get_by_label("Number or name").fill("Лыжная база")
    visitor.page.keyboard.press("Enter")
    expect(visitor.page.get_by_text("Added: Лыжная база")).to_be_visible()
    visitor.page.get_by_role("button", name="Close: Лыжная база").click()
    visitor.page.get_by_role("button", name="Really close?").click()
    expect(visitor.page.get_by_text("Closed: Лыжная база")).to_be_visible()
