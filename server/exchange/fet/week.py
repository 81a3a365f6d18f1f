"""The solved week: which hour of which activity is when and where, checked against its timetable file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from server.exchange.fet import table
from server.exchange.fet.document import WeekRow
from server.exchange.fet.faults import FaultList
from server.exchange.fet.placement import check_placement
from server.exchange.fet.values import short

if TYPE_CHECKING:
    from pathlib import Path

    from server.exchange.fet.document import Activity, TimetableFile

_SOLVE = "Solve the timetable again and export the week from the same file."


def read_week(path: Path, timetable: TimetableFile) -> tuple[WeekRow, ...]:
    """Read a solved week; it may leave activities out, but not parts of them.

    Raises: FaultyFile with everything that is wrong with it.
    """
    faults = FaultList(path.name)
    rows = table.read_rows(path, faults)
    index = _Index(timetable)
    _check_belonging(rows, index, faults)
    week = [found for found in (_week_row(row, index, faults) for row in rows) if found]
    faults.settle()
    check_placement(week, timetable, faults)
    faults.settle()
    return tuple(week)


class _Index:
    """What a row may name."""

    def __init__(self, timetable: TimetableFile) -> None:
        self.file = timetable.file
        self.activities = {activity.id: activity for activity in timetable.activities}
        self.days = {day.name: position for position, day in enumerate(timetable.days)}
        self.hours = {hour.name: position for position, hour in enumerate(timetable.hours)}
        self.rooms = frozenset(room.name for room in timetable.rooms)

    def activity(self, row: table.Row) -> Activity | None:
        text = row.cells["Activity Id"]
        return self.activities.get(int(text)) if text.isascii() and text.isdigit() and len(text) < 10 else None  # noqa: PLR2004 - ids have 9 digits at most


def _check_belonging(rows: list[table.Row], index: _Index, faults: FaultList) -> None:
    strange = [row for row in rows if not _fits(row, index)]
    if rows and len(strange) * 2 > len(rows):
        what = f"the week belongs to another timetable: {len(strange)} of {len(rows)} rows do not fit {index.file}"
        raise faults.stop(strange[0].line, what, _SOLVE)


def _fits(row: table.Row, index: _Index) -> bool:
    activity = index.activity(row)
    return activity is not None and not _differences(row, activity)


def _differences(row: table.Row, activity: Activity) -> list[str]:
    """Name the columns in which a row and its activity differ; FET joins several names with '+'."""
    expected = {"Students Sets": "+".join(activity.students), "Subject": activity.subject, "Teachers": "+".join(activity.teachers)}
    return [column for column, value in expected.items() if row.cells.get(column, value) != value]


def _week_row(row: table.Row, index: _Index, faults: FaultList) -> WeekRow | None:
    before = len(faults.kept) + faults.omitted
    activity = index.activity(row)
    if activity is None:
        faults.add(row.line, f"unknown activity {short(row.cells['Activity Id'])!r}", _SOLVE)
        return None
    for column in _differences(row, activity):
        what = f"{column.lower()} of activity {activity.id} are {short(row.cells[column])!r} here, and otherwise in {index.file}:{activity.line}"
        faults.add(row.line, what, _SOLVE)
    if not activity.active:
        faults.add(row.line, f"activity {activity.id} is placed, but it is not active in {index.file}:{activity.line}", _SOLVE)
    day = _position(row, "Day", index.days, faults)
    hour = _position(row, "Hour", index.hours, faults)
    rooms = _rooms(row, index.rooms, faults)
    return WeekRow(row.line, activity.id, day, hour, rooms) if len(faults.kept) + faults.omitted == before else None


def _position(row: table.Row, column: str, known: dict[str, int], faults: FaultList) -> int:
    name = row.cells[column]
    if name not in known:
        what = f"unknown {column.lower()} {short(name)!r}" if name else f"no {column.lower()}"
        faults.add(row.line, what, _SOLVE)
    return known.get(name, 0)


def _rooms(row: table.Row, known: frozenset[str], faults: FaultList) -> tuple[str, ...]:
    """Give the rooms of a row; for a virtual room FET writes its real ones, joined with '+'."""
    cell = row.cells.get("Room", "")
    if not cell or cell in known:
        return (cell,) if cell else ()
    parts = tuple(cell.split("+"))
    if not known.issuperset(parts):
        faults.add(row.line, f"unknown room {short(cell)!r}", _SOLVE)
    return parts
