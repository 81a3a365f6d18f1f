"""What changes journals, what it takes, and what it answers. Each action is one transaction."""

from server.journal.actions.changes import LessonsChanged, change_lessons, withdraw_change
from server.journal.actions.move import Moved, move_student
from server.journal.actions.publish import Published, publish_into, publish_timetable
from server.journal.actions.record import record_lesson
from server.journal.changing.wish import Kind, Wish
from server.journal.recording.entry import (
    UNCHANGED,
    AttendanceEntry,
    CellEntry,
    LessonEntry,
    MarkEntry,
    Unchanged,
)
from server.journal.recording.outcome import (
    MESSAGES,
    CellConflict,
    CellOutcome,
    CellRefused,
    CellSaved,
    RecordedLesson,
)

__all__ = [
    "MESSAGES",
    "UNCHANGED",
    "AttendanceEntry",
    "CellConflict",
    "CellEntry",
    "CellOutcome",
    "CellRefused",
    "CellSaved",
    "Kind",
    "LessonEntry",
    "LessonsChanged",
    "MarkEntry",
    "Moved",
    "Published",
    "RecordedLesson",
    "Unchanged",
    "Wish",
    "change_lessons",
    "move_student",
    "publish_into",
    "publish_timetable",
    "record_lesson",
    "withdraw_change",
]
