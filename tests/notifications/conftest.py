"""A school, its people at the API, and browsers that take pushed messages."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.api import Api
from tests.school import TestSchool

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.fixture
def world(db: None) -> TestSchool:
    return TestSchool()


@pytest.fixture
def as_(world: TestSchool) -> Callable[[str], Api]:
    """Sign somebody of the school in."""
    return lambda name: Api.of(world.people[name])
