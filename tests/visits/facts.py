"""Facts as a test gives them, and what the measures of the README are for them: worked out by hand, without rollups."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from django.db import connection

from server.database.copy import copy_rows

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

ZONE = ZoneInfo("Asia/Tomsk")
GAP = timedelta(minutes=30)
COLUMNS = ("at", "school_id", "account_id", "student_id", "role", "section", "client")


@dataclass(frozen=True)
class Looked:
    """One fact."""

    at: datetime
    school_id: int
    account_id: int
    student_id: int | None
    role: str = "GUARDIAN"
    section: str = "DIARY"
    client: str = "WEB"

    @property
    def on(self) -> date:
        return self.at.astimezone(ZONE).date()


def write(facts: Iterable[Looked]) -> None:
    """Write facts as the thread that takes them in does, with the days that have to be rolled up."""
    given = list(facts)
    copy_rows(connection, "visits_fact", COLUMNS, [tuple(vars(fact).values()) for fact in given])
    with connection.cursor() as cursor:
        cursor.execute("SELECT visits_note(%s::bigint[], %s::date[])", [[fact.school_id for fact in given], [fact.on for fact in given]])


def sittings(facts: Iterable[Looked]) -> list[list[Looked]]:
    """Visits: facts of one account, role and day, less than 30 minutes apart."""
    found: list[list[Looked]] = []
    for fact in sorted(facts, key=lambda each: (each.account_id, each.role, each.at)):
        last = found[-1][-1] if found else None
        same = last and (last.account_id, last.role, last.on) == (fact.account_id, fact.role, fact.on)
        if same and last and fact.at - last.at < GAP:
            found[-1].append(fact)
        else:
            found.append([fact])
    return found


def people(facts: Iterable[Looked]) -> int:
    return len({fact.account_id for fact in facts})


def per_day(facts: Iterable[Looked], days: int) -> str:
    """Different people a day, as the API writes it."""
    return f"{len({(fact.account_id, fact.on) for fact in facts}) / days:.2f}"


def visits_by(facts: Iterable[Looked], key: Callable[[Looked], Any]) -> dict[Any, int]:
    """In how many visits there is a fact of each key."""
    counts: dict[Any, int] = defaultdict(int)
    for sitting in sittings(facts):
        for each in {key(fact) for fact in sitting} - {None}:
            counts[each] += 1
    return dict(counts)
