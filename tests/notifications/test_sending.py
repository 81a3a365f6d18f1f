"""What reaches a device: news, once, sealed, in time, and nothing that its owner may not see."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any
from urllib.parse import quote
from uuid import uuid4

import pytest
from django.utils import timezone
from py_vapid import Vapid02

from server.live.outbox import release_due
from server.notifications import keys
from server.notifications.models import Delivery, Device
from server.notifications.sending import push_news, tidy
from tests.api import cell, gid
from tests.journal.test_absences import answer, report
from tests.notifications.browser import ADD, COMPRESSED, Browser
from tests.notifications.receiver import LOST
from tests.notifications.test_settings import SET
from tests.timetable.changing import cancel

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytest_django.fixtures import Settings

    from tests.api import Api
    from tests.notifications.receiver import PushService
    from tests.school import TestSchool

MINUTE = timedelta(minutes=1)


class Home:
    """Families with their devices, and a teacher who makes news."""

    def __init__(self, world: TestSchool, as_: Callable[[str], Api], service: PushService) -> None:
        """Nobody has a device yet."""
        self.world, self.as_, self.service = world, as_, service
        self.devices: dict[str, Browser] = {}
        self.clock = timezone.now()

    def add(self, who: str, path: str = "", *, locale: str = "ru", content: bool = True, **wishes: Any) -> None:
        """Give somebody a device."""
        browser = self.devices[path or who] = Browser(self.service.address(path or who), locale)
        assert self.as_(who).ask(ADD, input=browser.input)["addPushDevice"]["__typename"] == "PushDeviceAdded"
        assert "push" in self.as_(who).ask(SET, input={"showContent": content, **wishes})["setPushSettings"]

    def pass_time(self, time: timedelta = MINUTE) -> int:
        """Let time pass, and news be told."""
        self.clock = max(self.clock, timezone.now()) + time
        return push_news(self.clock)

    def told(self, path: str) -> list[str]:
        """What a device shows, one text for each message."""
        messages = [self.devices[path].read(body) for body in self.service.bodies(path)]
        return [f"{message['title']}: {message['body']}" for message in messages]

    def led(self, path: str) -> list[str]:
        """Where the messages of a device lead."""
        return [self.devices[path].read(body)["url"] for body in self.service.bodies(path)]

    def place(self, screen: str) -> str:
        """The address of a screen of Anna's in the app."""
        return f"/app/{screen}?child={quote(gid(self.world.anna), safe='')}"


@pytest.fixture
def home(world: TestSchool, as_: Callable[[str], Api], service: PushService) -> Home:
    return Home(world, as_, service)


def test_a_mark_reaches_every_device_of_the_family_once(home: Home) -> None:
    for who, path in (("mother", "phone"), ("mother", "tablet"), ("student", "own"), ("boris_mother", "other"), ("class_teacher", "staff")):
        home.add(who, path)

    home.as_("teacher").record(home.world.yesterday, [cell(home.world.anna, "5", "4")])

    assert push_news(timezone.now()) == 0, "not settled yet"
    assert home.pass_time() == 3
    assert home.told("phone") == home.told("tablet") == home.told("own") == ["Анна: Алгебра: 5, 4"]
    assert home.told("other") == home.told("staff") == []
    assert home.pass_time() == 0


def test_one_bad_device_keeps_nothing_from_the_others(home: Home) -> None:
    for path in ("broken", "phone", "absurd"):
        home.add("mother", path)
    Device.objects.filter(endpoint=home.service.address("broken")).update(p256dh=COMPRESSED)
    home.service.answers["/absurd"] = (503, {"Retry-After": "Mon, 20 Nov 2026 19:12:08 +9999999999999999"})

    home.as_("teacher").record(home.world.yesterday, [cell(home.world.anna, "5")])

    assert home.pass_time() == 1
    assert home.told("phone") == ["Анна: Алгебра: 5"]
    failed = [Device.objects.get(endpoint=home.service.address(path)).failures for path in ("broken", "phone", "absurd")]
    assert failed == [1, 0, 1]
    assert Delivery.objects.filter(state="WAITING").count() == 2


def test_a_message_is_sealed_and_signed(home: Home) -> None:
    home.add("mother", content=False, locale="en")
    home.as_("teacher").record(home.world.yesterday, [cell(home.world.anna, "5")])
    home.pass_time()

    ((headers, body),) = home.service.came["/mother"]

    message = home.devices["mother"].read(body)
    assert message | {"tag": ""} == {"title": "News in the diary", "body": "", "tag": "", "url": home.place("diary"), "lang": "en"}
    assert (headers["Content-Encoding"], headers["TTL"], headers["Topic"]) == ("aes128gcm", "86400", message["tag"])
    assert Vapid02.verify(headers["Authorization"])
    assert headers["Authorization"].endswith(f"k={keys.public_key()}")
    assert "Анна".encode() not in body


def test_a_burst_is_one_message_of_what_stands_at_last(home: Home) -> None:
    home.add("mother")
    teacher = home.as_("teacher")
    teacher.record(home.world.yesterday, [cell(home.world.anna, "2")], topic="Степень", homework="§ 5, № 12")
    teacher.record(home.world.yesterday, [cell(home.world.anna, "5", version=1, attendance={"symbol": "оп", "minutes": 10})])
    teacher.record(home.world.yesterday, [], homework="§ 5, № 12")
    home.as_("english_teacher").record(home.world.english_lesson1, [cell(home.world.anna, attendance={"symbol": "н"})])

    assert home.pass_time() == 1

    (told,) = home.told("mother")
    assert told.splitlines() == [
        "Анна: Алгебра: 5",
        "Алгебра, задано: § 5, № 12",
        "Алгебра: опоздание, 10 мин",
        "Английский язык: нет на уроке",
    ]
    assert home.led("mother") == [home.place("")]
    teacher.record(home.world.yesterday, [], homework="§ 5, № 12")
    assert home.pass_time() == 0


def test_a_mark_that_is_held_back_is_told_when_it_may_be_known(home: Home) -> None:
    home.add("mother")
    later = timezone.now() + timedelta(hours=2)
    held = cell(home.world.anna)
    held["marks"] = [{"symbol": "2", "publishAt": later.isoformat()}]
    home.as_("teacher").record(home.world.yesterday, [held], topic="Степень")
    assert home.pass_time() == 0

    release_due(later)
    home.clock = later
    assert home.pass_time() == 1
    assert home.told("mother") == ["Анна: Алгебра: 2"]


def test_rights_and_wishes_are_asked_when_it_is_sent(home: Home) -> None:
    for who in ("mother", "father_without_marks", "student"):
        home.add(who)
    home.as_("teacher").record(home.world.yesterday, [cell(home.world.anna, "5")])
    assert push_news(timezone.now()) == 0
    home.world.people["mother"].guardians.get().rights.update(until=home.world.today)
    off = {"studentId": gid(home.world.anna), "kind": "MARKS", "on": False}
    home.as_("student").ask(SET, input={"choices": [off], "showContent": True})

    assert home.pass_time() == 0
    assert home.service.came == {}
    assert set(Delivery.objects.values_list("state", flat=True)) == {"EMPTY"}
    home.as_("teacher").record(home.world.yesterday, [cell(home.world.anna, "5", version=1, attendance={"symbol": "н"})])
    home.pass_time()
    assert home.told("father_without_marks") == home.told("student") == ["Анна: Алгебра: нет на уроке"]
    assert home.led("father_without_marks") == [home.place("attendance")]
    assert home.told("mother") == []


def test_changed_lessons_and_answers_are_told(home: Home) -> None:
    home.add("mother")
    home.add("boris_mother")
    made = report(home.as_("mother"), home.world)["report"]["id"]
    assert home.pass_time() == 0, "nobody is told of their own deed"

    answer(home.as_("class_teacher"), made)
    home.pass_time()
    assert home.led("mother") == [home.place("absence")]
    assert home.told("mother")[0].startswith(f"Анна: Школа подтвердила отсутствие {home.world.today.day} ")
    cancel(home.as_("deputy_head"), home.world.lesson(home.world.english1_journal, 1, 2))
    home.pass_time()

    assert home.told("mother")[1].startswith(f"Анна: Изменения в расписании: {(home.world.today + timedelta(days=1)).day} ")
    assert home.led("mother")[1] == home.place("timetable")
    assert home.told("boris_mother") == []


def test_quiet_hours_and_digests_wait(home: Home) -> None:
    now = timezone.now()
    hours = [(now + timedelta(hours=ahead)).time().replace(microsecond=0, tzinfo=None).isoformat() for ahead in (-1, 3)]
    home.add("mother", quietFrom=hours[0], quietUntil=hours[1])
    home.add("student", digest=True)
    home.as_("teacher").record(home.world.yesterday, [cell(home.world.anna, "5")])

    assert home.pass_time(timedelta(minutes=61)) == 1
    home.as_("teacher").record(home.world.yesterday, [cell(home.world.anna, "4", version=1)])
    home.pass_time(timedelta(minutes=61))
    assert home.told("mother") == []
    home.pass_time(timedelta(hours=2))
    assert home.told("mother") == ["Анна: Алгебра: 4"]


def test_a_device_that_is_gone_is_dropped_and_the_others_are_told(home: Home) -> None:
    home.add("mother", "gone")
    home.add("mother", "phone")
    home.service.answers["/gone"] = (410, {})
    home.as_("teacher").record(home.world.yesterday, [cell(home.world.anna, "5")])

    assert home.pass_time() == 1

    assert dict(Device.objects.values_list("endpoint", "ended_by")) == {
        home.service.address("gone"): "GONE",
        home.service.address("phone"): "",
    }
    home.as_("teacher").record(home.world.yesterday, [cell(home.world.anna, "4", version=1)])
    home.pass_time()
    assert len(home.service.bodies("gone")) == 1
    assert len(home.service.bodies("phone")) == 2
    tidy(home.clock + timedelta(days=100))
    assert (Device.objects.count(), Delivery.objects.count()) == (1, 0)


@pytest.mark.parametrize("status", [429, 503, LOST])
def test_what_fails_is_tried_again_after_a_while(home: Home, status: int) -> None:
    home.add("mother", "phone")
    home.service.answers["/phone"] = (status, {"Retry-After": "600"})
    home.as_("teacher").record(home.world.yesterday, [cell(home.world.anna, "5")])
    assert home.pass_time() == 0
    assert Device.objects.get().failures == 1
    home.service.answers.clear()

    assert home.pass_time(timedelta(seconds=20)) == 0
    assert home.pass_time(timedelta(minutes=11)) == 1

    first, second = [home.devices["phone"].read(body) for body in home.service.bodies("phone")]
    assert first == second, "of one name: a device that has the first shows it once"
    assert Device.objects.get().failures == 0


def test_a_device_that_always_refuses_is_given_up(home: Home) -> None:
    home.add("mother")
    home.service.answers["/mother"] = (403, {})
    for version, symbol in enumerate("54545"):
        home.as_("teacher").record(home.world.yesterday, [cell(home.world.anna, symbol, version=version)])
        assert home.pass_time() == 0
    assert Device.objects.get().ended_by == "REFUSED"
    assert set(Delivery.objects.values_list("state", flat=True)) == {"LOST"}


def test_nothing_is_sent_where_a_redirection_or_an_inner_address_leads(home: Home, settings: Settings) -> None:
    home.add("mother")
    home.service.answers["/mother"] = (307, {"Location": home.service.address("elsewhere")})
    home.as_("teacher").record(home.world.yesterday, [cell(home.world.anna, "5")])
    home.pass_time()
    assert "/elsewhere" not in home.service.came

    settings.PUSH_PRIVATE = False
    home.service.came.clear()
    home.as_("teacher").record(home.world.yesterday, [cell(home.world.anna, "4", version=1)])
    assert home.pass_time() == 0
    assert home.service.came == {}


def test_news_from_before_a_device_was_added_are_not_told(home: Home) -> None:
    home.as_("teacher").record(home.world.yesterday, [cell(home.world.anna, "5")])
    home.add("mother", str(uuid4()))

    assert home.pass_time() == 0
