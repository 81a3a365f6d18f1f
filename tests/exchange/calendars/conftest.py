"""A school, its people at the API, and their calendars."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from django.test import Client

from tests.api import Api, gid
from tests.school import TestSchool

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.db.models import Model

MAKE = """
mutation Make($input: MakeCalendarFeedInput!) {
  makeCalendarFeed(input: $input) {
    __typename
    ... on Refusal { message }
    ... on CalendarFeedMade { path feed { id createdAt staff { id } schoolClass { id name } student { id } } }
  }
}
"""


@pytest.fixture
def world(db: None) -> TestSchool:
    return TestSchool(zone="Europe/Berlin")


@pytest.fixture
def make(world: TestSchool) -> Callable[..., Any]:
    """Make somebody's address of a student's, a class's or a teacher's lessons; the result."""

    def made(who: str, **of: Model) -> Any:
        return Api.of(world.people[who]).ask(MAKE, input={name: gid(row) for name, row in of.items()})["makeCalendarFeed"]

    return made


@pytest.fixture
def fetch() -> Callable[..., Any]:
    """Fetch an address as a calendar program does: without a session."""
    return lambda path, **headers: Client().get(path, headers=headers)
