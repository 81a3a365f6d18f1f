"""Marks from the keyboard, and the family that sees them come."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from playwright.sync_api import expect

from tests.browser.visitor import Grid
from tests.browser.world import taught_child

if TYPE_CHECKING:
    from tests.browser.conftest import Enter


def test_a_mark_is_on_the_parents_open_page_at_once(visit: Enter) -> None:
    teacher, mother = visit("teacher"), visit("mother")
    child = taught_child(teacher, mother)
    teacher.page.goto(child.path)
    grid = Grid(teacher)
    grid.put(child.name, "2")
    mother.page.goto(child.diary)
    expect(mother.page.get_by_text("Новые отметки появляются сразу")).to_be_visible()
    expect(mother.page.locator("[data-fresh]")).to_have_count(0)

    grid.enter(child.name, "5", "/", "3", "Enter")

    grid.shows(child.name, "5/3")
    expect(mother.page.locator("[data-fresh] strong")).to_have_text(["5", "3"])


def test_everything_is_typed_without_a_mouse(visit: Enter) -> None:
    teacher = visit("teacher")
    child = taught_child(teacher, visit("mother"))
    teacher.page.goto(child.path)
    grid = Grid(teacher)
    cells = [grid.page.locator(f'[data-at="{row}:{grid.column}"]') for row in range(4)]

    cells[3].click()
    teacher.press("2", "Enter")
    expect(cells[3]).to_have_attribute("data-entry", "2")
    teacher.press("Home", "Control+Home", *["ArrowRight"] * grid.column)
    teacher.press("4", "Enter", "y", "Enter", "j", "g", "1", "0", "ArrowDown", "5", "/", "5", "Tab")

    for cell, text in zip(cells, ["4", "н", "оп10", "5/5"], strict=True):
        expect(cell).to_have_attribute("data-entry", text)
        expect(cell).not_to_have_attribute("data-state", re.compile("queued|saving"))
    teacher.press("Control+z")
    expect(cells[3]).to_have_attribute("data-entry", "2")
    expect(cells[3]).to_be_focused()
    teacher.press("Control+y")
    expect(cells[3]).to_have_attribute("data-entry", "5/5")
    teacher.page.reload()
    expect(cells[3]).to_have_attribute("data-entry", "5/5")


def test_a_symbol_outside_the_scale_stays_to_be_mended(visit: Enter) -> None:
    teacher = visit("teacher")
    child = taught_child(teacher, visit("mother"))
    teacher.page.goto(child.path)
    grid = Grid(teacher)

    grid.enter(child.name, "8", "Enter")

    expect(teacher.page.get_by_text("«8» нельзя поставить")).to_be_visible()
    expect(grid.cell(child.name).locator("input")).to_have_attribute("aria-invalid", "true")
    teacher.press("Backspace", "3", "Enter")
    grid.shows(child.name, "3")


def test_the_average_follows_at_once_and_opens_into_its_arithmetic(visit: Enter) -> None:
    teacher = visit("teacher")
    child = taught_child(teacher, visit("mother"))
    teacher.page.goto(child.path)
    grid = Grid(teacher)
    grid.put(child.name, "5")
    expect(grid.average(child.name).get_by_role("button")).to_be_visible()
    before = grid.average(child.name).inner_text()

    grid.enter(child.name, "2", "Enter")

    expect(grid.average(child.name)).not_to_have_text(before)
    grid.average(child.name).get_by_role("button").click()
    dialog = teacher.page.get_by_role("dialog")
    expect(dialog).to_contain_text("Как посчитано")
    expect(dialog).to_contain_text(re.compile(r"2·[\d.]+\) / \("))


def test_a_comment_goes_with_its_mark(visit: Enter) -> None:
    teacher, mother = visit("teacher"), visit("mother")
    child = taught_child(teacher, mother)
    teacher.page.goto(child.path)
    grid = Grid(teacher)
    mother.page.goto(child.diary)
    expect(mother.page.get_by_text("Новые отметки появляются сразу")).to_be_visible()

    grid.put(child.name, "4")
    grid.cell(child.name).click()
    teacher.press("Shift+F2")
    teacher.page.get_by_label("Комментарий к отметке 4").fill("Хорошо рассказала")
    teacher.press("Enter")

    expect(grid.cell(child.name)).to_have_attribute("data-comment", "true")
    expect(grid.cell(child.name)).to_be_focused()
    expect(mother.page.get_by_text("Хорошо рассказала")).to_be_visible()
