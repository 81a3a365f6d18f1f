"""Whoever makes things happen: `python -m tests.bench.live.writer PLAN.json`; for each line `how rate count` it says when it was done.

`publish`: events alone, by the product's own `publish`; `record`: marks, by the product's `record_lesson`; `one`: events of the first
place alone. Rate 0 is a burst: as fast as it goes. To the limit events are sent as lines. For each event it says when it was
committed: the instants are the events' own, in seconds. First of all it says that it is ready.
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
from uuid import uuid4

import django

django.setup()

from django.db import transaction

from server.access.actor import load_actor
from server.journal.actions import record_lesson
from server.journal.models import Cell
from server.journal.recording.entry import CellEntry, LessonEntry, MarkEntry
from server.live import topics
from server.live.events import NewEvent
from server.live.outbox import publish
from tests.bench.live.world import SYMBOLS

if TYPE_CHECKING:
    from collections.abc import Callable

Place = dict[str, Any]


def _publish(place: Place, now: datetime) -> None:
    ids = {"lesson": place["lesson"], "journal": place["journal"], "students": [place["student"]], "by": place["by"]}
    told = (topics.journal(place["journal"]), topics.student(place["student"]))
    with transaction.atomic():
        publish([NewEvent(place["school"], "lesson_recorded", told, ids)], now)


def _record(place: Place, now: datetime) -> None:
    version = Cell.objects.values_list("version", flat=True).get(lesson_id=place["lesson"], student_id=place["student"])
    mark = MarkEntry(SYMBOLS[version % len(SYMBOLS)])
    entry = LessonEntry(cells=(CellEntry(place["student"], version, marks=(mark,)),))
    record_lesson(actor=load_actor(place["by"], now), lesson_id=place["lesson"], entry=entry, key=uuid4(), now=now)


def _lines(port: int) -> Callable[[Place, datetime], None]:
    sender = socket.create_connection(("127.0.0.1", port))

    def send(place: Place, now: datetime) -> None:
        sender.sendall(f"{place['journal']} {place['student']} {now.isoformat()}\n".encode())

    return send


def main(plan: dict[str, Any]) -> None:
    """Make things happen in one place after another."""
    ways: dict[str, Callable[[Place, datetime], None]] = {"publish": _publish, "record": _record, "one": _publish}
    if plan["events"]:
        ways = dict.fromkeys(ways, _lines(plan["events"]))
    everywhere = cycle(plan["places"])
    _say({"ready": True})
    for line in sys.stdin:
        how, rate, count = line.split()
        began, commits = time.time(), []
        for number in range(int(count)):
            if int(rate):
                time.sleep(max(0.0, began + number / int(rate) - time.time()))
            now = datetime.now(UTC)
            ways[how](plan["places"][0] if how == "one" else next(everywhere), now)
            commits.append((now.timestamp(), time.time()))
        _say({"began": began, "ended": time.time(), "commits": commits})


def _say(what: dict[str, Any]) -> None:
    sys.stdout.write(json.dumps(what) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(json.loads(Path(sys.argv[1]).read_text(encoding="utf-8")))
