"""Nothing typed is lost, whatever happens to the connection; and nobody's entry is overwritten unseen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from playwright.sync_api import expect

from tests.browser.visitor import Grid
from tests.browser.world import taught_child

if TYPE_CHECKING:
    from tests.browser.conftest import Enter


def test_entries_wait_for_the_connection_and_are_sent(visit: Enter) -> None:
    teacher, colleague = visit("teacher"), visit("teacher")
    child = taught_child(teacher, visit("mother"))
    for visitor in (teacher, colleague):
        visitor.page.goto(child.path)
    grid, elsewhere = Grid(teacher), Grid(colleague)
    grid.put(child.name, "")
    elsewhere.shows(child.name, "")

    teacher.page.context.set_offline(offline=True)
    grid.enter(child.name, "4", "Enter")

    expect(grid.cell(child.name)).to_have_attribute("data-state", "queued")
    expect(teacher.page.get_by_text("Ждёт отправки: 1 запись")).to_be_visible()
    elsewhere.shows(child.name, "")
    teacher.page.context.set_offline(offline=False)
    elsewhere.shows(child.name, "4")
    expect(teacher.page.get_by_text("Ждёт отправки")).to_have_count(0)


def test_entries_survive_a_reload(visit: Enter) -> None:
    teacher, colleague = visit("teacher"), visit("teacher")
    child = taught_child(teacher, visit("mother"))
    for visitor in (teacher, colleague):
        visitor.page.goto(child.path)
    grid, elsewhere = Grid(teacher), Grid(colleague)
    grid.put(child.name, "")
    elsewhere.shows(child.name, "")

    teacher.page.context.route("**/graphql", lambda route: route.abort())
    grid.enter(child.name, "3", "Enter")
    expect(teacher.page.get_by_text("Ждёт отправки: 1 запись")).to_be_visible()
    teacher.page.reload()
    Grid(teacher).shows(child.name, "3")
    expect(teacher.page.get_by_text("Ждёт отправки: 1 запись")).to_be_visible()
    teacher.page.context.unroute("**/graphql")

    elsewhere.shows(child.name, "3")
    Grid(teacher).shows(child.name, "3")


def test_a_conflict_shows_both_values_and_lets_one_choose(visit: Enter) -> None:
    teacher, colleague = visit("teacher"), visit("teacher")
    child = taught_child(teacher, visit("mother"))
    for visitor in (teacher, colleague):
        visitor.page.goto(child.path)
    grid, elsewhere = Grid(teacher), Grid(colleague)
    grid.put(child.name, "")
    elsewhere.shows(child.name, "")
    teacher.page.context.route("**/graphql", lambda route: route.abort())
    grid.enter(child.name, "3", "Enter")
    expect(grid.cell(child.name)).to_have_attribute("data-state", "queued")
    elsewhere.enter(child.name, "5", "Enter")
    expect(elsewhere.cell(child.name)).not_to_have_attribute("data-state", "saving")

    teacher.page.context.unroute("**/graphql")

    expect(grid.cell(child.name)).to_have_attribute("data-state", "conflict")
    grid.cell(child.name).click()
    choice = teacher.page.get_by_role("group", name="Пока вы вводили")
    expect(choice.get_by_role("button")).to_have_count(2)
    expect(choice).to_contain_text("Моё: 3")
    expect(choice).to_contain_text("5:")
    choice.get_by_role("button", name="Моё: 3").click()
    grid.shows(child.name, "3")
    elsewhere.shows(child.name, "3")
    expect(teacher.page.get_by_text("Решите:")).to_have_count(0)
