"""A zone's rules as a VTIMEZONE: each change of the clock by itself, which every reader understands.

The library writes changes as lists of dates, at which widely used readers stumble, and the hour of a change by the new clock;
RFC 5545 asks for the old one.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from icalendar import Timezone, TimezoneDaylight, TimezoneStandard

if TYPE_CHECKING:
    from collections.abc import Iterator

DAY, MINUTE = timedelta(days=1), timedelta(minutes=1)


def rules_of(name: str, first_year: int, last_year: int) -> Timezone:
    """Give the rules of an IANA zone from the start of one year to the end of another."""
    zone = ZoneInfo(name)
    since, until = (datetime(year, 1, 1, tzinfo=UTC) for year in (first_year, last_year + 1))
    told = Timezone()
    told.add("tzid", name)
    told.add_component(_observance(since, since, zone))
    for before, at in _changes(zone, since, until):
        told.add_component(_observance(before, at, zone))
    return told


def _changes(zone: ZoneInfo, since: datetime, until: datetime) -> Iterator[tuple[datetime, datetime]]:
    """Give the last minute before each change of the clock, and the first one after it."""
    day = since
    while day < until:
        if _offset(day, zone) != _offset(day + DAY, zone):
            low, high = day, day + DAY
            while high - low > MINUTE:
                middle = low + (high - low) // 2 // MINUTE * MINUTE
                low, high = (middle, high) if _offset(middle, zone) == _offset(day, zone) else (low, middle)
            yield low, high
        day += DAY


def _offset(at: datetime, zone: ZoneInfo) -> timedelta:
    return at.astimezone(zone).utcoffset() or timedelta()


def _observance(before: datetime, at: datetime, zone: ZoneInfo) -> TimezoneStandard | TimezoneDaylight:
    local = at.astimezone(zone)
    told = TimezoneDaylight() if local.dst() else TimezoneStandard()
    earlier = _offset(before, zone)
    told.add("dtstart", (at + earlier).replace(tzinfo=None))
    told.add("tzname", local.tzname())
    told.add("tzoffsetfrom", earlier)
    told.add("tzoffsetto", _offset(at, zone))
    return told
