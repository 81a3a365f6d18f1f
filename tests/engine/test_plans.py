"""A plan made for one actor answers every other of equal roles with their own rows, whoever came first."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from schema.engine.engine import Engine
from schema.root import schema
from tests.engine.documents import ClientOperation, operations
from tests.engine.law import context_of

if TYPE_CHECKING:
    from tests.engine.world import World

EQUALS = [("teacher1", "teacher2"), ("mother1", "father1"), ("student1", "student2")]


@pytest.mark.django_db
@pytest.mark.parametrize("operation", operations("query"), ids=lambda each: each.name)
@pytest.mark.parametrize(("one", "other"), EQUALS)
def test_equals_are_never_given_each_others_rows(world: World, operation: ClientOperation, one: str, other: str) -> None:
    variables = operation.variables(world.first)
    contexts = {name: context_of(world.accounts[name]) for name in (one, other)}
    assert contexts[one].actor.roles == contexts[other].actor.roles
    alone = {name: Engine(schema).execute(operation.text, variables, None, context).data for name, context in contexts.items()}
    assert None not in alone.values()

    for order in ((one, other), (other, one)):
        engine = Engine(schema)
        for name in (*order, *order):
            assert engine.execute(operation.text, variables, None, contexts[name]).data == alone[name]
        assert len(engine) == 1, "equal roles share one plan, or this test shows nothing"


@pytest.mark.django_db
def test_booleans_nulls_and_enums_choose_the_plan_other_values_do_not(world: World) -> None:
    engine, context, ids = Engine(schema), context_of(world.accounts["deputy1"]), world.first.ids()
    text = "query ($id: ID!, $on: Date, $deep: Boolean!) { student(id: $id) { fullName groups(on: $on) { name school: schoolClass @include(if: $deep) { name } } } }"

    def ask(student: int, **given: object) -> str:
        answer = engine.execute(text, {"id": ids["Student"][student], **given}, None, context)
        assert answer.data is not None, answer.reason
        return answer.data

    first = ask(0, on="2026-10-05", deep=True)
    assert ask(1, on="2026-10-08", deep=True) != first
    assert len(engine) == 1
    assert '"school"' in first
    assert '"school"' not in ask(0, on="2026-10-05", deep=False)
    ask(0, on=None, deep=False)
    ask(0, deep=False)
    assert len(engine) == 4


@pytest.mark.django_db
def test_a_nodes_type_chooses_the_plan_and_strange_ids_share_one(world: World) -> None:
    engine, context, ids = Engine(schema), context_of(world.accounts["deputy1"]), world.first.ids()
    text = "query ($id: ID!) { node(id: $id) { __typename id ... on Student { fullName } } }"

    for pk in (ids["Student"][0], ids["Student"][1], ids["Journal"][0]):
        answer = engine.execute(text, {"id": pk}, None, context)
        assert answer.data is not None
        assert pk in answer.data
    for strange in ("", "U3R1ZGVudA==", "RmlzaDox", "RmlzaDoy", "Qmlyczox"):
        assert engine.execute(text, {"id": strange}, None, context).data == '{"node":null}'
    assert len(engine) == 3
