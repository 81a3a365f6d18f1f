"""`python -m server run` starts, answers, ends and starts again, and says in one line why when it cannot."""

from __future__ import annotations

import os
import signal
import socket
import time
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import httpx
import psutil
import pytest
from websockets.exceptions import ConnectionClosed
from websockets.sync.client import connect
from websockets.typing import Subprotocol

from tests.waiting import eventually

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.process.running import ServerProcess

    Start = Callable[..., ServerProcess]


def processes_of(folder: Path) -> list[str]:
    """Names of what runs on behalf of the folder: PostgreSQL and its watcher."""
    data = folder / "postgres"
    return [name for name, words, cwd in map(_facts, psutil.process_iter()) if str(data) in words or cwd.startswith(str(data))]


def _facts(process: psutil.Process) -> tuple[str, list[str], str]:
    try:
        return process.name(), process.cmdline(), process.cwd()
    except psutil.Error:
        return "", [], ""


@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGINT])
def test_it_answers_and_leaves_nothing_running(start: Start, var: Path, how: signal.Signals) -> None:
    server = start()
    assert server.is_ready()
    assert httpx.get(f"{server.address}healthz").text == "up\n"
    assert processes_of(var)

    begun = time.monotonic()
    code, errors = server.stop(how)

    assert (code, errors) == (0, "")
    assert time.monotonic() - begun < 20
    eventually(lambda: not processes_of(var))


def test_it_starts_again_after_kill_9(start: Start) -> None:
    start().stop(signal.SIGKILL)

    assert start().is_ready()


def test_it_answers_again_after_its_database_was_killed(start: Start, var: Path) -> None:
    server = start()
    postmaster = (var / "postgres" / "data" / "postmaster.pid").read_text().split()[0]

    psutil.Process(int(postmaster)).kill()

    eventually(lambda: httpx.get(f"{server.address}readyz", timeout=60).status_code == 200)
    assert all(asks_database(server) for _ in range(40)), "some thread kept its lost connection"


def asks_database(server: ServerProcess, host: str = "127.0.0.1") -> bool:
    """Whether a question that needs the database is answered."""
    question = {"query": "{ serverInfo { demoAccounts { username } } }"}
    answer = httpx.post(f"{server.address}graphql", json=question, headers={"Host": host}, timeout=60)
    return answer.status_code == 200 and "errors" not in answer.json()


def test_sockets_are_told_that_the_server_restarts(start: Start) -> None:
    server = start()
    with connect(f"{server.address.replace('http', 'ws')}graphql", subprotocols=[Subprotocol("graphql-transport-ws")]) as client:
        client.send('{"type": "connection_init"}')
        assert "connection_ack" in str(client.recv(60))
        server.process.send_signal(signal.SIGTERM)
        with pytest.raises(ConnectionClosed) as closed:
            client.recv(60)

    assert closed.value.rcvd is not None
    assert closed.value.rcvd.code == 1012


def test_a_client_that_never_finishes_does_not_keep_the_server_from_ending(start: Start) -> None:
    server = start()
    place = urlsplit(server.address)
    with socket.create_connection((place.hostname or "", place.port or 0)) as client:
        client.sendall(b"POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Length: 10\r\n\r\nhalf")
        assert server.is_ready()

        begun = time.monotonic()
        code, _ = server.stop()

    assert code == 0
    assert time.monotonic() - begun < 20


def test_two_servers_share_a_folder(start: Start, var: Path) -> None:
    first, second = start(), start()
    assert first.is_ready()

    first.stop()
    assert second.is_ready()

    second.stop()
    eventually(lambda: not processes_of(var))


def test_a_demo_answers_to_this_machines_names_alone(start: Start) -> None:
    server = start()

    assert asks_database(server, host="localhost:1")
    assert not asks_database(server, host="evil.example.org")


def test_a_taken_port_is_said_in_one_line(start: Start) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]

        code, errors = start(PORT=str(port)).stop()

    assert code == 1
    assert f"Port {port} on 127.0.0.1 is already in use" in errors
    assert errors.count("\n") == 1


@pytest.mark.parametrize(
    ("variable", "value", "said"),
    [
        ("DATABASE_URL", "postgresql://u@no-such-host.invalid/name", "cannot be reached"),
        ("DATABASE_URL", "postgresql://u@127.0.0.1:1/name", "cannot be reached"),
        ("DATABASE_URL", "mysql://u@host/name", "must look like postgresql://"),
        ("DATABASE_URL", "postgresql://u@host:port/name", "must look like postgresql://"),
        ("HOST", "no-such-host.invalid", "is no address to listen on"),
        ("PORT", "80 80", "must be a whole number"),
        ("ZHURNAL_MODE", "prodution", "must be one of demo, production, test"),
        ("ZHURNAL_VAR", os.devnull, "cannot use"),
        ("GRAPHQL_ENGINE", "yes", "must be on or off"),
        ("VAPID_PRIVATE_KEY", "guess", "must be 32 bytes as base64url"),
    ],
)
def test_a_wrong_environment_is_said_in_one_line(start: Start, variable: str, value: str, said: str) -> None:
    code, errors = start(**{variable: value}).stop()

    assert code == 1
    assert said in errors
    assert errors.count("\n") == 1


def test_workers_share_the_port_and_one_that_dies_is_replaced(start: Start) -> None:
    server = start("--workers", "2")
    assert server.is_ready()
    parent = psutil.Process(server.process.pid)
    eventually(lambda: len(workers_of(parent)) == 2)
    killed = workers_of(parent)[0]

    killed.kill()

    eventually(lambda: len(workers_of(parent)) == 2 and killed not in workers_of(parent))
    assert server.is_ready()
    assert server.stop() == (0, "")


def test_workers_end_when_their_parent_was_killed(start: Start) -> None:
    server = start("--workers", "2")
    assert server.is_ready()
    workers = workers_of(psutil.Process(server.process.pid))

    server.process.kill()

    eventually(lambda: not any(worker.is_running() for worker in workers))


def workers_of(parent: psutil.Process) -> list[psutil.Process]:
    """Processes that a parent started to answer for it."""
    return [child for child in parent.children() if "spawn_main" in " ".join(_facts(child)[1])]
