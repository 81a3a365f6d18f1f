"""What no lesson can hold: refused before anything is asked of the database. No rows in here."""

from datetime import datetime

from server.errors import InvalidInputError
from server.journal.recording.entry import AttendanceEntry, CellEntry, LessonEntry
from server.planning.homework import HomeworkDetails
from server.planning.homework import check as check_homework

MOST_CELLS = 200
MOST_PLAN_ROWS = 10
LONGEST_TOPIC, LONGEST_HOMEWORK, LONGEST_COMMENT, LONGEST_SYMBOL = 500, 4000, 500, 8
YEARS = range(2000, 2200)


def check(entry: LessonEntry) -> None:
    """Say no to a save that makes no sense. Raises: InvalidInputError, which says where it does not."""
    students = [cell.student_id for cell in entry.cells]
    if len(students) > MOST_CELLS:
        msg = f"cells: at most {MOST_CELLS} cells can be saved at once; {len(students)} were sent."
        raise InvalidInputError(msg)
    if len(set(students)) != len(students):
        msg = "cells: a student stands there twice. Send each student's cell once."
        raise InvalidInputError(msg)
    if isinstance(entry.plan_rows, tuple) and len(entry.plan_rows) > MOST_PLAN_ROWS:
        msg = f"planRowIds: a lesson takes at most {MOST_PLAN_ROWS} rows of a plan; {len(entry.plan_rows)} were sent."
        raise InvalidInputError(msg)
    if isinstance(entry.homework_details, HomeworkDetails):
        check_homework(entry.homework_details)
    _check_text("topic", entry.topic, LONGEST_TOPIC)
    _check_text("homework", entry.homework, LONGEST_HOMEWORK)
    for cell in entry.cells:
        _check_cell(cell)


def _check_cell(cell: CellEntry) -> None:
    if isinstance(cell.attendance, AttendanceEntry):
        _check_text("cells.attendance.symbol", cell.attendance.symbol, LONGEST_SYMBOL)
    for mark in cell.marks if isinstance(cell.marks, tuple) else ():
        _check_text("cells.marks.symbol", mark.symbol, LONGEST_SYMBOL)
        _check_text("cells.marks.comment", mark.comment, LONGEST_COMMENT)
        _check_instant("cells.marks.publishAt", mark.publish_at)


def _check_text(where: str, text: object, longest: int) -> None:
    if not isinstance(text, str):
        return
    if len(text) > longest:
        msg = f"{where}: at most {longest} characters; {len(text)} were sent."
        raise InvalidInputError(msg)
    if "\0" in text:
        msg = f"{where}: the character U+0000 cannot be stored."
        raise InvalidInputError(msg)


def _check_instant(where: str, at: datetime | None) -> None:
    if at is not None and (at.tzinfo is None or at.year not in YEARS):
        msg = f"{where}: send an instant with its offset from UTC, in the years {YEARS[0]} to {YEARS[-1]}: 2026-11-24T08:00:00Z."
        raise InvalidInputError(msg)
