"""Who has lessons together, as a timetable file has it: classes as years, their parts as groups of the smallest sets that share nobody.

A stream in which nobody is yet belongs to no class that is known, and is a year of its own.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from server.exchange.export.names import Names
from server.exchange.fet import StudentsSet
from server.groups.models import Group, Membership, SchoolClass

if TYPE_CHECKING:
    from datetime import date

    from server.timetable.models import Timetable

Cell = tuple[int, frozenset[int]]
"""A class, and those of the groups with lessons that its students are in: everybody of a cell is in the same lessons."""


@dataclass
class Sets:
    """The years of a file, and which of their sets a group is made of."""

    years: tuple[StudentsSet, ...] = ()
    of_group: dict[int, tuple[str, ...]] = field(default_factory=dict)


def sets_of(timetable: Timetable, groups: dict[int, Group]) -> Sets:
    """Find the sets of students that the lessons of a timetable are for, as they are on its first day."""
    classes = {one.pk: one for one in SchoolClass.objects.filter(school=timetable.school_id, groups__in=_classes(timetable))}
    cells = _cells(groups, classes, timetable.since)
    return _Naming(groups, classes, cells).sets()


def _classes(timetable: Timetable) -> list[int]:
    year = Group.objects.filter(school=timetable.school_id, kind=Group.Kind.CLASS)
    return list(year.filter(year__since__lte=timetable.since, year__until__gt=timetable.since).values_list("pk", flat=True))


def _cells(groups: dict[int, Group], classes: dict[int, SchoolClass], on: date) -> Counter[Cell]:
    """Count the students of every cell; a class, and a part of one, without students have an empty one of their own."""
    class_of: dict[int, int] = {}
    parts: defaultdict[int, set[int]] = defaultdict(set)
    members = Membership.objects.filter(since__lte=on, until__gt=on).filter(
        group__school__in={group.school_id for group in groups.values()}
    )
    for student, group, kind, school_class in members.values_list("student_id", "group_id", "kind", "group__school_class_id"):
        if kind == Group.Kind.CLASS:
            class_of[student] = school_class
        elif group in groups:
            parts[student].add(group)
    cells: Counter[Cell] = Counter()
    for student, school_class in class_of.items():
        if school_class in classes:
            cells[school_class, frozenset(parts[student])] += 1
    inhabited = {group for _, inside in cells for group in inside}
    for pk, one in groups.items():
        home = one.school_class_id
        if pk not in inhabited and one.kind != Group.Kind.CLASS and home is not None:
            cells[home, frozenset({pk})] += 0
    known = {school_class for school_class, _ in cells}
    for school_class in classes:
        if school_class not in known:
            cells[school_class, frozenset()] += 0
    return cells


class _Naming:
    """Gives cells, parts and classes their names."""

    def __init__(self, groups: dict[int, Group], classes: dict[int, SchoolClass], cells: Counter[Cell]) -> None:
        self._groups, self._classes, self._cells = groups, classes, cells
        self._names = Names()
        self._of_class: defaultdict[int, list[Cell]] = defaultdict(list)
        for cell in sorted(cells, key=lambda one: (one[0], sorted(one[1]))):
            self._of_class[cell[0]].append(cell)

    def sets(self) -> Sets:
        found = Sets()
        for pk in self._classes:
            self._names.of(("class", pk), self._classes[pk].name)
        inhabited = {group for _, inside in self._cells for group in inside}
        alone = [group for pk, group in self._groups.items() if group.kind != Group.Kind.CLASS and pk not in inhabited]
        streams = [StudentsSet(0, self._names.of(("stream", group.pk), _without_plus(group.name)), number=0) for group in alone]
        found.years = (*(self._year(pk) for pk in self._classes), *streams)
        found.of_group = {pk: self._of(group) for pk, group in self._groups.items()}
        return found

    def _year(self, pk: int) -> StudentsSet:
        cells, name = self._of_class[pk], self._names.of(("class", pk), self._classes[pk].name)
        number = sum(self._cells[cell] for cell in cells)
        if len(cells) == 1 and not cells[0][1]:
            return StudentsSet(0, name, number=number)
        parts = [self._part(pk, group) for group in sorted({group for _, inside in cells for group in inside})]
        rest = [self._cell(cell) for cell in cells if not cell[1]]
        return StudentsSet(0, name, number=number, parts=(*parts, *rest))

    def _part(self, pk: int, group: int) -> StudentsSet:
        cells = [cell for cell in self._of_class[pk] if group in cell[1]]
        name = self._names.of(("part", pk, group), self._part_name(pk, group))
        if len(cells) == 1 and len(cells[0][1]) == 1:
            return StudentsSet(0, name, number=self._cells[cells[0]])
        return StudentsSet(0, name, number=sum(self._cells[cell] for cell in cells), parts=tuple(map(self._cell, cells)))

    def _part_name(self, pk: int, group: int) -> str:
        own = self._groups[group]
        return _without_plus(own.name if own.school_class_id == pk else f"{self._classes[pk].name}: {own.name}")

    def _cell(self, cell: Cell) -> StudentsSet:
        pk, inside = cell
        if len(inside) == 1:
            (group,) = inside
            if sum(group in other for _, other in self._of_class[pk]) == 1:
                return StudentsSet(0, self._names.of(("part", pk, group), self._part_name(pk, group)), number=self._cells[cell])
        place = self._of_class[pk].index(cell) + 1
        return StudentsSet(0, self._names.of(cell, f"{self._classes[pk].name}-{place}"), number=self._cells[cell])

    def _of(self, group: Group) -> tuple[str, ...]:
        if group.kind == Group.Kind.CLASS and group.school_class_id is not None:
            return (self._names.of(("class", group.school_class_id), ""),)
        homes = sorted({pk for pk, inside in self._cells if group.pk in inside})
        if not homes:
            return (self._names.of(("stream", group.pk), ""),)
        whole = [pk for pk in homes if all(group.pk in inside for _, inside in self._of_class[pk])]
        return tuple(self._names.of(("class", pk), "") if pk in whole else self._names.of(("part", pk, group.pk), "") for pk in homes)


def _without_plus(name: str) -> str:
    """Give a name in which no plus stands: in a solved week it parts one set from the next."""
    return ", ".join(part.strip() for part in name.split("+"))
