"""What clients send to be recorded, and its translation into what the action takes."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, cast
from uuid import UUID

import strawberry
from strawberry.types import get_object_definition

from schema.engine.ids import pk_of
from schema.planning.homework import HomeworkDetailsInput, homework_details
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
    plan_row_ids: list[strawberry.ID] | None = strawberry.field(
        default=strawberry.UNSET,
        description="Rows of the journal's plan that the lesson took, at most 10; absent: unchanged; []: none."
        " One that is not in that plan any more is passed over.",
    )
    homework_details: HomeworkDetailsInput | None = strawberry.field(
        default=None, description="What is said of the homework beside its text, all of it; absent: unchanged."
    )
    cells: list[CellInput] = strawberry.field(
        default_factory=list, description="Cells to be saved, each student at most once, at most 200."
    )


def lesson_entry(given: RecordLessonInput) -> actions.LessonEntry:
    """Translate a save into what the action takes."""
    return actions.LessonEntry(
        topic=_text(given.topic),
        homework=_text(given.homework),
        cells=tuple(cast("Any", given.cells)),
        plan_rows=_plan_rows(given.plan_row_ids),
        homework_details=actions.UNCHANGED if given.homework_details is None else homework_details(given.homework_details),
    )


def _text(given: Any) -> str | actions.Unchanged:  # noqa: ANN401 - UNSET has no type
    return actions.UNCHANGED if given is strawberry.UNSET else (given or "").strip()


def _plan_rows(given: Any) -> tuple[int, ...] | actions.Unchanged:  # noqa: ANN401 - as above
    if given is strawberry.UNSET or given is None:
        return actions.UNCHANGED
    return tuple(pk_of(row, "PlanRow") for row in given)


def _cell(_kind: type, given: Mapping[str, Any], _context: object) -> actions.CellEntry:
    return actions.CellEntry(
        student_id=pk_of(given["studentId"], "Student"),
        expected_version=given["expectedVersion"],
        marks=actions.UNCHANGED if given.get("marks") is None else tuple(_mark(mark) for mark in given["marks"]),
        attendance=_attendance(given["attendance"]) if "attendance" in given else actions.UNCHANGED,
    )


def _mark(given: Mapping[str, Any]) -> actions.MarkEntry:
    work_type = given.get("workTypeId")
    return actions.MarkEntry(
        symbol=given["symbol"],
        work_type_id=None if work_type is None else pk_of(work_type, "WorkType"),
        comment=given.get("comment") or "",
        publish_at=given.get("publishAt"),
    )


def _attendance(given: Mapping[str, Any] | None) -> actions.AttendanceEntry | None:
    return None if given is None else actions.AttendanceEntry(given["symbol"], given.get("minutes"))


# A save has a cell for everybody of a class: each is made at once what the action takes, without the inputs in between.
get_object_definition(CellInput, strict=True).from_input = _cell
