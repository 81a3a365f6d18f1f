"""What stands in the cells of a journal: marks, attendance, and the ledger of a mark."""

from datetime import datetime
from decimal import Decimal
from enum import Enum

import strawberry

from schema.engine.fields import column, sql_field
from schema.engine.types import Node, model_type
from schema.ids import JournalID, LessonID, StudentID
from schema.schools.types import AttendanceCode, WorkType
from server.access import journal as access
from server.access.actor import Actor
from server.journal import models, reads


@strawberry.enum(description="What was done to a mark.")
class LedgerAction(Enum):
    """What was done to a mark."""

    SET = strawberry.enum_value("SET", description="It was given.")
    CHANGE = strawberry.enum_value("CHANGE", description="It was changed.")
    REMOVE = strawberry.enum_value("REMOVE", description="It was taken back.")


@model_type(models.LedgerEntry, rule=access.SEE_LEDGER)
class LedgerEntry:
    """One change of one mark, kept for ever."""

    number: int
    position: int
    action: LedgerAction = column("What was done.")
    reason: str
    at: datetime

    @sql_field
    def author(self) -> str:
        """Who made the change."""
        return reads.author_name(self.author_id)

    @sql_field
    def old_symbol(self) -> str | None:
        """Symbol before; null where there was no mark."""
        return reads.symbol_in("old")

    @sql_field
    def new_symbol(self) -> str | None:
        """Symbol after; null where no mark is left."""
        return reads.symbol_in("new")

    @sql_field
    def hash(self) -> str:
        """Hash of the entry in its journal's chain, in hexadecimal."""
        return reads.hexadecimal("hash")


@model_type(models.Mark, rule=access.SEE_MARK)
class Mark(Node):
    """One mark of one student in one lesson."""

    lesson_id: LessonID
    student_id: StudentID
    journal_id: JournalID
    symbol: str
    value: Decimal | None
    work_type: WorkType = column("What it was given for.", follows=True)
    comment: str
    given_at: datetime
    publish_at: datetime | None

    @sql_field
    def position(self, actor: Actor) -> int:
        """Order within the cell, from 0: '5/4' is positions 0 and 1; for families, among the marks they see."""
        return reads.position_shown(actor, self.lesson_id, self.student_id, self.position)

    @sql_field
    def version(self, actor: Actor) -> int:
        """The cell's version: what to send with the next change of it; 0 for families."""
        return reads.version_shown(actor, self.version)

    @sql_field
    def given_by(self) -> str:
        """Who gave it."""
        return reads.author_name(self.given_by_id)

    @sql_field
    def history(self) -> list[LedgerEntry]:
        """Every change of it, oldest first; empty for families."""
        return reads.history_of(self.lesson_id, self.student_id, self.position)


@model_type(models.Cell, rule=access.SEE_CELL)
class Attendance:
    """One student's attendance in one lesson."""

    lesson_id: LessonID
    student_id: StudentID
    code: AttendanceCode | None
    minutes: int | None

    @sql_field
    def version(self, actor: Actor) -> int:
        """The cell's version: what to send with the next change of it; 0 for families."""
        return reads.version_shown(actor, self.version)

    @sql_field
    def changed_at(self, actor: Actor) -> datetime:
        """When the cell last changed; for families, when the attendance was entered."""
        return reads.changed_at_shown(actor, self.pk, self.code_id, self.changed_at)

    @sql_field
    def changed_by(self, actor: Actor) -> str:
        """Who last changed the cell; for families, who entered the attendance."""
        return reads.author_name(reads.changer_shown(actor, self.pk, self.code_id, self.changed_by_id))

    @sql_field
    def excused(self) -> bool:
        """Whether there was a good reason: by the code itself, or by a report of a guardian that the school has confirmed."""
        return reads.is_excused(self.code_id, self.student_id, self.on)
