"""Which dates have lessons, and by which weekday's timetable. Pure: no Django in here."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

SUNDAY = 7
DAY = timedelta(days=1)


class TeachingDay(NamedTuple):
    """A date with lessons. `weekday`: whose timetable holds, 1 is Monday."""

    on: date
    weekday: int


def laid_out(since: date, until: date, holidays: Iterable[tuple[date, date]], worked: Mapping[date, int]) -> list[TeachingDay]:
    """Give the days of [since, until) with lessons, in order.

    `holidays`: half-open ranges without lessons; `worked`: the weekday that a moved working day follows, by its date.
    """
    free = {on for first, end in holidays for on in dates(max(first, since), min(end, until))}
    open_days = (on for on in dates(since, until) if on not in free)
    return [TeachingDay(on, worked.get(on, on.isoweekday())) for on in open_days if on in worked or on.isoweekday() != SUNDAY]


def dates(since: date, until: date) -> list[date]:
    """Give every date of [since, until); none where the range is empty."""
    return [since + number * DAY for number in range((until - since).days)]
