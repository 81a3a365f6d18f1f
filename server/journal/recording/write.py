"""Writing a judged save: one statement, whatever the number of cells. No decision is taken in here."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

import orjson

from server.database import prepared
from server.journal import chain
from server.journal.recording.entry import LessonEntry, Unchanged
from server.journal.recording.judge import NewCell, mark_changes
from server.journal.recording.standing import Head, LockedLesson

WRITE = """
WITH lesson AS (
    SELECT l.id AS lesson_id, l.school_id, l.journal_id, l."on", j.subject_id
    FROM timetable_lesson l JOIN groups_journal j ON j.id = l.journal_id WHERE l.id = %(lesson)s),
cells AS (
    INSERT INTO journal_cell
        (school_id, journal_id, lesson_id, "on", student_id, version, code_id, minutes, changed_at, changed_by_id)
    SELECT school_id, journal_id, lesson_id, "on", student_id, version, code_id, minutes, %(now)s, %(account)s
    FROM lesson, jsonb_to_recordset(%(cells)s) AS c (student_id bigint, version int, code_id bigint, minutes smallint)
    ON CONFLICT (lesson_id, student_id) DO UPDATE SET version = excluded.version, code_id = excluded.code_id,
        minutes = excluded.minutes, changed_at = excluded.changed_at, changed_by_id = excluded.changed_by_id),
removed AS (DELETE FROM journal_mark WHERE id = ANY(%(removed)s) RETURNING id, given_at, given_by_id),
marks AS (
    INSERT INTO journal_mark
        (id, school_id, journal_id, lesson_id, "on", subject_id, student_id, version, position, symbol, value, work_type_id,
         comment, publish_at, given_at, given_by_id)
    SELECT coalesce(removed.id, nextval('journal_mark_id_seq')), school_id, journal_id, lesson_id, "on", subject_id, student_id,
           version, position, symbol, value, work_type_id, comment, publish_at, coalesce(removed.given_at, %(now)s),
           coalesce(removed.given_by_id, %(account)s)
    FROM lesson, jsonb_to_recordset(%(marks)s) AS m (moved bigint, student_id bigint, version int, position smallint,
        symbol text, value numeric, work_type_id bigint, comment text, publish_at timestamptz)
        LEFT JOIN removed ON removed.id = m.moved
    ON CONFLICT (lesson_id, student_id, position) DO UPDATE SET version = excluded.version, symbol = excluded.symbol,
        value = excluded.value, work_type_id = excluded.work_type_id, comment = excluded.comment,
        publish_at = excluded.publish_at),
entries AS (
    INSERT INTO journal_ledgerentry
        (school_id, journal_id, number, lesson_id, student_id, position, action, old, new, author_id, reason, at,
         previous_hash, hash)
    SELECT school_id, journal_id, number, lesson_id, student_id, position, action, old, new, %(account)s, '', %(now)s,
           decode(previous_hash, 'hex'), decode(hash, 'hex')
    FROM lesson, jsonb_to_recordset(%(entries)s) AS e (number int, student_id bigint, position smallint, action text,
        old jsonb, new jsonb, previous_hash text, hash text)
    ORDER BY number),
head AS (
    UPDATE journal_ledgerhead h SET number = %(head_number)s, hash = decode(%(head_hash)s, 'hex')
    FROM lesson WHERE h.journal_id = lesson.journal_id AND h.number <> %(head_number)s),
record AS (
    INSERT INTO journal_lessonrecord (school_id, lesson_id, topic, recorded_at, recorded_by_id, changed_at)
    SELECT school_id, lesson_id, coalesce(%(topic)s, ''), %(now)s, %(account)s, %(now)s FROM lesson WHERE %(counts)s
    ON CONFLICT (lesson_id) DO UPDATE SET
        topic = coalesce(%(topic)s, journal_lessonrecord.topic), changed_at = excluded.changed_at),
no_homework AS (DELETE FROM planning_homework WHERE lesson_id = %(lesson)s AND %(homework)s = ''),
homework AS (
    INSERT INTO planning_homework (school_id, lesson_id, text, posted_at, posted_by_id)
    SELECT school_id, lesson_id, %(homework)s, %(now)s, %(account)s FROM lesson WHERE %(homework)s <> ''
    ON CONFLICT (lesson_id) DO UPDATE SET text = excluded.text, posted_at = excluded.posted_at,
        posted_by_id = excluded.posted_by_id
    WHERE planning_homework.text <> excluded.text),
other_rows AS (DELETE FROM planning_coveredrow WHERE lesson_id = %(lesson)s AND row_id <> ALL (%(plan_rows)s)),
covered AS (
    INSERT INTO planning_coveredrow (school_id, journal_id, lesson_id, row_id)
    SELECT l.school_id, l.journal_id, l.lesson_id, r.id FROM lesson l
    JOIN planning_planbinding b ON b.journal_id = l.journal_id
    JOIN planning_planrow r ON r.plan_id = b.plan_id AND r.position IS NOT NULL AND r.id = ANY (%(plan_rows)s)
    ON CONFLICT (lesson_id, row_id) DO NOTHING)
INSERT INTO journal_savedentry (school_id, account_id, key, lesson_id, content_hash, outcome, at)
SELECT school_id, %(account)s, %(key)s, lesson_id, decode(%(content)s, 'hex'), %(outcome)s, %(now)s FROM lesson
RETURNING id
"""
_TYPES = {
    "lesson": "bigint",
    "account": "bigint",
    "now": "timestamptz",
    "key": "uuid",
    "content": "text",
    "outcome": "jsonb",
    "counts": "boolean",
    "topic": "text",
    "homework": "text",
    "plan_rows": "bigint[]",
    "cells": "jsonb",
    "marks": "jsonb",
    "removed": "bigint[]",
    "entries": "jsonb",
    "head_number": "integer",
    "head_hash": "text",
}


@dataclass(frozen=True, slots=True)
class Save:
    """A judged save: `cells` are those that change, `outcome` is the answer as JSON.

    `roster`: the students in the lesson, as far as they are known. `counts`: whether the lesson is recorded by it.
    """

    account_id: int
    key: UUID
    lesson: LockedLesson
    entry: LessonEntry
    cells: list[NewCell]
    outcome: list[dict[str, Any]]
    roster: list[int]
    counts: bool
    now: datetime


def write(save: Save, head: Head) -> None:
    """Write everything of a save: one statement. The lesson and the head of its journal's chain have to be locked."""
    entries = _entries(save, head)
    last = entries[-1] if entries else None
    parameters = {
        "lesson": save.lesson.pk,
        "account": save.account_id,
        "now": save.now,
        "key": str(save.key),
        "content": save.entry.digest().hex(),
        "outcome": _json(save.outcome),
        "counts": save.counts,
        "topic": _text(save.entry.topic),
        "homework": _text(save.entry.homework),
        "plan_rows": None if isinstance(save.entry.plan_rows, Unchanged) else list(save.entry.plan_rows),
        "cells": _json([_cell_row(cell) for cell in save.cells]),
        "marks": _json([row for cell in save.cells for row in _mark_rows(cell)]),
        "removed": [pk for cell in save.cells for pk in _removed(cell)],
        "entries": _json(entries),
        "head_number": last["number"] if last else head.number,
        "head_hash": last["hash"] if last else head.hash.hex(),
    }
    prepared.one_row("write_of_lesson", WRITE, parameters, _TYPES)


def _json(rows: list[Any]) -> str:
    return orjson.dumps(rows).decode()


def _text(given: str | Unchanged) -> str | None:
    return None if isinstance(given, Unchanged) else given


def _cell_row(cell: NewCell) -> dict[str, Any]:
    return {
        "student_id": cell.student_id,
        "version": cell.version,
        "code_id": cell.code_id,
        "minutes": cell.minutes,
    }


def _removed(cell: NewCell) -> list[int]:
    """Give the marks whose rows cannot stay where they are: those that are gone, and those that go on in another place."""
    places = {mark.position: mark.id for mark in cell.marks}
    return [mark.id for mark in cell.before if places.get(mark.position) != mark.id]


def _mark_rows(cell: NewCell) -> list[dict[str, Any]]:
    return [
        {
            "moved": mark.id,
            "student_id": cell.student_id,
            "version": cell.version,
            "position": mark.position,
            "symbol": mark.symbol,
            "value": None if mark.value is None else str(mark.value),
            "work_type_id": mark.work_type_id,
            "comment": mark.comment,
            "publish_at": None if mark.publish_at is None else mark.publish_at.isoformat(),
        }
        for mark in cell.marks
    ]


def _entries(save: Save, head: Head) -> list[dict[str, Any]]:
    """Chain the changes of all cells to the journal's ledger (M2)."""
    rows = []
    number, previous = head.number, head.hash
    for change in (change for cell in save.cells for change in mark_changes(cell, save.lesson.tables)):
        number += 1
        linked = chain.link(
            previous,
            chain.Change(
                journal_id=save.lesson.journal_id,
                number=number,
                lesson_id=save.lesson.pk,
                student_id=change.student_id,
                position=change.position,
                action=change.action,
                old=change.old,
                new=change.new,
                author_id=save.account_id,
                on_behalf_of_id=None,
                reason="",
                at=save.now,
            ),
        )
        rows.append(
            {
                "number": number,
                "student_id": change.student_id,
                "position": change.position,
                "action": change.action,
                "old": change.old,
                "new": change.new,
                "previous_hash": previous.hex(),
                "hash": linked.hex(),
            }
        )
        previous = linked
    return rows
