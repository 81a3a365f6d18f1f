"""Whoever makes things happen: `python -m tests.bench.live.writer PLAN.json`; for each line `rate count` it says when it was done.

Rate 0 is a burst: as fast as it goes. Events go through the product's own `publish`, or as lines to the limit.
"""

from __future__ import annotations

import json
import socket
import sys
import time
from datetime import UTC, datetime
from itertools import cycle
from pathlib import Path
from typing import TYPE_CHECKING, Any

import django

django.setup()

from django.db import transaction

from server.live import topics
from server.live.events import NewEvent
from server.live.outbox import publish

if TYPE_CHECKING:
    from collections.abc import Callable


def _publish(place: dict[str, Any]) -> None:
    ids = {"lesson": place["lesson"], "journal": place["journal"], "students": [place["student"]], "by": place["by"]}
    told = (topics.journal(place["journal"]), topics.student(place["student"]))
    with transaction.atomic():
        publish([NewEvent(place["school"], "lesson_recorded", told, ids)], datetime.now(UTC))


def _lines(port: int) -> Callable[[dict[str, Any]], None]:
    sender = socket.create_connection(("127.0.0.1", port))

    def send(place: dict[str, Any]) -> None:
        sender.sendall(f"{place['journal']} {place['student']} {datetime.now(UTC).isoformat()}\n".encode())

    return send


def main(plan: dict[str, Any]) -> None:
    """Make things happen in one place after another."""
    tell = _lines(plan["events"]) if plan["events"] else _publish
    places = cycle(plan["places"])
    for line in sys.stdin:
        rate, count = map(int, line.split())
        began = time.time()
        for number in range(count):
            if rate:
                time.sleep(max(0.0, began + number / rate - time.time()))
            tell(next(places))
        sys.stdout.write(json.dumps({"began": began, "ended": time.time()}) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main(json.loads(Path(sys.argv[1]).read_text(encoding="utf-8")))
