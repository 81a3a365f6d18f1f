"""Visits as Caliper 1.2 events, one JSON object a line: a SessionEvent where a visit begins and ends, a ViewEvent for each thing seen.

Source: 1EdTech Caliper Analytics 1.2. Actors are opaque numbers, never names.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Any
from uuid import NAMESPACE_URL, uuid5

import orjson
from django.db import connection

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date, datetime

CONTEXT = "http://purl.imsglobal.org/ctx/caliper/v1p2"
URN = "urn:zhurnal"
# The same visits as the rollups count: README, Visit.
_FACTS = """
    WITH fact AS (
        SELECT f.*, f.at AT TIME ZONE s.time_zone AS local FROM visits_fact f JOIN schools_school s ON s.id = f.school_id
        WHERE f.school_id = %(school)s AND f.at >= %(since)s::timestamp AT TIME ZONE s.time_zone
          AND f.at < (%(last)s::date + 1)::timestamp AT TIME ZONE s.time_zone)
    SELECT at, account_id, role::text, student_id, section::text, client::text,
           coalesce(at - lag(at) OVER (PARTITION BY account_id, role, local::date ORDER BY at) >= interval '30 minutes', true) AS begins
    FROM fact ORDER BY account_id, role, at, section
"""


def events(school: int, since: date, last: date) -> Iterator[bytes]:
    """Give the events of a school's visits from one day to another, as lines. Cost: one statement, all of whose rows are fetched."""
    with connection.cursor() as cursor:
        cursor.execute(_FACTS, {"school": school, "since": since, "last": last})
        rows = cursor.fetchall()
    session, ended = None, None
    for row, following in pairwise([*rows, None]):
        at, account, role, student, section, client, begins = row
        actor = {"id": f"{URN}:account:{account}", "type": "Person"}
        app = {"id": f"{URN}:client:{client.lower()}", "type": "SoftwareApplication"}
        if begins:
            session = {
                "id": _urn("session", school, account, role, _time(at)),
                "type": "Session",
                "user": actor["id"],
                "startedAtTime": _time(at),
            }
            yield _line("SessionEvent", "LoggedIn", actor, app, at, {"edApp": app["id"], "session": session})
        page: dict[str, Any] = {"id": f"{URN}:section:{section.lower()}", "type": "WebPage"}
        if student is not None:
            page["isPartOf"] = {"id": f"{URN}:student:{student}", "type": "Entity"}
        whose = {"edApp": app["id"], "session": session and session["id"], "extensions": {"role": role, "school": school}}
        yield _line("ViewEvent", "Viewed", actor, page, at, whose)
        if (following is None or following[6]) and session is not None:
            ended = session | {"endedAtTime": _time(at)}
            yield _line("SessionEvent", "LoggedOut", actor, app, at, {"edApp": app["id"], "session": ended})


def _line(kind: str, action: str, actor: dict[str, Any], target: dict[str, Any], at: datetime, rest: dict[str, Any]) -> bytes:
    profile = "SessionProfile" if kind == "SessionEvent" else "ReadingProfile"
    event = {"@context": CONTEXT, "type": kind, "profile": profile, "action": action, "actor": actor, "object": target}
    number = _urn("event", kind, action, actor["id"], target["id"], _time(at), rest.get("session"))
    identity = {"id": f"urn:uuid:{uuid5(NAMESPACE_URL, number)}", "eventTime": _time(at)}
    return orjson.dumps(identity | event | rest) + b"\n"


def _urn(*parts: object) -> str:
    return f"{URN}:" + ":".join(map(str, parts))


def _time(at: datetime) -> str:
    return f"{at.isoformat(timespec='milliseconds').removesuffix('+00:00')}Z"
