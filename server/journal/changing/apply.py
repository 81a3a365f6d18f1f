"""Writing an act: each step is one statement, whatever the number of lessons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db.models import Q

from server.journal.changing.slots import relieved
from server.journal.changing.wish import GIVEN_BY_OTHERS, TAKEN_AWAY, Kind
from server.timetable.models import DayChange, Lesson, LessonChange, LessonTeacher

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from server.journal.changing.standing import Standing
    from server.journal.changing.wish import Wish


def apply(act: DayChange, wishes: Sequence[Wish], standing: Mapping[int, Standing]) -> tuple[list[LessonChange], dict[int, Lesson]]:
    """Write what the wishes ask for; gives the changes, and the lessons that stand for moved ones, by the moved one's id.

    What is given up goes first, so that lessons can change places.
    """
    _take_away(wishes, standing)
    _relieve(wishes, standing)
    moved = _move(wishes, standing)
    _give(wishes, standing, moved)
    _house(wishes)
    _mark(wishes)
    changes = LessonChange.objects.bulk_create(_change(act, wish, standing[wish.lesson_id], moved) for wish in wishes)
    return changes, moved


def _take_away(wishes: Sequence[Wish], standing: Mapping[int, Standing]) -> None:
    gone = [wish.lesson_id for wish in wishes if wish.kind in TAKEN_AWAY]
    if not gone:
        return
    Lesson.objects.filter(pk__in=gone).update(status=Lesson.Status.CANCELLED, occupies_group=False, occupies_room=False, by_hand=True)
    if any(standing[pk].teachers for pk in gone):
        LessonTeacher.objects.filter(lesson__in=gone).update(occupies=False)


def _relieve(wishes: Sequence[Wish], standing: Mapping[int, Standing]) -> None:
    pairs = [(wish.lesson_id, pk) for wish in wishes for pk in relieved(wish, standing[wish.lesson_id])]
    if not pairs:
        return
    condition = Q()
    for lesson, staff in pairs:
        condition |= Q(lesson=lesson, staff=staff)
    # Straight to the database: nothing hangs on these rows, and Django would read them first to make sure.
    rows = LessonTeacher.objects.filter(condition)
    rows._raw_delete(rows.db)  # noqa: SLF001 - Django's own documented-by-name way to delete without collecting


def _move(wishes: Sequence[Wish], standing: Mapping[int, Standing]) -> dict[int, Lesson]:
    moves = [wish for wish in wishes if wish.kind == Kind.MOVE]
    if not moves:
        return {}
    made = Lesson.objects.bulk_create([_elsewhere(wish, standing[wish.lesson_id].row) for wish in moves])
    return {wish.lesson_id: lesson for wish, lesson in zip(moves, made, strict=True)}


def _elsewhere(wish: Wish, row: Lesson) -> Lesson:
    on, number = wish.goes_to()
    return Lesson(
        school_id=row.school_id,
        journal_id=row.journal_id,
        group_id=row.group_id,
        grade_level=row.grade_level,
        on=on,
        number=number,
        room_id=wish.room_id or row.room_id,
        occupies_group=row.occupies_group,
        occupies_room=row.occupies_room,
        by_hand=True,
    )


def _give(wishes: Sequence[Wish], standing: Mapping[int, Standing], moved: Mapping[int, Lesson]) -> None:
    covers = [wish for wish in wishes if wish.kind in GIVEN_BY_OTHERS]
    rows = [_teacher(standing[one.lesson_id].row, one.given_by(), occupies=one.kind != Kind.MERGED_COVER) for one in covers]
    for pk, lesson in moved.items():
        held = standing[pk]
        rows += [_teacher(lesson, staff, occupies=staff not in held.shared) for staff in held.teachers]
    if rows:
        LessonTeacher.objects.bulk_create(rows)


def _teacher(lesson: Lesson, staff_id: int, *, occupies: bool) -> LessonTeacher:
    return LessonTeacher(
        school_id=lesson.school_id,
        lesson=lesson,
        staff_id=staff_id,
        on=lesson.on,
        number=lesson.number,
        occupies=occupies,
    )


def _house(wishes: Sequence[Wish]) -> None:
    rooms = {wish.lesson_id: wish.room_id for wish in wishes if wish.room_id is not None and wish.kind not in TAKEN_AWAY}
    if not rooms:
        return
    # Two lessons may change rooms with each other: both leave first.
    Lesson.objects.filter(pk__in=rooms, occupies_room=True).update(room=None)
    Lesson.objects.bulk_update([Lesson(pk=pk, room_id=room) for pk, room in rooms.items()], ["room"])


def _mark(wishes: Sequence[Wish]) -> None:
    changed = [wish.lesson_id for wish in wishes if wish.kind not in TAKEN_AWAY]
    if changed:
        Lesson.objects.filter(pk__in=changed).update(by_hand=True)


def _change(act: DayChange, wish: Wish, held: Standing, moved: Mapping[int, Lesson]) -> LessonChange:
    row, gone = held.row, wish.kind in TAKEN_AWAY
    absent = next(iter(relieved(wish, held)), None)
    let_go = held.teachers if gone else [absent]
    return LessonChange(
        school_id=act.school_id,
        act=act,
        kind=wish.kind,
        lesson=row,
        on=row.on,
        absent_id=absent,
        substitute_id=wish.substitute_id if wish.kind in GIVEN_BY_OTHERS else None,
        moved_to=moved.get(row.pk),
        moved_on=wish.on if wish.kind == Kind.MOVE else None,
        room_before_id=None if wish.room_id is None else row.room_id,
        room_after_id=wish.room_id,
        shared_staff=[pk for pk in held.shared if pk in let_go],
        freed_group=gone and row.occupies_group,
        freed_room=gone and row.occupies_room,
    )
