"""What is planned at start is what the first requests need."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from schema.engine.engine import Engine
from schema.root import schema
from tests.engine.documents import operations
from tests.engine.law import context_of

if TYPE_CHECKING:
    from tests.engine.world import World


@pytest.mark.django_db
def test_a_document_planned_at_start_is_not_planned_again(world: World) -> None:
    engine, context = Engine(schema), context_of(world.accounts["teacher1"])
    for operation in operations("query"):
        engine.warm_up(operation.text, context_of(world.accounts["teacher2"]).actor)
    planned = len(engine)

    for operation in operations("query"):
        assert engine.execute(operation.text, operation.variables(world.first), operation.name, context).data is not None

    assert len(engine) == planned
