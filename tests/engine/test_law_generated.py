"""The law, for operations that nobody thought of."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

import pytest
from graphql import parse
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from schema import limits
from schema.engine.engine import Engine
from schema.root import schema
from tests.engine.generated import documents, filled
from tests.engine.law import compare

if TYPE_CHECKING:
    from graphql import DocumentNode

    from tests.engine.world import World

CORE = schema._schema
AFFORDABLE, OWN = 5000, 0.9
engine = Engine(schema)


@pytest.mark.django_db
def test_both_executors_answer_alike(world: World) -> None:
    @settings(max_examples=400, deadline=None, database=None, suppress_health_check=list(HealthCheck), print_blob=False)
    @given(made=documents(CORE), seed=st.integers(0, 2**32))
    def holds(made: DocumentNode, seed: int) -> None:
        random = Random(seed)
        school, other = random.sample([world.first, world.second], 2)
        text, variables = filled(CORE, made, school.ids() if random.random() < OWN else other.ids(), random)
        cost = limits.cost_of(CORE, parse(text), variables)
        assume(cost.objects <= AFFORDABLE)
        near = [pk for name, pk in world.accounts.items() if name.endswith(str(school.number))]
        for account in [*random.sample(near, 3), random.choice(list(world.accounts.values()))]:
            compared = compare(engine, text, variables, account)
            assert compared.holds, f"{text}\n{variables}{compared.told()}"

    holds()

    assert engine.ways["engine"] > 0.8 * engine.ways.total(), engine.ways
