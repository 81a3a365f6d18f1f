"""Hours of a file as bells: when each lesson of the day begins and ends."""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass
from datetime import time
from statistics import median_low
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from server.exchange.fet import Named

LESSON = 45
"""Minutes of a lesson whose end is not stated."""
BREAK = 10
FIRST = 8 * 60 + 30
"""Minutes after midnight at which a day of unnamed hours begins."""
DAY = 24 * 60

_TIME = re.compile(r"(?<!\d)([01]?\d|2[0-3])\s?[:.hHчЧ]\s?([0-5]\d)(?!\d)")
_BETWEEN = re.compile(r"[\s\-–—…ap.m]*")


@dataclass(frozen=True, slots=True)
class PlannedBell:
    """The bells of one lesson of the day, in local time."""

    number: int
    starts_at: time
    ends_at: time


@dataclass(frozen=True, slots=True)
class Bells:
    """The bells of a day, and whether the file named their times."""

    bells: tuple[PlannedBell, ...]
    told: bool

    @property
    def first(self) -> int:
        """Number of the day's first lesson."""
        return self.bells[0].number


def plan_bells(hours: Sequence[Named], halves: int = 1) -> Bells:
    """Give one bell for each hour; `halves` is 2 where a day of ours is a morning and an afternoon of the file.

    '08.30 - 09.15' says both ends. A beginning alone ('10:10') lasts 45 minutes, or twice that where it fits between two
    beginnings (of the median distance), but not into the next one. Whole numbers from 7 on are hours of the
    clock; other names say nothing, and where not all hours say when they begin, in ascending order, the whole day is
    laid out from 8:30 in lessons of 45 minutes and breaks of 10, closer where they would not fit into a day.
    """
    spans = None if halves > 1 else _stated(hours)
    first = 0 if hours[0].name.strip() == "0" else 1
    laid = spans or _laid_out(len(hours) * halves)
    return Bells(
        tuple(PlannedBell(first + position, _clock(start), _clock(end)) for position, (start, end) in enumerate(laid)), bool(spans)
    )


def _stated(hours: Sequence[Named]) -> list[tuple[int, int]] | None:
    read = [_times(hour.name) or _times(hour.long_name) for hour in hours]
    if not any(read):
        read = _clock_hours(hours)
    if not all(read):
        return None
    starts = _afternoons([times[0] for times in read])
    if any(later <= earlier for earlier, later in itertools.pairwise(starts)):
        return None
    length = _length(starts)
    following = [*starts[1:], DAY - 1]
    spans = [(start, _end(start, times, length, after)) for start, times, after in zip(starts, read, following, strict=True)]
    return spans if all(start < end < DAY for start, end in spans) else None


def _times(name: str) -> list[int]:
    """Give the beginning and, where it is stated and later, the end, in minutes after midnight."""
    found = list(_TIME.finditer(name))
    minutes = [int(match[1]) * 60 + int(match[2]) for match in found]
    if len(found) > 1 and not _BETWEEN.fullmatch(name[found[0].end() : found[1].start()]):
        return minutes[:1]
    return minutes[:2]


def _clock_hours(hours: Sequence[Named]) -> list[list[int]]:
    """Read '8', '9', '10' as hours of the clock; numbers that begin below 7 are numbers of lessons."""
    names = [hour.name.strip() for hour in hours]
    whole = [int(name) if name.isascii() and name.isdigit() and len(name) < 3 else -1 for name in names]  # noqa: PLR2004 - two digits
    return [[number * 60] if 7 <= whole[0] <= number < 24 else [] for number in whole]  # noqa: PLR2004 - hours of a day


def _afternoons(starts: list[int]) -> list[int]:
    """Read '12:10', '01:00' as the clock of twelve hours where a day would run backwards otherwise."""
    turned = list(starts)
    for position in range(1, len(turned)):
        if turned[position] <= turned[position - 1] and turned[position] < DAY // 2:
            turned[position] += DAY // 2
    return turned


def _length(starts: list[int]) -> int:
    gaps = [later - earlier for earlier, later in itertools.pairwise(starts)]
    gap = median_low(gaps) if gaps else LESSON
    return min(gap // LESSON, 2) * LESSON or gap


def _end(start: int, times: list[int], length: int, following: int) -> int:
    shift = start - times[0]
    if len(times) > 1 and times[1] != times[0]:
        end = times[1] + (shift if times[1] > times[0] else DAY // 2)
        if start < end <= start + DAY // 4:
            return end
    return min(start + length, following)


def _laid_out(count: int) -> list[tuple[int, int]]:
    step = LESSON + BREAK
    first = FIRST
    if first + step * count > DAY:
        first, step = 0, max(2, DAY // (count + 1))
    length = min(LESSON, step - 1)
    return [(first + step * position, first + step * position + length) for position in range(count)]


def _clock(minutes: int) -> time:
    return time(minutes // 60, minutes % 60)
