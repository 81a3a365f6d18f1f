"""The thread that writes facts: once a second, by COPY, and once more when the process stops. After a crash at most a second is lost."""

from __future__ import annotations

import logging
import threading
import time
from typing import TYPE_CHECKING

from django.db import Error, connection, transaction
from django.utils import timezone

from server.database.copy import copy_rows
from server.visits.actions import keep_months, roll_waiting
from server.visits.recording.noticing import dropped, waiting

if TYPE_CHECKING:
    from server.visits.recording.noticing import Noticed

EVERY, ROLLED_EVERY, SEEN_EVERY, MONTHS_EVERY = 1.0, 10.0, 600.0, 6 * 3600.0
AT_ONCE = 20_000
_INCOMING = """
    CREATE TEMPORARY TABLE IF NOT EXISTS visits_incoming (
        at timestamptz, session text, account_id bigint, student_id bigint, section text, client text) ON COMMIT DELETE ROWS
"""
_COLUMNS = ("at", "session", "account_id", "student_id", "section", "client")
_stopped = threading.Event()
_writing = threading.Lock()
_threads: list[threading.Thread] = []
_logger = logging.getLogger(__name__)


def start() -> None:
    """Begin, in a thread of its own. Several processes may do the same at once."""
    _stopped.clear()
    thread = threading.Thread(target=_run, name="visits", daemon=True)
    _threads.append(thread)
    thread.start()


def stop() -> None:
    """Write what is waiting, and end."""
    _stopped.set()
    while _threads:
        _threads.pop().join(timeout=4)


def flush() -> set[int]:
    """Write everything that is waiting; gives the schools whose visits they are. Raises: django.db.Error; what failed stays waiting."""
    schools: set[int] = set()
    with _writing:
        while batch := _taken():
            try:
                schools |= _write(batch)
            except Error:
                waiting.extendleft(reversed(batch))
                raise
    return schools


def _taken() -> list[Noticed]:
    return [waiting.popleft() for _ in range(min(len(waiting), AT_ONCE))]


def _write(batch: list[Noticed]) -> set[int]:
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(_INCOMING)
        copy_rows(connection, "visits_incoming", _COLUMNS, batch)
        cursor.execute("SELECT visits_take_in()")
        return {row[0] for row in cursor.fetchall()}


def _run() -> None:
    due = {"DAY": 0.0, "SEEN": 0.0, "months": 0.0}
    while not _stopped.is_set():
        _stopped.wait(EVERY)
        try:
            _step(due)
        except Error as error:
            _logger.warning("Visits have to wait: %s", str(error).partition("\n")[0])
            connection.close()
    connection.close()


def _step(due: dict[str, float]) -> None:
    flush()
    if dropped[0]:
        _logger.warning("%d visits were not noted: more came than could be written.", dropped[0])
        dropped[0] = 0
    if _stopped.is_set():
        return
    for what, every in (("DAY", ROLLED_EVERY), ("SEEN", SEEN_EVERY), ("months", MONTHS_EVERY)):
        if time.monotonic() >= due[what]:
            due[what] = time.monotonic() + every
            _ = keep_months(timezone.now()) if what == "months" else roll_waiting(what)
