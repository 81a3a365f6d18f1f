"""How live updates are: our server, the limit of bare ASGI and a Node peer, one after another on one database.

`make bench-live` prints the table and writes var/bench-live.json. In the environment: SOCKETS=2000 SECONDS=10 ONLY="limit peer ours
crowd", and for the crowd CROWD=10000 SOAK=30 (seconds of its day) PACE=200 (events a second of it) CHURN=50 (sockets a second that leave
and come back). Rows differ by 15 % from run to run, and latencies mean nothing on a busy machine.
"""

from __future__ import annotations

import json
import os
import resource
import sys
import tempfile
from functools import partial
from pathlib import Path
from typing import Any

os.environ["ZHURNAL_MODE"] = "test"
os.environ["ZHURNAL_TEST_RUN"] = f"bench-live-{os.getpid()}"
os.environ["DJANGO_SETTINGS_MODULE"] = "server.settings"

import django

from server.database import connection as place

database = place.embedded()
if database is not None:
    database.enter()
django.setup()

from django.conf import settings
from django.core.management import call_command
from django.db import connection

from tests.bench.live import servers, world
from tests.bench.live.crowd import Day, crowd
from tests.bench.live.measured import Measured, compared, one_to_all, recorded, say
from tests.bench.live.program import Program

SOCKETS, SECONDS = int(os.environ.get("SOCKETS", "2000")), int(os.environ.get("SECONDS", "10"))
CROWD = int(os.environ.get("CROWD", "10000"))
DAY = Day(*(int(os.environ.get(name, usual)) for name, usual in (("SOAK", "30"), ("PACE", "200"), ("CHURN", "50"))))
ONLY = os.environ.get("ONLY", "limit peer ours crowd").split()
SCHOOLS = 20
COLUMNS = {
    "exactly": "exactly once, in order",
    "p": "200/s: p50 / p95 / p99 ms",
    "cpu": "CPU ms per delivery",
    "database": "PostgreSQL's",
    "burst": "burst, marks/s",
    "all": "one to all, CPU ms per delivery",
    "memory": "kB per socket",
    "connects": "connects/s",
    "recorded": "recordLesson: p50 / p95 / p99 ms",
    "recorded rate": "marks/s",
    "recorded cpu": "CPU ms per delivery",
}


class Stage:
    """The listeners, and the plans of the programs that play them."""

    def __init__(self, folder: Path) -> None:
        """Make the world."""
        self.folder, self.places = folder, world.build(SOCKETS // world.LISTENERS, SCHOOLS)
        self.hall = world.somebody_of_the_office(self.places[0])

    def begin(self, server: servers.Server, what: str, part: int = 0, parts: int = 1, *, hall: bool = False, crowd: int = 0) -> Program:
        """Start a program with a share of the places; `hall`: one account in all sockets; `crowd`: so many sockets, half of the places quiet."""
        places = self.places[: len(self.places) // 2] if crowd else self.places[part::parts]
        listeners: list[Any] = [self.hall] * SOCKETS if hall else [one for each in places for one in each.listeners]
        quiet = [one for each in self.places[len(places) :] for one in each.listeners] if crowd else []
        listeners += [quiet[number % len(quiet)] for number in range(crowd - len(listeners))] if crowd else []
        plan = {
            "port": server.port,
            "events": server.events,
            "listeners": listeners,
            "places": [{"school": p.school, "journal": p.journal, "student": p.student, "lesson": p.lesson, "by": p.by} for p in places],
        }
        path = self.folder / f"{what}{part}.json"
        path.write_text(json.dumps(plan), encoding="utf-8")
        return Program(f"tests.bench.live.{what}", path)


def main() -> None:
    """Measure all, print the table, write the file."""
    hard = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
    resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
    say(f"Making {SOCKETS} listeners ...")
    call_command("migrate", verbosity=0)
    with tempfile.TemporaryDirectory() as name:
        stage = Stage(Path(name))
        starters = {"limit": servers.limit, "peer": lambda: servers.peer(stage.folder), "ours": servers.ours, "crowd": servers.ours}
        rows = [_row(kind, start(), stage) for kind, start in starters.items() if kind in ONLY and (CROWD or kind != "crowd")]
    _print(rows)
    path = settings.VAR / "bench-live.json"
    path.write_text(json.dumps({"sockets": SOCKETS, "seconds": SECONDS, "rows": rows}, indent=2), encoding="utf-8")
    say(f"Written to {path}.")


def _row(kind: str, server: servers.Server, stage: Stage) -> dict[str, Any]:
    say(f"{server.name} ({kind}) ...")
    measured = Measured(server, database.cluster.data if database is not None else None)
    begin = partial(stage.begin, server)
    try:
        if kind == "crowd":
            measured.row["name"] = f"{server.name}, {CROWD} sockets"
            crowd(measured, begin, CROWD, SECONDS, DAY)
        else:
            compared(measured, begin, SOCKETS, SECONDS)
            one_to_all(measured, begin, SOCKETS)
        if kind == "ours":
            recorded(measured, begin, SECONDS)
    finally:
        server.stop()
    return measured.row


def _print(rows: list[dict[str, Any]]) -> None:
    told = [{**row, "exactly": ", ".join(row["exactly"].values())} for row in rows]
    sys.stdout.write(" " * 34 + "  ".join(row["name"].ljust(34) for row in told).rstrip() + "\n")
    for key, title in COLUMNS.items():
        values = "  ".join(str(row.get(key, "-")).ljust(34) for row in told)
        sys.stdout.write(f"{title.ljust(34)}{values.rstrip()}\n")
    for row in rows:
        for key in ("soak", "end"):
            if key in row:
                sys.stdout.write(f"{row['name']}, {key}: {row[key]}\n")


if __name__ == "__main__":
    try:
        main()
    finally:
        connection.close()
