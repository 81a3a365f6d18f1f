"""A school in Tomsk whose families are about to visit."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from server.visits import recording
from tests.school import TestSchool

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture
def world(db: None) -> Iterator[TestSchool]:
    recording.flush()
    yield TestSchool(zone="Asia/Tomsk")
    recording.flush()
