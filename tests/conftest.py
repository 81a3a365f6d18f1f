"""The tests' own PostgreSQL: one server for a run, one database for each of its processes, gone when the run is over."""

from __future__ import annotations

import os

os.environ["ZHURNAL_MODE"] = "test"
os.environ["DJANGO_SETTINGS_MODULE"] = "server.settings"
# Set by the process that starts first and inherited by its workers.
os.environ.setdefault("ZHURNAL_TEST_RUN", f"run-{os.getpid()}")

from pathlib import Path

import django
import pytest

from server.database import connection

database = connection.embedded()
if database is not None:
    database.enter()
django.setup()


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put what runs in a browser last: Playwright leaves an event loop in the thread, in which Django refuses to ask the database."""
    items.sort(key=lambda item: Path(__file__).with_name("browser") in item.path.parents)
