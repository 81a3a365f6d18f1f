"""The class sheet: one column a subject, each average opening into its arithmetic, by mouse and by keyboard."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import quote

import pytest
from playwright.sync_api import expect

if TYPE_CHECKING:
    from playwright.sync_api import Locator

    from tests.browser.conftest import Enter
    from tests.browser.visitor import Visitor

CLASSES = "{ viewer { classes { id name } } }"


@pytest.fixture
def lead(visit: Enter) -> Visitor:
    """The class teacher, on the sheet of the class."""
    teacher = visit("class-teacher")
    teacher.page.get_by_role("link", name="Сводная ведомость").click()
    expect(teacher.page.get_by_role("grid")).to_be_visible()
    return teacher


def _column(teacher: Visitor, subject: str) -> Locator:
    """Give the averages of a subject, from the first row down."""
    return teacher.page.get_by_role("grid").get_by_role("button", name=re.compile(f", {subject}$"))


def test_subgroups_share_the_column_of_their_subject(lead: Visitor) -> None:
    heads = lead.page.get_by_role("columnheader").all_inner_texts()

    assert heads.count("Английский язык") == 1
    assert len(heads) == len(set(heads))


def test_an_average_opens_into_its_arithmetic_and_its_journals(lead: Visitor) -> None:
    _column(lead, "Английский язык").first.click()

    dialog = lead.page.get_by_role("dialog")
    expect(dialog).to_contain_text("Как посчитано")
    expect(dialog).to_contain_text(re.compile(r"\(.+·.+\) / \(.+\)"))
    expect(dialog).to_contain_text(re.compile(r"Правила школы, версия \d"))
    dialog.get_by_role("link", name="Английский язык").first.click()
    expect(lead.page).to_have_url(re.compile("/journals/.+period="))


def test_arrows_move_and_enter_opens(lead: Visitor) -> None:
    first = lead.page.locator('[data-at="0:0"]')
    first.focus()
    lead.press("ArrowDown", "ArrowRight", "ArrowLeft")
    expect(lead.page.locator('[data-at="1:0"]')).to_be_focused()
    expect(lead.page.locator('tbody [tabindex="0"]')).to_have_count(1)

    lead.press("Enter")

    expect(lead.page.get_by_role("dialog")).to_be_visible()
    lead.press("Escape")
    expect(lead.page.locator('[data-at="1:0"]')).to_be_focused()


def test_rows_stand_by_a_subjects_averages_when_asked(lead: Visitor) -> None:
    lead.page.get_by_role("button", name="Алгебра", exact=True).click()

    expect(lead.page.get_by_role("columnheader", name="Алгебра")).to_have_attribute("aria-sort", "descending")
    shown = [float(text.split()[0].replace(",", ".")) for text in _column(lead, "Алгебра").all_inner_texts()]
    assert shown == sorted(shown, reverse=True)
    assert len(set(shown)) > 1


def test_the_period_stands_in_the_address(lead: Visitor) -> None:
    lead.page.get_by_label("Период").select_option(index=0)

    expect(lead.page).to_have_url(re.compile("period="))
    expect(lead.page.get_by_text("1 четверть", exact=False).first).to_be_visible()


def test_who_joined_within_the_period_is_marked(visit: Enter) -> None:
    student, office = visit("student-moved"), visit("deputy-head")
    me = student.ask("{ viewer { myself { fullName schoolClass { id } } } }")["viewer"]["myself"][0]
    office.page.goto(f"/classes/{quote(me['schoolClass']['id'], safe='')}")

    row = office.page.get_by_role("row").filter(has=office.page.get_by_title(me["fullName"], exact=True))

    expect(row).to_contain_text("в классе с")


@pytest.mark.parametrize(("scheme", "width"), [("light", 1280), ("dark", 1280), ("light", 390), ("dark", 390)])
def test_nothing_keeps_anybody_out(visit: Enter, scheme: str, width: int) -> None:
    teacher = visit("class-teacher", scheme=scheme, width=width)
    class_id = teacher.ask(CLASSES)["viewer"]["classes"][0]["id"]
    teacher.page.goto(f"/classes/{quote(class_id, safe='')}")
    expect(teacher.page.get_by_role("grid")).to_be_visible()

    assert teacher.faults() == []
    assert teacher.page.evaluate("document.documentElement.scrollWidth <= innerWidth")
