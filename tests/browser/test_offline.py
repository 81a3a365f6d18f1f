"""A reload without the network: the page's own files and what was seen are there, and only for whom they were."""

from __future__ import annotations

from typing import TYPE_CHECKING

from playwright.sync_api import expect

from tests.browser.visitor import Grid
from tests.browser.world import taught_child

if TYPE_CHECKING:
    from tests.browser.conftest import Enter

READY = "navigator.serviceWorker.ready.then(() => true)"
CACHED = "caches.keys().then(async names => (await Promise.all(names.map(async name => (await (await caches.open(name)).keys())"
ADDRESSES = f"{CACHED}.map(request => new URL(request.url).pathname)))).flat())"


def test_a_reload_without_the_network_keeps_what_was_seen_and_typed(visit: Enter) -> None:
    teacher, colleague = visit("teacher"), visit("teacher")
    child = taught_child(teacher, visit("mother"))
    for visitor in (teacher, colleague):
        visitor.page.goto(child.path)
    grid, elsewhere = Grid(teacher), Grid(colleague)
    grid.put(child.name, "")
    teacher.page.evaluate(READY)
    teacher.page.context.set_offline(offline=True)
    grid.enter(child.name, "4", "Enter")
    expect(teacher.page.get_by_text("Ждёт отправки: 1 запись")).to_be_visible()

    teacher.page.reload()

    Grid(teacher).shows(child.name, "4")
    expect(teacher.page.get_by_text("Нет связи. Показано то, что было")).to_be_visible()
    expect(teacher.page.get_by_text("Ждёт отправки: 1 запись")).to_be_visible()
    assert teacher.faults() == []
    teacher.page.context.set_offline(offline=False)
    elsewhere.shows(child.name, "4")


def test_who_signed_out_leaves_nothing_on_the_device(visit: Enter) -> None:
    mother = visit("mother")
    page = mother.page
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    page.evaluate(READY)
    assert not [path for path in page.evaluate(ADDRESSES) if not path.startswith("/assets/") and path.count("/") > 1]
    page.get_by_role("button", name="Учётная запись").click()
    page.get_by_role("menuitem", name="Выйти").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Вход в журнал")

    page.context.set_offline(offline=True)
    page.reload()

    expect(page.get_by_role("heading", name="Не удалось загрузить")).to_be_visible()
    expect(page.get_by_role("heading", level=1)).to_have_count(0)
