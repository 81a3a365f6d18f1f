"""Dated lessons are substituted, moved, cancelled and put into other rooms in one act, and each can be taken back (T3, T4)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from uuid import uuid4

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from server.groups.models import Division, Group
from server.live.models import LiveEvent
from server.timetable.models import DayChange, Lesson, LessonChange, LessonTeacher, Room
from tests.api import Api, cell, gid
from tests.school import DAY
from tests.timetable.changing import OFFERS, cancel, change_day, change_rooms, cover, move, shown, staff, substitute

if TYPE_CHECKING:
    from tests.school import TestSchool

MOST = 11
"""Of a warm connection; the first act of one prepares one statement more."""


@pytest.fixture
def deputy(world: TestSchool) -> Api:
    return Api.of(world.people["deputy_head"])


def given_by(lesson: Lesson) -> list[str]:
    return sorted(LessonTeacher.objects.filter(lesson=lesson).values_list("staff__family_name", flat=True))


def test_somebody_else_gives_the_lesson_and_everybody_concerned_sees_it(world: TestSchool, deputy: Api) -> None:
    done = substitute(deputy, cover(world.tomorrow, staff(world, "other_teacher")), note="Семинар")

    assert (done["__typename"], done["students"]) == ("LessonsChanged", 2)
    assert given_by(world.tomorrow) == ["other_teacher"]
    day = world.tomorrow.on
    [told] = shown(Api.of(world.people["mother"]), world.school, day, day)
    assert (told["kind"], told["note"], told["absent"]["fullName"]) == ("SUBSTITUTION", "Семинар", "teacher")
    assert told["substitute"]["fullName"] == "other_teacher"
    assert shown(Api.of(world.people["stranger"]), world.school, day, day) == []


def test_one_event_tells_the_school_the_journal_and_the_families(world: TestSchool, deputy: Api) -> None:
    substitute(deputy, cover(world.tomorrow, staff(world, "other_teacher")))

    told = LiveEvent.objects.get(kind="lessons_changed")
    students = [f"student:{student.pk}" for student in (world.anna, world.boris)]
    assert told.topics == [f"timetable:{world.school.pk}", f"journal:{world.algebra.pk}", *students]


def test_a_substitute_who_is_in_another_lesson_is_named_with_it(world: TestSchool, deputy: Api) -> None:
    other = world.lesson(world.algebra_b, 1, 1)

    refused = substitute(deputy, cover(world.tomorrow, staff(world, "other_teacher")))

    assert refused["__typename"] == "SlotTaken"
    [clash] = refused["clashes"]
    assert (clash["kind"], clash["lesson"]["id"], clash["other"]["id"]) == ("TEACHER", gid(world.tomorrow), gid(other))
    assert given_by(world.tomorrow) == ["teacher"]
    assert not DayChange.objects.exists()


def test_a_declared_merged_cover_is_given_beside_a_lesson_of_ones_own(world: TestSchool, deputy: Api) -> None:
    world.lesson(world.algebra_b, 1, 1)

    done = substitute(deputy, cover(world.tomorrow, staff(world, "other_teacher"), merged=True))

    assert [change["kind"] for change in done["changes"]] == ["MERGED_COVER"]
    assert given_by(world.tomorrow) == ["other_teacher"]


def test_two_lessons_of_one_moment_cannot_both_be_given_to_one_person(world: TestSchool, deputy: Api) -> None:
    one, two = world.lesson(world.english1_journal, 1, 3), world.lesson(world.english2_journal, 1, 3)

    refused = substitute(deputy, *(cover(lesson, staff(world, "teacher")) for lesson in (one, two)))

    assert [clash["kind"] for clash in refused["clashes"]] == ["TEACHER"]
    assert not LessonChange.objects.exists()


def test_a_sick_day_is_one_act_of_few_statements(world: TestSchool, deputy: Api) -> None:
    lessons = [world.lesson(world.algebra, 2, number) for number in range(1, 7)]
    covers = [cover(lesson, staff(world, "other_teacher"), absentId=gid(staff(world, "teacher"))) for lesson in lessons]
    substitute(deputy, *covers, preview=True)

    with CaptureQueriesContext(
        connection,
    ) as asked:
        done = substitute(deputy, *covers)

    told = [query["sql"] for query in asked if not query["sql"].startswith(("BEGIN", "COMMIT"))]
    statements = [sql for sql in told if "SAVEPOINT" not in sql and "PREPARE" not in sql]
    assert len(statements) <= MOST, "\n".join(statements)
    assert len(done["changes"]) == len(lessons)
    assert {name for lesson in lessons for name in given_by(lesson)} == {"other_teacher"}


def test_a_preview_changes_nothing(world: TestSchool, deputy: Api) -> None:
    done = substitute(deputy, cover(world.tomorrow, staff(world, "other_teacher")), preview=True)

    assert (done["__typename"], done["students"], done["changes"]) == ("LessonsChanged", 2, [])
    assert given_by(world.tomorrow) == ["teacher"]
    assert not LiveEvent.objects.filter(kind="lessons_changed").exists()


def test_the_same_key_gives_the_same_answer_once(world: TestSchool, deputy: Api) -> None:
    key, asked = str(uuid4()), cover(world.tomorrow, staff(world, "other_teacher"))

    first, again = substitute(deputy, asked, key=key), substitute(deputy, asked, key=key)
    reused = cancel(deputy, world.tomorrow, key=key)

    assert first["changes"] == again["changes"]
    assert LessonChange.objects.count() == 1
    assert reused["__typename"] == "InvalidInput"


def test_a_moved_lesson_is_linked_from_both_ends(world: TestSchool, deputy: Api) -> None:
    on = world.today + 3 * DAY

    done = move(deputy, (world.tomorrow, on, 4))

    there = Lesson.objects.get(journal=world.algebra, on=on, number=4)
    assert done["changes"][0]["movedTo"]["id"] == gid(there)
    world.tomorrow.refresh_from_db()
    assert (world.tomorrow.status, there.status, given_by(there)) == ("CANCELLED", "PLANNED", ["teacher"])
    [told] = shown(Api.of(world.people["boris_mother"]), world.school, on, on)
    assert (told["kind"], told["lesson"]["id"], told["movedTo"]["id"]) == ("MOVE", gid(world.tomorrow), gid(there))


def test_two_lessons_change_places_in_one_act(world: TestSchool, deputy: Api) -> None:
    english = world.lesson(world.english1_journal, 1, 2)

    done = move(deputy, (world.tomorrow, world.tomorrow.on, 2), (english, english.on, 1))

    assert done["__typename"] == "LessonsChanged"
    planned = Lesson.objects.filter(on=world.tomorrow.on, status="PLANNED").order_by("number")
    assert [lesson.journal_id for lesson in planned] == [world.english1_journal.pk, world.algebra.pk]


def test_students_cannot_be_in_two_lessons(world: TestSchool, deputy: Api) -> None:
    english = world.lesson(world.english1_journal, 1, 2)

    refused = move(deputy, (world.tomorrow, english.on, 2))

    assert [(clash["kind"], clash["other"]["id"]) for clash in refused["clashes"]] == [("STUDENTS", gid(english))]


def test_rooms_are_exchanged_in_one_act_and_not_shared_unasked(world: TestSchool, deputy: Api) -> None:
    one = world.lesson(world.algebra, 2, 1, room=world.room)
    two = world.lesson(world.algebra_b, 2, 1, room=Room.objects.create(**world.own, name="102"))

    taken = change_rooms(deputy, (one, two.room))
    done = change_rooms(deputy, (one, two.room), (two, one.room))

    assert [clash["kind"] for clash in taken["clashes"]] == ["ROOM"]
    assert done["__typename"] == "LessonsChanged"
    assert [Lesson.objects.get(pk=lesson.pk).room.name for lesson in (one, two)] == ["102", "101"]  # type: ignore[union-attr]


def test_a_recorded_lesson_is_neither_moved_nor_cancelled(world: TestSchool, deputy: Api) -> None:
    Api.of(world.people["teacher"]).record(world.yesterday, [cell(world.anna, "5")])

    assert cancel(deputy, world.yesterday)["__typename"] == "LessonIsRecorded"
    assert move(deputy, (world.yesterday, world.today + 3 * DAY, 4))["__typename"] == "LessonIsRecorded"


def test_lessons_that_share_a_student_are_not_moved_to_one_moment_in_one_act(world: TestSchool, deputy: Api) -> None:
    halves = Division.objects.create(**world.own, year=world.year, name="информатика")
    half = Group.objects.create(
        **world.own, year=world.year, kind="SUBGROUP", name="7А, информатика 1", division=halves, school_class=world.a, grade_level=7
    )
    world.join(world.anna, half)
    journal = world.make_journal(world.algebra_subject, half)
    english, maths, apart = (
        world.lesson(world.english1_journal, 2, 3),
        world.lesson(journal, 2, 4),
        world.lesson(world.english2_journal, 2, 5),
    )
    day = world.today + 3 * DAY

    refused = move(deputy, (english, day, 4), (maths, day, 4))

    assert [(clash["kind"], clash["lesson"]["id"], clash["other"]["id"]) for clash in refused["clashes"]] == [
        ("STUDENTS", gid(english), gid(maths))
    ]
    assert move(deputy, (apart, day, 4), (maths, day, 4))["__typename"] == "LessonsChanged"


def test_who_is_free_is_offered_who_teaches_the_subject_first(world: TestSchool, deputy: Api) -> None:
    busy = world.lesson(world.english2_journal, 1, 1)

    offered = deputy.ask(OFFERS, lesson=gid(world.tomorrow))["lesson"]["substitutes"]

    assert [(offer["staff"]["fullName"], offer["teachesSubject"]) for offer in offered] == [
        ("other_teacher", True),
        ("english_teacher", False),
    ]
    assert busy.on == world.tomorrow.on
    assert Api.of(world.people["teacher"]).ask(OFFERS, lesson=gid(world.tomorrow))["lesson"]["substitutes"] == []


def test_who_has_a_lesson_of_the_subject_then_is_offered_last_for_a_merged_cover(world: TestSchool, deputy: Api) -> None:
    world.lesson(world.algebra_b, 1, 1)

    offered = deputy.ask(OFFERS, lesson=gid(world.tomorrow))["lesson"]["substitutes"]

    assert [(offer["staff"]["fullName"], offer["isFree"]) for offer in offered][-1] == ("other_teacher", False)


def test_a_trip_cancels_moves_and_gives_lessons_to_others_at_once(world: TestSchool, deputy: Api) -> None:
    first, second, third = (world.lesson(world.algebra, 2, number) for number in (1, 2, 3))

    done = change_day(
        deputy,
        cancelled=[gid(first)],
        moves=[{"lessonId": gid(second), "on": str(world.today + 3 * DAY), "number": 5}],
        covers=[cover(third, staff(world, "other_teacher"))],
        note="Экскурсия",
    )

    assert [change["kind"] for change in done["changes"]] == ["SUBSTITUTION", "MOVE", "CANCELLATION"]
    assert DayChange.objects.count() == 1


@pytest.mark.parametrize("who", ["teacher", "class_teacher", "mother", "student", "municipal_coordinator", "stranger"])
def test_only_the_schools_office_changes_lessons(world: TestSchool, who: str) -> None:
    api = Api.of(world.people[who])

    assert cancel(api, world.tomorrow)["__typename"] == "NotFound"
    assert substitute(api, cover(world.tomorrow, staff(world, "other_teacher")))["__typename"] == "NotFound"
    assert not DayChange.objects.exists()


@pytest.mark.parametrize(
    ("fault", "path"),
    [
        ({"covers": []}, "changes"),
        ({"note": "ы" * 201}, "note"),
        ({"substitute": "teacher"}, "changes.0.substituteId"),
        ({"twice": True}, "changes.0.lessonId"),
    ],
)
def test_what_makes_no_sense_is_refused_with_its_place(world: TestSchool, deputy: Api, fault: dict[str, Any], path: str) -> None:
    one = cover(world.tomorrow, staff(world, fault.get("substitute", "other_teacher")))
    covers = fault.get("covers", [one, one] if "twice" in fault else [one])

    refused = substitute(deputy, *covers, note=fault.get("note", ""))

    assert (refused["__typename"], refused["path"]) == ("InvalidInput", path)


def test_nobody_moves_a_lesson_into_holidays_or_another_year(world: TestSchool, deputy: Api) -> None:
    holiday = world.holiday()

    assert "каникулы" in move(deputy, (world.tomorrow, holiday.since, 1))["message"]
    assert move(deputy, (world.tomorrow, world.until, 1))["__typename"] == "InvalidInput"
    assert not LessonChange.objects.exists()
