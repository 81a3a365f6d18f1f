"""What a file means: classes, divisions over the same students, streams, numbers of students."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from server.exchange.fet import FaultyFile, read_timetable
from server.exchange.timetables import Plan, make_plan
from server.exchange.timetables.class_names import grade_of, read_class_name
from tests.exchange.timetables.samples import SCHOOL
from tests.exchange.timetables.writing import activity, saved, timetable

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path


def plan_of(folder: Path, sets: Mapping[str, object], activities: Iterable[tuple[str, ...]] = (), class_size: int = 0) -> Plan:
    texts = [activity(number, "Алгебра", names) for number, names in enumerate(activities, start=1)]
    text = timetable(sets=sets, activities=texts or [activity(1, "Алгебра", [next(iter(sets))])])
    return make_plan(read_timetable(saved(folder, text)), (), class_size=class_size)


def divisions(plan: Plan) -> list[list[str]]:
    return [[group.name for group in plan.grouping.groups if group.division == one.key] for one in plan.grouping.divisions]


@pytest.mark.parametrize(
    ("name", "grade", "letter"),
    [
        ("7А", 7, "А"),
        ("10-Б", 10, "Б"),
        ("9.A", 9, "A"),
        ("07a", 7, "A"),
        ("11 «В»", 11, "В"),
        ("5", 5, ""),
        ("8 класс", 8, ""),
        ("3 класс Г", 3, "Г"),
        ("IX B", 9, "B"),
        ("Grade 1A", 1, "A"),
        ("10A1", 10, "A1"),
        ("1ESO-A", None, "A"),
        ("ЛД101", None, ""),
        ("Хор", None, ""),
    ],
)
def test_names_of_classes_are_read(name: str, grade: int | None, letter: str) -> None:
    said = read_class_name(name)

    assert (said.grade, said.letter) == (grade, letter)


@pytest.mark.parametrize(
    ("name", "grade", "told"), [("ЛД101", 10, False), ("СД41", 11, False), ("Хор", 5, False), ("12a", 11, False), ("7А", 7, True)]
)
def test_a_name_without_a_grade_level_gets_one_and_it_is_noted(name: str, grade: int, told: bool) -> None:  # noqa: FBT001
    assert grade_of(name) == (grade, told)


def test_halves_and_thirds_of_one_class_are_two_divisions() -> None:
    plan = make_plan(read_timetable(SCHOOL), ())

    assert [one.name for one in plan.classes] == ["7А", "7Б", "10-А", "10-Б"]
    assert ["7А-П1", "7А-П2"] in divisions(plan)
    assert ["7А-Б1", "7А-Б2", "7А-Б3"] in divisions(plan)
    assert len(plan.grouping.divisions) == 5


def test_parts_of_several_classes_are_one_stream() -> None:
    plan = make_plan(read_timetable(SCHOOL), ())

    streams = {group.name: group for group in plan.grouping.groups if group.kind == "STREAM"}
    assert set(streams) == {"7А + 7Б", "10-А + 10-Б", "10-А профиль + 10-Б профиль", "10-А база + 10-Б база", "7А-П1 + 7Б англ. 1"}
    members = [student for student in plan.students if streams["7А-П1 + 7Б англ. 1"].mask >> student.cell & 1]
    assert len(members) == 12 + 10


def test_a_year_that_is_a_grade_level_has_classes_among_its_groups(tmp_path: Path) -> None:
    sets = {
        "8": (
            0,
            {
                "8А": (20, {"8А-н": 10, "8А-ф": 10}),
                "8Б": (20, {"8Б-н": 12, "8Б-ф": 8}),
                "нем": (0, {"8А-н": 10, "8Б-н": 12}),
                "фр": (0, {"8А-ф": 10, "8Б-ф": 8}),
            },
        ),
        "9": (25, {}),
    }

    plan = plan_of(tmp_path, sets, [("нем",), ("фр",), ("8А",), ("8",)])

    assert [(one.name, one.grade_level, one.letter) for one in plan.classes] == [("8А", 8, "А"), ("8Б", 8, "Б"), ("9", 9, "9")]
    assert divisions(plan) == [["нем", "фр"]]
    assert [group.kind for group in plan.grouping.groups if group.name == "8"] == ["STREAM"]


def test_a_subgroup_that_has_lessons_is_a_group(tmp_path: Path) -> None:
    plan = plan_of(tmp_path, {"7А": (0, {"П1": (0, {"а": 3, "б": 4}), "П2": (0, {"в": 5, "г": 6})})}, [("а",), ("б",)])

    assert divisions(plan) == [["П1", "П2"], ["а", "б"]]


def test_sets_of_the_same_students_are_one_group(tmp_path: Path) -> None:
    plan = plan_of(tmp_path, {"7А": (0, {"П1": (0, {"а": 6}), "П2": (0, {"б": 5})})}, [("П1", "П2"), ("7А",), ("а",), ("П1",)])

    assert plan.grouping.of_activity[1] is plan.grouping.of_activity[2]
    assert plan.grouping.of_activity[3] is plan.grouping.of_activity[4]
    assert plan.grouping.of_activity[1].kind == "CLASS"


def test_a_file_that_names_its_students_keeps_their_names(tmp_path: Path) -> None:
    plan = plan_of(tmp_path, {"Осокина Вера": 1, "Пахомов Глеб": 1, "Рыжова Нина": 1}, [("Осокина Вера", "Рыжова Нина")])

    assert [(one.person.family_name, one.person.given_name) for one in plan.students] == [
        ("Осокина", "Вера"),
        ("Пахомов", "Глеб"),
        ("Рыжова", "Нина"),
    ]
    assert [one.name for one in plan.classes] == ["Все"]


def test_students_are_made_to_the_numbers_of_the_file() -> None:
    plan = make_plan(read_timetable(SCHOOL), ())

    made = Counter(plan.cells.names[student.cell] for student in plan.students)
    assert (made["7А-П1-Б1"], made["7А-П1-Б2"]) == (8, 4)
    assert sum(made.values()) == 24 + 20 + 18 + 16


@pytest.mark.parametrize(
    ("sets", "class_size", "sizes"),
    [
        ({"7А": (30, {"а": 0, "б": 0, "в": 0})}, 0, [10, 10, 10]),
        ({"7А": (31, {"а": 0, "б": 0, "в": 0})}, 0, [11, 10, 10]),
        ({"7А": (30, {"а": 12, "б": 0})}, 0, [12, 18]),
        ({"7А": (30, {"а": 12, "б": 13})}, 0, [12, 13]),
        ({"7А": (0, {"а": 0, "б": 0})}, 0, [0, 0]),
        ({"7А": (0, {"а": 0, "б": 0})}, 25, [13, 12]),
        ({"7А": 21, "7Б": 0}, 25, [21, 25]),
    ],
)
def test_what_a_file_leaves_open_is_shared_out(tmp_path: Path, sets: Mapping[str, object], class_size: int, sizes: list[int]) -> None:
    plan = plan_of(tmp_path, sets, class_size=class_size)

    made = Counter(student.cell for student in plan.students)
    assert [made[cell] for cell in range(len(sizes))] == sizes


@settings(max_examples=60, deadline=None)
@given(cells=st.lists(st.integers(1, 12), min_size=4, max_size=4))
def test_numbers_of_halves_and_thirds_are_both_met(tmp_path_factory: pytest.TempPathFactory, cells: list[int]) -> None:
    one, two, three, four = cells
    parts = {
        "П1": (one + two, {"а": 0, "б": 0}),
        "П2": (three + four, {"в": 0, "г": 0}),
        "Б1": (one, {"а": 0}),
        "Б2": (two + three, {"б": 0, "в": 0}),
        "Б3": (four, {"г": 0}),
    }

    plan = plan_of(tmp_path_factory.mktemp("numbers"), {"7А": (sum(cells), parts)})

    made = Counter(student.cell for student in plan.students)
    assert [made[cell] for cell in range(4)] == cells
    assert divisions(plan) == [["П1", "П2"], ["Б1", "Б2", "Б3"]]


CELLS = st.sampled_from("абвгде")
PARTS = st.dictionaries(st.sampled_from(["Г1", "Г2", "Г3", "Г4", "Г5"]), st.lists(CELLS, min_size=1, max_size=6, unique=True), max_size=5)


@settings(max_examples=150, deadline=None)
@given(years=st.dictionaries(st.sampled_from(["7А", "8", "Курс", "1ESO"]), PARTS, min_size=1, max_size=3), data=st.data())
def test_however_sets_overlap_nobody_is_twice_in_a_class_or_a_division(
    tmp_path_factory: pytest.TempPathFactory, years: dict[str, dict[str, list[str]]], data: st.DataObject
) -> None:
    sets = {
        year: (data.draw(st.integers(0, 40)), {f"{year}{group}": (0, dict.fromkeys(cells, 0)) for group, cells in parts.items()})
        for year, parts in years.items()
    }
    names = [*sets, *(group for _, parts in sets.values() for group in parts)]
    together = data.draw(st.lists(st.lists(st.sampled_from(names), min_size=1, max_size=3, unique=True).map(tuple), max_size=4))

    plan = plan_of(tmp_path_factory.mktemp("sets"), sets, together)

    everybody = (1 << len(plan.cells.names)) - 1
    assert sum(one.mask for one in plan.classes) == everybody
    assert all(not one.mask & other.mask for one in plan.classes for other in plan.classes if one is not other)
    for division in plan.grouping.divisions:
        masks = [group.mask for group in plan.grouping.groups if group.division == division.key]
        assert sum(mask.bit_count() for mask in masks) == sum(masks).bit_count()
    for things in (plan.grouping.groups, plan.grouping.divisions, plan.classes):
        assert len({thing.key for thing in things}) == len(things)
    assert len({group.mask for group in plan.grouping.groups}) == len(plan.grouping.groups)


def test_names_that_differ_in_spaces_alone_are_told_apart(tmp_path: Path) -> None:
    plan = plan_of(tmp_path, {"7А": 3, "7А ": 4, "х" * 100: 1, "х" * 101: 1})

    assert [one.name for one in plan.classes] == ["7А", "7А (2)", "х" * 60, "х" * 54 + " (2)"]


def test_more_students_than_any_school_has_are_a_fault(tmp_path: Path) -> None:
    with pytest.raises(FaultyFile) as caught:
        plan_of(tmp_path, {f"класс {number}": 10_000 for number in range(6)})

    assert [fault.what for fault in caught.value.faults] == ["the numbers of students add up to 60000"]
