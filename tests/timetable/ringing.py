"""Bells at the API."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.api import Api, gid

if TYPE_CHECKING:
    from datetime import date

    from django.db.models import Model

    from server.timetable.models import Lesson

SET = """
mutation Set($input: SetBellsInput!) {
  setBells(input: $input) {
    __typename
    ... on Refusal { message }
    ... on InvalidInput { path }
    ... on BellsSet { on lessons withoutBell school { id } }
  }
}
"""
DEFAULT = """
mutation Default($input: SetDefaultBellsInput!) {
  setDefaultBells(input: $input) {
    __typename
    ... on Refusal { message }
    ... on InvalidInput { path }
  }
}
"""
CREATE = """
mutation Create($input: CreateBellsInput!) {
  createBells(input: $input) {
    __typename
    ... on Refusal { message }
    ... on InvalidInput { path }
    ... on BellsSaved { schedule { id name bells { number startsAt endsAt } } }
  }
}
"""
CHANGE = """
mutation Change($input: ChangeBellsInput!) {
  changeBells(input: $input) {
    __typename
    ... on Refusal { message }
    ... on InvalidInput { path }
    ... on BellsSaved { schedule { id name } school { bellSchedules { id name } } }
  }
}
"""
REMOVE = """
mutation Remove($id: ID!) {
  removeBells(scheduleId: $id) { __typename ... on Refusal { message } ... on BellsRemoved { school { bellSchedules { id } } } }
}
"""
SHIFT = """
mutation Shift($input: SetShiftInput!) {
  setShift(input: $input) { __typename ... on Refusal { message } ... on InvalidInput { path } ... on ShiftSet { lessons } }
}
"""
DAYS = """
query Days($id: ID!, $since: Date!, $last: Date!) {
  school(id: $id) {
    clock
    today
    bellDays(from: $since, to: $last) { on gradeFrom gradeTo shift isException schedule { name bells { number startsAt } } }
    weekBells(on: $since) { weekday since until gradeFrom gradeTo shift schedule { name } }
    bellSchedules { name }
  }
}
"""
BELL = "query Bell($id: ID!) { lesson(id: $id) { bell { startsAt endsAt } } }"
SHORT = [(1, "08:00", "08:30"), (2, "08:40", "09:10")]


def rings(*bells: tuple[int, str, str]) -> list[dict[str, Any]]:
    """Bells as a client sends them."""
    return [{"number": number, "startsAt": starts, "endsAt": ends} for number, starts, ends in bells]


def make(api: Api, school: Model, name: str = "Сокращённый день", *bells: tuple[int, str, str]) -> Any:
    """Make a list of bells; the result."""
    return api.ask(CREATE, input={"schoolId": gid(school), "name": name, "bells": rings(*(bells or SHORT))})["createBells"]


def put(api: Api, school: Model, on: date, schedule: str | None, **given: Any) -> Any:
    """Set the bells of a date; the result."""
    return api.ask(SET, input={"schoolId": gid(school), "on": str(on), "scheduleId": schedule, **given})["setBells"]


def put_default(api: Api, school: Model, on: date, schedule: str | None, **given: Any) -> Any:
    """Set the bells of weekdays; the result."""
    input_ = {"schoolId": gid(school), "since": str(on), "scheduleId": schedule, "weekdays": [1, 2, 3, 4, 5, 6, 7], **given}
    return api.ask(DEFAULT, input=input_)["setDefaultBells"]


def days(api: Api, school: Model, since: date, last: date | None = None) -> Any:
    """What rings on some days, and what else is told of a school's bells."""
    return api.ask(DAYS, id=gid(school), since=str(since), last=str(last or since))["school"]


def shown(school: Any) -> list[tuple[int, int, int | None, bool, str]]:
    """Each row of a date: grade levels, shift, whether it is an exception, the name."""
    return [(day["gradeFrom"], day["gradeTo"], day["shift"], day["isException"], day["schedule"]["name"]) for day in school["bellDays"]]


def bell(api: Api, lesson: Lesson) -> Any:
    """When a lesson begins."""
    found = api.ask(BELL, id=gid(lesson))["lesson"]["bell"]
    return found and found["startsAt"][:5]
