"""A bridge on a real port, in front of small WSGI applications; and the whole server as a process of its own."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import httpx
import pytest
import uvicorn

from server.database.embedded import ROOT
from server.process import listener
from server.process.bridge import Bridge
from tests.waiting import eventually

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from server.process.asgi import Application
    from server.process.bridge import Wsgi


@contextmanager
def listening(application: Application) -> Iterator[str]:
    """Serve an application until the block ends; gives its address."""
    socket = listener.listen("127.0.0.1", 0)
    server = uvicorn.Server(uvicorn.Config(application, lifespan="off", log_level="critical", ws="none", timeout_graceful_shutdown=1))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [socket]})
    address = listener.address(socket)
    thread.start()
    eventually(lambda: server.started)
    try:
        yield address
    finally:
        server.should_exit = True
        thread.join()


@pytest.fixture
def bridged() -> Iterator[Callable[..., str]]:
    """Call it with a WSGI application, get the address that serves it over the bridge."""
    ends: list[Any] = []

    def start(wsgi: Wsgi, *, threads: int = 2, body_limit: int = 1000, queue_limit: int = 100) -> str:
        bridge = Bridge(wsgi, threads=threads, body_limit=body_limit, queue_limit=queue_limit)
        context = listening(bridge)
        ends.append((context, bridge))
        return context.__enter__()

    yield start
    for context, bridge in ends:
        context.__exit__(None, None, None)
        bridge.threads.close()


class ServerProcess:
    """`python -m server run` with a folder and environment of its own."""

    def __init__(self, var: Path, *arguments: str, **environment: str) -> None:
        names = {"ZHURNAL_MODE": "demo", "ZHURNAL_VAR": str(var), "PORT": "0", **environment}
        self.process = subprocess.Popen(
            [sys.executable, "-m", "server", "run", "--without-demo", *arguments],
            cwd=ROOT,
            env={**os.environ, **names},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            start_new_session=True,
        )
        self.address = self._greeting().partition("listens on ")[2].partition(" ")[0]

    def is_ready(self) -> bool:
        return httpx.get(f"{self.address}readyz", timeout=60).status_code == 200

    def stop(self, how: signal.Signals = signal.SIGTERM) -> tuple[int, str]:
        """End it; gives its exit code and what it said of errors."""
        if self.process.poll() is None:
            self.process.send_signal(how)
        _, errors = self.process.communicate(timeout=60)
        return self.process.returncode, errors

    def _greeting(self) -> str:
        """The line that says where it listens; nothing when it ends before."""
        assert self.process.stdout is not None
        return next((line for line in self.process.stdout if "listens on" in line), "")


@pytest.fixture(scope="module")
def var(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that the servers of one module use one after another, so that only the first has to migrate."""
    return tmp_path_factory.mktemp("var")


@pytest.fixture
def start(var: Path) -> Iterator[Callable[..., ServerProcess]]:
    """Start servers that end with the test, whatever happens in it."""
    started: list[ServerProcess] = []

    def start(*arguments: str, **environment: str) -> ServerProcess:
        started.append(ServerProcess(var, *arguments, **environment))
        return started[-1]

    yield start
    for server in started:
        server.stop()
