"""Where changed lessons are going to stand, and what is in the way there (T3)."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Any

import orjson
from django.db import connection

from server.journal.changing.wish import GIVEN_BY_OTHERS, TAKEN_AWAY, Kind
from server.timetable.errors import ClashKind, SlotClash

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from server.journal.changing.standing import Standing
    from server.journal.changing.wish import Wish


@dataclass(slots=True)
class Slot:
    """What a changed lesson newly takes at a number of a date; None and empty where it takes nothing new."""

    lesson_id: int
    on: date
    number: int
    group_id: int | None = None
    journal_id: int | None = None
    room_id: int | None = None
    staff_ids: list[int] = field(default_factory=list)


def slots(wishes: Sequence[Wish], standing: Mapping[int, Standing]) -> list[Slot]:
    """Give what the wishes newly take."""
    made: dict[int, Slot] = {}
    for wish in wishes:
        held = standing[wish.lesson_id]
        row = held.row
        if wish.kind == Kind.MOVE:
            made[row.pk] = _moved(wish, held)
        elif wish.kind in GIVEN_BY_OTHERS | {Kind.ROOM}:
            slot = made.setdefault(row.pk, Slot(row.pk, row.on, row.number))
            if wish.kind == Kind.SUBSTITUTION:
                slot.staff_ids.append(wish.given_by())
            if wish.room_id is not None and row.occupies_room:
                slot.room_id = wish.room_id
    return list(made.values())


def _moved(wish: Wish, held: Standing) -> Slot:
    row, (on, number) = held.row, wish.goes_to()
    room = (wish.room_id or row.room_id) if row.occupies_room else None
    group = row.group_id if row.occupies_group else None
    return Slot(row.pk, on, number, group, row.journal_id, room, [pk for pk in held.teachers if pk not in held.shared])


_CLASHES = """
WITH slot AS (
    SELECT * FROM jsonb_to_recordset(%(slots)s::jsonb)
        AS s (lesson_id bigint, "on" date, number int, group_id bigint, journal_id bigint, room_id bigint, staff_ids bigint[]))
SELECT 'TEACHER' AS kind, s.lesson_id, t.lesson_id AS other_id FROM slot s
JOIN timetable_lessonteacher t ON t.staff_id = ANY(s.staff_ids) AND t."on" = s."on" AND t.number = s.number AND t.occupies
WHERE NOT t.lesson_id = ANY(%(gone)s) AND NOT (t.lesson_id || ':' || t.staff_id) = ANY(%(relieved)s)
UNION
SELECT 'ROOM', s.lesson_id, l.id FROM slot s
JOIN timetable_lesson l ON l.room_id = s.room_id AND l."on" = s."on" AND l.number = s.number AND l.occupies_room
WHERE NOT l.id = ANY(%(gone)s) AND NOT l.id = ANY(%(leaving)s) AND l.id <> s.lesson_id
UNION
SELECT 'GROUP', s.lesson_id, l.id FROM slot s
JOIN timetable_lesson l ON l.group_id = s.group_id AND l."on" = s."on" AND l.number = s.number AND l.occupies_group
WHERE NOT l.id = ANY(%(gone)s)
UNION
SELECT 'JOURNAL', s.lesson_id, l.id FROM slot s
JOIN timetable_lesson l ON l.journal_id = s.journal_id AND l."on" = s."on" AND l.number = s.number
WHERE s.group_id IS DISTINCT FROM l.group_id OR NOT l.occupies_group OR l.id = ANY(%(gone)s)
UNION
SELECT 'STUDENTS', s.lesson_id, l.id FROM slot s
JOIN timetable_lesson l ON l.school_id = %(school)s AND l."on" = s."on" AND l.number = s.number AND l.occupies_group
WHERE s.group_id IS NOT NULL AND l.group_id <> s.group_id AND NOT l.id = ANY(%(gone)s) AND EXISTS (
    SELECT FROM groups_membership mine
    JOIN groups_membership theirs ON theirs.student_id = mine.student_id AND theirs.group_id = l.group_id
        AND theirs.since <= s."on" AND theirs.until > s."on"
    WHERE mine.group_id = s.group_id AND mine.since <= s."on" AND mine.until > s."on")
UNION
SELECT 'STUDENTS', s.lesson_id, o.lesson_id FROM slot s
JOIN slot o ON o."on" = s."on" AND o.number = s.number AND o.group_id <> s.group_id AND o.lesson_id > s.lesson_id
WHERE EXISTS (
    SELECT FROM groups_membership mine
    JOIN groups_membership theirs ON theirs.student_id = mine.student_id AND theirs.group_id = o.group_id
        AND theirs.since <= s."on" AND theirs.until > s."on"
    WHERE mine.group_id = s.group_id AND mine.since <= s."on" AND mine.until > s."on")
ORDER BY 2, 1, 3 LIMIT 50
"""


def clashes(school_id: int, wishes: Sequence[Wish], standing: Mapping[int, Standing], taken: Sequence[Slot]) -> list[SlotClash]:
    """Give what is in the way of the wishes, 50 at most: among themselves, then in the timetable. Cost: one statement."""
    among = _among(taken)
    if among or not taken:
        return among
    values: dict[str, Any] = {
        "school": school_id,
        "slots": orjson.dumps([_as_row(slot) for slot in taken]).decode(),
        "gone": [wish.lesson_id for wish in wishes if wish.kind in TAKEN_AWAY],
        "leaving": [wish.lesson_id for wish in wishes if wish.room_id is not None],
        "relieved": [f"{wish.lesson_id}:{pk}" for wish in wishes for pk in relieved(wish, standing[wish.lesson_id])],
    }
    with connection.cursor() as cursor:
        cursor.execute(_CLASHES, values)
        return [SlotClash(ClashKind(kind), lesson_id, other_id) for kind, lesson_id, other_id in cursor.fetchall()]


def relieved(wish: Wish, held: Standing) -> list[int]:
    """Give who no longer gives the lesson."""
    if wish.kind not in GIVEN_BY_OTHERS:
        return []
    return held.teachers if wish.absent_id is None else [wish.absent_id]


def _as_row(slot: Slot) -> dict[str, Any]:
    return {name: getattr(slot, name) for name in Slot.__slots__}


def _among(taken: Sequence[Slot]) -> list[SlotClash]:
    met: dict[tuple[ClashKind, int, date, int], list[int]] = defaultdict(list)
    for slot in taken:
        for kind, what in _takes(slot):
            met[kind, what, slot.on, slot.number].append(slot.lesson_id)
    return [SlotClash(kind, lessons[0], other) for (kind, *_), lessons in met.items() for other in lessons[1:]]


def _takes(slot: Slot) -> list[tuple[ClashKind, int]]:
    single = [(ClashKind.GROUP, slot.group_id), (ClashKind.ROOM, slot.room_id)]
    return [(ClashKind.TEACHER, pk) for pk in slot.staff_ids] + [(kind, pk) for kind, pk in single if pk is not None]
