"""The world of the engine's tests: made once for a run, in a database of its own, and never changed by a test."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import pytest

from tests.databases import copy_database, using
from tests.engine.world import World

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytest_django.plugin import DjangoDbBlocker


class Made(NamedTuple):
    """A world, and the database that holds it."""

    database: str
    world: World


@pytest.fixture(scope="session")
def made(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Made:
    """Make the world outside of any test's transaction, so that lost connections and threads see it."""
    with django_db_blocker.unblock():
        database = copy_database()
        with using(database):
            return Made(database, World())


@pytest.fixture(scope="module")
def world(made: Made, django_db_blocker: DjangoDbBlocker) -> Iterator[World]:
    """The world, while the tests of a module use its database."""
    with django_db_blocker.unblock(), using(made.database):
        yield made.world
