"""A class's sheet is of the class's own school: a period's id says nothing to those of another one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.api import gid
from tests.school import TestSchool

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.api import Api

DOCUMENT = """query S($class: ID!, $period: ID!) { node(id: $class) { ... on SchoolClass {
  sheet(period: $period) { since until rows { student { id } } } } } }"""


def test_the_days_of_another_schools_period_are_unknown(world: TestSchool, as_: Callable[[str], Api]) -> None:
    theirs = TestSchool(name="Школа № 2").period

    own, other = (
        as_("class_teacher").ask(DOCUMENT, **{"class": gid(world.a), "period": gid(period)})["node"]["sheet"]
        for period in (world.period, theirs)
    )

    assert (own["since"], len(own["rows"])) == (str(world.period.since), 2)
    assert other == {"since": None, "until": None, "rows": []}
