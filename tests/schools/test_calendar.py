"""A school's calendar: the days with lessons, and public holidays out of the file."""

from __future__ import annotations

from datetime import date
from io import StringIO
from typing import TYPE_CHECKING

import pytest
from django.core.management import CommandError, call_command

from server.environment import ROOT
from server.exchange.calendars import read_calendar
from server.schools.models import Holiday, School, WorkingDay
from server.schools.reads import teaching_days

if TYPE_CHECKING:
    from pathlib import Path

RUSSIA = ROOT / "fixtures" / "calendar" / "russia.toml"
ARTICLE_112 = {(month, day) for month, day in ((2, 23), (3, 8), (5, 1), (5, 9), (6, 12), (11, 4))} | {(1, day) for day in range(1, 9)}


def run(*arguments: str) -> str:
    out = StringIO()
    call_command("import-calendar", *arguments, stdout=out, stderr=out)
    return out.getvalue()


def test_the_teaching_days_of_a_week_with_a_holiday_and_a_worked_saturday(school: School) -> None:
    Holiday.objects.create(school=school, name="праздник", since=date(2026, 11, 4), until=date(2026, 11, 5))
    WorkingDay.objects.create(school=school, on=date(2026, 11, 7), follows=3)
    WorkingDay.objects.create(school=school, on=date(2026, 11, 8), follows=1)

    days = teaching_days(school, date(2026, 11, 2), date(2026, 11, 9))

    assert [(on.day, weekday) for on, weekday in days] == [(2, 1), (3, 2), (5, 4), (6, 5), (7, 3), (8, 1)]


def test_a_worked_day_in_holidays_is_a_holiday(school: School) -> None:
    Holiday.objects.create(school=school, name="каникулы", since=date(2026, 10, 26), until=date(2026, 11, 2))
    WorkingDay.objects.create(school=school, on=date(2026, 11, 1), follows=1)

    assert [on.day for on, _weekday in teaching_days(school.pk, date(2026, 10, 31), date(2026, 11, 3))] == [2]


def test_another_schools_holidays_are_not_ours(school: School) -> None:
    other = School.objects.create(municipality=school.municipality, name="Школа № 2")
    Holiday.objects.create(school=other, name="карантин", since=date(2026, 11, 2), until=date(2026, 11, 7))

    assert len(teaching_days(school, date(2026, 11, 2), date(2026, 11, 7))) == 5


@pytest.mark.parametrize("year", [2026, 2027])
def test_the_file_has_all_holidays_of_the_labour_code(year: int) -> None:
    free = {
        (date.fromordinal(on).month, date.fromordinal(on).day)
        for holiday in read_calendar(RUSSIA).holidays
        for on in range(holiday.since.toordinal(), holiday.until.toordinal())
        if date.fromordinal(on).year == year
    }

    moved = {2026: {(1, 9), (3, 9), (5, 11), (12, 31)}, 2027: set()}
    assert free == ARTICLE_112 | moved[year]


def test_importing_fills_every_school_once(school: School) -> None:
    School.objects.create(municipality=school.municipality, name="Школа № 2")

    first, again = run(), run()

    assert first == "Schools: 2. New holidays: 36, new working days: 0.\n"
    assert again == "Schools: 2. New holidays: 0, new working days: 0.\n"
    assert (date(2026, 12, 31), 4) not in teaching_days(school, date(2026, 12, 28), date(2027, 1, 1))


def test_a_worked_saturday_comes_with_its_weekday(school: School, tmp_path: Path) -> None:
    file = tmp_path / "moved.toml"
    file.write_text('[[working]]\nname = "За понедельник"\non = 2027-02-20\nfollows = "monday"\n', encoding="utf-8")

    run(str(file), "--school", school.name)

    assert (date(2027, 2, 20), 1) in teaching_days(school, date(2027, 2, 15), date(2027, 2, 22))


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("[[holiday]]\nname = 'x'\non = '2027-05-10'\n", "[[holiday]] number 1: 'on' has to be a day"),
        ("[[holiday]]\nname = ''\non = 2027-05-10\n", "[[holiday]] number 1: 'name' has to be a text"),
        ("[[holiday]]\nname = 'x'\nsince = 2027-05-10\nlast = 2027-05-09\n", "'last' (2027-05-09) is before 'since'"),
        ("[[holiday]]\nname = 'x'\nsince = 2027-05-10\n", "'last' has to be a day"),
        ("[[working]]\nname = 'x'\non = 2027-05-10\nfollows = 'понедельник'\n", "[[working]] number 1: 'follows' has to be one of"),
        ("[[holiday]]\nname = 'x'\non = 2027-05-10\nwhere = 'y'\n", "[[holiday]] number 1: 'where' is not known."),
        ("[[festival]]\n", "'festival' is not known"),
        ("holiday = 3\n", "'holiday' is not a list of entries"),
        ("[[holiday\n", "cannot be read"),
    ],
)
def test_a_faulty_file_changes_nothing_and_says_where(school: School, tmp_path: Path, text: str, fault: str) -> None:
    file = tmp_path / "faulty.toml"
    file.write_text(f"[[holiday]]\nname = 'y'\non = 2027-05-11\n{text}".replace("number 1", "number 2"), encoding="utf-8")
    if text.startswith("holiday"):
        file.write_text(text, encoding="utf-8")
    out = StringIO()

    with pytest.raises(CommandError, match="nothing was written"):
        call_command("import-calendar", str(file), stderr=out)

    assert fault.replace("[[holiday]] number 1", "[[holiday]] number 2") in out.getvalue()
    assert not Holiday.objects.exists()


def test_a_school_that_is_not_there_is_named(school: School) -> None:
    with pytest.raises(CommandError, match="There is no school 'Школа № 7'"):
        run("--school", "Школа № 7")
