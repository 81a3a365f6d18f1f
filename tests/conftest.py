"""The tests' own PostgreSQL: one server for a run, one database for each of its processes, gone when the run is over."""

from __future__ import annotations

import os

os.environ["ZHURNAL_MODE"] = "test"
os.environ["DJANGO_SETTINGS_MODULE"] = "server.settings"
# Set by the process that starts first and inherited by its workers.
os.environ.setdefault("ZHURNAL_TEST_RUN", f"run-{os.getpid()}")

import django

from server.database import connection

database = connection.embedded()
if database is not None:
    database.enter()
django.setup()
