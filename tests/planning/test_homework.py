"""Homework: for whom, for when, how long, late or not, done or not; a family sees what is for its child (P3)."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest
from django.utils import timezone

from server.planning.models import Homework, HomeworkDone
from tests.api import gid

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.api import Api
    from tests.school import TestSchool

    As = Callable[[str], Api]

HOMEWORK = """query Homework($id: ID!) { lesson(id: $id) { homework {
  id text minutes forAll late dueLesson { id } students { id } links { url title } done { student { id } } } } }"""
MARK = """mutation Mark($id: ID!, $done: Boolean!) { markHomework(id: $id, done: $done) {
  __typename ... on HomeworkMarked { homework { done { student { id } } } } } }"""
LOAD = """query Load($id: ID!, $from: Date!, $to: Date!) { journal(id: $id) {
  homeworkLoad(from: $from, to: $to) { on tasks minutes } } }"""
DIARY = """query Diary($id: ID!, $day: Date!) { student(id: $id) { diary(from: $day, to: $day) { lessons {
  lesson { homework { id } } homeworkDone { doneAt } } } } }"""


def homework(api: Api, world: TestSchool) -> Any:
    return api.ask(HOMEWORK, id=gid(world.yesterday))["lesson"]["homework"]


def assign(api: Api, world: TestSchool, **details: Any) -> Any:
    return api.record(world.yesterday, homework="§ 5", homeworkDetails=details)


def test_homework_is_for_the_next_lesson_unless_another_is_named(as_: As, world: TestSchool) -> None:
    later = world.lesson(world.algebra, 5, 1)

    assign(as_("teacher"), world)
    assert homework(as_("mother"), world)["dueLesson"]["id"] == gid(world.tomorrow)

    world.tomorrow.status, world.tomorrow.occupies_group = "CANCELLED", False
    world.tomorrow.save()
    assert homework(as_("mother"), world)["dueLesson"]["id"] == gid(later)

    assign(as_("teacher"), world, dueLessonId=gid(later), minutes=25)
    told = homework(as_("student"), world)
    assert (told["dueLesson"]["id"], told["minutes"], told["forAll"]) == (gid(later), 25, True)


def test_a_family_sees_only_what_is_for_its_child(as_: As, world: TestSchool) -> None:
    assign(as_("teacher"), world, studentIds=[gid(world.boris)], links=[{"url": "https://example.org/1", "title": "Задачник"}])

    for who in ("mother", "student"):
        assert homework(as_(who), world) is None
    for who in ("boris_mother", "classmate", "teacher"):
        told = homework(as_(who), world)
        assert (told["students"], told["links"]) == ([{"id": gid(world.boris)}], [{"url": "https://example.org/1", "title": "Задачник"}])

    assign(as_("teacher"), world)
    assert homework(as_("mother"), world)["links"] == []


@pytest.mark.parametrize(
    ("details", "told"),
    [
        ({"minutes": 0}, "minutes"),
        ({"studentIds": []}, "studentIds"),
        ({"links": [{"url": "javascript:alert(1)"}]}, "links[0]"),
        ({"links": [{"url": "https://bank.ru@evil.example/"}]}, "links[0]"),
        ({"links": [{"url": "https://a b"}]}, "links[0]"),
        ({"links": [{"url": "https://a.example/"}] * 11}, "at most 10"),
        ({"studentIds": ["vera"]}, "not in the group"),
        ({"dueLessonId": "long_ago"}, "dueLessonId"),
        ({"dueLessonId": "lesson_b"}, "dueLessonId"),
    ],
)
def test_details_that_make_no_sense_are_refused_and_nothing_is_saved(
    as_: As, world: TestSchool, details: dict[str, Any], told: str
) -> None:
    named = {"vera": world.vera, "long_ago": world.long_ago, "lesson_b": world.lesson_b}
    given = {
        name: [gid(named[each]) if each in named else each for each in value]
        if name == "studentIds"
        else gid(named[value])
        if name == "dueLessonId"
        else value
        for name, value in details.items()
    }

    answer = assign(as_("teacher"), world, **given)

    assert answer["__typename"] == "InvalidInput"
    assert told in answer["message"]
    assert not Homework.objects.exists()


def test_a_student_says_what_is_done_and_the_teacher_sees_it(as_: As, world: TestSchool) -> None:
    assign(as_("teacher"), world)
    pk = homework(as_("student"), world)["id"]

    for _twice in range(2):
        answer = as_("student").ask(MARK, id=pk, done=True)["markHomework"]
    assert answer["homework"]["done"] == [{"student": {"id": gid(world.anna)}}]
    assert homework(as_("teacher"), world)["done"] == [{"student": {"id": gid(world.anna)}}]
    assert homework(as_("boris_mother"), world)["done"] == []
    [day] = as_("mother").ask(DIARY, id=gid(world.anna), day=str(world.yesterday.on))["student"]["diary"]
    assert [each["homeworkDone"] is not None for each in day["lessons"]] == [True, False]

    as_("student").ask(MARK, id=pk, done=False)
    assert not HomeworkDone.objects.exists()


@pytest.mark.parametrize("who", ["mother", "teacher", "deputy_head", "stranger"])
def test_nobody_else_says_so(as_: As, world: TestSchool, who: str) -> None:
    assign(as_("teacher"), world)
    pk = homework(as_("teacher"), world)["id"]

    assert as_(who).ask(MARK, id=pk, done=True)["markHomework"]["__typename"] == "NotFound"


def test_a_student_does_not_say_so_of_what_is_for_another(as_: As, world: TestSchool) -> None:
    assign(as_("teacher"), world, studentIds=[gid(world.boris)])
    pk = homework(as_("teacher"), world)["id"]

    assert as_("student").ask(MARK, id=pk, done=True)["markHomework"]["__typename"] == "NotFound"


def test_homework_changed_later_is_not_done_any_more(as_: As, world: TestSchool) -> None:
    assign(as_("teacher"), world)
    as_("student").ask(MARK, id=homework(as_("student"), world)["id"], done=True)

    as_("teacher").record(world.yesterday, homework="§ 6")

    assert homework(as_("teacher"), world)["done"] == []


def test_homework_posted_after_the_evening_hour_of_the_lessons_day_is_late(as_: As, world: TestSchool) -> None:
    assign(as_("teacher"), world)
    assert homework(as_("mother"), world)["late"] is True

    at_noon = timezone.now().replace(hour=12) - timedelta(days=1)
    Homework.objects.update(posted_at=at_noon)
    assert homework(as_("mother"), world)["late"] is False
    Homework.objects.update(posted_at=at_noon.replace(hour=20))
    assert homework(as_("mother"), world)["late"] is True


def test_the_load_of_a_day_is_that_of_all_subjects_of_the_students(as_: As, world: TestSchool) -> None:
    english = world.lesson(world.english1_journal, 1, 2)
    assign(as_("teacher"), world, minutes=30)
    as_("english_teacher").record(world.english_lesson1, homework="p. 7", homeworkDetails={"minutes": 20})
    as_("other_teacher").record(world.lesson_b, homework="§ 1", homeworkDetails={"minutes": 60})
    world.lesson(world.algebra_b, 1, 1)

    days = {"from": str(world.today), "to": str(world.today + timedelta(days=7))}
    told = as_("teacher").ask(LOAD, id=gid(world.algebra), **days)["journal"]["homeworkLoad"]

    assert told == [{"on": str(english.on), "tasks": 2, "minutes": 50}]


def test_homework_taken_away_is_gone_with_all_that_was_said_of_it(as_: As, world: TestSchool) -> None:
    assign(as_("teacher"), world, studentIds=[gid(world.boris)], links=[{"url": "https://example.org/1"}])

    as_("teacher").record(world.yesterday, homework="")
    assert homework(as_("teacher"), world) is None

    as_("teacher").record(world.yesterday, homework="§ 7")
    told = homework(as_("mother"), world)
    assert (told["text"], told["forAll"], told["links"]) == ("§ 7", True, [])
