"""How many students are in each cell, so that the numbers stated for overlapping sets hold as far as they agree."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from server.exchange.fet import Fault, FaultyFile

if TYPE_CHECKING:
    from collections.abc import Sequence

    from server.exchange.timetables.cells import Cells

ROUNDS = 60
"""Of proportional fitting; halves and thirds of one class settle in under ten."""
MAX_STUDENTS = 50_000
"""Of a school; the largest schools known have some thousands."""


@dataclass(frozen=True, slots=True)
class Stated:
    """A number that the file states for a set."""

    name: str
    mask: int
    number: int


def plan_sizes(cells: Cells, default: dict[int, int]) -> list[int]:
    """Give the number of students of each cell.

    A cell keeps the number stated for it. The others are fitted to the numbers of the sets they are in: first in
    proportion (a year of 30 over three cells gives 10 each), then in whole students. A cell in no set with a number
    stays empty, unless `default` has a number for a mask that it is in.
    """
    known = dict.fromkeys(range(len(cells.names)), 0)
    fixed = {cell for cell, name in enumerate(cells.names) if cells.stated.get(name)}
    known.update({cell: cells.stated[cells.names[cell]] for cell in fixed})
    wanted = [Stated(name, mask, cells.stated[name]) for name, mask in cells.sets().items() if cells.stated.get(name)]
    told = 0
    for one in wanted:
        told |= one.mask
    wanted += [Stated("", mask & ~told, number) for mask, number in default.items() if mask & ~told and number]
    free = [cell for cell in known if cell not in fixed and any(one.mask >> cell & 1 for one in wanted)]
    shares = _fitted(cells, wanted, known, free)
    return _rounded(cells, wanted, shares, free)


def _fitted(cells: Cells, wanted: list[Stated], known: dict[int, int], free: list[int]) -> dict[int, float]:
    """Scale the free cells of each set in turn until every set has its number, or the rounds are over."""
    shares: dict[int, float] = {**known, **dict.fromkeys(free, 1.0)}
    freed = frozenset(free)
    for _ in range(ROUNDS if free else 0):
        for one in wanted:
            inside = list(cells.of(one.mask))
            loose = [cell for cell in inside if cell in freed]
            have = sum(shares[cell] for cell in loose)
            target = max(0.0, one.number - sum(shares[cell] for cell in inside if cell not in loose))
            if have:
                shares.update({cell: shares[cell] * target / have for cell in loose})
    return shares


def _rounded(cells: Cells, wanted: list[Stated], shares: dict[int, float], free: list[int]) -> list[int]:
    """Make whole students: round down, then add one at a time where stated numbers miss it most, spread over all sets alike."""
    sizes = {cell: int(share + 1e-9) for cell, share in shares.items()}
    stated = [(one.mask, one.number - sum(sizes[cell] for cell in cells.of(one.mask))) for one in wanted]
    spread = [(mask, sum(shares[cell] - sizes[cell] for cell in cells.of(mask))) for mask in set(cells.sets().values())]
    hard, soft = _Deficits(stated, free), _Deficits(spread, free)
    while free:
        best = max(free, key=lambda cell: (hard.gain(cell), soft.need(cell), -cell))
        if hard.gain(best) <= 0:
            break
        sizes[best] += 1
        hard.take(best)
        soft.take(best)
    return [sizes[cell] for cell in range(len(cells.names))]


class _Deficits:
    """How many students each set still misses, by the cells that could fill it."""

    def __init__(self, sets: Sequence[tuple[int, float]], free: list[int]) -> None:
        self._missing = [missing for _, missing in sets]
        self._sets_of = {cell: [position for position, (mask, _) in enumerate(sets) if mask >> cell & 1] for cell in free}

    def gain(self, cell: int) -> int:
        return sum(1 if self._missing[position] > 0 else -1 for position in self._sets_of[cell])

    def need(self, cell: int) -> float:
        return sum(self._missing[position] for position in self._sets_of[cell])

    def take(self, cell: int) -> None:
        for position in self._sets_of[cell]:
            self._missing[position] -= 1


def check_total(file: str, sizes: list[int]) -> None:
    """Refuse a school of more students than there can be.

    Raises: FaultyFile.
    """
    if sum(sizes) > MAX_STUDENTS:
        what = f"the numbers of students add up to {sum(sizes)}"
        raise FaultyFile([Fault(0, what, f"Correct them: a school has at most {MAX_STUDENTS}.", file)])


def disagreements(cells: Cells, sizes: list[int]) -> list[tuple[str, int, int]]:
    """Give the sets whose stated number is not the sum of their cells: name, stated, made."""
    made = {name: sum(sizes[cell] for cell in cells.of(mask)) for name, mask in cells.sets().items()}
    return [(name, number, made[name]) for name, number in cells.stated.items() if number != made[name]]
