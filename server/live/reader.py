"""The thread that hears wake-ups and reads what is new, once for a whole process. It knows schools and topics, not listeners."""

from __future__ import annotations

import logging
import select
import socket
import threading
import time
from collections.abc import Callable, Container, Iterable
from contextlib import suppress
from datetime import UTC, datetime

import psycopg2
from django.conf import settings
from django.db import DatabaseError, InterfaceError, OperationalError, connection
from psycopg2.errors import LockNotAvailable

from server.live import outbox, partitions, reads
from server.live.events import Event

HEAL = 5.0
_logger = logging.getLogger(__name__)

# Called with each batch of events and whether more may follow at once, in this thread; returns when it is time to read on.
Deliver = Callable[[list[Event], bool], None]
# Called with schools whose numbers are lower than what was delivered already.
Lose = Callable[[list[int]], None]


class Reader(threading.Thread):
    """Follows some schools: everything after the number it was told reaches `deliver` in order, exactly once.

    One connection LISTENs and reads. Every HEAL seconds all followed schools are read, which heals whatever a lost
    connection or a lost wake-up hid; held-back events whose instant has come are released then at the latest.
    """

    def __init__(self, deliver: Deliver, lose: Lose, listened: Container[str]) -> None:
        """Follows nothing yet; `start()` it once. `listened`: the topics that somebody here listens to at that moment."""
        super().__init__(name="live-reader", daemon=True)
        self._deliver = deliver
        self._lose = lose
        self._listened = listened
        self._lock = threading.Lock()
        self._heads: dict[int, int] = {}
        self._poked: set[int] = set()
        self._poked_all = False
        self._ours, self._theirs = socket.socketpair()
        self._ours.setblocking(False)  # noqa: FBT003
        self._stopping = False
        self._heal_at = 0.0
        self._maintained_on = ""

    def follow(self, school_id: int, head: int) -> None:
        """Deliver the school's events after `head` (or after an earlier one, if it is followed already). Any thread."""
        with self._lock:
            if school_id in self._heads:
                # Its wake-ups are heard: whatever comes after `head` has not been handed over yet.
                return
            self._heads[school_id] = head
        # What was committed since `head` was noted has had its wake-up already.
        self.poke([school_id])

    def unfollow(self, school_id: int) -> None:
        """Deliver no more of the school. Any thread."""
        with self._lock:
            self._heads.pop(school_id, None)

    def poke(self, schools: Iterable[int] | None) -> None:
        """These schools have news; None: any may have. Any thread."""
        with self._lock:
            if schools is None:
                self._poked_all = True
            else:
                self._poked.update(schools)
        self._ring()

    def stop(self) -> None:
        """End the thread and its connection; returns at once."""
        self._stopping = True
        self._ring()

    def run(self) -> None:
        """Read until stopped, whatever happens to the database meanwhile."""
        pause = 0.1
        while not self._stopping:
            try:
                self._open()
                pause = 0.1
                while not self._stopping:
                    self._turn()
            except (DatabaseError, InterfaceError, psycopg2.Error) as error:
                _logger.warning("Live updates wait for the database: %s", str(error).strip().partition("\n")[0])
                connection.close()
            except Exception:
                # Without this thread everybody waits for ever: say what happened, and try again.
                _logger.exception("Live updates stumble")
                connection.close()
            if not self._stopping:
                time.sleep(pause)
                pause = min(pause * 2, 1.0)
        connection.close()
        self._ours.close()
        self._theirs.close()

    def _ring(self) -> None:
        # Full of rings that nobody has answered yet, one more would say nothing new; an ended thread hears none.
        with suppress(OSError):
            self._theirs.send(b".", socket.MSG_DONTWAIT)

    def _open(self) -> None:
        connection.close()
        connection.ensure_connection()
        if not settings.REDIS_URL:
            with connection.cursor() as cursor:
                cursor.execute(f"LISTEN {outbox.CHANNEL}")
        self._heal_at = 0.0
        self._look_back()

    def _look_back(self) -> None:
        """Whatever cut the connection may have taken events with it: a backup was restored, a replica was behind."""
        with self._lock:
            heads = dict(self._heads)
        now = reads.newest(list(heads))
        gone = [school_id for school_id, head in heads.items() if now.get(school_id, 0) < head]
        if gone:
            with self._lock:
                for school_id in gone:
                    self._heads.pop(school_id, None)
            self._lose(gone)

    def _turn(self) -> None:
        schools = self._wait(max(0.0, self._heal_at - time.monotonic()))
        if time.monotonic() >= self._heal_at:
            schools = None
            self._heal_at = time.monotonic() + self._upkeep()
        self._read(schools)

    def _wait(self, seconds: float) -> set[int] | None:
        """Until a wake-up or so long; the schools that may have news, None for any."""
        database = connection.connection
        if not database.notifies:
            select.select([database, self._ours], [], [], seconds)
        database.poll()
        heard = {int(notice.payload) for notice in database.notifies}
        database.notifies.clear()
        with suppress(BlockingIOError):
            self._ours.recv(4096)
        with self._lock:
            heard |= self._poked
            everywhere = self._poked_all
            self._poked.clear()
            self._poked_all = False
        return None if everywhere else heard

    def _read(self, schools: set[int] | None) -> None:
        """Read and deliver all that is new in the schools, a page at a time."""
        while not self._stopping:
            with self._lock:
                asked = {s: head for s, head in self._heads.items() if schools is None or s in schools}
            if not asked:
                return
            events = reads.new(asked)
            # Before the cursor moves: what fails here is read again.
            heard = reads.addressed(events, self._listened)
            newest = {event.school_id: event.seq for event in events}
            self._advance(newest)
            if heard:
                self._deliver(heard, len(events) >= reads.PAGE)
            schools = {s for s, seq in newest.items() if seq - asked[s] >= reads.PAGE}
            if not schools:
                return

    def _advance(self, newest: dict[int, int]) -> None:
        with self._lock:
            for school_id, seq in newest.items():
                if school_id in self._heads:
                    self._heads[school_id] = max(self._heads[school_id], seq)

    def _tend(self, now: datetime) -> None:
        try:
            partitions.maintain(now)
            self._maintained_on = f"{now:%Y%m%d}"
        except OperationalError as error:
            if not isinstance(error.__cause__, LockNotAvailable):
                raise
            _logger.info("The outbox is busy; its days are tended in a moment.")

    def _upkeep(self) -> float:
        """Release what is due, tend the partitions once a day; seconds until the next time."""
        now = datetime.now(UTC)
        if self._maintained_on != f"{now:%Y%m%d}":
            self._tend(now)
        due = outbox.next_due()
        while due is not None and due <= now:
            outbox.release_due(now)
            due = outbox.next_due()
        return HEAL if due is None else min(HEAL, max(0.01, (due - now).total_seconds()))
