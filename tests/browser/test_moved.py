"""A student who changes subgroup in the middle of a quarter, seen from both journals."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING
from urllib.parse import quote

from playwright.sync_api import expect

from tests.browser.visitor import Grid
from tests.browser.world import taught_child

if TYPE_CHECKING:
    from tests.browser.conftest import Enter

JOURNALS = "query ($class: ID!) { schoolClass(id: $class) { journals { id subject { name } group { id name kind } } } }"
CLASS = "query ($student: ID!) { student(id: $student) { schoolClass { id } groups { id name } } }"
MEMBERS = "query ($journal: ID!) { journal(id: $journal) { group { members { id fullName } } } }"
MOVE = """
mutation ($student: ID!, $group: ID!, $on: Date!) {
  moveStudent(input: {studentId: $student, groupId: $group, on: $on}) { __typename }
}
"""


def test_both_sides_of_a_move_are_seen_at_once(visit: Enter) -> None:
    teacher, deputy = visit("teacher"), visit("deputy-head")
    child = taught_child(teacher, visit("mother"))
    school_class = deputy.ask(CLASS, student=child.id)["student"]["schoolClass"]["id"]
    members = deputy.ask(MEMBERS, journal=child.journal)["journal"]["group"]["members"]
    moved = next(member for member in members if member["id"] != child.id)
    journals = deputy.ask(JOURNALS, **{"class": school_class})["schoolClass"]["journals"]
    other = next(
        journal
        for journal in journals
        if journal["group"]["kind"] == "SUBGROUP"
        and journal["id"] != child.journal
        and journal["group"]["name"].rpartition(" ")[0] == child.group.rpartition(" ")[0]
    )
    today = date.fromisoformat(teacher.ask("{ viewer { day } }")["viewer"]["day"])
    teacher.page.goto(child.path)
    grid = Grid(teacher)
    expect(grid.row(moved["fullName"]).locator("[data-closed=outside]")).to_have_count(0)

    answer = deputy.ask(MOVE, student=moved["id"], group=other["group"]["id"], on=str(today + timedelta(days=1)))

    assert answer["moveStudent"]["__typename"] == "StudentMoved"
    expect(grid.row(moved["fullName"]).locator("[data-closed=outside]").first).to_be_visible()
    deputy.page.goto(f"/journals/{quote(other['id'], safe='')}")
    row = Grid(deputy).row(moved["fullName"])
    expect(row.locator("[data-closed=outside]").first).to_be_visible()
    row.get_by_role("button", name="Раньше").click()
    expect(deputy.page.get_by_role("dialog")).to_contain_text(child.group)
