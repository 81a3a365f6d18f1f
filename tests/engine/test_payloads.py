"""What mutations and events answer is read through the engine, and is what a query would have said."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from uuid import uuid4

import orjson
import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from schema.engine.engine import Engine
from schema.engine.ids import global_id
from schema.root import schema
from tests.engine.law import context_of

if TYPE_CHECKING:
    from tests.engine.world import World

engine = Engine(schema)
LESSON = "id on topic recordedAt status subject { name } bell { startsAt } homework { text }"
SAVE = f"mutation ($input: RecordLessonInput!) {{ recordLesson(input: $input) {{ __typename ... on LessonRecorded {{ lesson {{ {LESSON} }} }} }} }}"


def _save(world: World, topic: str) -> tuple[Any, list[str]]:
    lesson = global_id("Lesson", world.first.journals[0].lessons.first().pk)  # type: ignore[union-attr]
    given = {"input": {"lessonId": lesson, "key": str(uuid4()), "topic": topic, "cells": []}}
    with CaptureQueriesContext(connection) as statements:
        result = schema.execute_sync(SAVE, variable_values=given, context_value=context_of(world.accounts["teacher1"]))
    assert result.errors is None
    assert result.data is not None
    return result.data["recordLesson"], [each["sql"] for each in statements.captured_queries]


@pytest.mark.django_db
def test_a_mutations_payload_is_what_a_query_says(world: World) -> None:
    for topic in ("первый", "второй"):
        saved, _ = _save(world, topic)
        asked = engine.execute(
            f'{{ lesson(id: "{saved["lesson"]["id"]}") {{ {LESSON} }} }}', {}, None, context_of(world.accounts["teacher1"])
        )

        assert asked.data is not None
        assert saved["lesson"] == orjson.loads(asked.data)["lesson"]
        assert saved["lesson"]["topic"] == topic


@pytest.mark.django_db
def test_a_payload_takes_one_statement(world: World) -> None:
    _save(world, "первый")
    _, statements = _save(world, "второй")

    assert len([sql for sql in statements if sql.startswith("EXECUTE e")]) == 1
    assert statements[-1].startswith("EXECUTE e")
