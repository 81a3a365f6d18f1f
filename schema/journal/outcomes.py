"""What became of a save, cell by cell."""

from datetime import datetime
from enum import Enum
from typing import Annotated

import strawberry

from schema.engine.fields import sql_field
from schema.engine.ids import global_id
from schema.engine.types import row_type
from schema.refusals import InvalidInput, LessonCancelled, LessonNotHeldYet, NotFound, PeriodClosed
from schema.timetable.types import Lesson
from server.journal import actions
from server.timetable import reads as timetable


@strawberry.enum(description="Why a cell was not saved.")
class CellRefusalReason(Enum):
    """Why a cell was not saved."""

    NOT_ON_ROSTER = strawberry.enum_value("NOT_ON_ROSTER", description="The student is not in the group on that day.")
    SYMBOL_NOT_IN_SCALE = strawberry.enum_value("SYMBOL_NOT_IN_SCALE", description="The symbol is not in the scale.")
    UNKNOWN_WORK_TYPE = strawberry.enum_value("UNKNOWN_WORK_TYPE", description="The school has no such kind of work.")
    UNKNOWN_ATTENDANCE = strawberry.enum_value("UNKNOWN_ATTENDANCE", description="The attendance symbol or its minutes.")
    TOO_MANY_MARKS = strawberry.enum_value("TOO_MANY_MARKS", description="A cell holds at most 10 marks.")
    NO_MARKS_HERE = strawberry.enum_value("NO_MARKS_HERE", description="No marks are given in this journal.")


@strawberry.type(description="The cell is now as asked for.")
class CellSaved:
    """The cell is now as asked for."""

    student_id: strawberry.ID = strawberry.field(description="Global id of the student.")
    version: int = strawberry.field(description="The version it has now.")


@strawberry.type(description="What stands in a cell, or was to stand there.")
class CellValue:
    """What stands in a cell, or was to stand there."""

    marks: list[str] | None = strawberry.field(description="Symbols, in order; null where the save said nothing of marks.")
    attendance: str | None = strawberry.field(description="Attendance symbol; null for present, or where nothing was said of it.")


@strawberry.type(description="Somebody else changed the cell meanwhile: nothing of it was saved.")
class CellConflict:
    """Somebody else changed the cell meanwhile."""

    student_id: strawberry.ID = strawberry.field(description="Global id of the student.")
    version: int = strawberry.field(description="The version that stands there now: what to send to overwrite it.")
    theirs: CellValue = strawberry.field(description="What stands there now.")
    yours: CellValue = strawberry.field(description="What was to be saved.")
    changed_by: str = strawberry.field(description="Who changed it.")
    changed_at: datetime | None = strawberry.field(description="When it was changed.")


@strawberry.type(description="Nothing of the cell was saved.")
class CellRefused:
    """Nothing of the cell was saved."""

    student_id: strawberry.ID = strawberry.field(description="Global id of the student.")
    reason: CellRefusalReason = strawberry.field(description="Why.")
    symbol: str | None = strawberry.field(description="The symbol that was wrong, where it was one.")
    message: str = strawberry.field(description="The reason as a sentence in English.")


CellOutcome = Annotated[CellSaved | CellConflict | CellRefused, strawberry.union("CellOutcome", description="What became of one cell.")]


@row_type
class LessonRecorded:
    """The lesson is recorded; each cell says what became of it."""

    lesson_pk: strawberry.Private[int]
    cells: list[CellOutcome] = strawberry.field(description="What became of each cell, in the order they were sent.")

    @sql_field
    def lesson(self) -> Lesson:
        """The lesson as it is now."""
        return timetable.lesson(self.lesson_pk)


RecordLessonResult = Annotated[
    LessonRecorded | NotFound | PeriodClosed | LessonNotHeldYet | LessonCancelled | InvalidInput,
    strawberry.union("RecordLessonResult", description="What became of a save."),
]


def recorded(done: actions.RecordedLesson) -> LessonRecorded:
    """Translate the answer of the action."""
    return LessonRecorded(lesson_pk=done.lesson_id, cells=[_outcome(cell) for cell in done.cells])


def _outcome(cell: actions.CellOutcome) -> CellSaved | CellConflict | CellRefused:
    student = strawberry.ID(global_id("Student", cell.student_id))
    if isinstance(cell, actions.CellSaved):
        return CellSaved(student_id=student, version=cell.version)
    if isinstance(cell, actions.CellRefused):
        reason = CellRefusalReason[cell.reason]
        return CellRefused(student_id=student, reason=reason, symbol=cell.symbol, message=actions.MESSAGES[cell.reason])
    return CellConflict(
        student_id=student,
        version=cell.version,
        theirs=CellValue(marks=cell.marks, attendance=cell.attendance),
        yours=CellValue(marks=cell.your_marks, attendance=cell.your_attendance),
        changed_by=cell.changed_by,
        changed_at=datetime.fromisoformat(cell.changed_at) if cell.changed_at else None,
    )
