"""The way in and out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from playwright.sync_api import expect

from server.people.demo import PASSWORD

if TYPE_CHECKING:
    from tests.browser.conftest import Enter


def test_a_teacher_signs_in_and_out_by_the_form(visit: Enter) -> None:
    page = visit().page

    page.get_by_label("Имя пользователя").fill("teacher")
    page.get_by_label("Пароль", exact=True).fill(PASSWORD)
    page.keyboard.press("Enter")

    expect(page.get_by_role("navigation")).to_contain_text("Журналы")
    page.get_by_role("button", name="Учётная запись").click()
    page.get_by_role("menuitem", name="Выйти").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Вход в журнал")


def test_a_wrong_password_is_said_and_nothing_else(visit: Enter) -> None:
    page = visit().page

    page.get_by_label("Имя пользователя").fill("teacher")
    page.get_by_label("Пароль", exact=True).fill("не тот")
    page.get_by_role("button", name="Войти", exact=True).click()

    expect(page.get_by_role("alert")).to_contain_text("не подходят")


def test_the_demo_lets_in_by_one_click(visit: Enter) -> None:
    page = visit().page

    page.get_by_role("button", name="Мама семиклассника").click()

    expect(page.get_by_role("navigation")).to_contain_text("Дети")


def test_the_language_is_chosen_and_kept(visit: Enter) -> None:
    page = visit(locale="en").page
    expect(page.get_by_role("heading", level=1)).to_have_text("Sign in to the journal")
    expect(page.locator("html")).to_have_attribute("lang", "en")

    page.get_by_text("РУ", exact=True).click()

    expect(page.get_by_role("heading", level=1)).to_have_text("Вход в журнал")
    expect(page.locator("html")).to_have_attribute("lang", "ru")


def test_an_address_that_leads_nowhere_says_so(visit: Enter) -> None:
    page = visit("teacher", "/journals/nothing").page

    expect(page.get_by_role("heading", name="Ничего не найдено")).to_be_visible()
