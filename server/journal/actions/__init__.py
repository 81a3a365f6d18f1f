"""What changes journals, what it takes, and what it answers. Each action is one transaction."""

from server.journal.actions.absences import Absence, answer_absence_report, report_absence, withdraw_absence_report
from server.journal.actions.changes import LessonsChanged, change_lessons, withdraw_change
from server.journal.actions.move import Moved, move_student
from server.journal.actions.publish import Published, publish_into, publish_timetable
from server.journal.actions.record import record_lesson
from server.journal.actions.weeks import acknowledge_week
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
    "Absence",
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
    "acknowledge_week",
    "answer_absence_report",
    "change_lessons",
    "move_student",
    "publish_into",
    "publish_timetable",
    "record_lesson",
    "report_absence",
    "withdraw_absence_report",
    "withdraw_change",
]
