"""Devices and wishes: each account its own, about what it may see."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

import pytest
from django.utils import timezone

from server.notifications.models import Device, Muted, Wishes
from server.notifications.transport import PublicResolver
from server.people.signin.codes import issue_codes
from tests.api import Api, gid
from tests.notifications.browser import ADD, COMPRESSED, Browser
from tests.people.conftest import PASSWORD
from tests.people.conftest import Browser as SigningIn

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytest_django.fixtures import Settings

    from tests.school import TestSchool

REMOVE = "mutation ($input: RemovePushDeviceInput!) { removePushDevice(input: $input) { __typename } }"
SET = """
mutation ($input: SetPushSettingsInput!) { setPushSettings(input: $input) {
  __typename ... on Refusal { message } ... on PushSettingsSaved { push { quietFrom quietUntil digest showContent } } } }
"""
ASK = """
{ viewer { push { publicKey devices { id label } quietFrom quietUntil digest showContent choices { student { fullName } kind on } } } }
"""
PUBLIC = "https://push.example.org/some/secret"
UNCOMPRESSED = Browser(PUBLIC).input["p256dh"]


def add(api: Api, browser: Browser, **given: str) -> Any:
    """Add a browser."""
    return api.ask(ADD, input=browser.input | given)["addPushDevice"]


def push(api: Api) -> Any:
    """What somebody has set."""
    return api.ask(ASK)["viewer"]["push"]


def test_a_browser_is_added_once_and_belongs_to_who_signed_in_last(world: TestSchool, as_: Callable[[str], Api]) -> None:
    browser = Browser(PUBLIC)

    first = add(as_("mother"), browser)

    assert add(as_("mother"), browser, label="Планшет")["device"]["id"] == first["device"]["id"]
    assert [device["label"] for device in push(as_("mother"))["devices"]] == ["Планшет"]
    assert len(push(as_("mother"))["publicKey"]) == 87
    add(as_("boris_mother"), browser)
    assert push(as_("mother"))["devices"] == []
    assert set(Device.objects.values_list("ended_by", flat=True)) == {"", "REPLACED"}
    assert as_("mother").ask(REMOVE, input={"deviceId": first["device"]["id"]})["removePushDevice"]["__typename"] == "NotFound"
    (device,) = push(as_("boris_mother"))["devices"]
    assert as_("boris_mother").ask(REMOVE, input={"deviceId": device["id"]})["removePushDevice"]["__typename"] == "PushDeviceRemoved"
    assert push(as_("boris_mother"))["devices"] == []
    assert add(Api(), browser)["__typename"] == "NotFound"


WRONG = [
    ({"endpoint": "http://push.example.org/x"}, "endpoint"),
    ({"endpoint": "https://127.0.0.1/x"}, "endpoint"),
    ({"endpoint": "https://[::ffff:10.0.0.1]/x"}, "endpoint"),
    ({"endpoint": "https://[64:ff9b::7f00:1]/x"}, "endpoint"),
    ({"endpoint": "https://169.254.169.254/latest"}, "endpoint"),
    ({"endpoint": "https://2130706433/x"}, "endpoint"),
    ({"endpoint": "https://127.1/x"}, "endpoint"),
    ({"endpoint": "https://127.0.0.1./x"}, "endpoint"),
    ({"endpoint": "https://127.1./x"}, "endpoint"),
    ({"endpoint": "https://127.0.0.0x1/x"}, "endpoint"),
    ({"endpoint": "https://push.example.org./x"}, "endpoint"),
    ({"endpoint": "https://[::127.0.0.1]/x"}, "endpoint"),
    ({"endpoint": "https://localhost/x"}, "endpoint"),
    ({"endpoint": "https://database.internal/x"}, "endpoint"),
    ({"endpoint": "https://push.example.org:5432/x"}, "endpoint"),
    ({"endpoint": "https://user:word@push.example.org/x"}, "endpoint"),
    ({"endpoint": "file:///etc/passwd"}, "endpoint"),
    ({"endpoint": "https://[broken/x"}, "endpoint"),
    ({"endpoint": "https://push.example.org/" + "x" * 2000}, "endpoint"),
    ({"endpoint": "https://push.example.org/a b"}, "endpoint"),
    ({"p256dh": "AAAA"}, "p256dh"),
    ({"p256dh": "я"}, "p256dh"),
    ({"p256dh": COMPRESSED}, "p256dh"),
    ({"p256dh": UNCOMPRESSED + "=" * 400}, "p256dh"),
    ({"p256dh": UNCOMPRESSED[:40] + " !\n" * 100 + UNCOMPRESSED[40:]}, "p256dh"),
    ({"auth": "AAAA"}, "auth"),
    ({"auth": "A" * 11 + "!" * 40 + "A" * 11}, "auth"),
    ({"auth": "A" * 22 + "=" * 50}, "auth"),
    ({"locale": "de"}, "locale"),
    ({"label": "x" * 81}, "label"),
]


def test_what_is_no_browsers_address_or_key_is_refused(world: TestSchool, as_: Callable[[str], Api], settings: Settings) -> None:
    settings.PUSH_PRIVATE = False
    mother, browser = as_("mother"), Browser(PUBLIC)
    for given, where in WRONG:
        told = add(mother, browser, **given)
        assert (told["__typename"], told["path"]) == ("InvalidInput", where), given
    assert not Device.objects.exists()
    assert add(mother, browser)["__typename"] == "PushDeviceAdded"


def test_a_name_that_stands_for_an_inner_address_is_not_sent_to() -> None:
    async def found() -> object:
        return await PublicResolver().resolve("localhost", 443)

    with pytest.raises(OSError, match="not public"):
        asyncio.run(found())


@pytest.mark.parametrize("how", ["everywhere", "password", "code"])
def test_devices_end_with_all_sessions_of_their_account(world: TestSchool, as_: Callable[[str], Api], how: str) -> None:
    mother = world.people["mother"]
    mother.set_password(PASSWORD)
    mother.save()
    add(as_("mother"), Browser(PUBLIC))
    add(as_("boris_mother"), Browser(f"{PUBLIC}/another"))
    browser, new = SigningIn(), "sunny door 88"

    if how == "code":
        code = issue_codes(accounts=[mother], now=timezone.now())[mother.pk]
        answer = browser.post("/auth/first", {"username": mother.username, "code": code, "password": new})
    else:
        browser.sign_in(mother.username)
        passwords = {"current_password": PASSWORD, "new_password": new}
        answer = browser.send("DELETE", "/account/sessions") if how == "everywhere" else browser.post("/account/password/change", passwords)

    assert answer.status_code == (401 if how == "everywhere" else 200)
    mother.refresh_from_db()
    assert push(as_("mother"))["devices"] == []
    assert len(push(as_("boris_mother"))["devices"]) == 1


def test_an_accounts_devices_do_not_grow_without_end(world: TestSchool, as_: Callable[[str], Api]) -> None:
    for number in range(22):
        add(as_("mother"), Browser(f"{PUBLIC}/{number}"))

    assert len(push(as_("mother"))["devices"]) == 20
    assert not Device.objects.filter(ended_at=None, endpoint__in=[f"{PUBLIC}/0", f"{PUBLIC}/1"]).exists()


@pytest.mark.parametrize(
    ("who", "kinds"),
    [
        ("mother", ["MARKS", "ABSENCES", "TIMETABLE", "HOMEWORK"]),
        ("student", ["MARKS", "ABSENCES", "TIMETABLE", "HOMEWORK"]),
        ("father_without_marks", ["ABSENCES", "TIMETABLE"]),
        ("teacher", []),
    ],
)
def test_one_chooses_among_what_one_may_see(world: TestSchool, as_: Callable[[str], Api], who: str, kinds: list[str]) -> None:
    assert push(as_(who))["choices"] == [{"student": {"fullName": world.anna.full_name}, "kind": kind, "on": True} for kind in kinds]


def test_wishes_are_kept_whole_or_not_at_all(world: TestSchool, as_: Callable[[str], Api]) -> None:
    mother, father = as_("mother"), as_("father_without_marks")
    off = {"studentId": gid(world.anna), "kind": "MARKS", "on": False}
    quiet = {"quietFrom": "21:00:00", "quietUntil": "07:00:00"}

    saved = mother.ask(SET, input={**quiet, "digest": True, "showContent": True, "choices": [off]})["setPushSettings"]

    assert saved["push"] == {**quiet, "digest": True, "showContent": True}
    assert [choice["on"] for choice in push(mother)["choices"]] == [False, True, True, True]
    assert father.ask(SET, input={**quiet, "choices": [off]})["setPushSettings"]["__typename"] == "NotFound"
    assert mother.ask(SET, input={"choices": [off | {"studentId": gid(world.boris)}]})["setPushSettings"]["__typename"] == "NotFound"
    for half in ({"quietFrom": "21:00:00"}, {"quietFrom": "21:00:00", "quietUntil": "21:00:00"}):
        assert mother.ask(SET, input=half)["setPushSettings"]["__typename"] == "InvalidInput"
    assert Wishes.objects.count() == Muted.objects.count() == 1
    mother.ask(SET, input={"choices": [off | {"on": True}]})
    assert push(mother)["choices"][0]["on"]
    assert push(mother)["quietFrom"] is None
