"""What stands in the cells of a locked lesson, and the end of its journal's chain: one statement. Nothing is decided in here."""

from collections.abc import Iterable
from datetime import datetime
from functools import cache
from typing import Any

import orjson

from server.database import prepared
from server.database.blanks import blank, written
from server.groups.models import Membership
from server.groups.reads import in_force
from server.journal import chain
from server.journal.models import LedgerHead
from server.journal.recording.standing import Head, LockedLesson, Standing, StandingCell, StandingMark

# A new statement sees what others had committed before the lesson was locked, and its rows are nobody else's since.
_STAND = """
SELECT
    (SELECT json_build_array(number, encode(hash, 'hex')) FROM (
        SELECT number, hash FROM journal_ledgerhead WHERE journal_id = %(journal)s FOR UPDATE) AS head)::text AS head,
    (SELECT json_agg(json_build_array(roster.student_id, cell.version, code.symbol, cell.minutes, who.full_name, cell.changed_at, (
            SELECT json_agg(json_build_array(id, position, symbol, work_type_id, comment, publish_at) ORDER BY position)
            FROM journal_mark WHERE lesson_id = %(lesson)s AND student_id = roster.student_id)))
     FROM ({roster}) AS roster
     LEFT JOIN journal_cell AS cell ON cell.lesson_id = %(lesson)s AND cell.student_id = roster.student_id
     LEFT JOIN schools_attendancecode AS code ON code.id = cell.code_id
     LEFT JOIN people_account AS who ON who.id = cell.changed_by_id
     WHERE %(students)s IS NULL OR roster.student_id = ANY (%(students)s))::text AS cells
"""
_TYPES = {"journal": "bigint", "lesson": "bigint", "students": "bigint[]", "group": "bigint", "on": "date"}


def stand(lesson: LockedLesson, students: list[int] | None) -> Standing:
    """Give the cells of those students, or of all, who are on the roster (G3), and lock the end of the journal's chain.

    Cost: one statement; two more for the first entry of a journal.
    """
    row = _row(lesson, students)
    if row["head"] is None:
        first = LedgerHead(journal_id=lesson.journal_id, school_id=lesson.school_id, number=0, hash=chain.GENESIS)
        LedgerHead.objects.bulk_create([first], ignore_conflicts=True)
        row = _row(lesson, students)
    number, head = orjson.loads(row["head"])
    return Standing(Head(number, bytes.fromhex(head)), _cells(orjson.loads(row["cells"] or "[]")))


def _row(lesson: LockedLesson, students: list[int] | None) -> dict[str, Any]:
    place = {"journal": lesson.journal_id, "lesson": lesson.pk, "group": lesson.group_id, "on": lesson.on}
    return prepared.one_row("standing_of_lesson", _statement(), {**place, "students": students}, _TYPES) or {}


@cache
def _statement() -> str:
    members = Membership.objects.filter(in_force(blank("on", "date")), group=blank("group", "bigint"))
    return _STAND.format(roster=written(members.order_by().values("student_id")))


def _cells(rows: Iterable[list[Any]]) -> dict[int, StandingCell]:
    return {
        student: StandingCell(version or 0, symbol, minutes, who or "", _instant(at), tuple(_mark(*mark) for mark in marks or ()))
        for student, version, symbol, minutes, who, at, marks in rows
    }


def _mark(pk: int, position: int, symbol: str, work_type: int, comment: str, publish_at: str | None) -> StandingMark:
    return StandingMark(pk, position, symbol, work_type, comment, _instant(publish_at))


def _instant(text: str | None) -> datetime | None:
    return None if text is None else datetime.fromisoformat(text)
