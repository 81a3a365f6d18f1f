"""The sheet of a lesson: what it takes to record it, for those who keep its journal and for a substitute in that lesson alone (T4)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.api import Api, cell, gid
from tests.timetable.changing import cover, substitute

if TYPE_CHECKING:
    from collections.abc import Callable

    from server.timetable.models import Lesson
    from tests.school import TestSchool

SHEET = """
query Sheet($lesson: ID!, $from: Date!, $to: Date!) {
  lesson(id: $lesson) {
    journal { id }
    sheet {
      mayRecord closed school { timeZone } workTypes { shortName } scale { symbols { symbol } } attendanceCodes { symbol }
      roster { id } marks { symbol studentId } attendance { code { symbol } } later(to: $to) { id }
      homeworkLoad(from: $from, to: $to) { on tasks }
    }
  }
}
"""


def seen(api: Api, lesson: Lesson, world: TestSchool) -> Any:
    """What one is shown of a lesson."""
    return api.ask(SHEET, lesson=gid(lesson), **{"from": str(world.today), "to": str(world.today + (world.until - world.today) / 4)})[
        "lesson"
    ]


def test_a_substitute_has_the_sheet_of_that_lesson_and_of_no_other(world: TestSchool, as_: Callable[[str], Api]) -> None:
    as_("teacher").record(world.yesterday, [cell(world.anna, "5"), cell(world.boris, attendance={"symbol": "н"})], homework="§ 5")
    stand_in, staff = as_("other_teacher"), world.people["other_teacher"].staffmembers.get()
    assert seen(stand_in, world.yesterday, world)["sheet"] is None

    substitute(as_("deputy_head"), cover(world.yesterday, staff, merged=True))

    given = seen(stand_in, world.yesterday, world)
    assert given["journal"] is None
    assert {each["symbol"] for each in given["sheet"].pop("scale")["symbols"]} == {"2", "3", "4", "5", "зч"}
    assert given["sheet"] == {
        "mayRecord": True,
        "closed": False,
        "school": {"timeZone": "UTC"},
        "workTypes": [{"shortName": "О"}, {"shortName": "КР"}],
        "attendanceCodes": [{"symbol": each} for each in ("б", "н", "оп")],
        "roster": [{"id": gid(world.anna)}, {"id": gid(world.boris)}],
        "marks": [{"symbol": "5", "studentId": gid(world.anna)}],
        "attendance": [{"code": {"symbol": "н"}}],
        "later": [{"id": gid(world.tomorrow)}],
        "homeworkLoad": [{"on": str(world.tomorrow.on), "tasks": 1}],
    }
    assert seen(stand_in, world.tomorrow, world)["sheet"] is None
    assert seen(as_("teacher"), world.yesterday, world)["sheet"]["mayRecord"] is True


def test_who_may_see_the_journal_reads_the_sheet_and_others_do_not(world: TestSchool, as_: Callable[[str], Api]) -> None:
    may = {name: seen(as_(name), world.yesterday, world) for name in ("deputy_head", "class_teacher", "other_teacher", "mother", "student")}

    assert {name: lesson["sheet"] and lesson["sheet"]["mayRecord"] for name, lesson in may.items()} == {
        "deputy_head": False,
        "class_teacher": False,
        "other_teacher": None,
        "mother": None,
        "student": None,
    }
    assert seen(as_("teacher"), world.long_ago, world)["sheet"]["closed"] is True
