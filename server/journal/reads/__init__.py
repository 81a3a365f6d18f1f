"""What can be asked of journals. Everything is a queryset; ids and days may be symbols of the engine."""

from server.journal.reads.averages import average, average_parts, averages_by_subject, policy_of
from server.journal.reads.cells import (
    absences,
    attendance_of_journal,
    attendance_of_lesson,
    days_missed,
    earlier_marks,
    history_of,
    marks_of_journal,
    marks_of_lesson,
    roster,
)
from server.journal.reads.period import period_since, period_until

__all__ = [
    "absences",
    "attendance_of_journal",
    "attendance_of_lesson",
    "average",
    "average_parts",
    "averages_by_subject",
    "days_missed",
    "earlier_marks",
    "history_of",
    "marks_of_journal",
    "marks_of_lesson",
    "period_since",
    "period_until",
    "policy_of",
    "roster",
]
