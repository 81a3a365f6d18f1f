"""A deputy head lets somebody else give a lesson, and a family sees it at once."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING
from urllib.parse import quote
from uuid import uuid4

import pytest
from playwright.sync_api import expect

from tests.browser.world import taught_child

if TYPE_CHECKING:
    from tests.browser.conftest import Enter

LESSONS = """
query ($journal: ID!, $period: ID!) { journal(id: $journal) { teachers { id } lessons(period: $period) { id on number status recordedAt } } }
"""
OWED = "{ viewer { unrecorded { id on number journal { id } group { members { fullName } } } } }"
STAFF = "{ viewer { schools { id staff { id fullName } } } }"
COVER = "mutation ($input: SubstituteInput!) { substitute(input: $input) { __typename ... on Refusal { message } } }"
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


def test_a_substitute_records_that_lesson_without_the_journal(visit: Enter) -> None:
    deputy, absent, substitute = visit("deputy-head"), visit("class-teacher"), visit("teacher", locale="en", width=390)
    lesson = absent.ask(OWED)["viewer"]["unrecorded"][0]
    [school] = deputy.ask(STAFF)["viewer"]["schools"]
    [instead] = [one["id"] for one in school["staff"] if one["fullName"].startswith("Лебедева Ирина")]
    cover = {"lessonId": lesson["id"], "substituteId": instead, "merged": True}
    done = deputy.ask(COVER, input={"key": str(uuid4()), "covers": [cover], "note": "Конференция"})
    assert done["substitute"]["__typename"] == "LessonsChanged", done

    page = substitute.page
    page.goto("/")
    page.locator(f"a[href='/lessons/{quote(lesson['id'], safe='')}']").last.click()
    expect(page.get_by_text(lesson["group"]["members"][0]["fullName"].split()[0]).first).to_be_visible()
    assert substitute.faults() == []
    page.get_by_label("Topic of the lesson").fill("Повторение")
    page.get_by_role("textbox", name=re.compile("^Marks: ")).first.fill("5")
    page.keyboard.press("Control+Enter")

    expect(page.get_by_text("The lesson is saved")).to_be_visible()
    expect(page.get_by_role("link", name="Plan and fact")).to_have_count(0)
    absent.page.goto(f"/lessons/{quote(lesson['id'], safe='')}")
    expect(absent.page.get_by_label("Тема урока")).to_have_value("Повторение")


@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("locale", ["ru", "en"])
def test_the_pages_of_changes_have_no_faults(visit: Enter, width: int, locale: str) -> None:
    deputy = visit("deputy-head", "/changes", width=width, locale=locale)
    expect(deputy.page.get_by_role("heading", level=1)).to_be_visible()
    assert deputy.faults() == []
    deputy.page.goto("/changes/new")
    expect(deputy.page.get_by_role("heading", level=1)).to_be_visible()
    assert deputy.faults() == []
