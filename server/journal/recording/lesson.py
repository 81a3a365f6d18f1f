"""The lesson of a save: locked, with all that decides whether it may be recorded, in one statement. Nothing is decided in here."""

from datetime import date, time
from decimal import Decimal
from functools import cache
from typing import Any
from uuid import UUID

import orjson
from django.db.models import Exists, F, OuterRef, QuerySet, Subquery

from server.access.actor import Actor
from server.access.journal import RECORD_LESSON
from server.access.roles import Role
from server.access.written import anybody_with, types_of, values_of
from server.database import prepared
from server.database.blanks import blank, written
from server.groups.models import SchoolClass
from server.journal.recording.standing import Code, LockedLesson, Saved, Tables
from server.schools.models import AttendanceCode, GradingPeriod
from server.timetable.models import Lesson
from server.timetable.reads import bell_of

# The group is held too: whoever changes its members waits, so that the roster read next is the roster written for.
# A class on paper gets no symbols here (M11).
_LOCK = """
SELECT row_to_json(found)::text AS lesson FROM (
    SELECT locked.*,
        (SELECT json_object_agg(symbol, value::text) FROM schools_scalesymbol
         WHERE scale_id = locked.scale AND locked.mode IS DISTINCT FROM '{paper}') AS symbols,
        (SELECT json_agg(json_build_array(id, name) ORDER BY position, name) FROM schools_worktype
         WHERE school_id = locked.school_id) AS work_types,
        (SELECT json_agg(json_build_array(symbol, id, meaning)) FROM schools_attendancecode
         WHERE school_id = locked.school_id) AS codes,
        (SELECT json_build_array(lesson_id, encode(content_hash, 'hex'), outcome) FROM journal_savedentry
         WHERE account_id = %(account)s AND key = %(key)s) AS saved
    FROM ({lesson} FOR UPDATE OF timetable_lesson FOR SHARE OF groups_group) AS locked) AS found
"""
_TYPES = {"lesson": "bigint", "account": "bigint", "key": "uuid"}


def lock(actor: Actor, lesson_id: int, key: UUID) -> LockedLesson | None:
    """Lock a lesson that the actor may record, and hold its roster; None if there is no such lesson.

    Cost: one statement.
    """
    statement = _statement(actor.roles)
    values = {"lesson": lesson_id, "account": actor.account_id, "key": str(key), **values_of(actor, statement)}
    name = "record_lesson_as_" + "_".join(sorted(actor.roles)).lower()
    row = prepared.one_row(name, statement, values, _TYPES | types_of(statement))
    return None if row is None else _lesson(orjson.loads(row["lesson"]))


@cache
def _statement(roles: frozenset[Role]) -> str:
    may = RECORD_LESSON.rows(anybody_with(roles), _lessons()).filter(pk=blank("lesson", "bigint"))
    return _LOCK.format(lesson=written(may), paper=SchoolClass.JournalMode.PAPER)


def _lessons() -> QuerySet[Lesson]:
    """Give lessons with what decides whether they may be recorded."""
    closed = GradingPeriod.objects.filter(
        school=OuterRef("school"),
        grade_from__lte=OuterRef("grade_level"),
        grade_to__gte=OuterRef("grade_level"),
        since__lte=OuterRef("on"),
        until__gt=OuterRef("on"),
        closed_at__isnull=False,
    )
    school, on, grade_level, shift = (OuterRef(OuterRef(name)) for name in ("school", "on", "grade_level", "shift"))
    bell = bell_of(school, on, grade_level, shift, OuterRef("number"))
    found: QuerySet[Any] = Lesson.objects.order_by().values(
        "id",
        "school_id",
        "journal_id",
        "group_id",
        "on",
        "status",
        closed=Exists(closed),
        starts_at=Subquery(bell.order_by().values("starts_at")[:1]),
        time_zone=F("school__time_zone"),
        mode=F("group__school_class__journal_mode"),
        scale=F("journal__scale"),
    )
    return found


def _lesson(row: dict[str, Any]) -> LockedLesson:
    return LockedLesson(
        pk=row["id"],
        school_id=row["school_id"],
        journal_id=row["journal_id"],
        group_id=row["group_id"],
        on=date.fromisoformat(row["on"]),
        time_zone=row["time_zone"],
        cancelled=row["status"] == Lesson.Status.CANCELLED,
        closed=row["closed"],
        starts_at=None if row["starts_at"] is None else time.fromisoformat(row["starts_at"]),
        saved=None if row["saved"] is None else _saved(*row["saved"]),
        tables=_tables(row),
    )


def _saved(lesson_id: int, content_hash: str, outcome: list[dict[str, Any]]) -> Saved:
    return Saved(lesson_id, bytes.fromhex(content_hash), outcome)


def _tables(row: dict[str, Any]) -> Tables:
    return Tables(
        symbols={symbol: None if value is None else Decimal(value) for symbol, value in (row["symbols"] or {}).items()},
        work_types=dict(row["work_types"] or ()),
        codes={symbol: Code(pk, meaning == AttendanceCode.Meaning.LATE) for symbol, pk, meaning in row["codes"] or ()},
    )
