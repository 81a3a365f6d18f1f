"""What can be asked of journals. Everything is a queryset or an expression; ids and days may be symbols of the engine."""

from server.journal.reads.averages import average, average_parts, averages_by_subject, policy_of
from server.journal.reads.bookkeeping import changed_at_shown, changer_shown, position_shown, version_shown
from server.journal.reads.cells import (
    absences,
    attendance_of_journal,
    attendance_of_lesson,
    days_missed,
    earlier_marks,
    history_of,
    history_of_cell,
    marks_of_journal,
    marks_of_lesson,
)
from server.journal.reads.lesson import (
    all_attendance_of_lesson,
    all_marks_of_lesson,
    later_lessons,
    lesson_sheet,
    scale_of_journal,
)
from server.journal.reads.period import period_since, period_until
from server.journal.reads.records import author_name, hexadecimal, recorded_at, symbol_in, topic_of, unrecorded
from server.journal.reads.views import (
    average_in_period,
    diary_days,
    diary_lesson,
    diary_lessons,
    journal_cells,
    results_by_subject,
    roster,
    sheet,
    sheet_rows,
)

__all__ = [
    "absences",
    "all_attendance_of_lesson",
    "all_marks_of_lesson",
    "attendance_of_journal",
    "attendance_of_lesson",
    "author_name",
    "average",
    "average_in_period",
    "average_parts",
    "averages_by_subject",
    "changed_at_shown",
    "changer_shown",
    "days_missed",
    "diary_days",
    "diary_lesson",
    "diary_lessons",
    "earlier_marks",
    "hexadecimal",
    "history_of",
    "history_of_cell",
    "journal_cells",
    "later_lessons",
    "lesson_sheet",
    "marks_of_journal",
    "marks_of_lesson",
    "period_since",
    "period_until",
    "policy_of",
    "position_shown",
    "recorded_at",
    "results_by_subject",
    "roster",
    "scale_of_journal",
    "sheet",
    "sheet_rows",
    "symbol_in",
    "topic_of",
    "unrecorded",
    "version_shown",
]
