"""Changing dated lessons: substitutions, covers, moves, cancellations, rooms; and taking a change back (T4)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from django.db import IntegrityError, transaction

from server.access.timetable import WITHDRAW_CHANGE
from server.database.constraints import constraint_of
from server.database.history import changed_by
from server.errors import InvalidInputError
from server.journal.changing import standing as stands
from server.journal.changing.apply import apply
from server.journal.changing.slots import clashes, slots
from server.journal.changing.wish import GIVEN_BY_OTHERS, TAKEN_AWAY, Kind, Wish, check
from server.journal.changing.withdraw import put_back
from server.journal.errors import KeyReusedError
from server.live.outbox import publish
from server.timetable.errors import AlreadyChangedError, LessonIsRecordedError, SlotTakenError
from server.timetable.events import Concerned, lessons_changed
from server.timetable.models import DayChange, Lesson, LessonChange

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime
    from uuid import UUID

    from server.access.actor import Actor
    from server.journal.changing.standing import Known, Standing

_TAKEN = frozenset({"lesson_once", "lesson_group_once", "lesson_room_once", "lessonteacher_once", "lessonteacher_listed_once"})


@dataclass(frozen=True, slots=True)
class LessonsChanged:
    """An act that was done, or would be (`change_ids` is empty then): its lessons, and how many students they concern."""

    school_id: int
    change_ids: list[int]
    lesson_ids: list[int]
    students: int


def change_lessons(*, actor: Actor, wishes: Sequence[Wish], note: str, key: UUID, now: datetime, preview: bool = False) -> LessonsChanged:
    """Change dated lessons in one act: all of it or nothing.

    `note`: why, for everybody to read. `key`: the same key and content gives the same answer, and nothing happens twice.
    `preview`: say whether it would do and whom it concerns, and change nothing.
    Cost: at most 9 statements for substitutions, 13 for everything at once, whatever the number of lessons.
    Raises: NotFoundError; InvalidInputError; LessonIsRecordedError; AlreadyChangedError; SlotTakenError; KeyReusedError.
        Nothing is written when it raises.
    Source: README, T3, T4.
    """
    check(wishes, note)
    with transaction.atomic(), changed_by(actor.account_id):
        standing = stands.lessons(actor, wishes)
        school_id = next(iter(standing.values())).row.school_id
        known = stands.known(school_id, key, wishes)
        if known.act_id is not None:
            return _done_before(school_id, known, wishes, standing)
        _refuse(wishes, standing)
        stands.check_places(known, wishes)
        stands.check_days(school_id, {wish.on for wish in wishes if wish.on is not None}, standing.values())
        _refuse_clashes(school_id, wishes, standing)
        if preview:
            return _told(school_id, [], standing)
        act = DayChange.objects.create(
            school_id=school_id,
            key=key,
            note=note,
            made_at=now,
            made_by_id=actor.account_id or 0,
            asked=[wish.as_json() for wish in wishes],
        )
        changes, moved = _written(act, wishes, standing)
        publish(lessons_changed(school_id, _concerned(standing, moved), actor.account_id or 0), now)
        return _told(school_id, [change.pk for change in changes], standing)


def withdraw_change(*, actor: Actor, change_id: int, now: datetime) -> LessonsChanged:
    """Take one change of a lesson back: the lesson is again as it was before.

    Cost: at most 12 statements.
    Raises: NotFoundError; AlreadyChangedError, when it is withdrawn or the lesson is changed again since; LessonIsRecordedError;
        SlotTakenError, when its place is taken. Nothing is written when it raises.
    Source: README, T4.
    """
    with transaction.atomic(), changed_by(actor.account_id):
        change = WITHDRAW_CHANGE.fetch(actor, change_id, lock=True)
        if change.withdrawn_at is not None:
            raise AlreadyChangedError
        wish = Wish(change.lesson_id, Kind(change.kind))
        standing = stands.lessons(actor, [wish])
        try:
            with transaction.atomic():
                put_back(change, standing[change.lesson_id])
        except IntegrityError as error:
            if constraint_of(error) in _TAKEN:
                raise SlotTakenError([]) from error
            raise
        LessonChange.objects.filter(pk=change.pk).update(withdrawn_at=now, withdrawn_by=actor.account_id)
        publish(lessons_changed(change.school_id, _concerned_by(change, standing), actor.account_id or 0), now)
        return _told(change.school_id, [change.pk], standing)


def _done_before(school_id: int, known: Known, wishes: Sequence[Wish], standing: Mapping[int, Standing]) -> LessonsChanged:
    if known.asked != [wish.as_json() for wish in wishes]:
        raise KeyReusedError
    ids = LessonChange.objects.filter(act=known.act_id).order_by("pk").values_list("pk", flat=True)
    return _told(school_id, list(ids), standing)


def _refuse(wishes: Sequence[Wish], standing: Mapping[int, Standing]) -> None:
    for place, wish in enumerate(wishes):
        held = standing[wish.lesson_id]
        if held.row.status == Lesson.Status.CANCELLED:
            raise AlreadyChangedError
        if wish.kind in TAKEN_AWAY and held.is_recorded:
            raise LessonIsRecordedError
        if wish.kind in GIVEN_BY_OTHERS:
            _refuse_teachers(wish, held, f"changes.{place}")


def _refuse_teachers(wish: Wish, held: Standing, path: str) -> None:
    if wish.absent_id is None and len(held.teachers) > 1:
        msg = "Several people give this lesson: say who of them is away."
        raise InvalidInputError(msg, path=f"{path}.absentId")
    if wish.absent_id is not None and wish.absent_id not in held.teachers:
        raise AlreadyChangedError
    if wish.substitute_id in held.teachers:
        msg = "They give this lesson already."
        raise InvalidInputError(msg, path=f"{path}.substituteId")


def _refuse_clashes(school_id: int, wishes: Sequence[Wish], standing: Mapping[int, Standing]) -> None:
    found = clashes(school_id, wishes, standing, slots(wishes, standing))
    if found:
        raise SlotTakenError(found)


def _written(act: DayChange, wishes: Sequence[Wish], standing: Mapping[int, Standing]) -> tuple[list[LessonChange], dict[int, Lesson]]:
    try:
        with transaction.atomic():
            return apply(act, wishes, standing)
    except IntegrityError as error:
        # Somebody else took the place since it was looked at; what it was can be seen now.
        if constraint_of(error) in _TAKEN:
            raise SlotTakenError(clashes(act.school_id, wishes, standing, slots(wishes, standing))) from error
        raise


def _concerned(standing: Mapping[int, Standing], moved: Mapping[int, Lesson]) -> list[Concerned]:
    here = [Concerned(pk, held.row.journal_id, held.row.on, held.students, held.families) for pk, held in standing.items()]
    there = [
        Concerned(lesson.pk, lesson.journal_id, lesson.on, standing[pk].students, standing[pk].families) for pk, lesson in moved.items()
    ]
    return here + there


def _concerned_by(change: LessonChange, standing: Mapping[int, Standing]) -> list[Concerned]:
    """Give the lesson of a withdrawn change, and its place on the day that it had been moved to."""
    here = _concerned(standing, {})
    if change.moved_on is None:
        return here
    return [*here, *(replace(lesson, on=change.moved_on) for lesson in here)]


def _told(school_id: int, change_ids: list[int], standing: Mapping[int, Standing]) -> LessonsChanged:
    students = {student for held in standing.values() for student in held.students}
    return LessonsChanged(school_id, change_ids, list(standing), len(students))
