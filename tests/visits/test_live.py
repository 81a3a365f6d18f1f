"""Figures as they change: who hears of them, and what an event shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

import orjson
from django.utils import timezone
from graphql import parse

from schema.context import Context
from schema.engine.engine import Engine
from schema.engine.events import Question
from schema.root import schema
from schema.visits.enums import VisitDimension
from schema.visits.types import visit_report
from server.access.actor import load_actor
from server.live import reads, topics
from server.live.models import LiveEvent
from server.visits.actions import roll_waiting
from tests.api import gid
from tests.visits.facts import Looked, write

if TYPE_CHECKING:
    from tests.school import TestSchool

NEWS = "subscription ($id: ID!) { visitsChanged(schoolId: $id) { from by totals { visits suppressed } rows { key figures { visits } } } }"
HEAR = {"deputy_head", "administrator", "class_teacher"}


def test_those_hear_who_see_figures(world: TestSchool) -> None:
    topic = topics.visits(world.school.pk)
    names = list(world.people)

    may = reads.still_admitted([(topic, world.people[name].pk) for name in names])

    assert {name for name, allowed in zip(names, may, strict=True) if allowed} == HEAR


def test_an_event_shows_each_listener_its_own_figures_of_today(world: TestSchool) -> None:
    now = timezone.now()
    write([Looked(now, world.school.pk, world.people["mother"].pk, world.anna.pk)])
    roll_waiting("DAY")
    question = Question(NEWS, parse(NEWS), None, {"id": gid(world.school)})
    engine = Engine(schema)

    told = {}
    for who in ("deputy_head", "class_teacher", "regional_coordinator"):
        report = visit_report(None, None, VisitDimension.SECTION, school=world.school.pk)
        answer = engine.event(question, report, Context(actor=load_actor(world.people[who].pk, now), now=now))
        told[who] = orjson.loads(answer.data or answer.reason)["visitsChanged"]

    assert LiveEvent.objects.filter(school_id=world.school.pk, kind="visits_rolled").exists()
    assert told["deputy_head"]["totals"] == {"visits": 1, "suppressed": False}
    assert told["deputy_head"]["rows"] == [{"key": "DIARY", "figures": {"visits": 1}}]
    assert told["class_teacher"]["rows"] == told["deputy_head"]["rows"]
    assert told["regional_coordinator"]["totals"] == {"visits": None, "suppressed": True}
    assert told["regional_coordinator"]["rows"] == []
