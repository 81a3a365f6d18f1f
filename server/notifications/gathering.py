"""From the live outbox to deliveries: which events are news, and for which devices. What they say is read when they are sent."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time
from typing import TYPE_CHECKING, Any

import orjson
from django.db import connection, transaction

from server.access.live import AUDIENCES
from server.journal import events as journal
from server.live.events import CONCERNS
from server.notifications.models import Delivery, Device, Kind, Muted, ReadSoFar
from server.notifications.timing import STALE, When, due_at
from server.timetable.events import LESSONS_CHANGED

if TYPE_CHECKING:
    from collections.abc import Iterator

PAGE = 200
SCOPES = {Kind.MARKS: "MARKS", Kind.ABSENCES: "ATTENDANCE", Kind.HOMEWORK: "HOMEWORK"}
"""The family's right that each kind of news takes; others take any."""

_NEW = f"""
    SELECT e.school_id, e.seq, e.kind, e.topics, e.ids::text, e.at
    FROM live_schoolsequence s LEFT JOIN notifications_readsofar r USING (school_id)
    CROSS JOIN LATERAL (
        SELECT * FROM live_event WHERE school_id = s.school_id AND seq > COALESCE(r.seq, 0) ORDER BY seq LIMIT {PAGE}) AS e
    WHERE s.seq > COALESCE(r.seq, 0) ORDER BY e.school_id, e.seq LIMIT {5 * PAGE}
"""  # noqa: S608 - made of our own constants

_ADDRESSED = f"""
    SELECT topic.subject_id, told.rights, d.account_id, d.id, d.added_at, school.time_zone, w.quiet_from, w.quiet_until,
        COALESCE(w.digest, false)
    FROM unnest(%s::bigint[]) AS topic (subject_id)
    CROSS JOIN LATERAL ({AUDIENCES["student"].accounts}) AS told (account_id, rights)
    JOIN notifications_device d ON d.account_id = told.account_id AND d.ended_at IS NULL
    JOIN people_student child ON child.id = topic.subject_id
    JOIN schools_school school ON school.id = child.school_id
    LEFT JOIN notifications_wishes w ON w.account_id = d.account_id
    WHERE told.rights LIKE 'family%%'
"""  # noqa: S608 - as above


@dataclass(frozen=True, slots=True)
class Event:
    """A live event, as it was published."""

    school_id: int
    seq: int
    kind: str
    topics: list[str]
    ids: dict[str, Any]
    at: datetime


@dataclass(frozen=True, slots=True)
class Addressee:
    """A device whose owner may hear of a student, by a class of rights as in server/access/live.py."""

    rights: str
    account_id: int
    device_id: int
    added_at: datetime
    when: When


News = tuple[Event, Kind, int]
"""That an event is news of a kind about a student."""


def gather(now: datetime) -> bool:
    """Make deliveries of a page of what has happened since the last one; whether there may be more.

    Deliveries and the place in the outbox are written together: nothing is missed and nothing made twice.
    """
    with transaction.atomic():
        events = _new()
        news = [found for event in events if now - event.at < STALE for found in _news_of(event)]
        if news and Device.objects.filter(ended_at=None).exists():
            Delivery.objects.bulk_create(_deliveries(news), ignore_conflicts=True)
        _remember(events)
        return len(events) >= PAGE


def _new() -> list[Event]:
    with connection.cursor() as cursor:
        cursor.execute(_NEW)
        return [Event(school, seq, kind, topics, orjson.loads(ids), at) for school, seq, kind, topics, ids, at in cursor.fetchall()]


def _remember(events: list[Event]) -> None:
    newest = {event.school_id: event.seq for event in events}
    ReadSoFar.objects.bulk_create(
        [ReadSoFar(school_id=school, seq=seq) for school, seq in newest.items()],
        update_conflicts=True,
        unique_fields=["school"],
        update_fields=["seq"],
    )


def _news_of(event: Event) -> Iterator[News]:
    """Give what of an event is news for families: by kind, about whom."""
    if event.kind in {journal.LESSON_RECORDED, journal.MARKS_PUBLISHED}:
        changed = event.ids.get(CONCERNS) or event.ids.get(journal.CHANGED) or {}
        yield from ((event, Kind.MARKS, student) for student in changed.get("MARKS", ()))
        yield from ((event, Kind.ABSENCES, student) for student in changed.get("ATTENDANCE", ()))
        if event.ids.get(journal.HOMEWORK):
            yield from ((event, Kind.HOMEWORK, student) for student in _students(event))
    elif event.kind == journal.ABSENCE_ANSWERED:
        yield from ((event, Kind.ABSENCES, student) for student in _students(event))
    elif event.kind == LESSONS_CHANGED:
        yield from ((event, Kind.TIMETABLE, student) for student in _students(event))


def _students(event: Event) -> list[int]:
    return [int(subject) for kind, _, subject in (topic.partition(":") for topic in event.topics) if kind == "student"]


def _deliveries(news: list[News]) -> list[Delivery]:
    addressees = _addressees(sorted({student for _, _, student in news}))
    accounts = {each.account_id for found in addressees.values() for each in found}
    muted = set(Muted.objects.filter(account__in=accounts).values_list("account_id", "student_id", "kind"))
    return [
        _delivery(event, kind, student, each)
        for event, kind, student in news
        for each in addressees.get(student, ())
        if _is_for(each, event, kind) and (each.account_id, student, kind) not in muted
    ]


def _addressees(students: list[int]) -> dict[int, list[Addressee]]:
    found: dict[int, list[Addressee]] = {}
    with connection.cursor() as cursor:
        cursor.execute(_ADDRESSED, [students])
        for student, rights, account, device, added_at, *wishes in cursor.fetchall():
            found.setdefault(student, []).append(Addressee(rights, account, device, added_at, _when(*wishes)))
    return found


def _when(zone: str, quiet_from: time | None, quiet_until: time | None, digest: bool) -> When:  # noqa: FBT001 - a row
    return When(zone, quiet_from, quiet_until, digest)


def _is_for(each: Addressee, event: Event, kind: Kind) -> bool:
    """Whether an event is news for a device: not from before it was added, not its owner's own deed, and by the right it takes."""
    mine = event.ids.get("by") == each.account_id
    allowed = kind not in SCOPES or SCOPES[kind] in each.rights.split()
    return allowed and not mine and event.at >= each.added_at


def _delivery(event: Event, kind: Kind, student: int, each: Addressee) -> Delivery:
    return Delivery(
        school_id=event.school_id,
        device_id=each.device_id,
        student_id=student,
        kind=kind,
        seq=event.seq,
        ids={name: event.ids[name] for name in ("lesson", "lessons", "report") if name in event.ids},
        happened_at=event.at,
        due_at=due_at(event.at, each.when),
    )
