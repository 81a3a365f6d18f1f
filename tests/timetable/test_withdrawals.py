"""A change of a day can be taken back: all is as it was, as far as its place is free (T4)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from server.timetable.models import Lesson, LessonTeacher, Room
from tests.api import Api
from tests.school import DAY
from tests.timetable.changing import cancel, change_rooms, cover, move, shown, staff, substitute, withdraw

if TYPE_CHECKING:
    from tests.school import TestSchool


@pytest.fixture
def deputy(world: TestSchool) -> Api:
    return Api.of(world.people["deputy_head"])


def state(lesson: Lesson) -> Any:
    now = Lesson.objects.get(pk=lesson.pk)
    teachers = list(LessonTeacher.objects.filter(lesson=lesson).values_list("staff__family_name", "occupies"))
    return now.status, now.room_id, now.occupies_group, now.occupies_room, teachers


@pytest.mark.parametrize("deed", ["cancel", "move", "substitute", "rooms"])
def test_each_change_is_taken_back(world: TestSchool, deputy: Api, deed: str) -> None:
    lesson = world.lesson(world.algebra, 2, 1, room=world.room)
    before = state(lesson)
    done = {
        "cancel": lambda: cancel(deputy, lesson),
        "move": lambda: move(deputy, (lesson, world.today + 3 * DAY, 4)),
        "substitute": lambda: substitute(deputy, cover(lesson, staff(world, "other_teacher"))),
        "rooms": lambda: change_rooms(deputy, (lesson, Room.objects.create(**world.own, name="102"))),
    }[deed]()
    assert state(lesson) != before

    back = withdraw(deputy, done["changes"][0]["id"])

    assert back["__typename"] == "LessonsChanged"
    assert state(lesson) == before
    assert shown(deputy, world.school, lesson.on, lesson.on + DAY) == []
    assert withdraw(deputy, done["changes"][0]["id"])["__typename"] == "LessonAlreadyChanged"


@pytest.mark.parametrize("deed", ["cancel", "move", "merged"])
def test_a_lesson_given_beside_another_one_stays_so_when_its_change_is_withdrawn(world: TestSchool, deputy: Api, deed: str) -> None:
    lesson = world.lesson(world.algebra, 2, 3)
    LessonTeacher.objects.filter(lesson=lesson).update(occupies=False)
    beside = world.lesson(world.english1_journal, 2, 3)
    LessonTeacher.objects.create(**world.own, lesson=beside, staff=staff(world, "teacher"), on=beside.on, number=3)
    before = state(lesson)

    done = {
        "cancel": lambda: cancel(deputy, lesson),
        "move": lambda: move(deputy, (lesson, world.today + 3 * DAY, 4)),
        "merged": lambda: substitute(deputy, cover(lesson, staff(world, "other_teacher"), merged=True)),
    }[deed]()

    assert withdraw(deputy, done["changes"][0]["id"])["__typename"] == "LessonsChanged"
    assert state(lesson) == before


def test_a_place_taken_meanwhile_stays_taken(world: TestSchool, deputy: Api) -> None:
    done = cancel(deputy, world.tomorrow)
    journal = world.make_journal(world.english_subject, world.a_group)
    Lesson.objects.create(**world.own, journal=journal, group=world.a_group, grade_level=7, on=world.tomorrow.on, number=1)

    assert withdraw(deputy, done["changes"][0]["id"])["__typename"] == "SlotTaken"
    world.tomorrow.refresh_from_db()
    assert world.tomorrow.status == "CANCELLED"
