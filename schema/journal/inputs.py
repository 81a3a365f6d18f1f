"""What clients send to be recorded, and its translation into what the action takes."""

from datetime import datetime
from typing import Any
from uuid import UUID

import strawberry

from schema.engine.ids import pk_of
from server.journal import actions


@strawberry.input(description="A mark as typed.")
class MarkInput:
    """A mark as typed."""

    symbol: str = strawberry.field(description="A symbol of the journal's scale.")
    work_type_id: strawberry.ID | None = strawberry.field(default=None, description="What it is for; absent: the school's default.")
    comment: str | None = strawberry.field(default=None, description="For the family; at most 500 characters.")
    publish_at: datetime | None = strawberry.field(
        default=None, description="Until then families see nothing of the mark; absent: at once."
    )


@strawberry.input(description="An attendance symbol as typed.")
class AttendanceInput:
    """An attendance symbol as typed."""

    symbol: str = strawberry.field(description="A symbol of the school's attendance table.")
    minutes: int | None = strawberry.field(default=None, description="Minutes late, 1 to 300, where the symbol says that.")


@strawberry.input(description="What is to stand in one student's cell.")
class CellInput:
    """What is to stand in one student's cell."""

    student_id: strawberry.ID = strawberry.field(description="Global id of the student.")
    marks: list[MarkInput] | None = strawberry.field(
        default=strawberry.UNSET, description="All marks of the cell, in order; absent: unchanged; []: none."
    )
    attendance: AttendanceInput | None = strawberry.field(default=strawberry.UNSET, description="Absent: unchanged; null: present.")
    expected_version: int = strawberry.field(description="The version of the cell that the client saw; 0 for an empty cell.")


@strawberry.input(description="What happened in a lesson.")
class RecordLessonInput:
    """What happened in a lesson."""

    lesson_id: strawberry.ID = strawberry.field(description="Global id of the lesson.")
    key: UUID = strawberry.field(
        description="Made by the client for this save: the same key and content give the same answer, and nothing twice."
    )
    topic: str | None = strawberry.field(default=strawberry.UNSET, description="Absent: unchanged; at most 500 characters.")
    homework: str | None = strawberry.field(
        default=strawberry.UNSET, description="Absent: unchanged; empty or null: taken away; at most 4000 characters."
    )
    cells: list[CellInput] = strawberry.field(
        default_factory=list, description="Cells to be saved, each student at most once, at most 200."
    )


def lesson_entry(given: RecordLessonInput) -> actions.LessonEntry:
    """Translate a save into what the action takes."""
    return actions.LessonEntry(
        topic=_text(given.topic),
        homework=_text(given.homework),
        cells=tuple(_cell(cell) for cell in given.cells),
    )


def _text(given: Any) -> str | actions.Unchanged:  # noqa: ANN401 - UNSET has no type
    return actions.UNCHANGED if given is strawberry.UNSET else (given or "").strip()


def _cell(given: CellInput) -> actions.CellEntry:
    return actions.CellEntry(
        student_id=pk_of(given.student_id, "Student"),
        expected_version=given.expected_version,
        marks=_marks(given.marks),
        attendance=_attendance(given.attendance),
    )


def _marks(given: Any) -> tuple[actions.MarkEntry, ...] | actions.Unchanged:  # noqa: ANN401 - as above
    if given is strawberry.UNSET or given is None:
        return actions.UNCHANGED
    return tuple(_mark(mark) for mark in given)


def _mark(given: MarkInput) -> actions.MarkEntry:
    work_type = None if given.work_type_id is None else pk_of(given.work_type_id, "WorkType")
    return actions.MarkEntry(given.symbol, work_type, given.comment or "", given.publish_at)


def _attendance(given: Any) -> actions.AttendanceEntry | actions.Unchanged | None:  # noqa: ANN401 - as above
    if given is strawberry.UNSET:
        return actions.UNCHANGED
    return None if given is None else actions.AttendanceEntry(given.symbol, given.minutes)
