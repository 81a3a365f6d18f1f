"""Whatever way a family's data is reached, everybody sees the same of it: one table over people, facts and paths (F1, F2, M8).

A path is a function from somebody to the facts about one child that it shows them; a new path is one more of these.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import orjson
import pytest
from django.test import Client
from django.utils import timezone
from graphql import parse

from schema.context import Context
from schema.engine.engine import Engine
from schema.engine.events import Question
from schema.journal.subscriptions import DiaryLessonChanged
from schema.live import Heard
from schema.root import schema
from server.access.actor import load_actor
from server.access.feed import hashed
from server.exchange.models import CalendarFeed
from server.journal.models import Mark
from server.live import reads, topics
from server.live.models import LiveEvent
from server.notifications import contents
from server.notifications.models import Delivery, Device
from server.people.models import Account, AgeRule, Guardian, GuardianRight
from tests.api import Api, cell, gid
from tests.school import DAY, TestSchool

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.db.models import Model

LESSON, MARK, HELD, ABSENCE, HOMEWORK = "lesson", "mark", "held-back mark", "absence", "homework"
SCOPES = {"MARKS": MARK, "ATTENDANCE": ABSENCE, "HOMEWORK": HOMEWORK}
ALL = {LESSON, MARK, ABSENCE, HOMEWORK}
SIGNS = {"5": MARK, "2": HELD, "н": ABSENCE, "§ 5": HOMEWORK}
"""What stands in the lesson, by what can be found of it in an answer."""
DIARY = """query Diary($id: ID!, $on: Date!) { student(id: $id) { diary(from: $on, to: $on) { lessons {
  lesson { id homework { text } } marks { symbol } attendance { code { symbol } } } } } }"""
NODE = """query Node($id: ID!) { node(id: $id) { __typename ... on Mark { symbol } ... on Homework { text } ... on Lesson { id } } }"""
HEARD = """subscription { diaryChanged(studentId: "") { ... on DiaryLessonChanged {
  lesson { lesson { id homework { text } } marks { symbol } attendance { code { symbol } } } } } }"""
_engine = Engine(schema)


@dataclass
class Case:
    """The school, the lesson that everything is about, and who may see what of it: facts by the name of somebody."""

    world: TestSchool
    expected: dict[str, set[str]]

    @property
    def child(self) -> Model:
        return self.world.anna

    def account(self, who: str) -> Account:
        return self.world.people[who]


def _guardian(world: TestSchool, name: str, *rights: tuple[str, int, int | None]) -> None:
    """Somebody with rights by scope, over days counted from today."""
    guardian = Guardian.objects.create(**world.own, family_name=name, account=world.account(name))
    for scope, since, until in rights:
        days = {"since": world.today + since * DAY, "until": None if until is None else world.today + until * DAY}
        GuardianRight.objects.create(**world.own, guardian=guardian, student=world.anna, scope=scope, basis="DOCUMENT", **days)


def _people(world: TestSchool) -> dict[str, set[str]]:
    expected = {"mother": ALL, "student": ALL, "boris_mother": set(), "classmate": set(), "stranger": set(), "other_teacher": set()}
    for scope, fact in SCOPES.items():
        for name, since, until, seen in (
            ("in force", -9, 1, {LESSON, fact}),
            ("ended", -9, 0, set()),
            ("not begun", 1, None, set()),
            ("never begun", 0, 0, set()),
        ):
            _guardian(world, f"{scope} {name}", (scope, since, until))
            expected[f"{scope} {name}"] = seen
        _guardian(world, f"{scope} cut", *((each, -9, 0 if each == scope else None) for each in SCOPES))
        expected[f"{scope} cut"] = ALL - {fact}
    _guardian(world, "payments alone", ("PAYMENTS", -9, None))
    expected["payments alone"] = {LESSON}
    return expected


@pytest.fixture
def case(world: TestSchool) -> Case:
    """A lesson of yesterday with everything in it; nothing of the other child's is anything of Anna's."""
    later = (timezone.now() + timedelta(days=1)).isoformat()
    entry = cell(world.anna, attendance={"symbol": "н"})
    entry["marks"] = [{"symbol": "5"}, {"symbol": "2", "publishAt": later}]
    Api.of(world.people["teacher"]).record(world.yesterday, [entry], homework="§ 5")
    return Case(world, _people(world))


def _found(case: Case, told: object) -> set[str]:
    """The facts in an answer."""
    text = orjson.dumps(told).decode()
    facts = {fact for sign, fact in SIGNS.items() if f'"{sign}"' in text}
    return facts | ({LESSON} if gid(case.world.yesterday) in text else set())


def queried(case: Case, who: str) -> set[str]:
    return _found(case, Api.of(case.account(who)).ask(DIARY, id=gid(case.child), on=str(case.world.yesterday.on)))


def by_its_id(case: Case, who: str) -> set[str]:
    api, lesson = Api.of(case.account(who)), case.world.yesterday
    marks = Mark.objects.filter(lesson=lesson, student=case.world.anna)
    ids = [gid(lesson), gid(lesson.homework), *(gid(mark) for mark in marks)]
    return _found(case, [api.ask(NODE, id=each) for each in ids])


def heard(case: Case, who: str) -> set[str]:
    """What a subscription tells of the lesson's event, if it is for this account at all."""
    account, topic = case.account(who), topics.student(case.world.anna.pk)
    last = LiveEvent.objects.filter(topics__contains=[str(topic)]).latest("seq")
    events, _ = reads.replay(topic, case.world.school.pk, last.seq - 1, last.seq)
    admitted = reads.still_admitted([(topic, account.pk)]) == [True]
    mine = [event for event in events if event.rights_of(account.pk, topic) is not None]
    assert admitted or not mine
    now = timezone.now()
    context = Context(actor=load_actor(account.pk, now), now=now)
    question = Question(HEARD, parse(HEARD), None, {})
    said = [_engine.event(question, DiaryLessonChanged(heard=Heard(event, topic, "")), context).data for event in mine]
    return _found(case, [text and orjson.loads(text) for text in said])


def pushed(case: Case, who: str) -> set[str]:
    """What would be said in notifications of the lesson that were on their way already."""
    account, world = case.account(who), case.world
    device = Device(pk=1, account=account)
    common: dict[str, Any] = {"school": world.school, "device": device, "student": world.anna, "ids": {"lesson": world.yesterday.pk}}
    sent = [
        Delivery(pk=pk, kind=kind, happened_at=timezone.now() - DAY, **common)
        for pk, kind in enumerate(("MARKS", "ABSENCES", "HOMEWORK"), 1)
    ]
    said = contents.read(account.pk, sent, timezone.now())
    facts = {1: MARK, 2: ABSENCE, 3: HOMEWORK}
    held = {HELD} if 1 in said and "2" in said[1].said else set()
    return {facts[pk] for pk in said} | held


def in_a_calendar(case: Case, who: str) -> set[str]:
    """What stands at a calendar's address that somebody has had for long."""
    account, token = case.account(who), f"token-{case.account(who).pk}"
    CalendarFeed.objects.create(
        school=case.world.school, account=account, student=case.world.anna, token_hash=hashed(token), created_at=timezone.now()
    )
    text = Client().get(f"/calendars/{token}.ics").content.decode()
    facts = {LESSON} if f"lesson-{case.world.yesterday.pk}@" in text else set()
    return facts | ({HOMEWORK} if "§ 5" in text else set())


PATHS: dict[Callable[[Case, str], set[str]], set[str]] = {
    queried: ALL | {HELD},
    by_its_id: {LESSON, MARK, HELD, HOMEWORK},
    heard: {MARK, HELD, ABSENCE, HOMEWORK},
    pushed: {MARK, HELD, ABSENCE, HOMEWORK},
    in_a_calendar: {LESSON, HOMEWORK},
}
"""Each path, and which facts it could show."""


def _through(path: Callable[[Case, str], set[str]], case: Case, who: str) -> set[str]:
    """What somebody sees on a path; a lesson that their own child has as well is no fact about this one."""
    shared = {LESSON, HOMEWORK} if path is by_its_id and who in {"boris_mother", "classmate", "other_teacher"} else set()
    return (path(case, who) - shared) & PATHS[path]


def test_all_paths_show_everybody_what_their_rights_open(case: Case) -> None:
    seen = {(who, path.__name__): _through(path, case, who) for who in case.expected for path in PATHS}

    assert seen == {(who, path.__name__): facts & can for who, facts in case.expected.items() for path, can in PATHS.items()}


def test_all_paths_close_and_open_on_a_birthday(case: Case) -> None:
    world = case.world
    for age in (14, 18):
        AgeRule.objects.filter(school=world.school).delete()
        rule = {"guardian_until_age": 18} if age == 18 else {"student_from_age": 14}
        AgeRule.objects.create(**world.own, scope="MARKS", **rule)
        for reached in (False, True):
            world.anna.born_on = world.today.replace(year=world.today.year - age) + (0 if reached else 1) * DAY
            world.anna.save()
            seen = {
                who: {path.__name__ for path in (queried, by_its_id, heard, pushed) if MARK in path(case, who)}
                for who in ("mother", "student")
            }
            everywhere = {"queried", "by_its_id", "heard", "pushed"}
            closed = "mother" if age == 18 else "student"
            assert seen == {who: everywhere if who != closed or reached == (age == 14) else set() for who in ("mother", "student")}
