"""What the hub asks the database: new events, replays, admissions, rights. Nothing is decided or kept in here."""

from __future__ import annotations

import time
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import orjson

from server.access.live import AUDIENCES, is_concerned
from server.live.audience import school_of, who_may_hear
from server.live.events import ACCOUNTS, CONCERNS, FAMILIES, Event
from server.live.models import SchoolSequence
from server.live.statements import Statement

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Mapping, Sequence

    from server.live.cursor import Cursor
    from server.live.topics import Topic

PAGE = 50
SCHOOLS = "timetable:"
"""Topics that whole schools listen to."""

_COLUMNS = "e.school_id, e.seq, e.kind, e.topics, e.ids, e.at"


@dataclass(frozen=True, slots=True)
class Admission:
    """A listener may begin. `head`: the school's newest number at that moment."""

    school_id: int
    head: int


def new(heads: Mapping[int, int]) -> list[Event]:
    """What is new in some schools, given the number of the last event known of each: oldest first, at most PAGE of each.

    For whom it is, is asked by `addressed`: their audiences are empty. Cost: one statement.
    """
    return _parse(NEW.rows(list(heads), list(heads.values())))


def addressed(events: Sequence[Event], listened: Container[str]) -> list[Event]:
    """Those events that anybody may hear of now by the topics that are listened to, with the audiences of these topics alone.

    `listened` is looked into only after the events were read: who is not in it yet begins after them, and has them replayed.
    Cost: one statement, whatever the number of events; none if nobody listens.
    """
    topics = sorted({name for event in events for name in event.topics if name in listened})
    if not topics:
        return []
    read_at = time.monotonic()
    audiences = {name: orjson.loads(accounts) for name, accounts in HEARD.rows(topics)}
    heard = [replace(event, audience=_of_those_meant(event, _audience(event, audiences)), read_at=read_at) for event in events]
    return [event for event in heard if event.audience]


def newest(schools: list[int]) -> dict[int, int]:
    """The number of the last event of each school; schools without events are left out."""
    return dict(SchoolSequence.objects.filter(school__in=schools).values_list("school_id", "seq"))


def admit(pairs: Sequence[tuple[Topic, int]]) -> list[Admission | None]:
    """For each topic and account, whether it may be listened to now, and from where; None: it may not, or there is no such thing.

    Cost: one statement.
    """
    found = {place: Admission(school_id, head) for place, school_id, head in _ADMISSION.rows(*_columns(pairs))}
    return [found.get(place) for place in range(1, len(pairs) + 1)]


def is_kept(head: Cursor, after: Cursor) -> bool:
    """Whether everything in (after, head] is still there. Cost: at most one statement."""
    if after == head:
        return True
    if after.school_id != head.school_id or after.seq > head.seq:
        return False
    # Numbers have no holes: if the next one is there, so are all the later ones.
    return bool(_KEPT.rows(head.school_id, after.seq + 1)[0][0])


def replay(topic: Topic, school_id: int, after: int, head: int) -> tuple[list[Event], int]:
    """Of the first PAGE events of a topic in (after, head] those that anybody may hear of now, oldest first; the number to go on after.

    Cost: two statements.
    """
    page = _parse(_REPLAY.rows(school_id, after, head, str(topic)))
    return addressed(page, (str(topic),)), page[-1].seq if len(page) == PAGE else head


def again(event: Event, topic: Topic) -> Event | None:
    """The same event with those who may hear of it now; None if nobody may, or it is no longer kept."""
    return next(iter(replay(topic, event.school_id, event.seq - 1, event.seq)[0]), None)


def still_admitted(pairs: Sequence[tuple[Topic, int]]) -> list[bool]:
    """For each topic and account, whether it may be listened to now."""
    return [row[0] for row in _STILL.rows(*_columns(pairs))]


def _columns(pairs: Sequence[tuple[Topic, int]]) -> tuple[list[str], list[int], list[int]]:
    return [t.kind for t, _ in pairs], [t.subject_id for t, _ in pairs], [account for _, account in pairs]


def _parse(rows: Iterable[Sequence[Any]]) -> list[Event]:
    read_at = time.monotonic()
    return [
        Event(
            school_id=school_id,
            seq=seq,
            kind=kind,
            topics=tuple(topics),
            ids=orjson.loads(ids),
            at=at,
            audience={},
            read_at=read_at,
        )
        for school_id, seq, kind, topics, ids, at in rows
    ]


def _audience(event: Event, audiences: Mapping[str, Mapping[str, str]]) -> dict[str, dict[int, str]]:
    concerns, alone = event.ids.get(CONCERNS), event.ids.get(ACCOUNTS)
    found = {
        name: {
            int(account): rights
            for account, rights in audiences[name].items()
            if (alone is None or int(account) in alone) and is_concerned(rights, name, concerns)
        }
        for name in event.topics
        if name in audiences
    }
    return {name: accounts for name, accounts in found.items() if accounts}


def _of_those_meant(event: Event, audience: dict[str, dict[int, str]]) -> dict[str, dict[int, str]]:
    """Leave out those of a school's families whose children an event does not concern."""
    if FAMILIES not in event.ids:
        return audience
    meant = frozenset(event.ids[FAMILIES])
    found = {
        name: {account: rights for account, rights in accounts.items() if account in meant or is_concerned(rights, name, {})}
        if name.startswith(SCHOOLS)
        else accounts
        for name, accounts in audience.items()
    }
    return {name: accounts for name, accounts in found.items() if accounts}


def _new() -> str:
    # LATERAL with its own ORDER BY and LIMIT: a plain join gets a bad plan as the table grows.
    return f"""
        SELECT {_COLUMNS} FROM unnest(%s, %s) AS asked (school_id, head)
        CROSS JOIN LATERAL (
            SELECT * FROM live_event WHERE school_id = asked.school_id AND seq > asked.head ORDER BY seq LIMIT {PAGE}) AS e
        ORDER BY e.school_id, e.seq"""  # noqa: S608 - made of our own constants


def _heard() -> str:
    return f"""
        SELECT topic.name, jsonb_object_agg(heard_by.account_id, heard_by.rights) AS accounts
        FROM (SELECT name, split_part(name, ':', 1) AS kind, split_part(name, ':', 2)::bigint AS subject_id
              FROM unnest(%s) AS name) AS topic
        CROSS JOIN LATERAL (
            SELECT account_id, string_agg(DISTINCT rights, '+' ORDER BY rights) AS rights
            FROM ({who_may_hear(AUDIENCES)}) AS who (account_id, rights) GROUP BY account_id) AS heard_by
        GROUP BY topic.name"""  # noqa: S608


def _replayed() -> str:
    return f"""
        SELECT {_COLUMNS} FROM live_event AS e
        WHERE e.school_id = %s AND e.seq > %s AND e.seq <= %s AND e.topics @> ARRAY[%s] ORDER BY e.seq LIMIT {PAGE}"""  # noqa: S608


def _admission() -> str:
    return f"""
        SELECT topic.place, own.school_id, COALESCE((SELECT seq FROM live_schoolsequence AS s WHERE s.school_id = own.school_id), 0)
        FROM unnest(%s, %s, %s) WITH ORDINALITY AS topic (kind, subject_id, account_id, place)
        CROSS JOIN LATERAL (SELECT {school_of(AUDIENCES)} AS school_id) AS own
        WHERE own.school_id IS NOT NULL
          AND EXISTS (SELECT FROM ({who_may_hear(AUDIENCES)}) AS who (account_id, rights) WHERE who.account_id = topic.account_id)"""  # noqa: S608


def _still() -> str:
    return f"""
        SELECT EXISTS (SELECT FROM ({who_may_hear(AUDIENCES)}) AS who (account_id, rights) WHERE who.account_id = topic.account_id)
        FROM unnest(%s, %s, %s) WITH ORDINALITY AS topic (kind, subject_id, account_id, place)
        ORDER BY place"""  # noqa: S608


NEW = Statement("live_new", ("bigint[]", "bigint[]"), _new)
HEARD = Statement("live_heard", ("text[]",), _heard)
_REPLAY = Statement("live_replay", ("bigint", "bigint", "bigint", "text"), _replayed)
_ADMISSION = Statement("live_admission", ("text[]", "bigint[]", "bigint[]"), _admission)
_STILL = Statement("live_still", ("text[]", "bigint[]", "bigint[]"), _still)
_KEPT = Statement("live_kept", ("bigint", "bigint"), lambda: "SELECT EXISTS (SELECT FROM live_event WHERE school_id = %s AND seq = %s)")
