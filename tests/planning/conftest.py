"""A school, its people at the API, and a plan of four rows for algebra in grade 7."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.planning.plans import Plan, row

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.api import Api
    from tests.school import TestSchool


@pytest.fixture
def plan(world: TestSchool, as_: Callable[[str], Api]) -> Plan:
    """The plan: five hours in four rows, made by the teacher of algebra."""
    rows = [row("Степень", homework="§ 1"), row("Одночлен", hours=2, homework="§ 2"), row("Многочлен"), row("Контрольная работа")]
    return Plan.made(as_("teacher"), world.algebra_subject, rows)
