"""The world of the engine's tests: made once for a run, and never changed by a test."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.engine.world import World

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytest_django.plugin import DjangoDbBlocker


@pytest.fixture(scope="session")
def world(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[World]:
    """Make the world outside of any test's transaction, so that lost connections and threads see it."""
    with django_db_blocker.unblock():
        yield World()
