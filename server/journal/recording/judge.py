"""Whether a cell can be saved, and what changes if it is. Pure: no rows are read or written in here (M1, M6)."""

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from server.journal import chain
from server.journal.recording import identity
from server.journal.recording.entry import UNCHANGED, AttendanceEntry, CellEntry, MarkEntry, Unchanged
from server.journal.recording.outcome import CellConflict, CellRefused
from server.journal.recording.standing import StandingCell, StandingMark, Tables

MOST_MARKS = 10
LONGEST_DELAY = 300


@dataclass(frozen=True, slots=True)
class NewMark:
    """A mark as it is to stand. `id` is the row that stands for it already, where it is still that mark: see identity.py."""

    id: int | None
    position: int
    symbol: str
    value: Decimal | None
    work_type_id: int
    comment: str
    publish_at: datetime | None


@dataclass(frozen=True, slots=True)
class NewCell:
    """A cell as it is to stand, and what of it changes."""

    student_id: int
    version: int
    code_id: int | None
    minutes: int | None
    marks: tuple[NewMark, ...]
    before: tuple[StandingMark, ...]
    marks_change: bool
    attendance_changes: bool

    @property
    def unchanged(self) -> bool:
        """Whether it stands like that already."""
        return not (self.marks_change or self.attendance_changes)

    def marks_change_for_family(self, now: datetime) -> bool:
        """Whether a family sees other marks at `now`: one that is held back makes no difference (M8)."""
        before = [_said(mark)[1:] for mark in self.before if _published(mark, now)]
        return before != [_said(mark)[1:] for mark in self.marks if _published(mark, now)]


Judged = NewCell | CellConflict | CellRefused


def judge(entry: CellEntry, standing: StandingCell | None, tables: Tables, now: datetime) -> Judged:
    """Say what becomes of a cell at `now`; `standing` is None for somebody who is not on the roster."""
    if standing is None:
        return CellRefused(entry.student_id, "NOT_ON_ROSTER")
    refusal = _refused_marks(entry, tables) or _refused_attendance(entry, tables)
    if refusal is not None:
        return refusal
    wanted = _wanted(entry, standing, tables, now)
    if not wanted.unchanged and not _seen(entry, standing):
        return _conflict(entry, standing)
    return wanted


def _seen(entry: CellEntry, standing: StandingCell) -> bool:
    """Tell whether the client saw what stands there; an emptied cell may be seen as an empty one."""
    empty = not standing.marks and standing.symbol is None
    return entry.expected_version == standing.version or (empty and entry.expected_version == 0)


def _refused_marks(entry: CellEntry, tables: Tables) -> CellRefused | None:
    if entry.marks is UNCHANGED:
        return None
    if entry.marks and not tables.symbols:
        return CellRefused(entry.student_id, "NO_MARKS_HERE")
    if len(entry.marks) > MOST_MARKS:
        return CellRefused(entry.student_id, "TOO_MANY_MARKS")
    for mark in entry.marks:
        if mark.symbol not in tables.symbols:
            return CellRefused(entry.student_id, "SYMBOL_NOT_IN_SCALE", mark.symbol)
        if (_work_type(mark, tables)) not in tables.work_types:
            return CellRefused(entry.student_id, "UNKNOWN_WORK_TYPE", mark.symbol)
    return None


def _refused_attendance(entry: CellEntry, tables: Tables) -> CellRefused | None:
    attendance = entry.attendance
    if not isinstance(attendance, AttendanceEntry):
        return None
    code = tables.codes.get(attendance.symbol)
    minutes = attendance.minutes
    sensible = minutes is None or (code is not None and code.late and 0 < minutes <= LONGEST_DELAY)
    return None if code is not None and sensible else CellRefused(entry.student_id, "UNKNOWN_ATTENDANCE", attendance.symbol)


def _work_type(mark: MarkEntry, tables: Tables) -> int:
    """Give the mark's kind of work: the school's default one where none is named."""
    return next(iter(tables.work_types), 0) if mark.work_type_id is None else mark.work_type_id


def _wanted(entry: CellEntry, standing: StandingCell, tables: Tables, now: datetime) -> NewCell:
    marks = _marks(entry.marks, standing, tables, now)
    code_id, minutes = _attendance(entry.attendance, standing, tables)
    same_marks = [_said(mark) for mark in marks] == [_said(mark) for mark in standing.marks]
    code = tables.codes.get(standing.symbol or "")
    same_attendance = (code_id, minutes) == (code.id if code else None, standing.minutes)
    version = standing.version if same_marks and same_attendance else standing.version + 1
    return NewCell(entry.student_id, version, code_id, minutes, marks, standing.marks, not same_marks, not same_attendance)


def _marks(wanted: tuple[MarkEntry, ...] | Unchanged, standing: StandingCell, tables: Tables, now: datetime) -> tuple[NewMark, ...]:
    if isinstance(wanted, Unchanged):
        return tuple(
            NewMark(m.id, m.position, m.symbol, tables.symbols.get(m.symbol), m.work_type_id, m.comment, m.publish_at)
            for m in standing.marks
        )
    said = [(m.symbol, _work_type(m, tables), m.comment, m.publish_at) for m in wanted]
    kept = identity.rows(said, standing.marks, now)
    return tuple(
        NewMark(kept.get(position), position, symbol, tables.symbols[symbol], work_type, comment, publish_at)
        for position, (symbol, work_type, comment, publish_at) in enumerate(said)
    )


def _attendance(wanted: AttendanceEntry | Unchanged | None, standing: StandingCell, tables: Tables) -> tuple[int | None, int | None]:
    if wanted is None:
        return None, None
    if isinstance(wanted, Unchanged):
        code = tables.codes.get(standing.symbol or "")
        return (code.id if code else None), standing.minutes
    return tables.codes[wanted.symbol].id, wanted.minutes


def _published(mark: NewMark | StandingMark, now: datetime) -> bool:
    return mark.publish_at is None or mark.publish_at <= now


def _said(mark: NewMark | StandingMark) -> tuple[int, str, int, str, datetime | None]:
    return mark.position, mark.symbol, mark.work_type_id, mark.comment, mark.publish_at


def _conflict(entry: CellEntry, standing: StandingCell) -> CellConflict:
    return CellConflict(
        student_id=entry.student_id,
        version=standing.version,
        marks=[mark.symbol for mark in standing.marks],
        attendance=standing.symbol,
        changed_by=standing.changed_by,
        changed_at=chain.instant(standing.changed_at) if standing.changed_at else "",
        your_marks=None if isinstance(entry.marks, Unchanged) else [mark.symbol for mark in entry.marks],
        your_attendance=_typed(entry.attendance),
    )


def _typed(attendance: AttendanceEntry | Unchanged | None) -> str | None:
    if isinstance(attendance, Unchanged):
        return None
    return "" if attendance is None else attendance.symbol


@dataclass(frozen=True, slots=True)
class MarkChange:
    """What a save does to one mark."""

    student_id: int
    position: int
    action: str
    old: chain.State | None
    new: chain.State | None


def mark_changes(cell: NewCell, tables: Tables) -> list[MarkChange]:
    """Give what a changed cell does to each of its marks, by position: what the ledger keeps (M2)."""
    changes = []
    for position in range(max(len(cell.marks), len(cell.before))):
        old = _state(cell.before[position], tables) if position < len(cell.before) else None
        new = _state(cell.marks[position], tables) if position < len(cell.marks) else None
        if old != new:
            action = "SET" if old is None else "REMOVE" if new is None else "CHANGE"
            changes.append(MarkChange(cell.student_id, position, action, old, new))
    return changes


def _state(mark: NewMark | StandingMark, tables: Tables) -> chain.State:
    return chain.state(mark.symbol, tables.work_types.get(mark.work_type_id, ""), mark.comment, mark.publish_at)
