"""Writing events: numbered, in the transaction of the change they tell of. Nobody listens in here."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import orjson
from django.conf import settings
from django.db import connection, transaction

from server.database import prepared
from server.live.models import DueEvent

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from server.live.events import NewEvent

CHANNEL = "live"

# Locks are taken in the order of schools, because INSERT … SELECT … ORDER BY works its rows off in that order; and a
# number is the newest even where somebody else has just taken one, because ON CONFLICT DO UPDATE sees the newest row.
_NUMBER_AND_WRITE = f"""
    moved AS (
        INSERT INTO live_schoolsequence AS s (school_id, seq)
        SELECT school_id, count(*) FROM fresh GROUP BY school_id ORDER BY school_id
        ON CONFLICT (school_id) DO UPDATE SET seq = s.seq + excluded.seq
        RETURNING school_id, seq),
    written AS (
        INSERT INTO live_event (school_id, seq, kind, topics, ids, at)
        SELECT f.school_id,
               m.seq - count(*) OVER of_school + row_number() OVER (of_school ORDER BY f.place),
               f.kind, f.topics, f.ids, f.at
        FROM fresh f JOIN moved m USING (school_id)
        WINDOW of_school AS (PARTITION BY f.school_id))
    SELECT array_agg(school_id) AS schools, count(CASE WHEN %(notify)s THEN pg_notify('{CHANNEL}', school_id::text) END) FROM moved
"""  # noqa: S608 - constants of this file only

_PUBLISH = f"""
    WITH fresh AS (
        SELECT given.school_id, given.kind, given.topics, given.ids, %(now)s AS at, place
        FROM ROWS FROM (jsonb_to_recordset(%(events)s) AS (school_id bigint, kind text, topics text[], ids jsonb))
             WITH ORDINALITY AS given (school_id, kind, topics, ids, place)),
    {_NUMBER_AND_WRITE}
"""  # noqa: S608 - constants of this file only

_RELEASE = f"""
    WITH fresh AS (
        DELETE FROM live_dueevent WHERE id IN (
            SELECT id FROM live_dueevent WHERE due_at <= %(now)s ORDER BY due_at, id LIMIT 500 FOR UPDATE SKIP LOCKED)
        RETURNING school_id, kind, topics, ids, %(now)s AS at, id AS place),
    {_NUMBER_AND_WRITE}
"""  # noqa: S608 - constants of this file only

_TYPES = {"now": "timestamptz", "events": "jsonb", "notify": "boolean"}


def publish(events: Iterable[NewEvent], now: datetime) -> None:
    """Tell of what the current transaction changed; to be called last in it.

    Held-back events (`due_at` after `now`) are put aside until their instant.
    Cost: one statement, and one more if anything is held back. The counters of the schools stay locked until the commit.
    Raises: TransactionManagementError outside a transaction.
    """
    transaction.get_connection().validate_no_broken_transaction()
    if not connection.in_atomic_block:
        msg = "publish() belongs to the transaction of the change it tells of."
        raise transaction.TransactionManagementError(msg)
    given = list(events)
    ready = [event for event in given if not _is_held_back(event, now)]
    if len(ready) < len(given):
        _put_aside([event for event in given if _is_held_back(event, now)])
    if ready:
        _announce("publish", _PUBLISH, {"now": now, "events": orjson.dumps([_row(event) for event in ready]).decode()})


def withdraw(events: Iterable[NewEvent]) -> None:
    """Take back what is held back of these kinds, for these topics, about these ids: it is not going to be so.

    Cost: one statement for each; none where nothing is given.
    """
    for event in events:
        like = {"school_id": event.school_id, "kind": event.kind, "ids__contains": event.ids}
        DueEvent.objects.filter(**like, topics=[str(topic) for topic in event.topics]).delete()


def release_due(now: datetime) -> bool:
    """Move events whose instant has come to the outbox; whether there were any. Safe in several processes at once."""
    with transaction.atomic():
        return _announce("release_due", _RELEASE, {"now": now})


def next_due() -> datetime | None:
    """The instant of the first event that is still held back; None if there is none."""
    return DueEvent.objects.order_by("due_at").values_list("due_at", flat=True).first()


def _announce(name: str, statement: str, values: dict[str, Any]) -> bool:
    given = {**values, "notify": not settings.REDIS_URL}
    row = prepared.one_row(f"live_{name}", statement, given, {key: _TYPES[key] for key in given})
    schools: list[int] = (row and row["schools"]) or []
    if settings.REDIS_URL and schools:
        from server.live import wakeups  # noqa: PLC0415 - redis is 21 MB, and most have none

        transaction.on_commit(lambda: wakeups.send(schools), robust=True)
    return bool(schools)


def _is_held_back(event: NewEvent, now: datetime) -> bool:
    return event.due_at is not None and event.due_at > now


def _put_aside(events: list[NewEvent]) -> None:
    DueEvent.objects.bulk_create(
        DueEvent(
            school_id=event.school_id,
            due_at=event.due_at,
            kind=event.kind,
            topics=[str(topic) for topic in event.topics],
            ids=event.ids,
        )
        for event in events
        if event.due_at is not None
    )


def _row(event: NewEvent) -> dict[str, Any]:
    return {
        "school_id": event.school_id,
        "kind": event.kind,
        "topics": [str(topic) for topic in event.topics],
        "ids": event.ids,
    }
