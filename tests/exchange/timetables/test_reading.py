"""A timetable file is read as it says, whatever version, encoding and packing it comes in."""

from __future__ import annotations

import gzip
from typing import TYPE_CHECKING

import pytest

from server.exchange.fet import read_timetable, read_week
from tests.exchange.timetables.samples import OLD, SCHOOL, WEEK
from tests.exchange.timetables.writing import activity, saved, timetable

if TYPE_CHECKING:
    from pathlib import Path


def test_the_sample_is_read_whole() -> None:
    found = read_timetable(SCHOOL)

    assert (len(found.days), len(found.hours), len(found.subjects), len(found.teachers), len(found.rooms)) == (10, 7, 8, 8, 7)
    assert [year.name for year in found.years] == ["7А", "7Б", "10-А", "10-Б"]
    assert [part.name for part in found.years[0].parts] == ["7А-П1", "7А-П2", "7А-Б1", "7А-Б2", "7А-Б3"]
    assert len(found.activities) == 61
    several = next(one for one in found.activities if len(one.teachers) == 2 and len(one.students) == 2)
    assert (several.subject, several.students) == ("Физическая культура", ("7А", "7Б"))
    assert SCHOOL.read_text(encoding="utf-8-sig").splitlines()[several.line - 1] == "<Activity>"


def test_a_file_of_the_old_format_is_read() -> None:
    found = read_timetable(OLD)

    assert [day.name for day in found.days] == ["Вторник", "Пятница"]
    assert [hour.name for hour in found.hours] == ["17:00", "17:50", "18:40"]
    assert found.teachers[0].name == "Лаптев Ю. Д."
    assert (found.activities[0].duration, found.activities[0].active, found.activities[0].tags) == (2, True, ("Зачёт",))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("packed", [False, True])
def test_encodings_and_packing_change_nothing(tmp_path: Path, encoding: str, packed: bool) -> None:  # noqa: FBT001 - a parameter
    data = SCHOOL.read_text(encoding="utf-8-sig").encode(encoding)
    copy = tmp_path / SCHOOL.name
    copy.write_bytes(gzip.compress(data) if packed else data)

    assert read_timetable(copy) == read_timetable(SCHOOL)


def test_names_that_differ_in_a_space_are_two_names(tmp_path: Path) -> None:
    text = timetable(sets={"1": 5, " 1": 6}, activities=[activity(1, "Алгебра", [" 1"])])

    found = read_timetable(saved(tmp_path, text))

    assert [(year.name, year.number) for year in found.years] == [("1", 5), (" 1", 6)]
    assert found.activities[0].students == (" 1",)


def test_a_week_has_a_row_for_each_hour() -> None:
    found = read_timetable(SCHOOL)

    week = read_week(WEEK, found)

    durations = {one.id: one.duration for one in found.activities}
    assert len(week) == 66
    assert {row.activity for row in week} == set(range(1, 60))
    assert all(sum(row.activity == one for row in week) == durations[one] for one in range(1, 60))
    assert all(row.rooms for row in week if found.activities[row.activity - 1].students)


@pytest.mark.parametrize(("separator", "quote"), [(";", '"'), ("|", "'"), (",", '"'), (";", "")])
@pytest.mark.parametrize("headed", [True, False])
def test_weeks_are_read_in_every_dialect_of_csv(tmp_path: Path, separator: str, quote: str, headed: bool) -> None:  # noqa: FBT001
    found = read_timetable(SCHOOL)
    rows = WEEK.read_text(encoding="utf-8-sig").splitlines()[0 if headed else 1 :]
    lines = [separator.join(f"{quote}{cell}{quote}" for cell in row[1:-1].split('","')) for row in rows]
    shift = 0 if headed else 1

    week = read_week(saved(tmp_path, "\n".join(lines), "week.csv"), found)

    assert [(row.line + shift, row.activity, row.day, row.hour, row.rooms) for row in week] == [
        (row.line, row.activity, row.day, row.hour, row.rooms) for row in read_week(WEEK, found)
    ]


def test_the_real_rooms_of_a_virtual_room_are_told_apart(tmp_path: Path) -> None:
    text = timetable(sets={"7А": 5}, activities=[activity(1, "Алгебра", ["7А"])], rooms=["101", "102", "1+2"])
    found = read_timetable(saved(tmp_path, text))
    rows = ["Activity Id,Day,Hour,Room", "1,Среда,08:30,{}"]

    two = read_week(saved(tmp_path, "\n".join(rows).format("101+102"), "two.csv"), found)
    one = read_week(saved(tmp_path, "\n".join(rows).format("1+2"), "one.csv"), found)

    assert (two[0].rooms, one[0].rooms) == (("101", "102"), ("1+2",))
