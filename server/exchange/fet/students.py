"""Years, groups and subgroups of students, as the file nests them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from server.exchange.fet.document import StudentsSet
from server.exchange.fet.lists import section
from server.exchange.fet.values import long_name_of, name_of, short, whole

if TYPE_CHECKING:
    from server.exchange.fet.faults import FaultList
    from server.exchange.fet.markup import Element

MAX_STUDENTS = 10_000
"""In one set; the largest real year known has some hundreds."""

MAX_SETS = 5_000
"""Different ones in a file; the largest known have some hundreds."""
LEVELS = ("Year", "Group", "Subgroup")


def read_years(root: Element, faults: FaultList) -> tuple[StudentsSet, ...]:
    """Read the students' sets; a name means one set, at one level, wherever it stands."""
    found = section(root, "Students_List", faults, required=True)
    years = _sets(found, 0, faults)
    if not years and root.first("Students_List"):
        faults.add(found.line, "<Students_List> is empty", "Add the years of students: there is nobody to keep a journal for.")
    _check_levels(years, faults)
    return years


def _sets(parent: Element, level: int, faults: FaultList) -> tuple[StudentsSet, ...]:
    if level == len(LEVELS):
        return ()
    seen: dict[str, StudentsSet] = {}
    for element in parent.all(LEVELS[level]):
        one = _set(element, level, faults)
        if not one.name:
            continue
        first = seen.setdefault(one.name, one)
        if first is not one:
            what = f"{LEVELS[level].lower()} {short(one.name)!r} is listed twice in one place, first in line {first.line}"
            faults.add(one.line, what, "Rename or remove one of them.")
    return tuple(seen.values())


def _set(element: Element, level: int, faults: FaultList) -> StudentsSet:
    return StudentsSet(
        line=element.line,
        name=name_of(element, faults),
        long_name=long_name_of(element),
        number=whole(element, "Number_of_Students", faults, within=(0, MAX_STUDENTS), default=0),
        parts=_sets(element, level + 1, faults),
    )


def _check_levels(years: tuple[StudentsSet, ...], faults: FaultList) -> None:
    level_of: dict[str, tuple[int, int]] = {}
    for line, name, level in _walk(years, 0):
        if len(level_of) > MAX_SETS:
            raise faults.stop(line, f"more than {MAX_SETS} sets of students", "This is not a timetable of one school.")
        first_level, first_line = level_of.setdefault(name, (level, line))
        if first_level != level:
            what = f"{LEVELS[level].lower()} {short(name)!r} is also a {LEVELS[first_level].lower()}, in line {first_line}"
            faults.add(line, what, "Rename one of them: activities could mean either.")


def _walk(sets: tuple[StudentsSet, ...], level: int) -> list[tuple[int, str, int]]:
    here = [(one.line, one.name, level) for one in sets]
    return here + [found for one in sets for found in _walk(one.parts, level + 1)]
