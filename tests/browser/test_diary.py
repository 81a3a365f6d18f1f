"""The diary as a family has it: own groups only, live, week by week, and there when the connection is not."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any
from urllib.parse import quote
from uuid import uuid4

import pytest
from playwright.sync_api import expect

from tests.browser.world import taught_child

if TYPE_CHECKING:
    from tests.browser.conftest import Enter
    from tests.browser.visitor import Visitor
    from tests.browser.world import TaughtChild

MYSELF = "{ viewer { day myself { id } } }"
FAMILY = "{ viewer { children { id fullName } } }"
HELD = "{ viewer { journals { id periods { id since until } } day } }"
LESSONS = "query ($journal: ID!, $period: ID!) { journal(id: $journal) { lessons(period: $period) { id on recordedAt } } }"
WHOSE = "query ($lesson: ID!, $student: ID!, $on: Date!) { lesson(id: $lesson) { group { id } } student(id: $student) { groups(on: $on) { id } } }"
RECORD = """
mutation ($input: RecordLessonInput!) {
  recordLesson(input: $input) {
    __typename
    ... on LessonRecorded { cells { __typename ... on CellConflict { version } } }
  }
}
"""


def _last_held(teacher: Visitor, child: TaughtChild) -> dict[str, Any]:
    """Find the last recorded lesson of the child's journal."""
    viewer = teacher.ask(HELD)["viewer"]
    periods = next(journal["periods"] for journal in viewer["journals"] if journal["id"] == child.journal)
    lessons = [
        lesson
        for period in periods
        for lesson in teacher.ask(LESSONS, journal=child.journal, period=period["id"])["journal"]["lessons"]
        if lesson["recordedAt"]
    ]
    return max(lessons, key=lambda lesson: lesson["recordedAt"])


def _give(teacher: Visitor, lesson: str, student: str, *symbols: str) -> None:
    """Put marks into a cell, whatever stands there."""

    def save(version: int) -> Any:
        marks = [{"symbol": symbol} for symbol in symbols]
        cell = {"studentId": student, "marks": marks, "expectedVersion": version}
        answer = teacher.ask(RECORD, input={"lessonId": lesson, "key": str(uuid4()), "cells": [cell]})["recordLesson"]
        assert answer["__typename"] == "LessonRecorded"
        return answer["cells"][0]

    outcome = save(0)
    if outcome["__typename"] == "CellConflict":
        outcome = save(outcome["version"])
    assert outcome["__typename"] == "CellSaved"


def test_a_mark_given_through_the_api_arrives_and_is_told(visit: Enter) -> None:
    teacher, mother = visit("teacher"), visit("mother")
    child = taught_child(teacher, mother)
    lesson = _last_held(teacher, child)
    _give(teacher, lesson["id"], child.id)
    mother.page.goto(f"{child.diary}?week={lesson['on']}")
    row = mother.page.locator(f'[data-lesson="{lesson["id"]}"]')
    expect(mother.page.get_by_text("Новые отметки появляются сразу")).to_be_visible()
    expect(row).to_be_visible()

    _give(teacher, lesson["id"], child.id, "5")

    expect(row.get_by_role("button", name="Отметка 5")).to_be_visible()
    expect(mother.page.get_by_role("status").filter(has_text="Новая отметка: 5")).to_be_visible()
    assert mother.faults() == []
    mother.page.reload()
    expect(row.get_by_role("button", name="Отметка 5")).to_be_visible()


def test_an_average_follows_while_the_subjects_are_open(visit: Enter) -> None:
    teacher, mother = visit("teacher"), visit("mother")
    child = taught_child(teacher, mother)
    lesson = _last_held(teacher, child)
    _give(teacher, lesson["id"], child.id)
    mother.page.goto(f"{child.diary}?view=subjects")
    row = mother.page.get_by_role("row").filter(has=mother.page.get_by_role("rowheader", name="Английский язык"))
    expect(row).to_be_visible()
    expect(mother.page.get_by_text("Новые отметки появляются сразу")).to_be_visible()
    before = row.inner_text()

    _give(teacher, lesson["id"], child.id, "2", "2")

    expect(row).not_to_have_text(before)
    row.get_by_role("button").click()
    expect(mother.page.get_by_role("dialog")).to_contain_text("Как посчитано")
    expect(mother.page.get_by_role("dialog")).to_contain_text("2·1")


def test_only_lessons_of_the_groups_of_each_day_are_there(visit: Enter) -> None:
    student, office = visit("student-moved"), visit("deputy-head")
    viewer = student.ask(MYSELF)["viewer"]
    me = viewer["myself"][0]["id"]
    seen = 0
    student.page.goto(f"/students/{quote(me, safe='')}")
    for _week in range(3):
        expect(student.page.locator("[data-lesson]").first).to_be_visible()
        for day in student.page.locator("section[id^=day-]").all():
            on = str(day.get_attribute("id")).removeprefix("day-")
            for shown in day.locator("[data-lesson]").all():
                answer = office.ask(WHOSE, lesson=shown.get_attribute("data-lesson"), student=me, on=on)
                assert answer["lesson"]["group"] in answer["student"]["groups"]
                seen += 1
        title = student.page.locator("h2").inner_text()
        student.page.get_by_role("button", name="Предыдущая неделя").click()
        expect(student.page.locator("h2")).not_to_have_text(title)
    assert seen > 0


def test_weeks_have_addresses(visit: Enter) -> None:
    mother = visit("mother")
    child = mother.ask(FAMILY)["viewer"]["children"][0]
    mother.page.goto(f"/students/{quote(child['id'], safe='')}?week=2020-01-15")

    expect(mother.page.get_by_role("heading", name="На этой неделе уроков нет")).to_be_visible()
    mother.page.get_by_role("button", name="Следующая неделя").click()
    expect(mother.page).to_have_url(re.compile("week=2020-01-20"))
    mother.page.get_by_role("button", name="Эта неделя").click()
    expect(mother.page.get_by_text("сегодня", exact=True)).to_be_visible()


def test_one_tap_leads_to_the_other_child(visit: Enter) -> None:
    guardian = visit("guardian", width=390)
    children = guardian.ask(FAMILY)["viewer"]["children"]
    guardian.page.goto(f"/students/{quote(children[0]['id'], safe='')}")
    expect(guardian.page.get_by_role("heading", level=1)).to_have_text(children[0]["fullName"])

    guardian.page.get_by_role("link", name=children[1]["fullName"].split()[1], exact=True).click()

    expect(guardian.page.get_by_role("heading", level=1)).to_have_text(children[1]["fullName"])


def test_what_was_read_stays_while_the_connection_is_away(visit: Enter) -> None:
    mother = visit("mother")
    child = mother.ask(FAMILY)["viewer"]["children"][0]
    mother.page.goto(f"/students/{quote(child['id'], safe='')}")
    expect(mother.page.locator("[data-lesson]").first).to_be_visible()
    lessons = mother.page.locator("[data-lesson]").count()

    mother.page.context.set_offline(True)

    expect(mother.page.get_by_text("Нет связи. Показано то, что было")).to_be_visible()
    assert mother.page.locator("[data-lesson]").count() == lessons
    mother.page.context.set_offline(False)
    expect(mother.page.get_by_text("Нет связи. Показано то, что было")).to_be_hidden()


def test_a_strangers_child_is_not_found(visit: Enter) -> None:
    mother, student = visit("mother"), visit("student-moved")
    other = student.ask(MYSELF)["viewer"]["myself"][0]["id"]

    mother.page.goto(f"/students/{quote(other, safe='')}")

    expect(mother.page.get_by_role("heading", name="Ничего не найдено")).to_be_visible()


@pytest.mark.parametrize(("scheme", "width"), [("light", 1280), ("dark", 1280), ("light", 390), ("dark", 390)])
@pytest.mark.parametrize("view", ["week", "subjects"])
def test_nothing_keeps_anybody_out(visit: Enter, view: str, scheme: str, width: int) -> None:
    guardian = visit("guardian", scheme=scheme, width=width, locale="en" if scheme == "dark" else "ru")
    child = guardian.ask(FAMILY)["viewer"]["children"][0]
    guardian.page.goto(f"/students/{quote(child['id'], safe='')}?view={view}")

    expect(guardian.page.locator("[data-lesson], tbody tr").first).to_be_visible()

    assert guardian.faults() == []
    assert guardian.page.evaluate("document.documentElement.scrollWidth <= innerWidth")
