"""The limit: one prepared statement a query, its JSON passed through by the smallest WSGI server in persistent threads.

`python -m tests.bench.limit PLAN.json`: serves /J, /P and /L on the port that it says. No permissions, no GraphQL.
"""

from __future__ import annotations

import json
import socket
import sys
import threading
from contextlib import suppress
from pathlib import Path
from typing import Any

import psycopg2

THREADS = 16
TYPES = {"J": "bigint, bigint", "P": "bigint, date, date", "L": "bigint, bigint"}


class Server:
    """Threads that accept from one socket, each with a database connection of its own."""

    def __init__(self, plan: dict[str, Any]) -> None:
        """`plan`: where the database is, and each query's statement and values."""
        self._plan = plan
        self._listener = socket.create_server(("127.0.0.1", 0), backlog=256)
        self.port = self._listener.getsockname()[1]

    def run(self) -> None:
        """Serve until killed."""
        threads = [threading.Thread(target=self._serve, daemon=True) for _ in range(THREADS)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()

    def _serve(self) -> None:
        database = psycopg2.connect(**self._plan["database"])
        database.autocommit = True
        cursor = database.cursor()
        cursor.execute("SET plan_cache_mode = force_generic_plan")
        for name, types in TYPES.items():
            cursor.execute(f"PREPARE {name} ({types}) AS {self._plan['statements'][name]}")
        while True:
            client, _ = self._listener.accept()
            client.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            self._converse(client, cursor)

    def _converse(self, client: socket.socket, cursor: Any) -> None:
        # Whoever sends the load may break off in the middle of an answer.
        with client, suppress(OSError):
            while head := client.recv(65536):
                name = head[5:6].decode()
                environ = {"REQUEST_METHOD": "GET", "PATH_INFO": f"/{name}", "zhurnal.cursor": cursor}
                client.sendall(b"".join(self._application(environ, _start)))

    def _application(self, environ: dict[str, Any], start: Any) -> list[bytes]:
        """The WSGI application: nothing but the statement."""
        name, cursor = environ["PATH_INFO"][1:], environ["zhurnal.cursor"]
        values = self._plan["values"][name]
        cursor.execute(f"EXECUTE {name} ({', '.join(['%s'] * len(values))})", values)
        body = cursor.fetchone()[0].encode()
        return [start("200 OK", [("Content-Type", "application/json"), ("Content-Length", str(len(body)))]), body]


def _start(status: str, headers: list[tuple[str, str]]) -> bytes:
    lines = [f"HTTP/1.1 {status}", *(f"{name}: {value}" for name, value in headers)]
    return ("\r\n".join(lines) + "\r\n\r\n").encode()


if __name__ == "__main__":
    server = Server(json.loads(Path(sys.argv[1]).read_text(encoding="utf-8")))
    sys.stdout.write(f"port {server.port}\n")
    sys.stdout.flush()
    server.run()
