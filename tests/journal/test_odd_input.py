"""What clients send that no keyboard types: instants without a zone or beyond the calendar, characters that cannot be stored (M6, M8)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from uuid import uuid4

import pytest

from server.journal.models import Mark, SavedEntry
from tests.api import RECORD, cell, gid

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.api import Api
    from tests.school import TestSchool

    As = Callable[[str], Api]


@pytest.mark.parametrize("instant", ["2099-01-01T08:00:00", "9999-12-31T23:59:59-14:00", "0001-01-01T00:00:00+14:00"])
def test_an_instant_that_is_none_is_refused_with_a_sentence(world: TestSchool, as_: As, instant: str) -> None:
    held = cell(world.anna)
    held["marks"] = [{"symbol": "5", "publishAt": instant}]

    answer = as_("teacher").record(world.yesterday, [held])

    assert answer["__typename"] == "InvalidInput"
    assert "publishAt" in answer["message"]
    assert not Mark.objects.exists()


@pytest.mark.parametrize("where", ['topic: "a\\u0000"', 'cells: [{studentId: "ID", expectedVersion: 0, marks: [{symbol: "\\u0000"}]}]'])
def test_a_character_that_cannot_be_stored_is_refused_with_a_sentence(world: TestSchool, as_: As, where: str) -> None:
    given = f'lessonId: "{gid(world.yesterday)}", key: "{uuid4()}", {where.replace("ID", gid(world.anna))}'
    document = RECORD.replace("mutation Record($input: RecordLessonInput!)", "mutation Record").replace(
        "input: $input", f"input: {{{given}}}"
    )

    answer = as_("teacher").run(document)

    assert "INTERNAL" not in str(answer)
    assert "U+0000" in str(answer)


@pytest.mark.parametrize("what", [{"marks": [{"symbol": "5" * 9}]}, {"attendance": {"symbol": "н" * 9}}])
def test_a_symbol_that_is_longer_than_any_is_refused_and_not_kept(world: TestSchool, as_: As, what: dict[str, Any]) -> None:
    answer = as_("teacher").record(world.yesterday, [{"studentId": gid(world.anna), "expectedVersion": 0, **what}])

    assert answer["__typename"] == "InvalidInput"
    assert "at most 8 characters; 9 were sent" in answer["message"]
    assert not SavedEntry.objects.exists()
