"""Scales as clients are shown them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.api import Api, gid

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.school import TestSchool


def test_symbols_come_the_best_first_and_those_without_a_value_last(world: TestSchool, as_: Callable[[str], Api]) -> None:
    answer = as_("teacher").ask("query ($id: ID!) { journal(id: $id) { scale { symbols { symbol } } } }", id=gid(world.algebra))

    assert [each["symbol"] for each in answer["journal"]["scale"]["symbols"]] == ["5", "4", "3", "2", "зч"]
