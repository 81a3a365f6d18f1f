"""How live updates are: our server, the limit of bare ASGI and a Node peer, one after another on one database.

`make bench-live [SOCKETS=2000] [SECONDS=10] [ONLY=ours]` prints the table and writes var/bench-live.json. Rows differ by 15 % from run to run.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

os.environ["ZHURNAL_MODE"] = "test"
os.environ["ZHURNAL_TEST_RUN"] = f"bench-live-{os.getpid()}"
os.environ["DJANGO_SETTINGS_MODULE"] = "server.settings"

import django

from server.database import connection as place

database = place.embedded()
if database is not None:
    database.enter()
django.setup()

import psutil
from django.conf import settings
from django.core.management import call_command
from django.db import connection

from tests.bench.live import servers, world
from tests.bench.live.program import Program

if TYPE_CHECKING:
    from tests.bench.live.servers import Server

SOCKETS = int(os.environ.get("SOCKETS", "2000"))
SECONDS = int(os.environ.get("SECONDS", "10"))
ONLY = os.environ.get("ONLY", "limit peer ours").split()
SCHOOLS, BURST = 20, 1000
COLUMNS = {
    "exactly": "exactly once, in order",
    "p": "200/s: p50 / p95 / p99 ms",
    "cpu": "CPU ms per delivery",
    "database": "PostgreSQL's",
    "burst": "burst, marks/s",
    "memory": "kB per socket",
    "connects": "connects/s",
}


def say(text: str) -> None:
    """Show where it is."""
    sys.stderr.write(f"{text}\n")


def main() -> None:
    """Measure all, print the table, write the file."""
    say(f"Making {SOCKETS} listeners ...")
    call_command("migrate", verbosity=0)
    places = world.build(SOCKETS // world.LISTENERS, SCHOOLS)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        compared = {"limit": servers.limit, "peer": lambda: servers.peer(folder), "ours": servers.ours}
        rows = [_measured(start(), places, folder) for name, start in compared.items() if name in ONLY]
    _print(rows)
    path = settings.VAR / "bench-live.json"
    path.write_text(json.dumps({"sockets": SOCKETS, "seconds": SECONDS, "rows": rows}, indent=2), encoding="utf-8")
    say(f"Written to {path}.")


def _measured(server: Server, places: list[world.Place], folder: Path) -> dict[str, Any]:
    say(f"{server.name} ...")
    plan = {
        "port": server.port,
        "events": server.events,
        "listeners": [listener for each in places for listener in each.listeners],
        "places": [{"school": p.school, "journal": p.journal, "student": p.student, "lesson": p.lesson, "by": p.by} for p in places],
    }
    path = folder / "plan.json"
    path.write_text(json.dumps(plan), encoding="utf-8")
    before = server.memory()
    with Program("tests.bench.live.load", path) as load, Program("tests.bench.live.writer", path) as writer:
        connected = load.hear()["connected"]
        row: dict[str, Any] = {"name": server.name, "connects": round(SOCKETS / connected), "exactly": {}}
        row["memory"] = round((server.memory() - before) / SOCKETS / 1024, 1)
        for label, rate, count in (("50/s", 50, 50 * SECONDS), ("200/s", 200, 200 * SECONDS), ("burst", 0, BURST)):
            _phase(row, server, load, writer, label, rate, count)
    server.stop()
    return row


def _phase(row: dict[str, Any], server: Server, load: Program, writer: Program, label: str, rate: int, count: int) -> None:
    before, database_before = server.cpu(), _database_cpu()
    writer.tell(f"{rate} {count}")
    load.tell(str(count * world.LISTENERS))
    wrote, heard = writer.hear(), load.hear()
    row["exactly"][label] = f"{100 * heard['delivered'] / (count * world.LISTENERS):.0f} %" + (
        "" if not heard["disorder"] else " disordered"
    )
    if heard["strange"] or heard["closed"]:
        say(f"  {label}: {heard['closed']} closed, {heard['strange']}")
    if label == "200/s":
        row["p"] = f"{heard['p50']} / {heard['p95']} / {heard['p99']}"
        row["cpu"] = round((server.cpu() - before) * 1000 / heard["delivered"], 3)
        row["database"] = round((_database_cpu() - database_before) * 1000 / heard["delivered"], 3)
    if label == "burst":
        row["burst"] = round(count / (heard["last"] - wrote["began"]))


def _database_cpu() -> float:
    if database is None:
        return 0.0
    main_process = psutil.Process(int((database.cluster.data / "postmaster.pid").read_text().split()[0]))
    times = [process.cpu_times() for process in (main_process, *main_process.children())]
    return float(sum(t.user + t.system for t in times) + times[0].children_user + times[0].children_system)


def _print(rows: list[dict[str, Any]]) -> None:
    lines = [["", *COLUMNS.values()]]
    for row in rows:
        told = {**row, "exactly": ", ".join(row["exactly"].values())}
        lines.append([row["name"], *(str(told[key]) for key in COLUMNS)])
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    for line in lines:
        sys.stdout.write("  ".join(text.ljust(width) for text, width in zip(line, widths, strict=True)).rstrip() + "\n")


if __name__ == "__main__":
    try:
        main()
    finally:
        connection.close()
