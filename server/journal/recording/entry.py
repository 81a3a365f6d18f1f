"""What a client asks to be recorded. Shapes only."""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from hashlib import sha256
from typing import Final

import orjson

from server.planning.homework import HomeworkDetails


class Unchanged(Enum):
    """The mark of what a client did not mention."""

    UNCHANGED = "\0unchanged"


UNCHANGED: Final = Unchanged.UNCHANGED


@dataclass(frozen=True, slots=True)
class MarkEntry:
    """A mark as typed; without a work type it is of the school's default one."""

    symbol: str
    work_type_id: int | None = None
    comment: str = ""
    publish_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class AttendanceEntry:
    """An attendance symbol as typed; minutes for somebody late."""

    symbol: str
    minutes: int | None = None


@dataclass(frozen=True, slots=True)
class CellEntry:
    """What is to stand in one student's cell, and the version of it that the client saw (0: an empty cell)."""

    student_id: int
    expected_version: int
    marks: tuple[MarkEntry, ...] | Unchanged = UNCHANGED
    attendance: AttendanceEntry | Unchanged | None = UNCHANGED


@dataclass(frozen=True, slots=True)
class LessonEntry:
    """What is to be saved of a lesson; an empty text takes away what stood there.

    `plan_rows`: ids of the rows of the journal's plan that the lesson took (P1); one that is not in that plan is passed over.
    """

    topic: str | Unchanged = UNCHANGED
    homework: str | Unchanged = UNCHANGED
    cells: tuple[CellEntry, ...] = ()
    plan_rows: tuple[int, ...] | Unchanged = UNCHANGED
    homework_details: HomeworkDetails | Unchanged = UNCHANGED

    @property
    def concerns_everybody(self) -> bool:
        """Whether it says something of the lesson as a whole."""
        return not all(isinstance(said, Unchanged) for said in (self.topic, self.homework, self.homework_details))

    def digest(self) -> bytes:
        """Give the SHA-256 of the content, by which a repeated save is told from another one under the same key."""
        return sha256(orjson.dumps(self)).digest()
