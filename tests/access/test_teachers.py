"""What a subject teacher may not: look into other subjects, and write where teaching has ended."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.utils import timezone

from server.access.actor import load_actor
from server.access.groups import SEE_JOURNAL
from server.access.journal import SEE_CELL, SEE_LEDGER, SEE_MARK
from server.access.people import SEE_STUDENT
from server.groups.models import JournalTeacher
from server.timetable.models import LessonTeacher
from tests.api import Api, cell, gid

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.school import TestSchool

    As = Callable[[str], Api]

RESULTS = "query R($student: ID!, $period: ID!) { student(id: $student) { subjects(period: $period) { subject { name } } } }"


def _end(world: TestSchool, who: str) -> None:
    staff = world.people[who].staffmembers.get()
    JournalTeacher.objects.filter(staff=staff).update(until=world.today)


def _subjects(world: TestSchool, api: Api) -> list[str]:
    told: Any = api.ask(RESULTS, student=gid(world.anna), period=gid(world.period))["student"]
    return [each["subject"]["name"] for each in told["subjects"]]


def test_a_subject_that_one_teaches_to_others_is_another_subject(world: TestSchool, as_: As) -> None:
    as_("teacher").record(world.yesterday, [cell(world.anna, "5")])
    as_("english_teacher").record(world.english_lesson1, [cell(world.anna, "4")])
    staff = world.people["english_teacher"].staffmembers.get()
    JournalTeacher.objects.create(**world.own, journal=world.algebra_b, staff=staff, since=world.since, until=world.until)

    assert _subjects(world, as_("english_teacher")) == ["Английский язык"]
    assert _subjects(world, as_("teacher")) == ["Алгебра"]
    assert _subjects(world, as_("class_teacher")) == ["Алгебра", "Английский язык"]


def test_whose_teaching_has_ended_writes_no_more_in_the_lessons_of_then(world: TestSchool, as_: As) -> None:
    elsewhere = world.people["teacher"].staffmembers.get()
    _end(world, "teacher")
    JournalTeacher.objects.create(**world.own, journal=world.algebra_b, staff=elsewhere, since=world.since, until=world.until)

    assert as_("teacher").record(world.yesterday, [cell(world.anna, "5")])["__typename"] == "NotFound"


def test_a_substitute_writes_in_the_lesson_they_are_named_for(world: TestSchool, as_: As) -> None:
    substitute = world.people["other_teacher"].staffmembers.get()
    LessonTeacher.objects.filter(lesson=world.yesterday).delete()
    LessonTeacher.objects.create(**world.own, lesson=world.yesterday, staff=substitute, on=world.yesterday.on, number=7)

    answer = as_("other_teacher").record(world.yesterday, [cell(world.anna, "5")])

    assert answer["__typename"] == "LessonRecorded"


def test_a_substitute_without_a_journal_has_the_rights_of_that_lesson_only(world: TestSchool, as_: As) -> None:
    """No journal is theirs: what they may they may by being named (T4)."""
    substitute = world.make_teacher("substitute")
    other = world.lesson(world.algebra, -2, 3)
    as_("teacher").record(other, [cell(world.anna, "2")])
    LessonTeacher.objects.create(**world.own, lesson=world.yesterday, staff=substitute, on=world.yesterday.on, number=7)
    now = timezone.now()

    answer = as_("substitute").record(world.yesterday, [cell(world.anna, "5")])

    actor = load_actor(world.people["substitute"].pk, now)
    assert answer["__typename"] == "LessonRecorded"
    assert set(SEE_STUDENT.rows(actor)) == {world.anna, world.boris}
    assert [mark.symbol for mark in SEE_MARK.rows(actor)] == ["5"]
    assert {found.lesson_id for found in SEE_CELL.rows(actor)} == {world.yesterday.pk}
    assert not SEE_JOURNAL.rows(actor).exists()
    assert not SEE_LEDGER.rows(actor).exists()
    assert as_("substitute").record(other, [cell(world.anna, "5", version=1)])["__typename"] == "NotFound"
    assert _subjects(world, as_("substitute")) == []


def test_who_has_left_is_no_teacher_by_the_lessons_of_then(world: TestSchool) -> None:
    _end(world, "teacher")
    LessonTeacher.objects.filter(on__gte=world.today).delete()

    assert load_actor(world.people["teacher"].pk, timezone.now()).roles == frozenset()
