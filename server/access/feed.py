"""Who asks, found from the secret of a calendar's address: the feed, the account and the actor in one statement."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.conf import settings

from server.access.actor import Actor, from_row
from server.access.statement import ATTRIBUTES, ROLES, columns, parts
from server.database import prepared

if TYPE_CHECKING:
    from datetime import datetime

_BY_FEED = """SELECT a.id, f.staff_id, f.school_class_id, f.student_id, f.school_id
    FROM exchange_calendarfeed f JOIN people_account a ON a.id = f.account_id
    WHERE f.token_hash = %(key)s AND f.revoked_at IS NULL AND a.is_active AND (%(demo)s OR NOT a.is_demo)"""
_FEED = {name: f"(SELECT {name} FROM me)" for name in ("staff_id", "school_class_id", "student_id", "school_id")}  # noqa: S608
_STATEMENT = f"WITH {parts(_BY_FEED)} SELECT {columns(ATTRIBUTES, ROLES, _FEED)}"
_TYPES = {"key": "text", "now": "timestamptz", "demo": "boolean"}


@dataclass(frozen=True, slots=True)
class Asked:
    """A feed that was asked for by its address: by whom, and whose lessons it is of. One of the three ids is there."""

    actor: Actor
    school_id: int
    staff_id: int | None
    school_class_id: int | None
    student_id: int | None


def hashed(token: str) -> str:
    """Give what is kept of an address's secret."""
    return hashlib.sha256(token.encode()).hexdigest()


def feed_at(token: str, now: datetime) -> Asked | None:
    """Return who asks by an address's secret, and for what; None for one that is unknown, revoked, or of an account that is not active.

    Cost: one statement.
    """
    values = {"key": hashed(token), "now": now, "demo": not settings.PRODUCTION}
    row = prepared.one_row("feed_at", _STATEMENT, values, _TYPES)
    if row is None or row["account_id"] is None:
        return None
    found = {name: row[name] for name in _FEED}
    return Asked(from_row(row, now), **found)
