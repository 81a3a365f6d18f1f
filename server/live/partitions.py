"""The outbox's days: made ahead, dropped when a week old. What an event means does not matter in here."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta

from django.db import connection, transaction

KEPT = timedelta(days=7)
AHEAD = timedelta(days=3)
# Any number; only this maintenance asks for it.
_LOCK = 5_108_411


def maintain(now: datetime) -> None:
    """Make the partitions of the next days and drop those past `KEPT`. Harmless at any time, in any number of processes.

    A write never needs it: rows without a partition of their own go to the default one.
    Raises: OperationalError when the table stays locked; try again later. Writers wait behind it for a fifth of a second at most.
    """
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET LOCAL lock_timeout = '200ms'")
        cursor.execute("SELECT pg_try_advisory_xact_lock(%s)", [_LOCK])
        if not cursor.fetchone()[0]:
            return
        existing = _existing()
        today = now.astimezone(UTC).replace(hour=0, minute=0, second=0, microsecond=0)
        for ahead in range(AHEAD.days + 1):
            day = today + timedelta(days=ahead)
            if _name(day) not in existing:
                _make(day)
        # The day that began KEPT ago is still needed in part.
        for name in sorted(existing):
            if name < _name(today - KEPT):
                cursor.execute(f'DROP TABLE "{name}"')
        cursor.execute("DELETE FROM live_event_default WHERE at < %s", [today - KEPT])


def _name(day: datetime) -> str:
    return f"live_event_{day:%Y%m%d}"


def _existing() -> set[str]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT inhrelid::regclass::text FROM pg_inherits WHERE inhparent = 'live_event'::regclass")
        return {row[0] for row in cursor.fetchall() if re.fullmatch(r"live_event_\d{8}", row[0])}


def _make(day: datetime) -> None:
    end = day + timedelta(days=1)
    with connection.cursor() as cursor:
        # Rows already in the default partition would refuse the new one; that day stays where it is.
        cursor.execute("SELECT EXISTS (SELECT FROM live_event_default WHERE at >= %s AND at < %s)", [day, end])
        if not cursor.fetchone()[0]:
            bounds = f"FROM ('{day.isoformat()}') TO ('{end.isoformat()}')"
            cursor.execute(f"CREATE TABLE {_name(day)} PARTITION OF live_event FOR VALUES {bounds}")
