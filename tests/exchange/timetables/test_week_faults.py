"""A solved week has to be of its timetable, whole, and possible."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from server.exchange.fet import FaultyFile, read_timetable, read_week
from tests.exchange.timetables.samples import WEEK
from tests.exchange.timetables.writing import activity, saved, timetable

if TYPE_CHECKING:
    from pathlib import Path

HEAD = "Activity Id,Day,Hour,Students Sets,Subject,Teachers,Activity Tags,Room,Comments"
TEXT = timetable(
    sets={"7А": (4, {"7А-1": 2, "7А-2": 2})},
    activities=[
        activity(1, "Алгебра", ["7А"], ["Дымова"], duration=2),
        activity(2, "История", ["7А-1"], ["Зимин"]),
        activity(3, "История", ["7А-2"], ["Дымова"]),
        activity(4, "История", ["7А-2"], ["Зимин"], active="false"),
    ],
)
ALGEBRA = ["1,Среда,08:30,7А,Алгебра,Дымова,,101,", "1,Среда,09:25,7А,Алгебра,Дымова,,101,"]


def faults_of(folder: Path, *rows: str) -> list[tuple[int, str]]:
    found = read_timetable(saved(folder, TEXT))
    with pytest.raises(FaultyFile) as caught:
        read_week(saved(folder, "\n".join(rows), "week.csv"), found)
    return [(fault.line, fault.what) for fault in caught.value.faults]


@pytest.mark.parametrize(
    ("row", "what"),
    [
        ("9,Среда,10:20,7А-1,История,Зимин,,102,", "unknown activity '9'"),
        ("2,Суббота,10:20,7А-1,История,Зимин,,102,", "unknown day 'Суббота'"),
        ("2,Среда,25:00,7А-1,История,Зимин,,102,", "unknown hour '25:00'"),
        ("2,Среда,10:20,7А-1,История,Зимин,,999,", "unknown room '999'"),
        ("2,,10:20,7А-1,История,Зимин,,102,", "no day"),
        ("2,Среда,10:20,7А-1,История,Дымова,,102,", "teachers of activity 2 are 'Дымова' here, and otherwise in school.fet:47"),
        ("4,Среда,10:20,7А-2,История,Зимин,,102,", "activity 4 is placed, but it is not active in school.fet:61"),
        ("2,Среда", "2 cells instead of 9"),
        ("2,Среда,09:25,7А-1,История,Зимин,,102,", "students' set '7А-1' is in activity 2 and, by line 3, in activity 1 at the same hour"),
        ("3,Среда,10:20,7А-2,История,Дымова,,101,\n2,Среда,10:20,7А-1,История,Зимин,,101,", None),
    ],
)
def test_a_row_that_does_not_fit_is_told_at_its_line(tmp_path: Path, row: str, what: str | None) -> None:
    found = faults_of(tmp_path, HEAD, *ALGEBRA, row)

    expected = (4, what) if what else (5, "room '101' is in activity 2 and, by line 4, in activity 3 at the same hour")
    assert found == [expected]


@pytest.mark.parametrize(
    "rows",
    [
        ALGEBRA[:1],
        [ALGEBRA[0], ALGEBRA[0]],
        [ALGEBRA[0], "1,Среда,10:20,7А,Алгебра,Дымова,,101,"],
        [ALGEBRA[0], "1,Пятница,09:25,7А,Алгебра,Дымова,,101,"],
    ],
)
def test_an_activity_is_placed_whole(tmp_path: Path, rows: list[str]) -> None:
    found = faults_of(tmp_path, HEAD, *rows)

    assert found == [(2, f"activity 1 takes 2 hours in a row on one day, but its {len(rows)} rows say otherwise")]


def test_the_week_of_another_timetable_is_one_fault(tmp_path: Path) -> None:
    found = read_timetable(saved(tmp_path, TEXT))

    with pytest.raises(FaultyFile) as caught:
        read_week(WEEK, found)

    assert [fault.what for fault in caught.value.faults] == ["the week belongs to another timetable: 66 of 66 rows do not fit school.fet"]


@pytest.mark.parametrize(
    ("rows", "what"),
    [
        (['"Activity Id","Day","Hour'], "not a row of CSV: unexpected end of data"),
        (["Урок;День;Час"], "no column Activity Id, Day, Hour in 'Урок, День, Час'"),
        (["<fet>"], "no column Activity Id, Day, Hour in '<fet>'"),
    ],
)
def test_a_file_that_is_no_week_is_one_fault(tmp_path: Path, rows: list[str], what: str) -> None:
    assert faults_of(tmp_path, *rows) == [(1, what)]
