"""What is refused in recording a lesson: a cell's fault is the cell's, a lesson's fault the whole save's (M6, M11, G3)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from schema.engine.ids import global_id
from server.groups.models import SchoolClass
from server.journal.models import LessonRecord, Mark
from server.timetable.models import Lesson
from tests.api import cell, gid
from tests.journal.shown import symbols

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.api import Api
    from tests.school import TestSchool

    As = Callable[[str], Api]


@pytest.mark.parametrize(
    ("given", "reason"),
    [
        ({"marks": [{"symbol": "6"}]}, "SYMBOL_NOT_IN_SCALE"),
        ({"marks": [{"symbol": "5"}] * 11}, "TOO_MANY_MARKS"),
        ({"marks": [{"symbol": "5", "workTypeId": global_id("WorkType", 10**9)}]}, "UNKNOWN_WORK_TYPE"),
        ({"marks": [{"symbol": "5", "workTypeId": "нет"}]}, "UNKNOWN_WORK_TYPE"),
        ({"attendance": {"symbol": "x"}}, "UNKNOWN_ATTENDANCE"),
        ({"attendance": {"symbol": "н", "minutes": 5}}, "UNKNOWN_ATTENDANCE"),
        ({"attendance": {"symbol": "оп", "minutes": -1}}, "UNKNOWN_ATTENDANCE"),
    ],
)
def test_a_cells_fault_is_the_cells_and_the_rest_is_saved(world: TestSchool, as_: As, given: dict[str, object], reason: str) -> None:
    faulty = {"studentId": gid(world.anna), "expectedVersion": 0, **given}

    answer = as_("teacher").record(world.yesterday, [faulty, cell(world.boris, "4")])

    assert answer["cells"][0]["__typename"] == "CellRefused"
    assert answer["cells"][0]["reason"] == reason
    assert answer["cells"][1]["__typename"] == "CellSaved"
    assert symbols(world.yesterday) == [("Борис", "4", 1)]


def test_a_student_who_is_not_on_the_roster_that_day_is_refused(world: TestSchool, as_: As) -> None:
    late = world.make_student("Глеб")
    world.join(late, world.a_group, since=world.today)

    answer = as_("teacher").record(world.yesterday, [cell(late, "5"), cell(world.vera, "5"), cell(world.anna, "5")])

    assert [outcome.get("reason") for outcome in answer["cells"]] == ["NOT_ON_ROSTER", "NOT_ON_ROSTER", None]
    assert symbols(world.yesterday) == [("Анна", "5", 1)]


def test_a_save_of_which_nothing_holds_does_not_record_the_lesson(world: TestSchool, as_: As) -> None:
    as_("teacher").record(world.yesterday, [cell(world.vera, "5")])

    assert not LessonRecord.objects.exists()


def test_a_lesson_that_has_not_begun_is_refused(world: TestSchool, as_: As) -> None:
    assert as_("teacher").record(world.tomorrow, [cell(world.anna, "5")])["__typename"] == "LessonNotHeldYet"


def test_a_closed_period_is_refused(world: TestSchool, as_: As) -> None:
    assert as_("teacher").record(world.long_ago, [cell(world.anna, "5")])["__typename"] == "PeriodClosed"


def test_a_cancelled_lesson_is_refused(world: TestSchool, as_: As) -> None:
    world.yesterday.status = Lesson.Status.CANCELLED
    world.yesterday.save()

    assert as_("teacher").record(world.yesterday, [cell(world.anna, "5")])["__typename"] == "LessonCancelled"


@pytest.mark.parametrize("why", ["paper", "grade 1"])
def test_where_no_marks_are_given_attendance_still_is(world: TestSchool, as_: As, why: str) -> None:
    if why == "paper":
        SchoolClass.objects.filter(pk=world.a.pk).update(journal_mode="PAPER")
    else:
        world.algebra.scale = None
        world.algebra.save()

    answer = as_("teacher").record(
        world.yesterday,
        [cell(world.anna, "5"), {"studentId": gid(world.boris), "expectedVersion": 0, "attendance": {"symbol": "н"}}],
    )

    assert [outcome.get("reason") for outcome in answer["cells"]] == ["NO_MARKS_HERE", None]


@pytest.mark.parametrize(
    "given",
    [
        {"topic": "я" * 501},
        {"homework": "я" * 4001},
    ],
)
def test_texts_that_cannot_be_kept_are_refused(world: TestSchool, as_: As, given: dict[str, Any]) -> None:
    answer = as_("teacher").record(world.yesterday, **given)

    assert answer["__typename"] == "InvalidInput"
    assert next(iter(given)) in answer["message"]
    assert not LessonRecord.objects.exists()


def test_a_student_sent_twice_is_refused(world: TestSchool, as_: As) -> None:
    answer = as_("teacher").record(world.yesterday, [cell(world.anna, "5"), cell(world.anna, "4")])

    assert answer["__typename"] == "InvalidInput"
    assert not Mark.objects.exists()
