"""The family's app after a cut: what was missed comes, once, from where it had stopped."""

from __future__ import annotations

from typing import TYPE_CHECKING

from playwright.sync_api import expect

from tests.browser.link import Link
from tests.browser.visitor import Grid
from tests.browser.world import taught_child

if TYPE_CHECKING:
    from tests.browser.conftest import Enter

PHONE = 390


def test_marks_given_while_nobody_hears_come_once(visit: Enter) -> None:
    teacher, mother = visit("teacher"), visit("mother", width=PHONE)
    child = taught_child(teacher, mother)
    teacher.page.goto(child.path)
    page, grid, link = mother.page, Grid(teacher), Link(mother.page)
    grid.put(child.name, "")
    page.goto(f"/app/?child={child.id}")
    linked = page.locator("[data-live=true]")
    newest = page.locator("section section").filter(has=page.get_by_role("heading", name="Новые отметки"))
    fresh, told = newest.locator("[data-fresh]"), page.get_by_role("status").filter(has_text="Новая отметка")
    expect(linked).to_be_visible()
    grid.put(child.name, "4")
    expect(fresh).to_have_text(["4"])
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))

    link.cut()
    expect(linked).to_have_count(0)
    grid.put(child.name, "4/5")
    link.mend()

    expect(linked).to_be_visible()
    expect(fresh).to_have_text(["5", "4"])
    expect(told.locator("[data-symbol]")).to_have_text(["5"])
    first, resumed = link.cursors[child.id]
    assert resumed not in {None, first}
    assert [url for url in asked if url.endswith("/graphql")] == []

    link.cut()
    grid.put(child.name, "4/5/3")
    link.forgetful = True
    link.mend()

    expect(linked).to_be_visible()
    expect(newest.locator("[data-symbol]").first).to_have_text("3")
    link.forgetful = False
    before = newest.inner_text()
    page.reload()
    expect(linked).to_be_visible()
    assert newest.inner_text() == before
    assert link.cursors[child.id][-1] not in {None, resumed}


def test_an_absence_told_without_the_network_reaches_the_school_once(visit: Enter) -> None:
    mother = visit("mother", "/app/absence", width=PHONE)
    page = mother.page
    expect(page.locator("[data-live=true]")).to_be_visible()

    page.context.set_offline(offline=True)
    page.get_by_label("Почему").fill("заболела в лифте")
    page.get_by_role("button", name="Сообщить школе").click()

    expect(page.get_by_text("Нет связи. Отправим, как только она появится.")).to_be_visible()
    expect(page.get_by_role("listitem").filter(has_text="ждёт отправки")).to_have_count(1)
    assert mother.faults() == []
    page.context.set_offline(offline=False)
    told = page.get_by_role("listitem").filter(has_text="заболела в лифте").filter(has_text="школа ещё не ответила")
    expect(told).to_have_count(1)
    expect(page.get_by_text("ждёт отправки")).to_have_count(0)
    told.get_by_role("button", name="Отозвать").click()
    expect(told).to_have_count(0)
