"""PostgreSQL itself is restarted, or killed: every event arrives once, by itself."""

from __future__ import annotations

import os
import signal
from typing import TYPE_CHECKING

import pytest
from django.db import connection

from server.database.cluster import DATABASE
from server.database.embedded import EmbeddedDatabase
from tests.live.client import JOURNAL
from tests.live.resuming import Resuming
from tests.live.running import Running
from tests.live.world import World
from tests.migrated import begin_migrated
from tests.waiting import eventually

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytest_django import DjangoDbBlocker


@pytest.fixture
def database(tmp_path: Path, django_db_blocker: DjangoDbBlocker) -> Iterator[EmbeddedDatabase]:
    """A PostgreSQL for this test alone, in place of the one that other tests share."""
    database = EmbeddedDatabase(tmp_path / "postgres")
    begin_migrated(database.directory)
    database.enter()
    place = connection.settings_dict
    shared = {name: place[name] for name in ("HOST", "NAME")}
    with django_db_blocker.unblock():
        connection.close()
        place.update(HOST=str(database.cluster.socket_directory), NAME=DATABASE)
        try:
            yield database
        finally:
            connection.close()
            place.update(shared)
            database.leave()


@pytest.mark.parametrize("how", ["restarted", "killed"])
def test_a_restart_of_postgresql_costs_nothing(database: EmbeddedDatabase, how: str) -> None:
    world = World()
    server = Running()
    try:
        listener = Resuming(lambda: server.url, world.token(world.teacher), JOURNAL, world.journal.pk)
        world.happen()
        eventually(lambda: listener.has_heard(1))
        connection.close()

        if how == "restarted":
            database.cluster.stop()
        else:
            os.kill(int((database.cluster.data / "postmaster.pid").read_text().split()[0]), signal.SIGKILL)
        database.cluster.ensure_running()
        for _ in range(5):
            world.happen()

        eventually(lambda: listener.has_heard(6), within=40)
        listener.stop()
        assert listener.numbers == list(range(1, 7))
        assert listener.connections == 1
    finally:
        server.end()
