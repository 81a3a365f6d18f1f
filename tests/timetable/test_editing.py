"""Editing a draft: nobody and no room is in two lessons at once, and no editor's change is lost (T3, T5)."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from schema.engine.ids import global_id
from server.live.models import LiveEvent
from server.timetable.models import Room, Timetable, WeeklyLesson, WeeklyTeacher
from tests.api import Api, gid
from tests.timetable.editing import COPY, CREATE, at, move, place, publish, remove
from tests.timetable.weeks import WEEK, draft, next_monday, placed

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.school import TestSchool


def test_a_lesson_is_placed_with_the_journals_teachers(world: TestSchool, as_: Callable[[str], Api]) -> None:
    told = place(as_("deputy_head"), draft(world), world.algebra, at(1, 2), held={"roomId": gid(world.room)})

    assert told["version"] == 2
    [lesson] = told["lessons"]
    assert (lesson["weekday"], lesson["number"], lesson["room"]["name"]) == (1, 2, "101")
    assert [teacher["fullName"] for teacher in lesson["teachers"]] == ["teacher"]


def test_a_double_lesson_is_moved_as_a_whole(world: TestSchool, as_: Callable[[str], Api]) -> None:
    timetable, api = draft(world), as_("deputy_head")
    place(api, timetable, world.algebra, at(1, 2), numbers=2)
    second = WeeklyLesson.objects.get(number=3)

    told = move(api, second, place=at(1, 3))

    assert [lesson["number"] for lesson in told["lessons"]] == [3, 4]
    assert set(WeeklyTeacher.objects.values_list("number", flat=True)) == {3, 4}
    assert remove(api, second, version=2)["version"] == 4
    assert not WeeklyLesson.objects.exists()


def test_who_changes_class_is_never_in_both_at_once(world: TestSchool, as_: Callable[[str], Api]) -> None:
    timetable, student = draft(world), world.make_student("Переходящий")
    middle = timetable.since + timedelta(days=7)
    world.join(student, world.a_group, until=middle)
    world.join(student, world.b_group, since=middle)
    stands = placed(timetable, world.algebra_b, 1, 1)
    WeeklyTeacher.objects.filter(lesson=stands).delete()

    assert place(as_("deputy_head"), timetable, world.algebra, at(1, 1))["__typename"] == "DraftChanged"


def test_a_lesson_is_made_a_double_one_and_single_again(world: TestSchool, as_: Callable[[str], Api]) -> None:
    timetable, api = draft(world), as_("deputy_head")
    place(api, timetable, world.algebra, at(1, 2), held={"roomId": gid(world.room)})
    lesson = WeeklyLesson.objects.get()

    told = move(api, lesson, numbers=2)

    assert [(part["number"], part["room"]["name"], len(part["teachers"])) for part in told["lessons"]] == [(2, "101", 1), (3, "101", 1)]
    assert WeeklyLesson.objects.values_list("block", flat=True).distinct().get()
    assert move(api, lesson, expectedVersion=2, numbers=0)["__typename"] == "InvalidInput"
    second = told["lessons"][1]["id"]
    move(api, lesson, expectedVersion=2, numbers=1)
    # Other editors hear of the part that is gone, too.
    assert global_id("WeeklyLesson", LiveEvent.objects.latest("seq").ids["lessons"][-1]) == second
    assert WeeklyLesson.objects.values_list("number", "block").get() == (2, None)


@pytest.mark.parametrize(
    ("other", "kind"),
    [("same_group", "GROUP"), ("part_of_it", "STUDENTS"), ("same_teacher", "TEACHER"), ("same_room", "ROOM"), ("itself", "JOURNAL")],
)
def test_a_clash_is_named_and_nothing_changes(world: TestSchool, as_: Callable[[str], Api], other: str, kind: str) -> None:
    timetable = draft(world)
    journal = {
        "same_group": lambda: world.make_journal(world.english_subject, world.a_group),
        "part_of_it": lambda: world.english1_journal,
        "same_teacher": lambda: world.algebra_b,
        "same_room": lambda: world.algebra_b,
        "itself": lambda: world.algebra,
    }[other]()
    stands = placed(timetable, journal, 1, 1, room=world.room, occupies_group=other != "itself")
    teacher = world.people["teacher"].staffmembers.get()
    WeeklyTeacher.objects.filter(lesson=stands).update(occupies=False)
    if other == "same_teacher":
        WeeklyTeacher.objects.filter(lesson=stands).update(staff=teacher, occupies=True)
    held = {"roomId": gid(world.room) if other == "same_room" else None}

    told = place(as_("deputy_head"), timetable, world.algebra, at(1, 1), held=held)

    assert told["__typename"] == "LessonClash"
    assert told["clashes"] == [{"kind": kind, "lesson": {"id": gid(stands)}}]
    assert WeeklyLesson.objects.count() == 1


def test_what_is_declared_to_share_is_allowed(world: TestSchool, as_: Callable[[str], Api]) -> None:
    timetable = draft(world)
    placed(timetable, world.algebra_b, 1, 1, room=world.room)

    told = place(as_("deputy_head"), timetable, world.algebra, at(1, 1), held={"roomId": gid(world.room), "shares": ["ROOM"]})

    assert told["__typename"] == "DraftChanged"


def test_halves_of_a_class_are_side_by_side(world: TestSchool, as_: Callable[[str], Api]) -> None:
    timetable = draft(world)
    placed(timetable, world.english1_journal, 1, 1)

    assert place(as_("deputy_head"), timetable, world.english2_journal, at(1, 1))["__typename"] == "DraftChanged"


def test_a_lesson_that_somebody_else_changed_is_not_changed_over(world: TestSchool, as_: Callable[[str], Api]) -> None:
    lesson = placed(draft(world), world.algebra, 1, 1)
    assert move(as_("deputy_head"), lesson, place=at(2, 1))["__typename"] == "DraftChanged"

    assert move(as_("administrator"), lesson, place=at(3, 1))["__typename"] == "EditedMeanwhile"
    assert remove(as_("administrator"), lesson)["__typename"] == "EditedMeanwhile"
    lesson.refresh_from_db()
    assert (lesson.weekday, lesson.version) == (2, 2)


def test_what_is_published_is_copied_first(world: TestSchool, as_: Callable[[str], Api]) -> None:
    timetable, api, since = draft(world, status="PUBLISHED"), as_("deputy_head"), next_monday(world) + WEEK
    lesson = placed(timetable, world.algebra, 1, 1, room=world.room)
    placed(timetable, world.algebra, 1, 2, room=Room.objects.create(**world.own, name="Чердак", closed_on=world.today))
    assert move(api, lesson, place=at(2, 1))["__typename"] == "NotDraft"

    copy = api.ask(COPY, input={"timetableId": gid(timetable), "from": str(since), "name": "Новое"})["copyTimetable"]["timetable"]

    assert (copy["status"], copy["since"], copy["replaces"]["id"]) == ("DRAFT", str(since), gid(timetable))
    assert copy["lessons"] == [{"weekday": 1, "number": number, "teachers": [{"fullName": "teacher"}]} for number in (1, 2)]
    rooms = WeeklyLesson.objects.filter(timetable__name="Новое").order_by("number").values_list("room", flat=True)
    assert list(rooms) == [world.room.pk, None]
    assert publish(api, Timetable.objects.get(name="Новое"))["__typename"] == "TimetablePublished"


@pytest.mark.parametrize(
    ("given", "refusal"),
    [
        ({"weeks": 2}, "TimetableDrafted"),
        ({"weeks": 15}, "CycleDoesNotFit"),
        ({"weeks": 6}, "CycleDoesNotFit"),
        ({"to": "2099-01-01"}, "InvalidInput"),
        ({"to": "9999-12-31"}, "InvalidInput"),
        ({"name": "  "}, "InvalidInput"),
    ],
)
def test_a_draft_fits_into_its_year(world: TestSchool, as_: Callable[[str], Api], given: dict[str, object], refusal: str) -> None:
    monday = next_monday(world)
    asked = {"schoolId": gid(world.school), "name": "Четверть", "from": str(monday), "to": str(monday + timedelta(days=27)), **given}

    assert as_("deputy_head").ask(CREATE, input=asked)["createTimetable"]["__typename"] == refusal


def test_times_and_rooms_that_are_not_there_are_refused(world: TestSchool, as_: Callable[[str], Api]) -> None:
    timetable, api = draft(world), as_("deputy_head")

    assert place(api, timetable, world.algebra, at(8, 1))["__typename"] == "InvalidInput"
    assert place(api, timetable, world.algebra, at(1, 1, week=2))["__typename"] == "InvalidInput"
    assert place(api, timetable, world.algebra, at(1, 20), numbers=2)["__typename"] == "InvalidInput"
    assert place(api, timetable, world.algebra, at(1, 1), held={"roomId": gid(Room(pk=world.room.pk + 1000))})["__typename"] == "NotFound"


@pytest.mark.parametrize("who", ["teacher", "class_teacher", "mother", "student", "stranger"])
def test_only_the_office_edits(world: TestSchool, as_: Callable[[str], Api], who: str) -> None:
    timetable, api = draft(world), as_(who)
    lesson = placed(timetable, world.algebra, 1, 1)

    assert place(api, timetable, world.algebra, at(2, 1))["__typename"] == "NotFound"
    assert move(api, lesson, place=at(2, 1))["__typename"] == "NotFound"
    assert remove(api, lesson)["__typename"] == "NotFound"
    assert publish(api, timetable)["__typename"] == "NotFound"
    assert WeeklyLesson.objects.get().weekday == 1
