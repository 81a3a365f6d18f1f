"""What is measured of one server: phases of events, one after another, with the same listeners."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

import psutil

from tests.bench.live import world

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from contextlib import AbstractContextManager
    from pathlib import Path

    from tests.bench.live.program import Program
    from tests.bench.live.servers import Server

BURST, TO_ALL = 1000, 10


class Measured:
    """A row of the table. `start` starts a program of the benchmark with a plan of listeners."""

    def __init__(self, server: Server, database: Path | None) -> None:
        """`database`: the embedded database's folder, if it is one."""
        self.server, self._database = server, database
        self.row: dict[str, Any] = {"name": server.name, "exactly": {}}

    def phase(self, label: str, load: Program, writers: Sequence[Program], how: str, rate: int, count: int, each: int) -> dict[str, Any]:
        """Have `count` events happen that reach `each` listeners; what it took."""
        before, database_before = self.server.cpu(), self._database_cpu()
        for writer in writers:
            writer.tell(f"{how} {rate // len(writers)} {count // len(writers)}")
        # Waited for from the last commit on: on a busy machine writing alone may take longer than anybody's patience.
        wrote = [writer.hear() for writer in writers]
        load.tell(f"wait {count * each}")
        heard = load.hear()
        commits = {at: done for each_writer in wrote for at, done in each_writer["commits"]}
        delays = sorted((now - commits[at]) * 1000 for at, now in heard["times"] if at in commits)
        share = f"{100 * len(delays) / (count * each):.0f} %{' disordered' if heard['disorder'] else ''}"
        self.row["exactly"][label] = share
        if heard["strange"] or heard["closed"]:
            say(f"  {label}: {heard['closed']} closed, {heard['strange']}")
        began, last = min(one["began"] for one in wrote), max((now for _, now in heard["times"]), default=0.0)
        return {
            "p": " / ".join(str(round(delays[int(len(delays) * part / 100)], 1)) for part in (50, 95, 99)) if delays else "-",
            "cpu": round((self.server.cpu() - before) * 1000 / max(1, len(delays)), 3),
            "database": round((self._database_cpu() - database_before) * 1000 / max(1, len(delays)), 3),
            "rate": round(count / (max(one["ended"] for one in wrote) - began)),
            "through": round(count / max(0.001, last - began)),
        }

    def _database_cpu(self) -> float:
        if self._database is None:
            return 0.0
        main_process = psutil.Process(int((self._database / "postmaster.pid").read_text().split()[0]))
        times = [process.cpu_times() for process in (main_process, *main_process.children())]
        return float(sum(t.user + t.system for t in times) + times[0].children_user + times[0].children_system)


def compared(measured: Measured, begin: Callable[..., AbstractContextManager[Any]], sockets: int, seconds: int) -> None:
    """What is asked of all three: 50 and 200 events a second, and a burst."""
    server, row = measured.server, measured.row
    before = server.memory()
    with begin("load") as load, begin("writer") as writer:
        row["connects"] = round(sockets / load.hear()["connected"])
        row["memory"] = round((server.memory() - before) / sockets / 1024, 1)
        writer.hear()
        measured.phase("50/s", load, [writer], "publish", 50, 50 * seconds, world.LISTENERS)
        found = measured.phase("200/s", load, [writer], "publish", 200, 200 * seconds, world.LISTENERS)
        row |= {"p": found["p"], "cpu": found["cpu"], "database": found["database"]}
        row["burst"] = measured.phase("burst", load, [writer], "publish", 0, BURST, world.LISTENERS)["through"]


def recorded(measured: Measured, begin: Callable[..., AbstractContextManager[Any]], seconds: int) -> None:
    """Marks given through the product's own action, by two writers with places of their own, as near to 200 a second as they come."""
    with begin("load") as load, begin("writer", 0, 2) as one, begin("writer", 1, 2) as other:
        for program in (load, one, other):
            program.hear()
        found = measured.phase("recordLesson", load, [one, other], "record", 200, 200 * seconds, world.LISTENERS)
    measured.row |= {"recorded": found["p"], "recorded rate": found["rate"], "recorded cpu": found["cpu"]}


def one_to_all(measured: Measured, begin: Callable[..., AbstractContextManager[Any]], sockets: int) -> None:
    """Events that reach every socket, all of equal rights."""
    with begin("load", hall=True) as load, begin("writer") as writer:
        for program in (load, writer):
            program.hear()
        measured.row["all"] = measured.phase("to all", load, [writer], "one", 2, TO_ALL, sockets)["cpu"]


def say(text: str) -> None:
    """Show where it is."""
    sys.stderr.write(f"{text}\n")
