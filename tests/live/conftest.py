"""A world in a database of its own, where rows are really committed, and servers of it."""

from __future__ import annotations

from contextlib import closing
from itertools import count
from typing import TYPE_CHECKING, Any

import psycopg2
import pytest
from django.db import connection

from tests.live.client import Client
from tests.live.running import Running
from tests.live.world import World

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytest_django import DjangoDbBlocker

    from server.people.models import Account

_copies = count(1)


def _administer(statement: str) -> None:
    place = connection.settings_dict
    where = {"host": place["HOST"], "user": place["USER"], "dbname": "postgres"}
    with closing(psycopg2.connect(**where)) as administrator, administrator.cursor() as cursor:
        administrator.autocommit = True
        cursor.execute(statement)


@pytest.fixture(scope="module")
def transactional_db(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:  # noqa: ARG001 - makes the template
    """A copy of the tests' empty database, for rows that other processes are to see; dropped with the module.

    In place of pytest-django's, which empties the tables afterwards: the ledger refuses that.
    """
    template = connection.settings_dict["NAME"]
    copy = f"{template}_live{next(_copies)}"
    with django_db_blocker.unblock():
        connection.close()
        _administer(f'CREATE DATABASE "{copy}" TEMPLATE "{template}"')
        connection.settings_dict["NAME"] = copy
        try:
            yield
        finally:
            connection.close()
            connection.settings_dict["NAME"] = template
            _administer(f'DROP DATABASE "{copy}" WITH (FORCE)')


@pytest.fixture
def world(transactional_db: None) -> World:  # noqa: ARG001 - its database
    return World()


@pytest.fixture
def start(transactional_db: None) -> Iterator[Callable[..., Running]]:  # noqa: ARG001 - its database
    """Start a server; all are ended with the test."""
    started: list[Running] = []

    def begin(port: int = 0, **environment: str) -> Running:
        running = Running(port, **environment)
        started.append(running)
        return running

    yield begin
    for running in started:
        running.end()


@pytest.fixture(scope="module")
def server(transactional_db: None) -> Iterator[Running]:  # noqa: ARG001 - its database
    """A server for all tests of a module: none of them may harm it."""
    running = Running()
    yield running
    running.end()


@pytest.fixture
def enter(server: Running, world: World) -> Iterator[Callable[..., Client]]:
    """Open a signed-in socket; all are closed with the test."""
    clients: list[Client] = []

    def open_as(account: Account | None, at: Running | None = None, **options: Any) -> Client:
        client = Client((at or server).url, token=world.token(account) if account else None, **options)
        clients.append(client)
        return client

    yield open_as
    for client in clients:
        client.close()
