"""The editor's operations."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from uuid import uuid4

from tests.api import Api, gid

if TYPE_CHECKING:
    from server.timetable.models import Timetable, WeeklyLesson

_EDITED = """
    __typename
    ... on Refusal { message }
    ... on LessonClash { clashes { kind lesson { id } } }
    ... on DraftChanged { version lessons { id week weekday number version room { name } teachers { fullName } } }
"""
PLACE = f"mutation Place($input: PlaceLessonInput!) {{ placeLesson(input: $input) {{ {_EDITED} }} }}"
MOVE = f"mutation Move($input: MoveWeeklyLessonInput!) {{ moveWeeklyLesson(input: $input) {{ {_EDITED} }} }}"
REMOVE = f"mutation Remove($input: RemoveWeeklyLessonInput!) {{ removeWeeklyLesson(input: $input) {{ {_EDITED} }} }}"
CREATE = """
mutation Create($input: CreateTimetableInput!) {
  createTimetable(input: $input) { __typename ... on Refusal { message } ... on TimetableDrafted { timetable { id name weeks firstMonday } } }
}
"""
COPY = """
mutation Copy($input: CopyTimetableInput!) {
  copyTimetable(input: $input) {
    __typename
    ... on Refusal { message }
    ... on TimetableDrafted { timetable { id status since until replaces { id } lessons { weekday number teachers { fullName } } } }
  }
}
"""
PUBLISH = """
mutation Publish($input: PublishTimetableInput!) {
  publishTimetable(input: $input) {
    __typename
    ... on Refusal { message }
    ... on PublishingClash { clashes { kind on number lesson { id } weeklyLesson { id } } }
    ... on TimetablePublished { from to made changed removed unchanged untouched dryRun timetable { status } kept { id } }
  }
}
"""


def at(weekday: int, number: int, week: int = 1) -> dict[str, int]:
    return {"week": week, "weekday": weekday, "number": number}


def place(api: Api, timetable: Timetable, journal: Any, when: dict[str, int], **given: Any) -> Any:
    return api.ask(PLACE, input={"timetableId": gid(timetable), "journalId": gid(journal), "place": when, **given})["placeLesson"]


def move(api: Api, lesson: WeeklyLesson, **given: Any) -> Any:
    return api.ask(MOVE, input={"lessonId": gid(lesson), "expectedVersion": 1, **given})["moveWeeklyLesson"]


def remove(api: Api, lesson: WeeklyLesson, version: int = 1) -> Any:
    return api.ask(REMOVE, input={"lessonId": gid(lesson), "expectedVersion": version})["removeWeeklyLesson"]


def publish(api: Api, timetable: Timetable, **given: Any) -> Any:
    return api.ask(PUBLISH, input={"timetableId": gid(timetable), "key": str(uuid4()), **given})["publishTimetable"]
