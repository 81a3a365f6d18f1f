"""Changing dated lessons through the API."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from uuid import uuid4

from tests.api import gid

if TYPE_CHECKING:
    from server.people.models import StaffMember
    from tests.api import Api
    from tests.school import TestSchool

OUTCOME = """
    __typename
    ... on Refusal { message }
    ... on LessonsChanged { students changes { id kind note movedTo { id on number room { name } } } lessons { id status } }
"""
CLASHES = "... on SlotTaken { clashes { kind lesson { id } other { id subject { name } } } }"
PLACE = "... on InvalidInput { path }"
SUBSTITUTE = f"mutation Substitute($input: SubstituteInput!) {{ done: substitute(input: $input) {{ {OUTCOME} {CLASHES} {PLACE} }} }}"
MOVE = f"mutation Move($input: MoveLessonInput!) {{ done: moveLesson(input: $input) {{ {OUTCOME} {CLASHES} {PLACE} }} }}"
CANCEL = f"mutation Cancel($input: CancelLessonInput!) {{ done: cancelLesson(input: $input) {{ {OUTCOME} {PLACE} }} }}"
ROOM = f"mutation Room($input: ChangeRoomInput!) {{ done: changeRoom(input: $input) {{ {OUTCOME} {CLASHES} {PLACE} }} }}"
DAY = f"mutation Day($input: ChangeDayInput!) {{ done: changeDay(input: $input) {{ {OUTCOME} {CLASHES} {PLACE} }} }}"
WITHDRAW = f"mutation Withdraw($change: ID!) {{ done: withdrawChange(changeId: $change) {{ {OUTCOME} {CLASHES} }} }}"
SHOWN = """
query Shown($school: ID!, $since: Date!, $last: Date!) {
  school(id: $school) {
    lessonChanges(from: $since, to: $last) {
      kind on note lesson { id } movedTo { id } movedOn absent { fullName } substitute { fullName }
      roomBefore { name } roomAfter { name }
    }
  }
}
"""
OFFERS = "query Offers($lesson: ID!) { lesson(id: $lesson) { substitutes { staff { fullName } isFree teachesSubject teachesGroup lessonsThatDay } } }"


def cover(lesson: Any, substitute: Any, **given: Any) -> dict[str, Any]:
    """One lesson given by somebody else."""
    return {"lessonId": gid(lesson), "substituteId": gid(substitute), **given}


def substitute(api: Api, *covers: dict[str, Any], **given: Any) -> Any:
    """Let others give lessons; the result."""
    return api.ask(SUBSTITUTE, input={"key": str(uuid4()), "covers": list(covers), **given})["done"]


def move(api: Api, *moves: tuple[Any, Any, int], **given: Any) -> Any:
    """Hold lessons at another date and number; the result."""
    asked = [{"lessonId": gid(lesson), "on": str(on), "number": number} for lesson, on, number in moves]
    return api.ask(MOVE, input={"key": str(uuid4()), "moves": asked, **given})["done"]


def cancel(api: Api, *lessons: Any, **given: Any) -> Any:
    """Do not hold lessons; the result."""
    return api.ask(CANCEL, input={"key": str(uuid4()), "lessonIds": [gid(lesson) for lesson in lessons], **given})["done"]


def change_rooms(api: Api, *rooms: tuple[Any, Any], **given: Any) -> Any:
    """Hold lessons in other rooms; the result."""
    asked = [{"lessonId": gid(lesson), "roomId": gid(room)} for lesson, room in rooms]
    return api.ask(ROOM, input={"key": str(uuid4()), "rooms": asked, **given})["done"]


def change_day(api: Api, **given: Any) -> Any:
    """Change lessons in several ways at once; the result."""
    return api.ask(DAY, input={"key": str(uuid4()), **given})["done"]


def withdraw(api: Api, change: str) -> Any:
    """Take a change back; the result."""
    return api.ask(WITHDRAW, change=change)["done"]


def shown(api: Api, school: Any, since: Any, last: Any) -> Any:
    """What a person sees of the changes of some days."""
    found = api.ask(SHOWN, school=gid(school), since=str(since), last=str(last))["school"]
    return found["lessonChanges"]


def staff(world: TestSchool, name: str) -> StaffMember:
    """Somebody of the school as a member of its staff."""
    found: StaffMember = world.people[name].staffmembers.get()
    return found
