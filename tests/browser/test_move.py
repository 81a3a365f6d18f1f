"""Moving a student to another subgroup, by the office, on the page for it."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote

from playwright.sync_api import expect

from tests.browser.world import taught_child

if TYPE_CHECKING:
    from tests.browser.conftest import Enter

CLASS = "query ($student: ID!) { student(id: $student) { schoolClass { id } } }"
MEMBERS = "query ($journal: ID!) { journal(id: $journal) { subject { name } group { members { id fullName schoolClass { id } } } } }"


def test_the_office_moves_a_student_and_sees_first_what_follows(visit: Enter) -> None:
    office = visit("deputy-head", width=390)
    child = taught_child(visit("teacher"), visit("mother"))
    school_class = office.ask(CLASS, student=child.id)["student"]["schoolClass"]["id"]
    journal = office.ask(MEMBERS, journal=child.journal)["journal"]
    members = [one for one in journal["group"]["members"] if one["schoolClass"]["id"] == school_class and one["id"] != child.id]
    moved = members[-1]
    page = office.page
    page.goto(f"/classes/{quote(school_class, safe='')}")
    page.get_by_role("link", name=f"Перевести: {moved['fullName']}").click()
    expect(page.get_by_role("combobox", name="Ученик")).to_have_value(moved["id"])

    page.get_by_label("Что меняется").select_option(label=f"Подгруппа: {journal['subject']['name']}")
    groups = page.get_by_label("Новая группа").get_by_role("option")
    other = next(name for name in groups.all_inner_texts()[1:] if name != child.group)
    page.get_by_label("Новая группа").select_option(label=child.group)
    page.get_by_role("button", name="Перевести").click()
    expect(page.get_by_role("alert")).to_contain_text("уже в этой группе")
    page.get_by_label("Новая группа").select_option(label=other)

    preview = page.get_by_role("region", name="Что произойдёт")
    expect(preview).to_contain_text(f"Уйдёт из журналов: {journal['subject']['name']} ({child.group})")
    expect(preview).to_contain_text(f"Появится в журналах: {journal['subject']['name']} ({other})")
    assert office.faults() == []
    page.get_by_role("button", name="Перевести").click()
    expect(page.get_by_role("status").filter(has_text="в группе")).to_contain_text(other)


def test_a_class_teacher_is_offered_no_moves(visit: Enter) -> None:
    teacher = visit("class-teacher")
    school_class = teacher.ask("{ viewer { classes { id } } }")["viewer"]["classes"][0]["id"]

    teacher.page.goto(f"/classes/{quote(school_class, safe='')}")

    expect(teacher.page.get_by_role("grid")).to_be_visible()
    expect(teacher.page.get_by_role("link", name="Перевести")).to_have_count(0)
