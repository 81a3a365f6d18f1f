"""Rolling facts up, and dropping those that are old. All of it may be done at any time, in any number of processes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import connection, transaction
from django.utils import timezone

from server.live import topics
from server.live.events import NewEvent
from server.live.outbox import publish
from server.visits.events import VISITS_ROLLED

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime


def roll_waiting(part: str) -> list[int]:
    """Roll up what waits: `part` is DAY (all figures but one) or SEEN (how long it took until marks were seen). Gives the schools.

    Cost: one short transaction for each school with anything waiting.
    """
    rolled = []
    for school_id in _waiting(part):
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute("SELECT visits_roll_waiting(%s, %s)", [school_id, part])
            if cursor.fetchone()[0]:
                rolled.append(school_id)
                publish([NewEvent(school_id, VISITS_ROLLED, (topics.visits(school_id),))], timezone.now())
    return rolled


def roll_all(progress: Callable[[int, int], None] | None = None) -> int:
    """Roll up all facts there are anew, school by school; gives how many schools have any. `progress` is told: done, of how many."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT school_id, (min(at) AT TIME ZONE 'UTC')::date - 1, (max(at) AT TIME ZONE 'UTC')::date + 1"
            " FROM visits_fact GROUP BY school_id ORDER BY school_id"
        )
        schools = cursor.fetchall()
    for done, (school_id, since, last) in enumerate(schools, 1):
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute("DELETE FROM visits_waiting WHERE school_id = %s", [school_id])
            cursor.execute(
                "SELECT visits_roll(%s, %s, %s), visits_roll_seen(%s, %s - 14, %s)", [school_id, since, last, school_id, since, last]
            )
        if progress is not None:
            progress(done, len(schools))
    return len(schools)


def keep_months(now: datetime) -> list[str]:
    """Make the months of facts that are to come, and drop those that ended 13 months ago; gives the tables dropped."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET LOCAL lock_timeout = '2s'")
        cursor.execute("SELECT visits_keep_months(%s)", [now])
        return [row[0] for row in cursor.fetchall()]


def _waiting(part: str) -> list[int]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT DISTINCT school_id FROM visits_waiting WHERE part = %s ORDER BY school_id", [part])
        return [row[0] for row in cursor.fetchall()]
