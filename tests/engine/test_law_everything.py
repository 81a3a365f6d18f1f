"""The law, for every field of the schema."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from schema.engine.engine import Engine
from schema.root import schema
from tests.engine.documents import COUNTED
from tests.engine.everything import everything
from tests.engine.law import compare

if TYPE_CHECKING:
    from tests.engine.world import World

CORE = schema._schema
ROOTS = sorted(set(CORE.query_type.fields) - COUNTED) if CORE.query_type else []
engine = Engine(schema)


@pytest.mark.django_db
@pytest.mark.parametrize("root", ROOTS)
def test_both_executors_show_every_field_alike(world: World, root: str) -> None:
    text = everything(CORE, root, world.first.ids(), depth=3)

    for name in ("deputy1", "teacher1", "leader1", "mother1", "student1", "anonymous"):
        compared = compare(engine, text, {}, world.accounts[name])

        assert compared.answer.data is not None, compared.answer.reason
        assert compared.holds, f"{name}{compared.told()}"
