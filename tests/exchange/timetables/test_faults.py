"""A broken file is answered with all its faults, each at its line, and never with a traceback."""

from __future__ import annotations

import gzip
from typing import TYPE_CHECKING

import pytest

from server.exchange.fet import FaultyFile, read_timetable
from tests.exchange.timetables.samples import BROKEN, SCHOOL
from tests.exchange.timetables.writing import activity, saved, timetable

if TYPE_CHECKING:
    from pathlib import Path

SOUND = timetable(sets={"7А": (4, {"7А-1": 2, "7А-2": 2})}, activities=[activity(1, "Алгебра", ["7А"], ["Дымова"])])


def line_of(piece: str) -> int:
    return SOUND.count("\n", 0, SOUND.index(piece)) + 1


def faults_of(path: Path) -> list[tuple[int, str]]:
    with pytest.raises(FaultyFile) as caught:
        read_timetable(path)
    assert all(fault.remedy and fault.file == path.name for fault in caught.value.faults)
    return [(fault.line, fault.what) for fault in caught.value.faults]


def test_all_faults_of_a_file_are_told_at_once() -> None:
    assert faults_of(BROKEN) == [
        (2, "the file has no <Teachers_List>"),
        (4, "<Number_of_Days> is 2, but 1 are listed"),
        (9, "hour '08:30' is listed twice, first in line 8"),
        (13, "<Subject> without <Name>"),
        (18, "<Number_of_Students> is '-5'"),
        (19, "group '8В' is also a year, in line 16"),
        (24, "unknown teacher 'Ничьих Н. Н.'"),
        (25, "unknown subject 'Физика'"),
        (26, "unknown students '8Г'"),
        (27, "<Duration> is '0'"),
        (30, "activity 1 is listed twice, first in line 23"),
    ]


@pytest.mark.parametrize(
    ("broken", "line", "what"),
    [
        (SOUND[: SOUND.index("История") + 9], line_of("История"), "malformed XML in column 23: unclosed token"),
        (SOUND.replace("</Subjects_List>", "</Subject_List>"), line_of("</Subjects_List>"), "malformed XML in column 3: mismatched tag"),
        (SOUND.replace("<fet>", '<!DOCTYPE fet [<!ENTITY a "aaaa">]><fet>'), 2, "a document type definition"),
        (SOUND.replace("<fet>", '<!DOCTYPE fet SYSTEM "http://127.0.0.1:1/x.dtd"><fet>'), 2, "a document type definition"),
        (SOUND.replace("fet>", "html>"), 2, "the root is <html>, not <fet>"),
        ("<fet>" * 100, 1, "elements nested deeper than 32"),
        (SOUND.replace('encoding="UTF-8"', 'encoding="zip"'), 1, "unknown encoding 'zip'"),
        (SOUND.replace("История", "Ист\x01ория"), line_of("История"), "malformed XML in column 19: not well-formed (invalid token)"),
        ("", 0, "the file is empty"),
    ],
)
def test_a_file_that_is_no_timetable_is_one_fault(tmp_path: Path, broken: str, line: int, what: str) -> None:
    assert faults_of(saved(tmp_path, broken)) == [(line, what)]


@pytest.mark.parametrize(
    ("tag", "what"),
    [
        ("Days_List", "<Days_List> is empty"),
        ("Hours_List", "<Hours_List> is empty"),
        ("Students_List", "<Students_List> is empty"),
        ("Activities_List", "<Activities_List> is empty"),
    ],
)
def test_an_empty_list_is_a_fault(tmp_path: Path, tag: str, what: str) -> None:
    begin, end = SOUND.index(f"<{tag}>"), SOUND.index(f"</{tag}>")

    found = faults_of(saved(tmp_path, SOUND[:begin] + f"<{tag}>" + SOUND[end:]))

    assert what in [fault for _, fault in found]


@pytest.mark.parametrize("number", ["-1", "10001", "99999999999999999999", "1e3", "много", "٣"])
def test_a_number_that_cannot_be_is_a_fault(tmp_path: Path, number: str) -> None:
    text = SOUND.replace("<Number_of_Students>4<", f"<Number_of_Students>{number}<")

    assert [what for _, what in faults_of(saved(tmp_path, text))] == [f"<Number_of_Students> is '{number}'"]


@pytest.mark.parametrize("duration", ["0", "-2", "4", "2.5"])
def test_an_activity_lasts_at_least_one_hour_and_at_most_a_day(tmp_path: Path, duration: str) -> None:
    text = SOUND.replace("<Duration>1<", f"<Duration>{duration}<")

    assert [what for _, what in faults_of(saved(tmp_path, text))] == [f"<Duration> is '{duration}'"]


def test_wrong_bytes_are_told_at_their_line(tmp_path: Path) -> None:
    path = tmp_path / "school.fet"
    path.write_bytes(SOUND.encode("utf-8").replace("История".encode(), b"\xc8\xf1\xf2\xee\xf0\xe8\xff"))

    assert faults_of(path) == [(line_of("История"), "bytes that are not UTF-8")]


@pytest.mark.parametrize(("cut", "what"), [(-8, "the gzip data ends too early"), (9, "the gzip data ends too early")])
def test_cut_gzip_is_a_fault(tmp_path: Path, cut: int, what: str) -> None:
    path = tmp_path / "school.fet.gz"
    path.write_bytes(gzip.compress(SCHOOL.read_bytes())[:cut])

    assert faults_of(path) == [(0, what)]


def test_a_gzip_bomb_is_not_unpacked(tmp_path: Path) -> None:
    path = tmp_path / "school.fet.gz"
    path.write_bytes(gzip.compress(b" " * (65 * 1024 * 1024)))

    assert faults_of(path) == [(0, "the file has more than 64 MiB")]


def test_a_missing_file_is_a_fault(tmp_path: Path) -> None:
    assert faults_of(tmp_path / "none.fet") == [(0, "the file cannot be read: No such file or directory")]
    assert faults_of(tmp_path) == [(0, "the file cannot be read: Is a directory")]
