"""The start page: each role finds its own day, and the way on."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import quote

import pytest
from playwright.sync_api import expect

if TYPE_CHECKING:
    from tests.browser.conftest import Enter

DAY = "{ viewer { day nextSchoolDay today { id } unrecorded { id journal { id } } } }"
GIVEN = "query ($day: Date!) { viewer { teaching(from: $day, to: $day) { number subject { name } journal { id } } } }"


def test_a_teacher_finds_the_days_lessons_and_their_journals(visit: Enter) -> None:
    teacher = visit("teacher")
    viewer = teacher.ask(DAY)["viewer"]
    day = viewer["day"] if viewer["today"] else viewer["nextSchoolDay"]
    lessons = teacher.ask(GIVEN, day=day)["viewer"]["teaching"]
    section = teacher.page.get_by_role("region", name="Мои уроки")

    expect(section.get_by_role("listitem")).to_have_count(len(lessons))
    link = section.get_by_role("link").first
    expect(link).to_have_attribute("href", f"/journals/{quote(lessons[0]['journal']['id'], safe='')}")


def test_what_is_not_recorded_leads_to_recording_it(visit: Enter) -> None:
    teacher = visit("teacher")
    owed = teacher.ask(DAY)["viewer"]["unrecorded"]
    section = teacher.page.get_by_role("region", name="Не записано")

    expect(section.get_by_role("listitem")).to_have_count(len(owed))
    section.get_by_role("link", name=re.compile("^Записать")).first.click()
    expect(teacher.page).to_have_url(re.compile(f"/lessons/{re.escape(quote(owed[0]['id'], safe=''))}"))


def test_the_next_bell_is_the_schools(visit: Enter) -> None:
    mother = visit("mother")
    viewer = mother.ask(DAY)["viewer"]
    mother.page.clock.set_fixed_time(f"{viewer['day']}T01:00:00Z")

    mother.page.goto("/")

    said = "Звонок на 1-й урок в 08:30" if viewer["today"] else "Сегодня уроков нет"
    expect(mother.page.get_by_text(said)).to_be_visible()


def test_a_family_goes_from_the_day_to_the_diary(visit: Enter) -> None:
    guardian = visit("guardian")
    names = [child["fullName"] for child in guardian.ask("{ viewer { children { fullName } } }")["viewer"]["children"]]
    for name in names:
        expect(guardian.page.get_by_role("region", name=name)).to_be_visible()

    guardian.page.get_by_role("link", name=f"Дневник: {names[0]}").click()

    expect(guardian.page.get_by_role("heading", level=1)).to_have_text(names[0])


def test_a_teacher_who_is_a_parent_sees_both_apart(visit: Enter) -> None:
    person = visit("teacher-parent")
    child = person.ask("{ viewer { children { fullName } } }")["viewer"]["children"][0]["fullName"]

    expect(person.page.get_by_role("region", name=child).get_by_role("listitem").first).to_be_visible()
    expect(person.page.get_by_role("region", name="Мои уроки")).to_be_visible()
    expect(person.page.get_by_role("region", name="Мои классы")).to_be_visible()


def test_the_office_reaches_every_class(visit: Enter) -> None:
    office = visit("deputy-head")
    section = office.page.get_by_role("region", name="Классы школы")

    section.get_by_role("link", name="7А").click()

    expect(office.page.get_by_role("heading", level=1)).to_have_text("Сводная ведомость 7А")
    office.page.get_by_role("button", name="Журналы класса").click()
    expect(office.page.get_by_role("menuitem").first).to_be_visible()


@pytest.mark.parametrize("username", ["municipal", "regional"])
def test_coordinators_are_told_that_nothing_personal_is_here(visit: Enter, username: str) -> None:
    coordinator = visit(username)

    expect(coordinator.page.get_by_role("heading", name="Личных уроков и классов у вас нет")).to_be_visible()


@pytest.mark.parametrize("username", ["class-teacher", "teacher-parent", "guardian", "student", "administrator", "municipal"])
@pytest.mark.parametrize(("scheme", "width"), [("dark", 1280), ("light", 390)])
def test_nothing_keeps_anybody_out(visit: Enter, username: str, scheme: str, width: int) -> None:
    person = visit(username, scheme=scheme, width=width, locale="en" if width > 400 else "ru")
    expect(person.page.get_by_role("heading", level=1)).to_be_visible()
    expect(person.page.locator("section, h2").first).to_be_visible()

    assert person.faults() == []
    assert person.page.evaluate("document.documentElement.scrollWidth <= innerWidth")
