"""Which sets of students are classes. Every cell is in exactly one class."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from server.exchange.timetables.class_names import belongs_to, grade_of, read_class_name

if TYPE_CHECKING:
    from server.exchange.fet import StudentsSet, TimetableFile
    from server.exchange.timetables.cells import Cells

EVERYBODY = "Все"
LONGEST = 60
"""Characters of a class's name."""


@dataclass(frozen=True, slots=True)
class PlannedClass:
    """A class. `key` is the name of its set in the file; `told` is whether a name told its grade level."""

    key: str
    name: str
    grade_level: int
    letter: str
    mask: int
    told: bool


def plan_classes(timetable: TimetableFile, cells: Cells) -> list[PlannedClass]:
    """Find the classes.

    A year is a class, unless it is a whole grade level: then its classes are among its groups, namely those named as
    classes ('7А' of '7', '1BAC-A' of '1BAC'). Where every year is a single student, all of them are one class.
    """
    if names_people(timetable):
        grade, told = grade_of(EVERYBODY)
        return [PlannedClass("", EVERYBODY, grade, "", cells.union(cells.sets()), told)]
    taken = 0
    found: list[PlannedClass] = []
    names: set[str] = set()
    for year in timetable.years:
        for key, mask in _of_year(year, cells):
            if mask & ~taken:
                found.append(_planned(key, year.name, mask & ~taken, names))
                taken |= mask
    return found


def names_people(timetable: TimetableFile) -> bool:
    """Whether the file's years are people: two or more, each of one student, none split, no digit in a name."""
    years = timetable.years
    alone = all(year.number == 1 and not year.parts and not any(map(str.isdigit, year.name)) for year in years)
    return len(years) > 1 and alone


def _of_year(year: StudentsSet, cells: Cells) -> list[tuple[str, int]]:
    whole = cells.mask(year.name)
    named = _classes_among(year, cells)
    covered = sum(mask for _, mask in named)
    if len(named) < 2 or covered.bit_count() * 2 < whole.bit_count():  # noqa: PLR2004 - one part alone is no splitting
        return [(year.name, whole)]
    return [*named, *_rest(year, cells, covered)]


def _classes_among(year: StudentsSet, cells: Cells) -> list[tuple[str, int]]:
    if read_class_name(year.name).letter:
        return []
    covered = 0
    found = []
    for group in year.parts:
        mask = cells.mask(group.name)
        if _is_class(group.name, year.name) and not mask & covered:
            found.append((group.name, mask))
            covered |= mask
    return found


def _is_class(name: str, year: str) -> bool:
    said = read_class_name(name)
    return bool(said.letter) or said.grade is not None or belongs_to(name, year)


def _rest(year: StudentsSet, cells: Cells, covered: int) -> list[tuple[str, int]]:
    """Give what the named classes leave over: groups beside them ('2ESO-PMAR'), then whoever is in none."""
    found = []
    for group in year.parts:
        mask = cells.mask(group.name)
        if not mask & covered:
            found.append((group.name, mask))
            covered |= mask
    left = cells.mask(year.name) & ~covered
    return [*found, (year.name, left)] if left else found


def _planned(key: str, year: str, mask: int, names: set[str]) -> PlannedClass:
    grade, told = grade_of(key, year)
    name = _free_name(key.strip()[:LONGEST] or "—", names)
    names.add(name)
    return PlannedClass(key, name, grade, read_class_name(key).letter or name, mask, told)


def _free_name(name: str, taken: set[str]) -> str:
    """Tell apart names that differ in spaces around them, or beyond what is kept of a long one."""
    free, count = name, 1
    while free in taken:
        count += 1
        free = f"{name[: LONGEST - 6]} ({count})"
    return free
