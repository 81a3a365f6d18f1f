"""Wake-ups over Redis: several processes, and the loss of Redis costs seconds and no event."""

from __future__ import annotations

import shutil
import socket
import subprocess
import time
from typing import TYPE_CHECKING

import pytest
import redis
from django.test import override_settings

from tests.live.client import JOURNAL
from tests.live.resuming import Resuming
from tests.waiting import eventually

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from tests.live.running import Running
    from tests.live.world import World


class Redis:
    """A Redis server on a port of its own."""

    def __init__(self, directory: Path) -> None:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.directory = directory
        self.start()

    @property
    def url(self) -> str:
        """For REDIS_URL."""
        return f"redis://127.0.0.1:{self.port}/0"

    def start(self) -> None:
        """Start it and wait until it answers."""
        program = shutil.which("redis-server")
        assert program, "redis-server is not installed: run `make redis`"
        options = ["--port", str(self.port), "--save", "", "--appendonly", "no", "--dir", str(self.directory)]
        self.process = subprocess.Popen([program, "--bind", "127.0.0.1", *options], stdout=subprocess.DEVNULL)
        eventually(self._answers)

    def kill(self) -> None:
        """As a power cut would."""
        self.process.kill()
        self.process.wait(timeout=10)

    def _answers(self) -> bool:
        try:
            with redis.Redis(port=self.port) as client:
                return bool(client.ping())
        except redis.ConnectionError:
            return False


@pytest.fixture
def broker(tmp_path: Path) -> Iterator[Redis]:
    broker = Redis(tmp_path)
    with override_settings(REDIS_URL=broker.url):
        yield broker
    broker.kill()


def test_redis_wakes_all_processes_and_its_loss_costs_seconds_only(world: World, broker: Redis, start: Callable[..., Running]) -> None:
    servers = [start(REDIS_URL=broker.url) for _ in range(2)]
    accounts = [world.teacher, world.colleague]
    addresses = [server.url for server in servers]
    listeners = [
        Resuming(address.__str__, world.token(account), JOURNAL, world.journal.pk)
        for address, account in zip(addresses, accounts, strict=True)
    ]

    def everybody_heard(count: int) -> None:
        eventually(lambda: all(listener.has_heard(count) for listener in listeners))

    began = time.monotonic()
    for number in range(1, 6):
        world.happen(number)
        everybody_heard(number)
    # Five events, each waited for: without wake-ups that would take up to five seconds each.
    assert time.monotonic() - began < 5

    broker.kill()
    world.happen(6)
    began = time.monotonic()
    everybody_heard(6)
    assert time.monotonic() - began < 6

    broker.start()
    for number in range(7, 10):
        world.happen(number)
    everybody_heard(9)
    for listener in listeners:
        listener.stop()
    assert [listener.numbers for listener in listeners] == [list(range(1, 10))] * 2
    assert [listener.connections for listener in listeners] == [1, 1]
