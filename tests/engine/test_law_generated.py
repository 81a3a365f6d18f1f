"""The law, for operations that nobody thought of."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

import pytest
from graphql import parse
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from schema import limits
from schema.engine.engine import Engine
from schema.root import schema
from tests.engine.generated import documents, filled, thinned
from tests.engine.law import compare

if TYPE_CHECKING:
    from graphql import DocumentNode

    from tests.engine.world import School, World

CORE = schema._schema
AFFORDABLE, OWN, NEAR = 5000, 0.9, 0.8
DOCUMENTS, RELATIVES = 110, 15
"""Making a document costs what comparing six operations does: each is asked in many forms, by somebody else each time."""
engine = Engine(schema)


@pytest.mark.django_db
def test_both_executors_answer_alike(world: World) -> None:
    compared, ids = 0, {school: school.ids() for school in (world.first, world.second)}

    @settings(max_examples=DOCUMENTS, deadline=None, database=None, suppress_health_check=list(HealthCheck), print_blob=False)
    @given(made=documents(CORE), seed=st.integers(0, 2**32))
    def holds(made: DocumentNode, seed: int) -> None:
        nonlocal compared
        random = Random(seed)
        for relative in range(RELATIVES):
            compared += _holds(world, ids, thinned(made, random) if relative else made, random)

    holds()

    assert compared > DOCUMENTS * RELATIVES * 0.8
    assert engine.ways["engine"] > 0.8 * engine.ways.total(), engine.ways


def _holds(world: World, ids: dict[School, dict[str, list[str]]], made: DocumentNode, random: Random) -> bool:
    """Compare both answers to an operation, unless it asks for too much."""
    school, other = random.sample(list(ids), 2)
    text, variables = filled(CORE, made, ids[school if random.random() < OWN else other], random)
    if limits.cost_of(CORE, parse(text), variables).objects > AFFORDABLE:
        return False
    near = [pk for name, pk in world.accounts.items() if name.endswith(str(school.number))]
    account = random.choice(near if random.random() < NEAR else list(world.accounts.values()))
    found = compare(engine, text, variables, account)
    assert found.holds, f"{text}\n{variables}{found.told()}"
    return True
