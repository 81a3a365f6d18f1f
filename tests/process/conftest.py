"""A bridge on a real port, in front of small WSGI applications; and the whole server as a process of its own."""

from __future__ import annotations

import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import pytest
import uvicorn

from server.process import listener
from server.process.bridge import Bridge
from tests.migrated import begin_migrated
from tests.process.running import ServerProcess
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


@pytest.fixture(scope="module")
def var(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that the servers of one module use one after another; its database is migrated."""
    folder = tmp_path_factory.mktemp("var")
    begin_migrated(folder / "postgres")
    return folder


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
