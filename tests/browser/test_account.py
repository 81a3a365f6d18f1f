"""One's own account: the first sign-in by a code, the second step, passkeys, and the way out everywhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from playwright.sync_api import expect

from server.people.demo import PASSWORD
from tests.people.test_second_factor import totp

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.browser.conftest import Command, Enter


def _enter(page: Page, username: str) -> None:
    page.get_by_label("Имя пользователя").fill(username)
    page.get_by_label("Пароль", exact=True).fill(PASSWORD)
    page.get_by_role("button", name="Войти", exact=True).click()


def _confirm(page: Page) -> None:
    dialog = page.get_by_role("dialog", name="Подтвердите, что это вы")
    dialog.get_by_label("Пароль", exact=True).fill(PASSWORD)
    dialog.get_by_role("button", name="Подтвердить").click()
    expect(dialog).to_have_count(0)


def test_a_code_from_school_opens_once_and_sets_the_password(visit: Enter, command: Command) -> None:
    code = command("issue-code", "municipal")
    visitor = visit()
    page = visitor.page
    page.get_by_role("button", name="у меня есть код").click()
    for given, outcome in (("ABCD-EFGH-JKMN", "alert"), (code, "heading")):
        page.get_by_label("Имя пользователя").fill("municipal")
        page.get_by_label("Код").fill(given)
        page.get_by_role("button", name="Дальше").click()
        page.get_by_label("Новый пароль", exact=True).fill(PASSWORD)
        page.get_by_label("Новый пароль ещё раз").fill(PASSWORD)
        assert visitor.faults() == []
        page.get_by_role("button", name="Войти").click()
        if outcome == "alert":
            expect(page.get_by_role("alert")).to_contain_text("Имя или код не подходят")

    expect(page.get_by_role("navigation")).to_be_visible()


def test_a_second_step_is_turned_on_asked_for_and_turned_off(visit: Enter) -> None:
    visitor = visit("municipal", "/account")
    page = visitor.page
    section = page.get_by_role("region", name="Второй шаг входа")

    section.get_by_role("button", name="Включить").click()
    expect(section.get_by_role("img", name="QR-код")).to_be_visible()
    assert visitor.faults() == []
    secret = section.get_by_text("Или введите").inner_text().partition(":")[2].replace(" ", "")
    section.get_by_label("Код из приложения").fill(totp(secret))
    section.get_by_role("button", name="Включить").click()
    _confirm(page)
    spare = section.get_by_role("listitem").first.inner_text()

    page.get_by_role("button", name="Учётная запись").click()
    page.get_by_role("menuitem", name="Выйти").click()
    _enter(page, "municipal")
    page.get_by_role("button", name="ввести резервный код").click()
    page.get_by_label("Резервный код").fill("00000000")
    page.get_by_role("button", name="Войти").click()
    expect(page.get_by_role("alert")).to_contain_text("Код не подходит")
    page.get_by_label("Резервный код").fill(spare)
    page.get_by_role("button", name="Войти").click()

    section.get_by_role("button", name="Выключить").click()
    _confirm(page)
    expect(section).to_contain_text("Выключен")


def test_a_passkey_signs_in_without_a_password(visit: Enter, site: str) -> None:
    visitor = visit(path=f"{site.replace('127.0.0.1', 'localhost')}/account")
    page = visitor.page
    devices = page.context.new_cdp_session(page)
    devices.send("WebAuthn.enable")
    device = {"protocol": "ctap2", "transport": "internal", "hasResidentKey": True, "hasUserVerification": True}
    options = {**device, "isUserVerified": True, "automaticPresenceSimulation": True}
    devices.send("WebAuthn.addVirtualAuthenticator", {"options": options})
    _enter(page, "municipal")
    section = page.get_by_role("region", name="Ключи входа")

    section.get_by_label("Название").fill("Проверочный ключ")
    section.get_by_role("button", name="Добавить ключ").click()
    _confirm(page)
    expect(section.get_by_role("listitem")).to_contain_text("Проверочный ключ")
    page.get_by_role("button", name="Выйти на всех устройствах").click()
    page.get_by_role("button", name="Войти с ключом входа").click()

    expect(section.get_by_role("listitem")).to_contain_text("последний вход")
    section.get_by_role("button", name="Удалить").click()
    _confirm(page)
    expect(section.get_by_role("listitem")).to_have_count(0)
