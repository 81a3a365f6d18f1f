"""Whether a solved week can be held: whole activities, and nobody and no room in two places at once."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from server.exchange.fet.values import short

if TYPE_CHECKING:
    from collections.abc import Iterator

    from server.exchange.fet.document import Activity, StudentsSet, TimetableFile, WeekRow
    from server.exchange.fet.faults import FaultList

_SOLVE = "Solve the timetable again, or correct the row."


def check_placement(week: list[WeekRow], timetable: TimetableFile, faults: FaultList) -> None:
    """Note activities placed in part or torn apart, and teachers, rooms and students placed twice at one hour."""
    activities = {activity.id: activity for activity in timetable.activities}
    _check_whole(week, activities, faults)
    cells = cells_by_name(timetable.years)
    taken: dict[tuple[int, int, str, str], WeekRow] = {}
    for row in week:
        for kind, name in _occupied(row, activities[row.activity], cells):
            other = taken.setdefault((row.day, row.hour, kind, name), row)
            if other.activity != row.activity:
                what = f"{kind} {short(name)!r} is in activity {row.activity} and, by line {other.line}, in activity {other.activity} at the same hour"
                faults.add(row.line, what, _SOLVE)


def _check_whole(week: list[WeekRow], activities: dict[int, Activity], faults: FaultList) -> None:
    rows_of: dict[int, list[WeekRow]] = defaultdict(list)
    for row in week:
        rows_of[row.activity].append(row)
    for number, rows in rows_of.items():
        duration = activities[number].duration
        first = min(rows, key=lambda row: row.hour)
        expected = [(first.day, first.hour + part) for part in range(duration)]
        if sorted((row.day, row.hour) for row in rows) != expected:
            what = f"activity {number} takes {duration} hours in a row on one day, but its {len(rows)} rows say otherwise"
            faults.add(rows[0].line, what, _SOLVE)


def _occupied(row: WeekRow, activity: Activity, cells: dict[str, frozenset[str]]) -> Iterator[tuple[str, str]]:
    yield from (("teacher", teacher) for teacher in activity.teachers)
    yield from (("room", room) for room in row.rooms)
    yield from (("students' set", cell) for cell in sorted(frozenset().union(*(cells[name] for name in activity.students))))


def cells_by_name(years: tuple[StudentsSet, ...]) -> dict[str, frozenset[str]]:
    """Map each set's name to its cells: the sets without parts that it is made of, in all places it stands in."""
    cells: dict[str, frozenset[str]] = {}
    for year in years:
        _collect(year, cells)
    return cells


def _collect(one: StudentsSet, cells: dict[str, frozenset[str]]) -> frozenset[str]:
    own = frozenset().union(*(_collect(part, cells) for part in one.parts)) if one.parts else cells.get(one.name, frozenset({one.name}))
    cells[one.name] = cells.get(one.name, frozenset()) | own
    return own
