"""Ten thousand sockets in our one process: a mark still reaches four of them; then a day in short, and the end of the process."""

from __future__ import annotations

import threading
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from tests.bench.live import world

if TYPE_CHECKING:
    from collections.abc import Callable
    from contextlib import AbstractContextManager

    from tests.bench.live.measured import Measured
    from tests.bench.live.program import Program


@dataclass(frozen=True)
class Day:
    """A day in short: how many seconds of it, with how many events a second, and how many sockets a second that leave and come back."""

    seconds: int
    events: int
    sockets: int


def crowd(measured: Measured, begin: Callable[..., AbstractContextManager[Any]], sockets: int, seconds: int, day: Day) -> None:
    """Connect them, give 200 events a second, let the day pass, end the process."""
    server, row = measured.server, measured.row
    before = server.memory()
    with begin("load", crowd=sockets) as load, begin("writer", crowd=sockets) as writer:
        row["connects"] = round(sockets / load.hear()["connected"])
        writer.hear()
        row["memory"] = round((server.memory() - before) / sockets / 1024, 1)
        found = measured.phase("200/s", load, [writer], "publish", 200, 200 * seconds, world.LISTENERS)
        row |= {"p": found["p"], "cpu": found["cpu"], "database": found["database"]}
        if day.seconds:
            row["soak"] = _day(measured, load, writer, day)
        row["end"] = _end(measured, load)


def _day(measured: Measured, load: Program, writer: Program, day: Day) -> dict[str, Any]:
    """Events while listeners leave and come back; what the process holds after each tenth of it, in MB."""
    held: list[float] = []
    over = threading.Event()

    def watch() -> None:
        while not over.wait(1):
            held.append(measured.server.memory() / 1e6)

    watcher = threading.Thread(target=watch, daemon=True)
    watcher.start()
    events = day.events * day.seconds
    writer.tell(f"publish {day.events} {events}")
    load.tell(f"churn {day.sockets} {day.seconds}")
    took, came_back = writer.hear(), load.hear()["came back"]
    over.set()
    watcher.join()
    load.tell(f"count {events * world.LISTENERS}")
    heard = load.hear()
    return {
        "events": events,
        "seconds": round(took["ended"] - took["began"]),
        "came back": came_back,
        "delivered": f"{100 * heard['deliveries'] / (events * world.LISTENERS):.1f} %{' disordered' if heard['disorder'] else ''}",
        "MB": [round(held[len(held) * tenth // 10]) for tenth in range(10)] + [round(held[-1])] if held else [],
    }


def _end(measured: Measured, load: Program) -> dict[str, Any]:
    """SIGTERM: how every socket was closed, how long until the last one was, and until the process was gone."""
    load.tell("closed")
    began = time.time()
    measured.server.process.terminate()
    closed = load.hear()
    measured.server.process.wait(timeout=30)
    gone = time.time() - began
    return {"codes": closed["codes"], "closed after s": round(closed["last"] - began, 2), "gone after s": round(gone, 2)}
