"""Made students and the file's teachers: how they are called. A file that names its students keeps their names."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from server.exchange.fet import Named
    from server.exchange.timetables.cells import Cells
    from server.exchange.timetables.classes import PlannedClass

MADE = "Ученик"
PART = 80
"""Characters of a part of a name."""


@dataclass(frozen=True, slots=True)
class PlannedPerson:
    """Somebody by a key that stays the same, and the parts of a name."""

    key: str
    family_name: str
    given_name: str = ""
    patronymic: str = ""


@dataclass(frozen=True, slots=True)
class PlannedStudent:
    """A student and the one cell they are in."""

    person: PlannedPerson
    cell: int


def plan_students(cells: Cells, classes: Sequence[PlannedClass], sizes: Sequence[int], *, named: bool) -> list[PlannedStudent]:
    """Make each cell's students: 'Ученик 7А-01', numbered through the class; or, where the sets are people, those."""
    if named:
        return [PlannedStudent(read_person(f"student:{name}", name), cell) for cell, name in enumerate(cells.names)]
    students = []
    for one in classes:
        number = 0
        for cell in cells.of(one.mask):
            for position in range(sizes[cell]):
                number += 1
                person = PlannedPerson(f"student:{cells.names[cell]}:{position + 1}", MADE, f"{one.name}-{number:02}"[:PART])
                students.append(PlannedStudent(person, cell))
    return students


def plan_teachers(teachers: Sequence[Named]) -> list[PlannedPerson]:
    """Read the teachers: the long name where the file gives one."""
    return [read_person(f"teacher:{teacher.name}", teacher.long_name or teacher.name) for teacher in teachers]


def read_person(key: str, name: str) -> PlannedPerson:
    """Read 'Иванова Анна Петровна': family name, given name, patronymic. Initials and codes are taken as they are."""
    words = name.split() or ["—"]
    given, patronymic = " ".join(words[1:2]), " ".join(words[2:])
    return PlannedPerson(key, words[0][:PART], given[:PART], patronymic[:PART])
