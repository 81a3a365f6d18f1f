"""The tests' own PostgreSQL: one server for a run, one database for each of its processes, gone when the run is over.

And the school that most tests begin with. What only one room of tests needs is in that room's conftest.
"""

from __future__ import annotations

import os

os.environ["ZHURNAL_MODE"] = "test"
os.environ["DJANGO_SETTINGS_MODULE"] = "server.settings"
# Set by the process that starts first and inherited by its workers.
os.environ.setdefault("ZHURNAL_TEST_RUN", f"run-{os.getpid()}")

from pathlib import Path
from typing import TYPE_CHECKING

import django
import pytest

from server.database import connection
from tests.migrated import begin_migrated

database = connection.embedded()
if database is not None:
    begin_migrated(database.directory)
    database.enter()
django.setup()

from tests.api import Api
from tests.databases import copy_database, create_migrated, drop_database, using
from tests.school import TestSchool

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytest_django import DjangoDbBlocker

if database is not None:

    @pytest.fixture(scope="session")
    def django_db_setup(django_test_environment: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
        """This process's database, empty and migrated. In place of pytest-django's, which would go through all migrations."""
        with django_db_blocker.unblock():
            name = create_migrated()
            with using(name):
                yield


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put what runs in a browser last: Playwright leaves an event loop in the thread, in which Django refuses to ask the database."""
    items.sort(key=lambda item: Path(__file__).with_name("browser") in item.path.parents)


@pytest.fixture(scope="module")
def transactional_db(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """A copy of the tests' empty database, for rows that are really committed; dropped with the module.

    In place of pytest-django's, which empties the tables afterwards: the ledger refuses that.
    """
    with django_db_blocker.unblock():
        copy = copy_database()
        with using(copy):
            yield
        drop_database(copy)


@pytest.fixture
def world(db: None) -> TestSchool:
    return TestSchool()


@pytest.fixture
def as_(world: TestSchool) -> Callable[[str], Api]:
    """Sign somebody of the school in."""
    return lambda name: Api.of(world.people[name])


@pytest.fixture
def elsewhere(world: TestSchool) -> TestSchool:
    """Another school of the same town."""
    return TestSchool(name="Школа № 2")
