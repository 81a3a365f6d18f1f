"""Recording a lesson: what is saved, what is refused, what is reported cell by cell (M6, G3)."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING
from uuid import uuid4

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from server.journal.models import Cell, LedgerEntry, LessonRecord
from server.planning.models import Homework
from server.timetable.models import Lesson
from tests.api import cell, gid
from tests.journal.shown import symbols

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.api import Api
    from tests.school import TestSchool

    As = Callable[[str], Api]


def test_a_lesson_is_saved_whole(world: TestSchool, as_: As) -> None:
    answer = as_("teacher").record(
        world.yesterday,
        [cell(world.anna, "5", "4"), cell(world.boris, attendance={"symbol": "оп", "minutes": 7})],
        topic="Дроби",
        homework="§ 5",
    )

    assert answer["__typename"] == "LessonRecorded"
    assert answer["lesson"]["topic"] == "Дроби"
    assert answer["lesson"]["homework"] == {"text": "§ 5"}
    assert [outcome["version"] for outcome in answer["cells"]] == [1, 1]
    assert symbols(world.yesterday) == [("Анна", "5", 1), ("Анна", "4", 1)]
    late = Cell.objects.get(student=world.boris)
    assert late.code is not None
    assert (late.code.symbol, late.minutes) == ("оп", 7)
    assert LessonRecord.objects.get(lesson=world.yesterday).recorded_by == world.people["teacher"]


def test_every_change_is_a_ledger_entry(world: TestSchool, as_: As) -> None:
    teacher = as_("teacher")
    teacher.record(world.yesterday, [cell(world.anna, "5", "4")])
    teacher.record(world.yesterday, [cell(world.anna, "3", version=1)])

    entries = LedgerEntry.objects.order_by("number")
    assert [(e.number, e.position, e.action, e.old and e.old["symbol"], e.new and e.new["symbol"]) for e in entries] == [
        (1, 0, "SET", None, "5"),
        (2, 1, "SET", None, "4"),
        (3, 0, "CHANGE", "5", "3"),
        (4, 1, "REMOVE", "4", None),
    ]
    assert all(entry.author == world.people["teacher"] for entry in entries)
    assert [bytes(entry.previous_hash) for entry in entries][1:] == [bytes(entry.hash) for entry in entries][:-1]
    assert symbols(world.yesterday) == [("Анна", "3", 2)]


@pytest.mark.parametrize("who", ["stranger", "other_teacher", "english_teacher", "class_teacher", "deputy_head", "mother", "student"])
def test_only_the_lessons_teacher_records_it(world: TestSchool, as_: As, who: str) -> None:
    answer = as_(who).record(world.yesterday, [cell(world.anna, "5")])

    assert answer["__typename"] == "NotFound"
    assert not LedgerEntry.objects.exists()
    assert not LessonRecord.objects.exists()


def test_unknown_and_foreign_lessons_give_the_same_answer(world: TestSchool, as_: As) -> None:
    teacher = as_("teacher")
    unknown = Lesson(pk=10**12)

    assert teacher.record(unknown) == teacher.record(world.lesson_b)


def test_a_repeated_save_gives_the_same_answer_and_nothing_twice(world: TestSchool, as_: As) -> None:
    key = uuid4()
    teacher = as_("teacher")
    first = teacher.record(world.yesterday, [cell(world.anna, "5")], key=key, topic="Дроби")
    again = teacher.record(world.yesterday, [cell(world.anna, "5")], key=key, topic="Дроби")

    assert again == first
    assert LedgerEntry.objects.count() == 1


def test_a_repeated_save_is_answered_as_before_even_after_others_wrote(world: TestSchool, as_: As) -> None:
    key = uuid4()
    teacher = as_("teacher")
    first = teacher.record(world.yesterday, [cell(world.anna, "5")], key=key)
    teacher.record(world.yesterday, [cell(world.anna, "2", version=1)])

    assert teacher.record(world.yesterday, [cell(world.anna, "5")], key=key)["cells"] == first["cells"]
    assert symbols(world.yesterday) == [("Анна", "2", 2)]


@pytest.mark.parametrize("other", ["content", "lesson"])
def test_a_key_with_other_content_is_refused(world: TestSchool, as_: As, other: str) -> None:
    key = uuid4()
    teacher = as_("teacher")
    teacher.record(world.yesterday, [cell(world.anna, "5")], key=key)
    another = world.lesson(world.algebra, -2, 3)
    lesson, mark = (world.yesterday, "4") if other == "content" else (another, "5")

    answer = teacher.record(lesson, [cell(world.anna, mark)], key=key)

    assert answer["__typename"] == "InvalidInput"
    assert "key" in answer["message"]
    assert symbols(world.yesterday) == [("Анна", "5", 1)]


def test_a_cell_changed_meanwhile_is_a_conflict_and_the_others_are_saved(world: TestSchool, as_: As) -> None:
    teacher = as_("teacher")
    teacher.record(world.yesterday, [cell(world.anna, "5")])

    answer = teacher.record(world.yesterday, [cell(world.anna, "2"), cell(world.boris, "4")])

    conflict, saved = answer["cells"]
    assert conflict["__typename"] == "CellConflict"
    assert conflict["theirs"] == {"marks": ["5"], "attendance": None}
    assert conflict["yours"] == {"marks": ["2"], "attendance": None}
    assert conflict["changedBy"] == "teacher"
    assert conflict["version"] == 1
    assert saved["__typename"] == "CellSaved"
    assert symbols(world.yesterday) == [("Анна", "5", 1), ("Борис", "4", 1)]


def test_asking_for_what_stands_there_is_no_conflict_and_no_change(world: TestSchool, as_: As) -> None:
    teacher = as_("teacher")
    teacher.record(world.yesterday, [cell(world.anna, "5")])

    answer = teacher.record(world.yesterday, [cell(world.anna, "5", version=0)])

    assert answer["cells"] == [{"__typename": "CellSaved", "studentId": gid(world.anna), "version": 1}]
    assert LedgerEntry.objects.count() == 1


def test_an_emptied_cell_is_an_empty_cell(world: TestSchool, as_: As) -> None:
    teacher = as_("teacher")
    teacher.record(world.yesterday, [cell(world.anna, "5")])
    teacher.record(world.yesterday, [cell(world.anna, version=1)])

    answer = teacher.record(world.yesterday, [cell(world.anna, "4", version=0)])

    assert answer["cells"][0] == {"__typename": "CellSaved", "studentId": gid(world.anna), "version": 3}


def test_what_is_not_mentioned_stays(world: TestSchool, as_: As) -> None:
    teacher = as_("teacher")
    teacher.record(world.yesterday, [cell(world.anna, "5", attendance={"symbol": "н"})], topic="Дроби", homework="§ 5")
    only_attendance = {"studentId": gid(world.anna), "expectedVersion": 1, "attendance": None}

    answer = teacher.record(world.yesterday, [only_attendance])

    assert answer["lesson"]["topic"] == "Дроби"
    assert answer["lesson"]["homework"] == {"text": "§ 5"}
    assert symbols(world.yesterday) == [("Анна", "5", 2)]
    assert Cell.objects.get().code is None


def test_empty_homework_is_taken_away(world: TestSchool, as_: As) -> None:
    teacher = as_("teacher")
    teacher.record(world.yesterday, homework="§ 5")

    assert teacher.record(world.yesterday, homework=" ")["lesson"]["homework"] is None
    assert not Homework.objects.exists()


@pytest.mark.parametrize("students", [1, 30])
def test_a_save_costs_the_same_whatever_the_number_of_cells(world: TestSchool, as_: As, students: int) -> None:
    teacher = as_("teacher")
    teacher.record(world.yesterday)
    roster = [world.make_student(f"Ученик {number}", world.a_group) for number in range(students)]

    with CaptureQueriesContext(connection) as captured:
        teacher.record(world.yesterday, [cell(student, "5", "4") for student in roster], topic="Дроби")

    written = [query["sql"] for query in captured.captured_queries if "SAVEPOINT" not in query["sql"]]
    start = next(place for place, sql in enumerate(written) if "record_lesson" in sql)
    stop = next(place for place, sql in enumerate(written) if "live_publish" in sql)
    assert stop - start + 1 == 4


def test_a_held_back_mark_is_for_teachers_only(world: TestSchool, as_: As) -> None:
    later = (timezone.now() + timedelta(days=1)).isoformat()
    held = {"studentId": gid(world.anna), "expectedVersion": 0, "marks": [{"symbol": "2", "publishAt": later}]}
    as_("teacher").record(world.yesterday, [held])
    document = """query Diary($student: ID!, $day: Date!, $period: ID!) {
      student(id: $student) {
        diary(from: $day, to: $day) { lessons { marks { symbol } } }
        subjects(period: $period) { average { value } }
      }
    }"""
    asked = {"student": gid(world.anna), "day": str(world.yesterday.on), "period": gid(world.period)}

    seen = {who: as_(who).ask(document, **asked)["student"] for who in ("mother", "student", "class_teacher", "deputy_head")}

    for family in ("mother", "student"):
        assert seen[family]["subjects"] == []
        assert [lesson["marks"] for lesson in seen[family]["diary"][0]["lessons"]] == [[], []]
    for staff in ("class_teacher", "deputy_head"):
        assert seen[staff]["subjects"] == [{"average": {"value": "2.00"}}]
        assert seen[staff]["diary"][0]["lessons"][0]["marks"] == [{"symbol": "2"}]
