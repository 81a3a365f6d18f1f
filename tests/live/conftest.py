"""A world in a database of its own, where rows are really committed, and servers of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.live.client import Client
from tests.live.running import Running
from tests.live.world import World

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from server.people.models import Account


@pytest.fixture
def world(transactional_db: None) -> World:
    return World()


@pytest.fixture
def start(transactional_db: None) -> Iterator[Callable[..., Running]]:
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
def server(transactional_db: None) -> Iterator[Running]:
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
