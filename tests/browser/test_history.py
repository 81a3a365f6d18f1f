"""What the ledger keeps of a cell, told on the journal page in the school's own time."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from playwright.sync_api import expect

from tests.browser.visitor import Grid
from tests.browser.world import taught_child

if TYPE_CHECKING:
    from tests.browser.conftest import Enter

SCHOOL = "query ($journal: ID!) { journal(id: $journal) { school { timeZone } } }"


def test_a_cell_tells_who_changed_its_marks_and_when(visit: Enter) -> None:
    visitor = visit("teacher", zone="America/New_York")
    child = taught_child(visitor, visit("mother"))
    zone = ZoneInfo(visitor.ask(SCHOOL, journal=child.journal)["journal"]["school"]["timeZone"])
    visitor.page.goto(child.path)
    grid = Grid(visitor)
    for entry in ("4", "5", ""):
        grid.put(child.name, entry)
    hour = datetime.now(tz=zone).strftime("%H:")

    grid.cell(child.name).click()
    visitor.press("F4")

    history = visitor.page.get_by_role("dialog", name="История клетки")
    last = history.get_by_role("row").nth(-1)
    expect(last).to_contain_text("5 → —")
    expect(last).to_contain_text(hour)
    expect(history.get_by_role("row").nth(-2)).to_contain_text("4 → 5")
    expect(last).to_contain_text("Лебедева")
    assert visitor.faults() == []
    visitor.press("Escape")
    expect(grid.cell(child.name)).to_be_focused()
