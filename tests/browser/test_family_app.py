"""The family's app on a phone: live, readable without the network, wiped with the session, for every child, in both languages."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from playwright.sync_api import expect

from tests.browser.visitor import Grid
from tests.browser.world import taught_child

if TYPE_CHECKING:
    from tests.browser.conftest import Enter

PHONE = 390
READY = "navigator.serviceWorker.ready.then(() => true)"


def test_a_mark_is_told_kept_without_the_network_and_gone_with_the_session(visit: Enter) -> None:
    teacher, mother = visit("teacher"), visit("mother", "/app/", width=PHONE)
    child = taught_child(teacher, mother)
    teacher.page.goto(child.path)
    page, grid = mother.page, Grid(teacher)
    grid.put(child.name, "")
    expect(page.locator("[data-live=true]")).to_be_visible()
    marks = page.locator("section section").filter(has=page.get_by_role("heading", name="Новые отметки"))
    expect(marks).to_be_visible()

    grid.enter(child.name, "4", "Enter")

    expect(page.get_by_role("status").filter(has_text="Новая отметка")).to_be_visible()
    expect(marks.locator("[data-fresh]")).to_have_text("4")
    shown = marks.inner_text()
    assert mother.faults() == []

    page.evaluate(READY)
    page.context.set_offline(offline=True)
    page.reload()
    expect(page.get_by_text(re.compile(r"Нет связи · данные от \d\d:\d\d"))).to_be_visible()
    assert marks.inner_text() == shown
    assert mother.faults() == []

    page.context.set_offline(offline=False)
    page.get_by_role("link", name="Ещё").click()
    page.get_by_role("button", name="Выйти").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Вход в журнал")
    page.context.set_offline(offline=True)
    page.goto("/app/")
    expect(page.get_by_role("heading", name="Не удалось загрузить")).to_be_visible()
    expect(page.get_by_text("Новые отметки")).to_have_count(0)


def test_every_child_is_one_swipe_apart_and_every_screen_open_to_all(visit: Enter) -> None:
    guardian = visit("guardian", "/app/marks", width=PHONE)
    page = guardian.page
    first, second = (page.get_by_role("tab").nth(place) for place in (0, 1))
    expect(first).to_have_attribute("aria-selected", "true")
    page.locator("summary").first.click()
    expect(page.get_by_role("heading", name="Как посчитано")).to_be_visible()
    assert guardian.faults() == []

    page.locator("#panel-1").locator("..").evaluate("track => track.scrollTo({ left: track.clientWidth, behavior: 'instant' })")

    expect(second).to_have_attribute("aria-selected", "true")
    expect(page.locator("#panel-1 summary").first).to_be_visible()
    page.get_by_role("link", name="Ещё").click()
    page.get_by_role("link", name="Настройки").click()
    page.get_by_label("Язык").select_option("en")
    expect(page.get_by_role("heading", level=1)).to_have_text("Settings")
    expect(page.get_by_role("switch").first).to_be_visible()
    assert guardian.faults() == []
