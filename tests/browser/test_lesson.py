"""Recording a lesson in one save."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import quote

from playwright.sync_api import expect

from tests.browser.visitor import Grid
from tests.browser.world import taught_child

if TYPE_CHECKING:
    from tests.browser.conftest import Enter


def test_topic_homework_attendance_and_marks_are_saved_together(visit: Enter) -> None:
    teacher, mother = visit("teacher"), visit("mother")
    child = taught_child(teacher, mother)
    teacher.page.goto(child.path)
    grid = Grid(teacher)
    lesson = teacher.page.locator("thead th").nth(grid.column + 1).get_by_role("link")
    lesson.click()
    page = teacher.page
    late = child.classmates[0]

    page.get_by_label("Тема урока").fill("Reported speech: questions")
    page.get_by_label("Домашнее задание").fill("Ex. 5, p. 48")
    page.get_by_role("group", name=f"Посещаемость: {late}").get_by_label("оп").check(force=True)
    page.get_by_label(f"Опоздание, минут: {late}").fill("7")
    page.get_by_label(f"Отметки: {child.name}").fill("5/5")
    page.keyboard.press("Control+Enter")

    expect(page.get_by_text("Урок сохранён")).to_be_visible()
    page.get_by_role("link", name="Журнал", exact=True).last.click()
    grid.shows(child.name, "5/5")
    grid.shows(late, re.compile("^оп7"))  # a mark that stood there stays
    mother.page.goto(child.diary)
    expect(mother.page.get_by_text("Задано: Ex. 5, p. 48")).to_be_visible()


def test_somebody_elses_lesson_cannot_be_written(visit: Enter) -> None:
    teacher, deputy = visit("teacher"), visit("deputy-head")
    child = taught_child(teacher, visit("mother"))
    held = teacher.ask("{ viewer { unrecorded { id } today { id } } }")["viewer"]
    lesson = (held["unrecorded"] + held["today"])[0]["id"]
    assert child.journal

    deputy.page.goto(f"/lessons/{quote(lesson, safe='')}")

    expect(deputy.page.get_by_text("Журнал ведёт другой учитель")).to_be_visible()
    expect(deputy.page.get_by_role("button", name="Сохранить урок")).to_be_disabled()
