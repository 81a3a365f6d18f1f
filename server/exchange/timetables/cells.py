"""Sets of students as bit masks over cells: the smallest sets, which share no student. Two sets share students if their masks do."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from server.exchange.fet import StudentsSet, TimetableFile


class Cells:
    """All sets of a file. A set without parts is a cell; a set with parts has the cells of its parts, wherever it stands."""

    def __init__(self, timetable: TimetableFile) -> None:
        """Number the cells in the order of the file."""
        self.names: list[str] = []
        self.stated: dict[str, int] = {}
        self._masks: dict[str, int] = {}
        split = {one.name for one in walk(timetable.years) if one.parts}
        for year in timetable.years:
            self._collect(year, split)

    def mask(self, name: str) -> int:
        """Give the cells of a set."""
        return self._masks[name]

    def union(self, names: Iterable[str]) -> int:
        """Give the cells of several sets together."""
        mask = 0
        for name in names:
            mask |= self._masks[name]
        return mask

    def sets(self) -> dict[str, int]:
        """Give the cells of every set, in the order of the file."""
        return self._masks

    def of(self, mask: int) -> Iterator[int]:
        """Give the numbers of a mask's cells, ascending."""
        while mask:
            lowest = mask & -mask
            yield lowest.bit_length() - 1
            mask ^= lowest

    def _collect(self, one: StudentsSet, split: set[str]) -> int:
        own = self._masks.setdefault(one.name, 0)
        if one.number and not self.stated.get(one.name):
            self.stated[one.name] = one.number
        if one.name not in split and not own:
            own = 1 << len(self.names)
            self.names.append(one.name)
        for part in one.parts:
            own |= self._collect(part, split)
        self._masks[one.name] |= own
        return own


def walk(sets: Iterable[StudentsSet]) -> Iterator[StudentsSet]:
    """Give the sets and all their parts."""
    for one in sets:
        yield one
        yield from walk(one.parts)
