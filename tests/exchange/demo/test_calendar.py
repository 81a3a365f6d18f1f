"""The academic year always has a running quarter, a closed one behind it and a school day at hand."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from server.exchange.demo.calendar import calendar_for

DAYS = [date(2026, 1, 1) + timedelta(days=number) for number in range(3 * 365)]
LONGEST_WEEKEND = timedelta(days=4)


def test_every_day_of_three_years_lies_in_a_running_quarter_with_one_behind_it() -> None:
    for today in DAYS:
        calendar = calendar_for(today)
        number = calendar.quarter(today)
        full = calendar.full_day(today)

        assert number >= 1, today
        assert calendar.is_school_day(full), today
        assert full - today <= LONGEST_WEEKEND, today
        assert calendar.quarter(full) == number, today
        assert today in calendar.year, today


@pytest.mark.parametrize("today", [date(2026, 11, 23), date(2027, 2, 23), date(2027, 5, 20)])
def test_the_year_is_the_natural_one_where_that_runs(today: date) -> None:
    calendar = calendar_for(today)

    assert calendar.year.since == date(2026, 9, 1)
    assert calendar.lessons.until <= date(2027, 6, 1)
    assert [quarter.since for quarter in calendar.quarters] == [date(2026, 9, 1), date(2026, 11, 2), date(2027, 1, 11), date(2027, 4, 5)]


@pytest.mark.parametrize("today", [date(2026, 7, 15), date(2026, 9, 10), date(2026, 12, 31), date(2027, 3, 30)])
def test_in_summer_holidays_and_the_first_quarter_the_year_is_moved_by_whole_weeks(today: date) -> None:
    calendar = calendar_for(today)

    moved = min(abs((calendar.year.since - date(year, 9, 1)).days) for year in (2025, 2026, 2027))
    assert moved > 0
    assert any((calendar.year.since - date(year, 9, 1)).days % 7 == 0 for year in (2025, 2026, 2027))
    assert all(before.until <= after.since for before, after in zip(calendar.quarters, calendar.quarters[1:], strict=False))


def test_nobody_has_lessons_on_sundays_and_holidays() -> None:
    calendar = calendar_for(date(2026, 11, 23))

    days = set(calendar.school_days(calendar.lessons.since, calendar.lessons.until))

    assert not any(day.weekday() == 6 for day in days)
    assert date(2026, 11, 4) not in days
    assert not days & {date(2026, 10, 26) + timedelta(days=number) for number in range(7)}
    assert 195 <= len(days) <= 210
