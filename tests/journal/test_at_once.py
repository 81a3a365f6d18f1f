"""Two changes at the same moment, each in a connection of its own: what waits finds what the other one has written (M6, G3)."""

from __future__ import annotations

from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from io import StringIO
from typing import TYPE_CHECKING, Any
from uuid import UUID, uuid4

import pytest
from django.core.management import call_command
from django.db import connection, transaction
from django.utils import timezone

from server.access.actor import load_actor
from server.groups.errors import MarksAfterMoveError
from server.journal.actions import CellEntry, CellRefused, CellSaved, LessonEntry, MarkEntry, move_student, publish_timetable, record_lesson
from server.journal.models import LedgerEntry, LedgerHead
from server.schools.models import School
from server.timetable.errors import RangeOverlapsError
from server.timetable.models import Lesson, Timetable
from tests.school import TestSchool
from tests.timetable.weeks import draft, placed
from tests.waiting import eventually

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date


WAITING = "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'"


@pytest.fixture
def school(transactional_db: None) -> TestSchool:
    return TestSchool(name=f"Школа {uuid4()}")


def _save(school: TestSchool, lesson: Lesson, key: UUID) -> Callable[[], Any]:
    entry = LessonEntry(cells=(CellEntry(school.anna.pk, 0, (MarkEntry("5"),)),))
    now = timezone.now()
    actor = load_actor(school.people["teacher"].pk, now)

    def save() -> Any:
        return record_lesson(actor=actor, lesson_id=lesson.pk, entry=entry, key=key, now=now)

    return save


def _move(school: TestSchool, on: date) -> Callable[[], Any]:
    now = timezone.now()
    actor = load_actor(school.people["deputy_head"].pk, now)

    def move() -> Any:
        return move_student(actor=actor, student_id=school.anna.pk, group_id=school.b_group.pk, on=on, now=now)

    return move


def _during(first: Callable[[], Any], second: Callable[[], Any]) -> Future[Any]:
    """Let one change begin, and wait, before another one is committed."""
    with ThreadPoolExecutor() as threads:
        with transaction.atomic():
            first()
            begun = threads.submit(_alone, second)
            eventually(lambda: _waiting() == 1)
        return begun


def _alone(change: Callable[[], Any]) -> Any:
    try:
        return change()
    finally:
        connection.close()


def _together(rows: Any, *saves: Callable[[], Any]) -> list[Any]:
    """Let saves begin while rows are locked, so that all of them wait, and then go on."""
    with ThreadPoolExecutor() as threads:
        with transaction.atomic():
            list(rows.select_for_update())
            begun = [threads.submit(_alone, save) for save in saves]
            eventually(lambda: _waiting() == len(saves))
        return [each.result() for each in begun]


def _waiting() -> int:
    with connection.cursor() as cursor:
        # Within a transaction it would be told for ever what it was told first.
        cursor.execute("SELECT pg_stat_clear_snapshot()")
        cursor.execute(WAITING)
        return int(cursor.fetchone()[0])


def test_the_same_save_twice_at_once_gives_one_answer(school: TestSchool) -> None:
    save = _save(school, school.yesterday, uuid4())

    one, other = _together(Lesson.objects.filter(pk=school.yesterday.pk), save, save)

    assert one == other
    assert one.cells == [CellSaved(school.anna.pk, 1)]
    assert LedgerEntry.objects.filter(lesson=school.yesterday).count() == 1


def test_two_lessons_of_a_journal_saved_at_once_are_one_chain(school: TestSchool) -> None:
    _save(school, school.yesterday, uuid4())()
    lessons = [school.lesson(school.algebra, -1, number) for number in (3, 4)]

    _together(LedgerHead.objects.filter(journal=school.algebra), *(_save(school, lesson, uuid4()) for lesson in lessons))

    chain = list(LedgerEntry.objects.filter(journal=school.algebra).order_by("number"))
    assert [entry.number for entry in chain] == [1, 2, 3]
    assert [bytes(entry.previous_hash) for entry in chain[1:]] == [bytes(entry.hash) for entry in chain[:-1]]


def test_whoever_is_just_leaving_the_group_gets_no_mark_in_its_lesson(school: TestSchool) -> None:
    lesson = school.yesterday

    saved = _during(_move(school, lesson.on), _save(school, lesson, uuid4())).result()

    assert saved.cells == [CellRefused(school.anna.pk, "NOT_ON_ROSTER")]
    assert not LedgerEntry.objects.filter(lesson=lesson).exists()


def test_nobody_leaves_a_group_before_a_lesson_in_which_they_just_get_a_mark(school: TestSchool) -> None:
    lesson = school.yesterday

    moved = _during(_save(school, lesson, uuid4()), _move(school, lesson.on))

    with pytest.raises(MarksAfterMoveError):
        moved.result()
    assert LedgerEntry.objects.filter(lesson=lesson).count() == 1


def test_of_two_timetables_published_at_once_for_the_same_days_one_is_refused(school: TestSchool) -> None:
    now = timezone.now()
    actor = load_actor(school.people["deputy_head"].pk, now)
    former, drafts = draft(school, status=Timetable.Status.PUBLISHED), [draft(school), draft(school)]
    Timetable.objects.filter(pk__in=[each.pk for each in drafts]).update(replaces=former)

    def publish(timetable: Timetable) -> Any:
        try:
            return publish_timetable(actor=actor, timetable_id=timetable.pk, since=None, key=uuid4(), dry_run=False, now=now).dry_run
        except RangeOverlapsError as refusal:
            return str(refusal)

    done = _together(School.objects.filter(pk=school.school.pk), *(partial(publish, each) for each in drafts))

    assert done.count(False) == 1
    assert any("is published. Choose other days." in str(each) for each in done)
    assert Timetable.objects.filter(pk__in=[each.pk for each in drafts], status=Timetable.Status.PUBLISHED).count() == 1


def test_the_command_waits_for_whoever_publishes_for_the_same_school(school: TestSchool) -> None:
    placed(draft(school), school.algebra, 1, 1)
    out = StringIO()

    _together(
        School.objects.filter(pk=school.school.pk),
        partial(call_command, "publish-timetable", school.name, "Четверть", dry_run=True, stdout=out),
    )

    assert "This was a dry run" in out.getvalue()
