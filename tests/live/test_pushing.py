"""The thread that pushes news: one of all processes has its turn, and the next one goes on where it ended."""

from __future__ import annotations

from contextlib import closing
from datetime import timedelta
from typing import TYPE_CHECKING

import psycopg2
import pytest
from django.db import transaction
from django.utils import timezone

from server.live import topics
from server.live.events import CONCERNS, NewEvent
from server.live.outbox import publish
from server.notifications import sender
from server.notifications.models import Delivery, Device
from tests.api import Api, cell
from tests.databases import database_url
from tests.notifications.browser import ADD, Browser
from tests.notifications.receiver import PushService
from tests.school import TestSchool
from tests.waiting import eventually

if TYPE_CHECKING:
    from collections.abc import Iterator

TURN = "SELECT pg_advisory_lock(5108412)"


@pytest.fixture
def service() -> Iterator[PushService]:
    service = PushService()
    yield service
    service.close()


@pytest.fixture
def school(transactional_db: None) -> TestSchool:
    return TestSchool(name=f"Школа {timezone.now()}")


def test_a_sender_takes_its_turn_when_the_one_before_has_gone(school: TestSchool, service: PushService) -> None:
    browser = Browser(service.address("phone"))
    Api.of(school.people["mother"]).ask(ADD, input=browser.input)
    long_ago = timezone.now() - timedelta(minutes=5)
    Device.objects.update(added_at=long_ago)
    Api.of(school.people["teacher"]).record(school.yesterday, [cell(school.anna, "5")])
    ids = {"lesson": school.yesterday.pk, "students": [school.anna.pk], CONCERNS: {"MARKS": [school.anna.pk]}}
    with transaction.atomic():
        publish([NewEvent(school.school.pk, "lesson_recorded", (topics.student(school.anna.pk),), ids)], long_ago)

    with closing(psycopg2.connect(database_url())) as other:
        other.cursor().execute(TURN)
        sender.start()
    eventually(lambda: Delivery.objects.filter(state="SENT").exists(), within=30)
    sender.stop()

    (body,) = service.bodies("phone")
    assert browser.read(body)["title"] == "Новое в дневнике"
