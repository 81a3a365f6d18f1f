"""What changes journals, what it takes, and what it answers. Each action is one transaction."""

from server.journal.actions.move import Moved, move_student
from server.journal.actions.publish import Published, publish_into, publish_timetable
from server.journal.actions.record import record_lesson
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
    "LessonEntry",
    "MarkEntry",
    "Moved",
    "Published",
    "RecordedLesson",
    "Unchanged",
    "move_student",
    "publish_into",
    "publish_timetable",
    "record_lesson",
]
