"""The academic year that `today` stands in: quarters, holidays, school days. Pure.

The calendar is the usual one of Tomsk's schools. Where today falls into the summer, into holidays or into the first quarter,
the whole year is moved by as few weeks as needed, so that a later quarter is running and an earlier one is closed.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

WEEK = timedelta(days=7)
DAY = timedelta(days=1)
SATURDAY = 5
SEPTEMBER = 9
QUARTERS = ((0, 8), (9, 17), (19, 30), (31, 39))
"""Half-open ranges of weeks, counted from the week of the first of September."""
HOLIDAYS = (("Осенние каникулы", 8, 9), ("Зимние каникулы", 17, 19), ("Весенние каникулы", 30, 31))
SINGLE_DAYS = (
    ("День народного единства", 11, 4),
    ("День защитника Отечества", 2, 23),
    ("Международный женский день", 3, 8),
    ("Праздник Весны и Труда", 5, 1),
    ("День Победы", 5, 9),
)
FURTHEST = 40
"""Weeks by which a year may be moved."""
SETTLED = timedelta(days=2)
"""How old the running quarter is at least."""


@dataclass(frozen=True, slots=True)
class Span:
    """Named days [since, until)."""

    name: str
    since: date
    until: date

    def __contains__(self, on: date) -> bool:
        return self.since <= on < self.until

    def moved(self, by: timedelta) -> Span:
        """The same span earlier or later."""
        return Span(self.name, self.since + by, self.until + by)


@dataclass(frozen=True, slots=True)
class Calendar:
    """An academic year; `lessons` spans its first to its last lesson day."""

    year: Span
    lessons: Span
    quarters: tuple[Span, ...]
    holidays: tuple[Span, ...]

    def is_school_day(self, on: date) -> bool:
        """Whether there are lessons for somebody: Saturdays count, Sundays and holidays do not."""
        return on in self.lessons and on.weekday() <= SATURDAY and not any(on in holiday for holiday in self.holidays)

    def school_days(self, since: date, until: date) -> Iterator[date]:
        """School days of [since, until), in order."""
        on = since
        while on < until:
            if self.is_school_day(on):
                yield on
            on += DAY

    def full_day(self, on: date) -> date:
        """The given day, or the next one on which all have lessons."""
        while on in self.lessons and (on.weekday() == SATURDAY or not self.is_school_day(on)):
            on += DAY
        return on

    def quarter(self, on: date) -> int:
        """Number of the quarter of a date, from 0; -1 between quarters."""
        return next((number for number, quarter in enumerate(self.quarters) if on in quarter), -1)

    def moved(self, by: timedelta) -> Calendar:
        """The same year earlier or later."""
        quarters = tuple(quarter.moved(by) for quarter in self.quarters)
        return Calendar(self.year.moved(by), self.lessons.moved(by), quarters, tuple(day.moved(by) for day in self.holidays))


def calendar_for(today: date) -> Calendar:
    """The academic year in which `today` has a running quarter, and a closed one behind it."""
    for weeks in sorted(range(-FURTHEST, FURTHEST + 1), key=lambda number: (abs(number), number)):
        day = today - weeks * WEEK
        natural = _natural(day.year if day.month >= SEPTEMBER else day.year - 1)
        if _runs(natural, day):
            return natural.moved(weeks * WEEK)
    raise AssertionError(today)


def _runs(calendar: Calendar, day: date) -> bool:
    number = calendar.quarter(day)
    return number > 0 and day >= calendar.quarters[number].since + SETTLED and calendar.quarter(calendar.full_day(day)) == number


def _natural(year: int) -> Calendar:
    first = date(year, SEPTEMBER, 1)
    monday = first - first.weekday() * DAY if first.weekday() < SATURDAY else first + (7 - first.weekday()) * DAY
    weeks = [(max(first, monday + since * WEEK), monday + until * WEEK) for since, until in QUARTERS]
    quarters = tuple(Span(f"{number} четверть", since, until) for number, (since, until) in enumerate(weeks, 1))
    long = [Span(name, monday + since * WEEK, monday + until * WEEK) for name, since, until in HOLIDAYS]
    single = [date(year if month >= SEPTEMBER else year + 1, month, day) for _name, month, day in SINGLE_DAYS]
    short = [Span(name, on, on + DAY) for (name, _month, _day), on in zip(SINGLE_DAYS, single, strict=True)]
    return Calendar(
        year=Span(f"{year}/{(year + 1) % 100:02}", first, date(year + 1, SEPTEMBER, 1)),
        lessons=Span("", quarters[0].since, quarters[-1].until),
        quarters=quarters,
        holidays=tuple(sorted([*long, *short], key=lambda span: span.since)),
    )
