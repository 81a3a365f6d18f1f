"""Tables of what is written in journals. No behaviour but integrity."""

from server.journal.models.absences import AbsenceReport, WeekRead
from server.journal.models.cells import Cell, Mark
from server.journal.models.counted import CountedMark
from server.journal.models.ledger import LedgerAnchor, LedgerEntry, LedgerHead
from server.journal.models.records import LessonRecord, SavedEntry

__all__ = [
    "AbsenceReport",
    "Cell",
    "CountedMark",
    "LedgerAnchor",
    "LedgerEntry",
    "LedgerHead",
    "LessonRecord",
    "Mark",
    "SavedEntry",
    "WeekRead",
]
