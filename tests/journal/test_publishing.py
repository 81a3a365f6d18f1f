"""Publishing makes dated lessons of a timetable, and leaves alone what is recorded or was changed by hand (T2, T3)."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any
from uuid import uuid4

import pytest
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from server.access.actor import load_actor
from server.errors import NotFoundError
from server.journal.actions import Published, publish_timetable
from server.journal.models import LessonRecord
from server.schools.models import Holiday, WorkingDay
from server.timetable.errors import CycleDoesNotFitError, DatedClashError, RangeOverlapsError
from server.timetable.models import Lesson, LessonTeacher, Publication, Room, Timetable
from tests.timetable.weeks import WEEK, draft, next_monday, placed

if TYPE_CHECKING:
    from tests.school import TestSchool

DAY = timedelta(days=1)


def publish(world: TestSchool, timetable: Timetable, who: str = "deputy_head", **given: Any) -> Published:
    actor = load_actor(world.people[who].pk, timezone.now())
    asked = {"since": None, "key": uuid4(), "dry_run": False, "now": timezone.now()} | given
    return publish_timetable(actor=actor, timetable_id=timetable.pk, **asked)


def dates(journal: Any) -> list[tuple[date, int]]:
    return list(Lesson.objects.filter(journal=journal, weekly__isnull=False).order_by("on", "number").values_list("on", "number"))


def as_numbers(done: Published) -> tuple[int, int, int, int, int]:
    return done.made, done.changed, done.removed, done.unchanged, done.untouched


def test_lessons_stand_on_every_week_of_the_cycle_they_are_in(world: TestSchool) -> None:
    timetable, monday = draft(world, weeks=2), next_monday(world)
    placed(timetable, world.algebra, 1, 2, room=world.room)
    placed(timetable, world.algebra, 3, 1, week=2)

    done = publish(world, timetable)

    expected = [(monday, 2), (monday + WEEK + 2 * DAY, 1), (monday + 2 * WEEK, 2), (monday + 3 * WEEK + 2 * DAY, 1)]
    assert dates(world.algebra) == expected
    assert as_numbers(done) == (4, 0, 0, 0, 0)
    first = Lesson.objects.get(journal=world.algebra, on=monday)
    assert (first.room, first.grade_level, first.occupies_group) == (world.room, 7, True)
    assert [row.staff.family_name for row in first.lesson_teachers.all()] == ["teacher"]
    assert Timetable.objects.get().status == "PUBLISHED"


def test_holidays_have_no_lessons_and_a_moved_working_day_has_those_of_its_weekday(world: TestSchool) -> None:
    timetable, monday = draft(world), next_monday(world)
    placed(timetable, world.algebra, 1, 1)
    Holiday.objects.create(school=world.school, name="Праздник", since=monday, until=monday + DAY)
    WorkingDay.objects.create(school=world.school, on=monday + 12 * DAY, follows=1)

    publish(world, timetable)

    assert [on for on, _ in dates(world.algebra)] == [monday + WEEK, monday + 12 * DAY, monday + 2 * WEEK, monday + 3 * WEEK]


def test_publishing_again_changes_nothing_and_a_repeated_key_is_answered_as_before(world: TestSchool) -> None:
    timetable, key = draft(world), uuid4()
    placed(timetable, world.algebra, 1, 1)
    first = publish(world, timetable, key=key)

    assert as_numbers(publish(world, timetable)) == (0, 0, 0, 4, 0)
    assert as_numbers(publish(world, timetable, key=key)) == as_numbers(first)
    assert Publication.objects.count() == 1


def test_a_preview_tells_the_numbers_and_writes_nothing(world: TestSchool) -> None:
    timetable = draft(world)
    placed(timetable, world.algebra, 1, 1)

    done = publish(world, timetable, dry_run=True)

    assert as_numbers(done) == (4, 0, 0, 0, 0)
    assert not Lesson.objects.filter(weekly__isnull=False).exists()
    assert Timetable.objects.get().status == "DRAFT"
    assert not Publication.objects.exists()


def copy_of(world: TestSchool, timetable: Timetable, since: date) -> Timetable:
    return draft(world, name="Новое", since=since, until=timetable.until, replaces=timetable)


def test_a_copy_ends_what_it_replaces_and_changes_only_what_differs(world: TestSchool) -> None:
    timetable, monday = draft(world), next_monday(world)
    room = Room.objects.create(school=world.school, name="102")
    placed(timetable, world.algebra, 1, 1, room=world.room)
    placed(timetable, world.algebra_b, 1, 1, room=room)
    placed(timetable, world.algebra, 2, 1)
    publish(world, timetable)
    kept = set(
        Lesson.objects.filter(weekly__isnull=False).exclude(on__iso_week_day=2, on__gte=monday + 2 * WEEK).values_list("pk", flat=True)
    )
    copy = copy_of(world, timetable, monday + 2 * WEEK)
    placed(copy, world.algebra, 1, 1, room=room)
    placed(copy, world.algebra_b, 1, 1, room=world.room)
    placed(copy, world.algebra, 4, 2)

    preview = publish(world, copy, dry_run=True)
    done = publish(world, copy)

    assert as_numbers(preview) == as_numbers(done) == (2, 4, 2, 0, 0)
    assert (len(preview.changes), len(preview.removals)) == (4, 2)
    assert set(Lesson.objects.filter(pk__in=kept).values_list("pk", flat=True)) == kept
    assert {lesson.room for lesson in Lesson.objects.filter(journal=world.algebra, on__gte=monday + 2 * WEEK, on__iso_week_day=1)} == {room}
    assert [on for on, _ in dates(world.algebra)][-2:] == [monday + 3 * WEEK, monday + 3 * WEEK + 3 * DAY]
    timetable.refresh_from_db()
    assert (timetable.until, timetable.status) == (monday + 2 * WEEK, "PUBLISHED")


def test_what_is_recorded_or_changed_by_hand_stays(world: TestSchool) -> None:
    timetable, monday = draft(world), next_monday(world)
    placed(timetable, world.algebra, 1, 1)
    publish(world, timetable)
    recorded, moved, cancelled, plain = Lesson.objects.filter(weekly__isnull=False).order_by("on")
    author = world.people["teacher"]
    LessonRecord.objects.create(
        school=world.school, lesson=recorded, recorded_at=timezone.now(), recorded_by=author, changed_at=timezone.now()
    )
    Lesson.objects.filter(pk=moved.pk).update(number=5, by_hand=True)
    LessonTeacher.objects.filter(lesson=moved).update(number=5)
    Lesson.objects.filter(pk=cancelled.pk).update(status="CANCELLED", occupies_group=False)
    copy = copy_of(world, timetable, monday)
    placed(copy, world.algebra, 1, 1, room=world.room)

    done = publish(world, copy)

    assert as_numbers(done) == (0, 1, 0, 0, 3)
    assert done.kept == [recorded.pk, moved.pk, cancelled.pk]
    assert list(Lesson.objects.filter(room=world.room)) == [plain]
    assert Lesson.objects.get(pk=moved.pk).number == 5
    assert Timetable.objects.get(pk=timetable.pk).status == "WITHDRAWN"


def test_what_is_in_the_way_is_named_on_both_sides(world: TestSchool) -> None:
    timetable, monday = draft(world), next_monday(world)
    weekly = placed(timetable, world.algebra, 1, 1)
    stands = world.lesson(world.algebra, (monday - world.today).days, 3, by_hand=True)
    english = world.make_journal(world.english_subject, world.a_group)
    beside = placed(timetable, english, 1, 3)

    with pytest.raises(DatedClashError) as refused:
        publish(world, timetable)

    assert [(clash.kind, clash.on, clash.number, clash.weekly_id, clash.lesson_id) for clash in refused.value.clashes] == [
        ("GROUP", monday, 3, beside.pk, stands.pk)
    ]
    assert not Lesson.objects.filter(weekly=weekly).exists()


def test_published_ranges_never_overlap(world: TestSchool) -> None:
    first, second = draft(world), draft(world, name="Другое")
    publish(world, first)

    with pytest.raises(RangeOverlapsError, match="'Четверть' is published"):
        publish(world, second)
    with pytest.raises(IntegrityError, match="timetable_published_once"), transaction.atomic():
        Timetable.objects.filter(pk=second.pk).update(status="PUBLISHED")


def test_a_cycle_longer_than_the_range_does_not_fit(world: TestSchool) -> None:
    timetable = draft(world, weeks=5)

    with pytest.raises(CycleDoesNotFitError, match="A cycle of 5 weeks"):
        publish(world, timetable)


@pytest.mark.parametrize("who", ["teacher", "mother", "student", "stranger", "regional_coordinator"])
def test_only_the_office_publishes(world: TestSchool, who: str) -> None:
    with pytest.raises(NotFoundError):
        publish(world, draft(world), who)


def test_its_statements_do_not_grow_with_the_school(world: TestSchool) -> None:
    counts = []
    for size in (1, 5):
        timetable = draft(
            world, name=str(size), since=next_monday(world) + size * 5 * WEEK, until=next_monday(world) + (size * 5 + 4) * WEEK
        )
        for number in range(size):
            placed(timetable, world.algebra, 1 + number, 1)
        with CaptureQueriesContext(
            connection,
        ) as asked:
            publish(world, timetable)
        counts.append(len(asked))

    assert counts[0] == counts[1] <= 24
