"""Two deputy heads edit one draft: each sees the other's change, neither's is lost; clashes are named, changes taken back."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import quote

from playwright.sync_api import expect

if TYPE_CHECKING:
    from playwright.sync_api import Locator

    from tests.browser.conftest import Enter
    from tests.browser.visitor import Visitor

PUBLISHED = "{ viewer { day schools { id timetables { id since until status } } } }"
COPY = """
mutation ($input: CopyTimetableInput!) { copyTimetable(input: $input) { ... on TimetableDrafted { timetable { id lessons { id } } } } }
"""
REMOVE = "mutation ($id: ID!) { removeTimetable(timetableId: $id) { __typename } }"
SATURDAY = 6


def _cell(visitor: Visitor, weekday: int, number: int) -> Locator:
    return visitor.page.locator(f'[data-at="{weekday}:{number}"]')


def _open(visitor: Visitor, draft: str) -> None:
    visitor.page.goto(f"/timetables/{quote(draft, safe='')}")
    visitor.page.get_by_role("combobox", name="Чьё расписание").click()
    visitor.page.get_by_role("option", name="7А", exact=True).click()
    expect(_cell(visitor, 2, 1).locator("[data-lesson]")).not_to_have_count(0)


def test_two_deputy_heads_edit_one_draft(visit: Enter) -> None:
    one, other = visit("deputy-head"), visit("administrator")
    viewer = one.ask(PUBLISHED)["viewer"]
    published = next(each for each in viewer["schools"][0]["timetables"] if each["status"] == "PUBLISHED")
    copy = one.ask(COPY, input={"timetableId": published["id"], "from": published["since"], "name": "Черновик"})
    draft = copy["copyTimetable"]["timetable"]["id"]
    _open(one, draft)
    _open(other, draft)
    status = one.page.locator("p[role=status]")

    # With the keyboard: what is in the way is named with both sides, and the lesson stays in hand.
    lesson = _cell(one, 2, 1).locator("[data-lesson]").get_attribute("data-lesson")
    theirs = _cell(one, 3, 1).locator("[data-lesson]").first
    subject = _cell(one, 2, 1).locator("strong").inner_text()
    name = theirs.locator("strong").inner_text()
    _cell(one, 2, 1).focus()
    one.press("Space", "ArrowRight", "Space")
    expect(status).to_contain_text(f"7А · {subject} — сюда нельзя")
    expect(status).to_contain_text(name)
    expect(one.page.get_by_role("region", name=f"7А · {subject}").get_by_role("button", name="Поставить сюда")).to_be_disabled()
    assert one.faults() == []
    _cell(one, SATURDAY, 1).click()
    expect(_cell(one, SATURDAY, 1).locator(f'[data-lesson="{lesson}"]')).to_be_visible()

    # The other one sees it at once, and drags another lesson with the mouse.
    expect(_cell(other, SATURDAY, 1).locator(f'[data-lesson="{lesson}"][data-fresh]')).to_be_visible()
    expect(other.page.get_by_text(f"Другой сотрудник только что изменил: 7А · {subject}")).to_be_visible()
    dragged = _cell(other, 3, 1).locator("[data-lesson]").first
    moved = dragged.get_attribute("data-lesson")
    dragged.hover()
    other.page.mouse.down()
    _cell(other, SATURDAY, 1).hover()
    _cell(other, SATURDAY, 1).hover()
    expect(_cell(other, SATURDAY, 1)).to_have_attribute("data-state", "blocked")
    expect(other.page.get_by_text("сюда нельзя:")).to_be_visible()
    _cell(other, SATURDAY, 2).hover()
    _cell(other, SATURDAY, 2).hover()
    expect(other.page.get_by_text("Свободно: можно поставить.")).to_be_visible()
    other.page.mouse.up()

    # One's own change is taken back; the other's stays.
    expect(_cell(one, SATURDAY, 2).locator(f'[data-lesson="{moved}"]')).to_be_visible()
    one.press("Control+z")
    expect(_cell(one, 2, 1).locator(f'[data-lesson="{lesson}"]')).to_be_visible()
    expect(_cell(other, 2, 1).locator(f'[data-lesson="{lesson}"]')).to_be_visible()
    expect(_cell(one, SATURDAY, 2).locator(f'[data-lesson="{moved}"]')).to_be_visible()

    one.page.get_by_role("button", name="Опубликовать…").click()
    expect(one.page.get_by_role("dialog").get_by_text(re.compile("останется без изменений: [1-9]"))).to_be_visible()
    assert one.faults() == []
    one.ask(REMOVE, id=draft)
