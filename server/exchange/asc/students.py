"""Classes and their divisions as sets of students: groups of one division share nobody, those of different ones may share."""

from __future__ import annotations

import itertools
from collections import defaultdict
from typing import TYPE_CHECKING

from server.exchange.fet import StudentsSet

if TYPE_CHECKING:
    from collections.abc import Iterable

    from server.exchange.asc.lists import Listed
    from server.exchange.fet.faults import FaultList
    from server.exchange.fet.markup import Element

MOST = 200
"""Smallest sets of one class."""


class Students:
    """The sets of a file, of the groups that lessons use."""

    def __init__(self, classes: Listed, groups: Listed, used: Iterable[str], faults: FaultList) -> None:
        """Find the divisions of each class."""
        self._classes, self._groups, self._faults = classes, groups, faults
        self._divisions: defaultdict[str, defaultdict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
        needed = {self._division(key) for key in used}
        for key, element in groups.elements.items():
            school_class, division = self._division(key)
            if (school_class, division) in needed and not _is_whole(element) and school_class in classes.elements:
                self._divisions[school_class][division].append(key)

    def years(self) -> tuple[StudentsSet, ...]:
        """Give a year for each class."""
        return tuple(self._year(key) for key in self._classes.elements)

    def names(self, classes: tuple[str, ...], groups: tuple[str, ...]) -> tuple[str, ...]:
        """Give the names of the sets that a lesson is for: its groups, or where it names none its classes."""
        found = [self._group_name(key) for key in groups] or [self._classes.names[key] for key in classes]
        return tuple(dict.fromkeys(found))

    def _division(self, key: str) -> tuple[str, str]:
        """Give a group's class, and which of its divisions the group is of: all of that division share out the class."""
        said = self._groups.elements[key].attributes
        return said.get("classid", ""), said.get("divisiontag", key)

    def _group_name(self, key: str) -> str:
        element = self._groups.elements[key]
        school_class = self._classes.names.get(element.attributes.get("classid", ""), "")
        return school_class if _is_whole(element) and school_class else f"{school_class} {self._groups.names[key]}".strip()

    def _year(self, key: str) -> StudentsSet:
        element, name = self._classes.elements[key], self._classes.names[key]
        divisions = list(self._divisions[key].values())
        cells = list(itertools.islice(itertools.product(*divisions), MOST + 1)) if divisions else []
        if len(cells) > MOST:
            self._faults.add(element.line, f"class {name!r} is split in more than {MOST} ways", "Leave out divisions that no lesson needs.")
        groups = tuple(self._part(name, group, cells, alone=len(divisions) == 1) for parts in divisions for group in parts)
        return StudentsSet(element.line, name, parts=groups)

    def _part(self, school_class: str, group: str, cells: list[tuple[str, ...]], *, alone: bool) -> StudentsSet:
        element = self._groups.elements[group]
        count = element.attributes.get("studentcount", "")
        number = int(count) if count.isascii() and count.isdigit() and len(count) < 4 else 0  # noqa: PLR2004 - of a group
        inside = [cell for cell in cells if group in cell] if not alone else []
        names = [f"{school_class}: {' / '.join(self._groups.names[one] for one in cell)}" for cell in inside]
        return StudentsSet(
            element.line, self._group_name(group), number=number, parts=tuple(StudentsSet(element.line, one) for one in names)
        )


def _is_whole(element: Element) -> bool:
    return element.attributes.get("entireclass") == "1"
