"""Comparing a timetable with what stands on its dates, and writing the difference, some weeks at a time."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from django.db import connection

from server.journal.publishing import statements
from server.journal.publishing.held import held
from server.schools.reads import teaching_days
from server.timetable.errors import ClashKind, DatedClash
from server.timetable.models import Lesson

if TYPE_CHECKING:
    from server.timetable.models import Timetable

Tell = Callable[[int, int], None]
"""Hears how many days are done of how many."""
SAMPLES = 50
"""Lessons of each kind that a preview names."""
CHUNK = timedelta(weeks=4)
WEEK = 7


@dataclass(frozen=True, slots=True)
class Laid:
    """What becomes of dated lessons: numbers, the ids of some that change, go or are left alone, and what is in the way."""

    made: int
    changed: int
    removed: int
    unchanged: int
    untouched: int
    changes: list[int]
    removals: list[int]
    kept: list[int]
    clashes: list[DatedClash]


def compare(timetable: Timetable, since: date, until: date) -> Laid:
    """Find what laying a timetable over [since, until) would do; `write` does it in the same transaction.

    Cost: eight statements.
    """
    days = teaching_days(timetable.school_id, since, until)
    place: dict[str, Any] = {"timetable": timetable.pk, "school": timetable.school_id, "since": since, "until": until}
    calendar = {
        "dates": [day.on for day in days],
        "weekdays": [day.weekday for day in days],
        "weeks": [(day.on - timetable.first_monday).days // WEEK % timetable.weeks + 1 for day in days],
    }
    with connection.cursor() as cursor:
        cursor.execute("DROP TABLE IF EXISTS laid")
        cursor.execute(statements.COMPARE.format(held=held()), place | calendar)
        cursor.execute("ANALYZE laid")
    counts = dict(_rows(statements.COUNT))
    samples = _rows(statements.SAMPLES, [SAMPLES])
    return Laid(
        made=counts.get("make", 0),
        changed=counts.get("change", 0),
        removed=counts.get("remove", 0),
        unchanged=counts.get("keep", 0) + counts.get("relink", 0),
        untouched=counts.get("untouched", 0),
        changes=[pk for what, pk in samples if what == "change"],
        removals=[pk for what, pk in samples if what == "remove"],
        kept=[pk for what, pk in samples if what == "untouched"],
        clashes=[DatedClash(ClashKind(kind), *found) for kind, *found in _rows(statements.CLASHES, place)],
    )


def concerned(since: date, until: date) -> list[tuple[int, list[int]]]:
    """Give the journals whose lessons `compare` found others, each with its students over [since, until). Cost: one statement."""
    rows = _rows(statements.CONCERNED, {"since": since, "until": until})
    return [(journal, students or []) for journal, students in rows]


def write(timetable: Timetable, since: date, until: date, tell: Tell = lambda _done, _all: None) -> None:
    """Write what `compare` found.

    Cost: three statements for every four weeks, and those of Django's delete where lessons are taken away.
    Raises: IntegrityError where dated lessons are in the way.
    """
    gone = [pk for (pk,) in _rows("SELECT lesson_id FROM laid WHERE what = 'remove'")]
    if gone:
        Lesson.objects.filter(pk__in=gone).delete()
    first = since
    while first < until:
        after = min(first + CHUNK, until)
        place: dict[str, Any] = {"school": timetable.school_id, "since": first, "until": after}
        with connection.cursor() as cursor:
            for statement in (statements.LET_GO, statements.CHANGE, statements.MAKE):
                cursor.execute(statement, place)
        first = after
        tell((first - since).days, (until - since).days)


def _rows(statement: str, parameters: Any = None) -> list[tuple[Any, ...]]:  # noqa: ANN401 - a statement's
    with connection.cursor() as cursor:
        cursor.execute(statement, parameters)
        return list(cursor.fetchall())
