"""How fast reading and saving are: the raw limit, our server, PostGraphile, in turns on one database of the demo region.

`python -m tests.bench [--quick] [--scale full] [--profile]` prints the table and writes bench.json. Trust the ratios: rates
depend on what else the machine does.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import tempfile
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tests.bench import place


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="fewer and shorter rounds: under two minutes")
    parser.add_argument("--scale", choices=("default", "full"), default="default", help="full: the year in all 20 schools")
    parser.add_argument("--profile", action="store_true", help="only show where our side spends its time")
    parser.add_argument("--without-saves", action="store_true", help="only reading")
    return parser.parse_args()


options = _options()
cluster = place.enter(options.scale)

from django.db import connection

from tests.bench import asked, cost, load, profiling, rounds, saving, servers, table
from tests.bench.place import VAR, say

if TYPE_CHECKING:
    from tests.bench.servers import Server

ENOUGH = 10_000


def main() -> None:
    """Measure all, print the table, write the file."""
    place.fill(options.scale)
    three = asked.all_three()
    if options.profile:
        profiling.show(three)
        return
    if not load.install_wrk():
        say("There is no wrk: a generator in Python is used instead, and takes its share of the processor.")
    with tempfile.TemporaryDirectory() as name:
        found = _compare(Path(name), three)
    found["load_average"] = [round(each, 1) for each in os.getloadavg()]
    path = VAR / "bench.json"
    path.write_text(json.dumps(found, indent=2, ensure_ascii=False), encoding="utf-8")
    sys.stdout.write("\n".join([*table.lines(found), ""]))
    say(f"Load average {found['load_average']}. Written to {path}.")


def _compare(folder: Path, three: dict[str, asked.Asked]) -> dict[str, Any]:
    running = list[servers.Server]()
    try:
        for start in (partial(servers.limit, three, folder), servers.ours, servers.postgraphile):
            running.append(start())
        found: dict[str, Any] = {"facts": rounds.hold_equal(running, three)}
        say(f"The answers are equal: {found['facts']}")
        found["servers"] = _rounds(running, three, folder)
        found["ratios"] = table.ratios(found["servers"])
        ours = next(server for server in running if server.name == "ours")
        found["memory"] = _memory(ours, three, folder)
        if not options.without_saves:
            say("Saving lessons ...")
            found["saves"] = saving.measure(ours, cluster, seconds=4 if options.quick else 10)
    finally:
        for server in running:
            server.stop()
    return found


def _rounds(running: list[Server], three: dict[str, asked.Asked], folder: Path) -> dict[str, Any]:
    number, seconds = (3, 1) if options.quick else (7, 3)
    for at, seen in rounds.measure(running, three, cluster, folder, rounds=number, seconds=seconds):  # noqa: B007 - what the last round has seen counts
        say(f"Round {at} of {number}")
    told = {server.name: {name: seen[server.name, name].told() for name in asked.NAMES} for server in running}
    for server in running:
        for name in asked.NAMES:
            request = rounds.request(server, three[name])
            told[server.name][name]["statements"] = cost.statements(cluster, partial(rounds.answer, request))
    return told


def _memory(ours: Server, three: dict[str, asked.Asked], folder: Path) -> dict[str, Any]:
    before, requests = cost.megabytes_of(ours.process.pid), 0
    while requests < ENOUGH:
        for name in asked.NAMES:
            requests += load.run(rounds.request(ours, three[name]), connections=rounds.MANY, seconds=5, folder=folder).requests
    return {"before": round(before, 1), "after": round(cost.megabytes_of(ours.process.pid), 1), "requests": requests}


if __name__ == "__main__":
    try:
        main()
    finally:
        connection.close()
