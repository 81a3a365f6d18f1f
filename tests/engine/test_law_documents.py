"""The law, for every document of the clients and every role; each takes the fast way and one statement."""

from __future__ import annotations

from typing import TYPE_CHECKING

import orjson
import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from schema.engine.engine import Engine
from schema.root import schema
from tests.engine.documents import ClientOperation, operations
from tests.engine.law import compare, context_of

if TYPE_CHECKING:
    from tests.engine.world import World

QUERIES = operations("query")
engine = Engine(schema)
each_query = pytest.mark.parametrize("operation", QUERIES, ids=lambda each: each.name)


@pytest.mark.django_db
@each_query
def test_both_executors_answer_every_role_alike(world: World, operation: ClientOperation) -> None:
    shown: set[str] = set()
    for school in (world.first, world.second):
        variables = operation.variables(school)
        for account in world.accounts.values():
            compared = compare(engine, operation.text, variables, account)
            assert compared.answer.data is not None, compared.answer.reason
            assert compared.holds, compared.told()
            shown.update(key for key, value in orjson.loads(compared.answer.data).items() if value)
    assert shown, "nobody sees anything of it: the variables are wrong"


@pytest.mark.django_db
@each_query
def test_it_takes_one_statement(world: World, operation: ClientOperation) -> None:
    context, variables = context_of(world.accounts["deputy1"]), operation.variables(world.first)
    engine.execute(operation.text, variables, None, context)

    with CaptureQueriesContext(connection) as statements:
        answer = engine.execute(operation.text, variables, None, context)

    assert answer.data is not None, answer.reason
    assert len(statements) == 1
