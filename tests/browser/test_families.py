"""From the sheet of paper to the diary and back: a class teacher invites, a parent comes with the code, the office ends the right."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import quote

from playwright.sync_api import expect

if TYPE_CHECKING:
    from tests.browser.conftest import Enter

CLASS = "{ viewer { classes { id } } }"


def test_a_parent_comes_by_an_invitation_and_sees_nothing_once_the_right_has_ended(visit: Enter) -> None:
    teacher = visit("class-teacher", width=390, scheme="dark")
    school_class = teacher.ask(CLASS)["viewer"]["classes"][0]["id"]
    teacher.page.goto(f"/families/{quote(school_class, safe='')}")
    family = teacher.page.get_by_role("listitem").filter(has=teacher.page.get_by_role("button", name="Пригласить: ")).first
    child = family.get_by_role("heading").first.inner_text()
    rights = family.get_by_role("link").get_attribute("href") or ""
    assert teacher.faults() == []
    family.get_by_role("button", name="Пригласить: ").first.click()
    sheet = teacher.page.get_by_role("article")
    parent_name = sheet.get_attribute("aria-label") or ""
    code = sheet.get_by_text(re.compile(r"^\w{4}-\w{4}-\w{4}$")).inner_text()
    assert teacher.faults() == []

    parent = visit(None, f"/invitation#{code.lower()}", width=390)
    expect(parent.page.get_by_role("region", name="Что откроется")).to_contain_text(child.split()[1])
    assert parent.faults() == []
    parent.page.get_by_label("Имя пользователя").fill(f"parent-{code[:4].lower()}")
    parent.page.get_by_label("Новый пароль", exact=True).fill("rainy window 7")
    parent.page.get_by_label("Новый пароль ещё раз").fill("rainy window 7")
    parent.page.get_by_role("button", name="Создать с паролем").click()
    expect(parent.page.get_by_role("link", name="Сегодня").first).to_be_visible()
    parent.page.goto(rights.removesuffix("/family"))
    expect(parent.page.get_by_role("heading", name=child)).to_be_visible()

    office = visit("deputy-head", rights)
    holder = office.page.get_by_role("region", name=parent_name)
    expect(holder).to_be_visible()
    for box in holder.get_by_role("checkbox").all():
        box.check()
    office.page.get_by_role("region", name="Прекратить права").get_by_label("Документ").fill("Решение № 7")
    assert office.faults() == []
    office.page.get_by_role("button", name="Прекратить", exact=True).click()
    expect(office.page.get_by_role("status").filter(has_text="пяти секунд")).to_be_visible()

    expect(parent.page.get_by_text("Ничего не найдено")).to_be_visible(timeout=10_000)
