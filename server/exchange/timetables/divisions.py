"""Which groups together are a division: they share no student and, where the file lets them, leave nobody out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

MAX_STEPS = 20_000
"""Of one search; real files need some dozens. Beyond it groups are packed as they come."""
MAX_GROUPS = 300
"""Of one whole; a search goes as deep as there are groups."""


@dataclass(frozen=True, slots=True)
class Splittable:
    """A set of students that is less than, or other than, a class."""

    key: str
    name: str
    mask: int


def plan_divisions(groups: Sequence[Splittable], wholes: Sequence[int]) -> list[list[Splittable]]:
    """Put each group in exactly one division, in the order of the file.

    `wholes` are masks of what may be split: classes, unions of classes, years. Groups that make up a whole exactly are
    a division: so halves and thirds over the same cells become two. The rest is packed, group by group, into divisions of
    the same classes in which nobody stands twice.
    """
    left = list(groups)
    divisions: list[list[Splittable]] = []
    for whole in wholes:
        while (found := _cover(left, whole)) is not None:
            divisions.append(found)
            left = [group for group in left if group not in found]
    return divisions + _pack(left, wholes)


def _cover(groups: Sequence[Splittable], whole: int) -> list[Splittable] | None:
    """Find groups, at least two, that make up the whole exactly, preferring those that stand first."""
    inside = [group for group in groups if not group.mask & ~whole and group.mask != whole]
    steps = 0

    def search(covered: int, start: list[Splittable]) -> list[Splittable] | None:
        nonlocal steps
        steps += 1
        if covered == whole:
            return start
        if steps > MAX_STEPS:
            return None
        missing = whole & ~covered
        lowest = missing & -missing
        for group in inside:
            if group.mask & lowest and not group.mask & covered:
                found = search(covered | group.mask, [*start, group])
                if found is not None:
                    return found
        return None

    found = search(0, []) if 1 < len(inside) <= MAX_GROUPS else None
    return sorted(found, key=inside.index) if found else None


def _pack(groups: Sequence[Splittable], wholes: Sequence[int]) -> list[list[Splittable]]:
    packed: list[tuple[int, list[Splittable]]] = []
    for group in groups:
        place = next((position for position, whole in enumerate(wholes) if not group.mask & ~whole), len(wholes))
        fitting = (found for at, found in packed if at == place and not any(group.mask & other.mask for other in found))
        division = next(fitting, None)
        if division is None:
            packed.append((place, [group]))
        else:
            division.append(group)
    return [division for _, division in packed]
