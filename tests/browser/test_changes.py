"""A deputy head lets somebody else give a lesson, and a family sees it at once."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.world import taught_child

if TYPE_CHECKING:
    from tests.browser.conftest import Enter

LESSONS = """
query ($journal: ID!, $period: ID!) { journal(id: $journal) { teachers { id } lessons(period: $period) { id on number status recordedAt } } }
"""
PERIODS = "query ($journal: ID!) { journal(id: $journal) { periods { id since until } } }"


def test_a_substitution_is_on_the_familys_page_a_moment_later(visit: Enter) -> None:
    deputy, mother = visit("deputy-head"), visit("mother")
    child = taught_child(visit("teacher"), mother)
    today = date.fromisoformat(deputy.ask("{ viewer { day } }")["viewer"]["day"])
    periods = deputy.ask(PERIODS, journal=child.journal)["journal"]["periods"]
    period = next(one for one in periods if one["since"] <= str(today) < one["until"])
    journal = deputy.ask(LESSONS, journal=child.journal, period=period["id"])["journal"]
    lesson = next(one for one in journal["lessons"] if one["on"] > str(today + timedelta(days=1)))
    mother.page.goto(f"/changes?day={lesson['on']}")
    expect(mother.page.get_by_text("Изменений нет")).to_be_visible()

    deputy.page.goto(f"/changes/new?day={lesson['on']}&of=teacher&id={journal['teachers'][0]['id']}")
    line = deputy.page.get_by_role("combobox", name=re.compile(f"^Что сделать: {lesson['number']}, {child.group}"))
    line.click()
    deputy.page.get_by_role("group", name=re.compile("Свободны")).first.get_by_role("option").first.click()
    deputy.page.get_by_label("Примечание").fill("Семинар")
    deputy.page.get_by_role("button", name="Проверить").click()
    expect(deputy.page.get_by_text("Всё сходится")).to_be_visible()
    deputy.page.get_by_role("button", name="Сохранить").click()

    expect(deputy.page.get_by_role("row").filter(has_text="Семинар")).to_contain_text(child.group)
    row = mother.page.get_by_role("row").filter(has_text="Семинар")
    expect(row).to_contain_text("Замена")
    expect(mother.page.get_by_role("button", name=re.compile("Вернуть"))).to_have_count(0)

    deputy.page.get_by_role("button", name=re.compile("^Вернуть")).click()
    expect(mother.page.get_by_text("Изменений нет")).to_be_visible()


@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("locale", ["ru", "en"])
def test_the_pages_of_changes_have_no_faults(visit: Enter, width: int, locale: str) -> None:
    deputy = visit("deputy-head", "/changes", width=width, locale=locale)
    expect(deputy.page.get_by_role("heading", level=1)).to_be_visible()
    assert deputy.faults() == []
    deputy.page.goto("/changes/new")
    expect(deputy.page.get_by_role("heading", level=1)).to_be_visible()
    assert deputy.faults() == []
