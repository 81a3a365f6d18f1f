"""A school, its people at the API, and browsers that take pushed messages."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.notifications.receiver import PushService

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture(scope="module")
def listening() -> Iterator[PushService]:
    """A push service for the tests of a module."""
    service = PushService()
    yield service
    service.close()


@pytest.fixture
def service(listening: PushService) -> PushService:
    """The push service, with nothing in it."""
    listening.came.clear()
    listening.answers.clear()
    return listening
