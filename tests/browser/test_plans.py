"""Thematic plans: one key takes the plan's topic and homework; the plan is edited with the keyboard and from a table."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote

from playwright.sync_api import expect

if TYPE_CHECKING:
    from tests.browser.conftest import Enter

OFFERS = "{ viewer { unrecorded { id journal { id plan { id } } offered { topic homework } } journals { plan { id } } } }"
BIND = "mutation ($input: BindPlanInput!) { bindPlan(input: $input) { __typename ... on Refusal { message } } }"


def test_one_key_takes_topic_and_homework_of_the_plan(visit: Enter) -> None:
    teacher = visit("teacher")
    lessons = teacher.ask(OFFERS)["viewer"]["unrecorded"]
    lesson = next(each for each in lessons if each["offered"] and each["offered"]["homework"])
    page = teacher.page
    page.goto(f"/lessons/{quote(lesson['id'], safe='')}")
    expect(page.get_by_role("button", name="Принять")).to_be_focused()
    journal = lesson["journal"]
    assert teacher.ask(BIND, input={"journalIds": [journal["id"]]})["bindPlan"]["__typename"] == "PlanBound"
    expect(page.get_by_role("button", name="Принять")).to_have_count(0)
    teacher.ask(BIND, input={"journalIds": [journal["id"]], "planId": journal["plan"]["id"]})
    expect(page.get_by_role("button", name="Принять")).to_be_focused()
    lesson = next(each for each in teacher.ask(OFFERS)["viewer"]["unrecorded"] if each["id"] == lesson["id"])

    page.keyboard.press("Enter")
    expect(page.get_by_label("Тема урока")).to_have_value(lesson["offered"]["topic"])
    expect(page.get_by_label("Домашнее задание")).to_have_value(lesson["offered"]["homework"] or "")
    assert teacher.faults() == []
    page.keyboard.press("Control+Enter")

    expect(page.get_by_text("Урок сохранён")).to_be_visible()
    told = teacher.ask("query L($id: ID!) { lesson(id: $id) { topic planRows { topic } } }", id=lesson["id"])["lesson"]
    assert told == {"topic": lesson["offered"]["topic"], "planRows": [{"topic": lesson["offered"]["topic"]}]}


def test_a_plan_is_changed_with_the_keyboard_and_from_a_table(visit: Enter) -> None:
    teacher = visit("teacher")
    plan = teacher.ask(OFFERS)["viewer"]["journals"][0]["plan"]["id"]
    page = teacher.page
    page.goto(f"/plans/{quote(plan, safe='')}")
    first = page.get_by_label("Тема, строка 1", exact=True)
    before = first.input_value()

    first.fill("Введение")
    teacher.press("Control+Enter")
    expect(page.get_by_label("Тема, строка 2", exact=True)).to_be_focused()
    page.keyboard.insert_text("Вторая тема")
    teacher.press("Control+s")

    expect(page.get_by_text("Сохранено", exact=True)).to_be_visible()
    rows = teacher.ask("query P($id: ID!) { plan(id: $id) { rows { topic } } }", id=plan)["plan"]["rows"]
    assert [row["topic"] for row in rows[:2]] == ["Введение", "Вторая тема"]

    page.get_by_role("button", name="Загрузить из файла").click()
    page.get_by_label("Или вставьте сюда строки таблицы").fill("Тема\tЧасы\nИз таблицы\t2\nС ошибкой\tмного")
    expect(page.get_by_text("Прочитано: 1 строка")).to_be_visible()
    expect(page.get_by_text("Нужно целое число")).to_be_visible()
    assert teacher.faults() == []
    page.get_by_role("button", name="Добавить в конец плана").click()
    last = len(rows) + 1
    expect(page.get_by_label(f"Тема, строка {last}", exact=True)).to_have_value("Из таблицы")
    page.get_by_role("button", name="Отменить").click()
    expect(page.get_by_label(f"Тема, строка {last}", exact=True)).to_have_count(0)
    assert before
    assert teacher.errors == []
