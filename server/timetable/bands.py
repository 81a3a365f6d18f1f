"""Whom bells are for: grade levels and shifts, and what is left of them when others take a part. Pure: no Django in here."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

LOWEST, HIGHEST = 1, 11
"""Grade levels."""
SHIFTS = (1, 2, 3)
Cell = tuple[int, int]
"""A grade level in a shift."""


@dataclass(frozen=True, slots=True, order=True)
class Band:
    """Grade levels from one to another, in one shift; in all of them where `shift` is None."""

    grade_from: int = LOWEST
    grade_to: int = HIGHEST
    shift: int | None = None

    def cells(self) -> set[Cell]:
        """Every grade level in every shift that it holds."""
        shifts = SHIFTS if self.shift is None else (self.shift,)
        return {(grade, shift) for grade in range(self.grade_from, self.grade_to + 1) for shift in shifts}

    def without(self, others: Iterable[Band]) -> list[Band]:
        """What is left of it when others take their part: as few bands as can be, none of which share a cell."""
        left = self.cells().difference(*(other.cells() for other in others))
        return list(bands_of(left)) if len(left) < len(self.cells()) else [self]


def bands_of(cells: set[Cell]) -> Iterable[Band]:
    """Give bands that hold these cells and no others, and no cell twice."""
    shifts_of = {grade: tuple(shift for shift in SHIFTS if (grade, shift) in cells) for grade in range(LOWEST, HIGHEST + 1)}
    for shifts, run in groupby(shifts_of, key=shifts_of.__getitem__):
        grades = list(run)
        for shift in (None,) if shifts == SHIFTS else shifts:
            yield Band(grades[0], grades[-1], shift)
