"""What became of a save, cell by cell. Shapes only; each can be kept as JSON and given again."""

from dataclasses import dataclass
from typing import Any, Literal

Refusal = Literal["NOT_ON_ROSTER", "SYMBOL_NOT_IN_SCALE", "UNKNOWN_WORK_TYPE", "UNKNOWN_ATTENDANCE", "TOO_MANY_MARKS", "NO_MARKS_HERE"]

MESSAGES: dict[Refusal, str] = {
    "NOT_ON_ROSTER": "The student is not in the group on the day of the lesson.",
    "SYMBOL_NOT_IN_SCALE": "This symbol is not in the journal's scale.",
    "UNKNOWN_WORK_TYPE": "The school has no such kind of work.",
    "UNKNOWN_ATTENDANCE": "This symbol is not in the school's attendance table, or its minutes make no sense.",
    "TOO_MANY_MARKS": "A cell holds at most 10 marks.",
    "NO_MARKS_HERE": "No marks are given in this journal: only attendance can be entered.",
}


@dataclass(frozen=True, slots=True)
class CellSaved:
    """The cell is now as asked for, under this version."""

    student_id: int
    version: int


@dataclass(frozen=True, slots=True)
class CellConflict:
    """Somebody else changed the cell meanwhile: nothing of it was saved; `version` is what stands there now.

    `yours` is what was asked for: null where the save said nothing of it, "" for 'present'.
    """

    student_id: int
    version: int
    marks: list[str]
    attendance: str | None
    changed_by: str
    changed_at: str
    your_marks: list[str] | None
    your_attendance: str | None


@dataclass(frozen=True, slots=True)
class CellRefused:
    """Nothing of the cell was saved, for this reason; `symbol` is what was wrong, where it was a symbol."""

    student_id: int
    reason: Refusal
    symbol: str | None = None


CellOutcome = CellSaved | CellConflict | CellRefused
_KINDS = {"saved": CellSaved, "conflict": CellConflict, "refused": CellRefused}
_NAMES = {kind: name for name, kind in _KINDS.items()}


def to_json(outcomes: list[CellOutcome]) -> list[dict[str, Any]]:
    """Give outcomes as they are kept beside the save's key."""
    return [{"kind": _NAMES[type(outcome)], **{name: getattr(outcome, name) for name in outcome.__slots__}} for outcome in outcomes]


def from_json(kept: list[dict[str, Any]]) -> list[CellOutcome]:
    """Give outcomes as they were."""
    return [_KINDS[row["kind"]](**{key: row[key] for key in row if key != "kind"}) for row in kept]


@dataclass(frozen=True, slots=True)
class RecordedLesson:
    """A lesson that was recorded, and what became of its cells, in the order in which they were given."""

    lesson_id: int
    cells: list[CellOutcome]
