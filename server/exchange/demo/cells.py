"""The cells of one journal while it is being written: they become rows when nothing about them changes any more."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from typing import TYPE_CHECKING

from server.exchange.demo.entities import LessonPlan, Pupil
from server.journal import models as journal

if TYPE_CHECKING:
    from server.exchange.demo.entities import Course, SchoolPlan

VALUES = {"5": Decimal(5), "4": Decimal(4), "3": Decimal(3), "2": Decimal(2)}


@dataclass(slots=True, eq=False)
class MadeMark:
    """A mark; `work` is the short name of its kind of work."""

    symbol: str
    work: str
    comment: str
    given_at: datetime
    publish_at: datetime | None
    version: int = 1
    taken_back: bool = False


@dataclass(slots=True, eq=False)
class MadeCell:
    """A student in a lesson: attendance, empty where there is nothing to say, and marks by position."""

    lesson: LessonPlan
    pupil: Pupil
    changed_at: datetime
    code: str = ""
    minutes: int | None = None
    version: int = 1
    marks: list[MadeMark] = field(default_factory=list)


class Cells(dict["Pupil", MadeCell]):
    """The cells of one lesson that hold anything: those of absentees, and whichever is asked for."""

    def __init__(self, lesson: LessonPlan, at: datetime, codes: dict[Pupil, tuple[str, int | None]]) -> None:
        """Begin with attendance: code and minutes."""
        super().__init__((pupil, MadeCell(lesson, pupil, at, *written)) for pupil, written in codes.items())
        self.lesson, self.at = lesson, at

    def __missing__(self, pupil: Pupil) -> MadeCell:
        """Make a cell of somebody who is there."""
        self[pupil] = made = MadeCell(self.lesson, pupil, self.at)
        return made


class Sheet:
    """All cells of a journal."""

    def __init__(self, plan: SchoolPlan, course: Course) -> None:
        """Begin with none."""
        self.plan, self.course = plan, course
        self.cells: list[MadeCell] = []

    def add_rows(self) -> None:
        """Make the rows of all cells and marks."""
        rows, plan, author = self.plan.world.rows.made, self.plan, self.course.taught_by.account_id
        cells, marks = rows[journal.Cell], rows[journal.Mark]
        subject, codes = plan.subject_ids[self.course.subject.name], {"": None, **plan.code_ids}
        for cell in self.cells:
            place = (plan.id, self.course.id, cell.lesson.id, cell.pupil.id, cell.lesson.on)
            cells.append((*place, cell.version, codes[cell.code], cell.minutes, cell.changed_at, author))
            for position, mark in enumerate(cell.marks):
                if not mark.taken_back:
                    what = (position, mark.symbol, VALUES.get(mark.symbol), plan.work_ids[mark.work], mark.comment)
                    marks.append((*place, mark.version, subject, *what, mark.given_at, author, mark.publish_at))
