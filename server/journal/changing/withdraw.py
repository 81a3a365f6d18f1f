"""Taking a change of a lesson back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from server.journal.changing.wish import GIVEN_BY_OTHERS, Kind
from server.journal.models import Cell, LessonRecord
from server.timetable.errors import AlreadyChangedError, LessonIsRecordedError
from server.timetable.models import Lesson, LessonChange, LessonTeacher

if TYPE_CHECKING:
    from server.journal.changing.standing import Standing


def put_back(change: LessonChange, held: Standing) -> None:
    """Make the lesson again what it was before the change. `by_hand` stays: publishing goes on leaving it alone.

    Raises: AlreadyChangedError; LessonIsRecordedError; IntegrityError, where its place is taken.
    """
    if change.kind == Kind.MOVE:
        _fetch_back(change)
    if change.kind in (Kind.MOVE, Kind.CANCELLATION):
        _restore(change, held)
    if change.kind in GIVEN_BY_OTHERS:
        _call_back(change, held)
    if change.room_after_id is not None and change.kind not in (Kind.MOVE, Kind.CANCELLATION):
        _move_back(change, held)


def _fetch_back(change: LessonChange) -> None:
    """Take the lesson away that stands for the moved one."""
    there = Lesson.objects.select_for_update().filter(moved_from=change).first()
    if there is None or LessonChange.objects.filter(lesson=there).exists():
        raise AlreadyChangedError
    if LessonRecord.objects.filter(lesson=there).exists() or Cell.objects.filter(lesson=there).exists():
        raise LessonIsRecordedError
    there.delete()


def _restore(change: LessonChange, held: Standing) -> None:
    if held.row.status != Lesson.Status.CANCELLED:
        raise AlreadyChangedError
    Lesson.objects.filter(pk=change.lesson_id).update(
        status=Lesson.Status.PLANNED, occupies_group=change.freed_group, occupies_room=change.freed_room
    )
    LessonTeacher.objects.filter(lesson=change.lesson_id).exclude(staff__in=change.shared_staff).update(occupies=True)


def _call_back(change: LessonChange, held: Standing) -> None:
    """Let the absent teacher give the lesson again."""
    if held.is_recorded:
        raise LessonIsRecordedError
    if change.substitute_id not in held.teachers or held.row.status == Lesson.Status.CANCELLED:
        raise AlreadyChangedError
    LessonTeacher.objects.filter(lesson=change.lesson_id, staff=change.substitute_id).delete()
    if change.absent_id is not None:
        LessonTeacher.objects.create(
            school_id=change.school_id,
            lesson=held.row,
            staff_id=change.absent_id,
            on=held.row.on,
            number=held.row.number,
            occupies=change.absent_id not in change.shared_staff,
        )


def _move_back(change: LessonChange, held: Standing) -> None:
    if held.row.room_id != change.room_after_id:
        raise AlreadyChangedError
    Lesson.objects.filter(pk=change.lesson_id).update(room=change.room_before_id)
