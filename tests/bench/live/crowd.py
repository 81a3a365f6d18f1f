"""Ten thousand sockets in our one process: a mark still reaches four of them; then a day in short, and the end of the process."""

from __future__ import annotations

import threading
import time
from typing import TYPE_CHECKING, Any

from tests.bench.live import world

if TYPE_CHECKING:
    from collections.abc import Callable
    from contextlib import AbstractContextManager

    from tests.bench.live.measured import Measured
    from tests.bench.live.program import Program

CHURN, PACE = 50, 200


def crowd(measured: Measured, begin: Callable[..., AbstractContextManager[Any]], sockets: int, seconds: int, soak: int) -> None:
    """Connect them, give 200 events a second, let the day pass, end the process."""
    server, row = measured.server, measured.row
    before = server.memory()
    with begin("load", crowd=sockets) as load, begin("writer", crowd=sockets) as writer:
        row["connects"] = round(sockets / load.hear()["connected"])
        row["memory"] = round((server.memory() - before) / sockets / 1024, 1)
        found = measured.phase("200/s", load, [writer], "publish", 200, 200 * seconds, world.LISTENERS)
        row |= {"p": found["p"], "cpu": found["cpu"], "database": found["database"]}
        if soak:
            row["soak"] = _day(measured, load, writer, soak)
        row["end"] = _end(measured, load)


def _day(measured: Measured, load: Program, writer: Program, seconds: int) -> dict[str, Any]:
    """Events while listeners leave and come back; what the process holds after a third of it, and at the end, in MB."""
    held: list[float] = []
    over = threading.Event()

    def watch() -> None:
        while not over.wait(1):
            held.append(measured.server.memory() / 1e6)

    watcher = threading.Thread(target=watch, daemon=True)
    watcher.start()
    writer.tell(f"publish {PACE} {PACE * seconds}")
    load.tell(f"churn {CHURN} {seconds}")
    events, came_back = len(writer.hear()["commits"]), load.hear()["came back"]
    over.set()
    watcher.join()
    load.tell(f"wait {events * world.LISTENERS}")
    delivered = len(load.hear()["times"])
    wanted = events * world.LISTENERS
    third = held[len(held) // 3] if held else 0.0
    return {
        "events": events,
        "came back": came_back,
        "delivered": f"{100 * delivered / wanted:.1f} %",
        "MB": [round(third), round(held[-1])],
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
