"""The law for events: what the engine writes of one is what the ordinary executor answers, whoever listens and whatever is asked."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import orjson
import pytest
from graphql import ExecutionResult, parse
from graphql.execution import execute_subscription_event

from schema.engine.engine import Engine
from schema.engine.events import Question
from schema.engine.ids import global_id
from schema.engine.prepared import run
from schema.journal.subscriptions import DiaryGroupsChanged, DiaryLessonChanged, LessonChanged, RosterChanged
from schema.live import Heard
from schema.root import schema
from server.access.guess import guess_of, load_and_remember
from server.access.roles import Role
from server.live import topics
from server.live.events import Event
from tests.engine.documents import ClientOperation, operations
from tests.engine.law import context_of
from tests.engine.world import NOW

if TYPE_CHECKING:
    from tests.engine.world import World

engine = Engine(schema)
OF_JOURNAL, OF_DIARY = (LessonChanged, RosterChanged), (DiaryLessonChanged, DiaryGroupsChanged)
OF_JOURNALS, OF_DIARIES = (
    [each for each in operations("subscription") if root in each.text] for root in ("journalChanged(", "diaryChanged(")
)
ASKED = """
subscription Asked($id: ID!, $period: ID!, $more: Boolean!) {
  renamed: journalChanged(journalId: $id) {
    __typename
    ... on LessonChanged { at: changedAt changedBy @include(if: $more) ...Cells cells { average(period: $period) { display } } lesson { id } }
    ... on RosterChanged { studentIds cursor }
  }
}
fragment Cells on LessonChanged { cells { version studentId marks { symbol workType { name } } attendance { code { symbol } } } }
"""


def _payloads(world: World, kinds: tuple[Any, ...] = OF_JOURNAL) -> list[Any]:
    made: list[Any] = []
    for school in (world.first, world.second):
        journal = school.journals[0]
        students = [student.pk for student in school.students]
        for lesson in journal.lessons.order_by("pk")[:2]:
            ids = {"lesson": lesson.pk, "journal": journal.pk, "students": students, "by": school.mother.pk}
            event = Event(school.school.pk, 7, "lesson_recorded", (), ids, NOW + timedelta(microseconds=5), {}, 0.0)
            topic = topics.journal(journal.pk) if kinds is OF_JOURNAL else topics.student(students[0])
            made += [kind(heard=Heard(event, topic, "")) for kind in kinds]
    return made


def _office(world: World, payload: Any) -> list[int]:
    return [school.deputy.pk for school in (world.first, world.second) if school.school.pk == payload.heard.event.school_id]


def _ordinarily(question: Question, payload: Any, account: int | None) -> tuple[Any, bool]:
    executor = schema.execution_context_class.build(
        schema._schema, question.document, context_value=context_of(account), raw_variable_values=dict(question.variables or {})
    )
    assert not isinstance(executor, list), executor
    result = execute_subscription_event(executor.build_per_event_executor(payload))
    assert isinstance(result, ExecutionResult)
    return result.data, bool(result.errors)


def _holds(question: Question, payload: Any, account: int | None, monkeypatch: pytest.MonkeyPatch) -> bool:
    """Whether the engine answered; whatever it said has to be what the ordinary executor says."""
    answer = engine.event(question, payload, context_of(account))
    with monkeypatch.context() as alone:
        alone.delitem(schema._schema.extensions, "engine")
        data, failed = _ordinarily(question, payload, account)
    if account and load_and_remember(account, NOW).account_id is not None:
        # Nor does it matter whether the same statement finds who listens.
        guess = guess_of(account, NOW)
        assert guess is not None
        assert engine.event(question, payload, guess).data == answer.data
        asked = engine.event_asked(question, payload, guess)
        if asked is not None:
            # Nor by whose connection it is asked.
            row = [each.encode() if isinstance(each, str) else each for each in run(asked.statement, asked.values)]
            assert asked.body(row) == answer.body()
    if answer.data is None:
        return False
    assert not failed
    assert orjson.dumps(orjson.loads(answer.data)) == orjson.dumps(data)
    return True


def _question(text: str, variables: dict[str, Any]) -> Question:
    return Question(text, parse(text), None, variables)


@pytest.mark.django_db
@pytest.mark.parametrize("operation", [*OF_JOURNALS, *OF_DIARIES], ids=lambda each: each.name)
def test_what_clients_ask_of_events_is_written_by_the_engine(
    world: World, operation: ClientOperation, monkeypatch: pytest.MonkeyPatch
) -> None:
    given = operation.variables(world.first)
    question = _question(operation.text, given | {name: "" for name, value in given.items() if value is None and name != "after"})
    for payload in _payloads(world, OF_JOURNAL if operation in OF_JOURNALS else OF_DIARY):
        for account in world.accounts.values():
            written = _holds(question, payload, account, monkeypatch)
            # Only somebody who would never hear of it is told a null where there can be none.
            assert written or account not in _office(world, payload), engine.ways


@pytest.mark.django_db
@pytest.mark.parametrize("more", [True, False])
def test_aliases_fragments_and_variables_below_the_root_hold(world: World, monkeypatch: pytest.MonkeyPatch, *, more: bool) -> None:
    variables = {"id": "", "period": global_id("GradingPeriod", world.first.period.pk), "more": more}
    for payload in _payloads(world):
        for account in world.accounts.values():
            assert _holds(_question(ASKED, variables), payload, account, monkeypatch), engine.ways


@pytest.mark.django_db
def test_what_it_cannot_write_is_left_to_the_ordinary_executor(world: World) -> None:
    known = _payloads(world)[0]

    assert engine.event(_question(ASKED, {"id": "1"}), known, context_of(None)).data is None
    assert engine.event(_question(ASKED, {"id": "1", "period": "1", "more": True}), object(), context_of(None)).data is None


@pytest.mark.django_db
def test_somebody_of_other_roles_than_guessed_is_asked_about_first(world: World) -> None:
    teacher, payload = world.accounts["teacher1"], _payloads(world)[0]
    question = _question("subscription { journalChanged(journalId: 1) { ... on LessonChanged { lesson { topic } } } }", {})
    load_and_remember(teacher, NOW)
    right = guess_of(teacher, NOW)
    assert right is not None
    wrong = replace(right, actor=replace(right.actor, roles=frozenset({Role.GUARDIAN})))

    assert engine.event(question, payload, right).data is not None
    assert engine.event(question, payload, wrong).data is None
    assert engine.event(question, payload, replace(right, account=0)).data is None


@pytest.mark.django_db
def test_an_author_who_is_gone_is_no_null_in_disguise(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    payload = _payloads(world)[0]
    payload.heard.event.ids["by"] = 0
    text = "subscription { journalChanged(journalId: 1) { ... on LessonChanged { changedBy } } }"

    # Null where null is forbidden: GraphQL's errors are the ordinary executor's.
    assert engine.event(_question(text, {}), payload, context_of(world.accounts["teacher1"])).data is None
