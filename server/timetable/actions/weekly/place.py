"""Placing, moving and taking away lessons of a draft's cycle, so that nobody and no room is in two at once (T3)."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from django.db import transaction
from django.db.models import F

from server.access.actor import Actor
from server.access.timetable import EDIT_TIMETABLE, SEE_WEEKLY_LESSON
from server.database.history import changed_by
from server.errors import InvalidInputError, NotFoundError
from server.groups.models import Journal
from server.live.outbox import publish
from server.people.models import StaffMember
from server.timetable import events
from server.timetable.errors import ClashKind, EditedMeanwhileError, NotDraftError, WeeklyClash, WeeklyClashError
from server.timetable.models import Room, Timetable, WeeklyLesson, WeeklyTeacher
from server.timetable.reads import cycle

LATEST = 20
"""Number of a lesson in a day; the longest days known have 15."""
LONGEST = 8
"""Numbers of one lesson."""


@dataclass(frozen=True, slots=True)
class Place:
    """A time in the cycle: week and weekday from 1, number of the first part."""

    week: int
    weekday: int
    number: int


@dataclass(frozen=True, slots=True)
class Wanted:
    """How a lesson is to be held: its room, its teachers (None: as they are, or the journal's), what it is declared to share."""

    room_id: int | None = None
    staff_ids: list[int] | None = None
    shares: frozenset[ClashKind] = field(default_factory=frozenset)


@dataclass(frozen=True, slots=True)
class Placed:
    """What was done to a draft: its version now, and the lessons concerned, in order."""

    timetable_id: int
    version: int
    lesson_ids: list[int]


def place_lesson(*, actor: Actor, timetable_id: int, journal_id: int, place: Place, numbers: int, wanted: Wanted, now: datetime) -> Placed:
    """Add a lesson of a journal to a draft: one of several `numbers` in a row is moved as a whole from then on.

    Cost: 11 statements and one for each number, in one transaction that locks the draft.
    Raises: NotFoundError; NotDraftError; InvalidInputError; WeeklyClashError. Nothing is written when it raises.
    Source: README, T3.
    """
    with transaction.atomic(), changed_by(actor.account_id):
        draft = _draft(actor, timetable_id)
        journal = Journal.objects.select_related("group").filter(pk=journal_id, school=draft.school_id).first()
        if journal is None:
            raise NotFoundError
        _check(draft, place, numbers)
        staff = wanted.staff_ids
        if staff is None:
            staff = list(cycle.teachers_of_journal(journal.pk, draft.pk).values_list("staff", flat=True))
        _check_belonging(draft, wanted.room_id, staff)
        block = _next_block(draft) if numbers > 1 else None
        parts = [
            WeeklyLesson(
                school_id=draft.school_id,
                timetable=draft,
                journal=journal,
                group=journal.group,
                grade_level=journal.group.grade_level,
                week=place.week,
                weekday=place.weekday,
                number=place.number + part,
                block=block,
            )
            for part in range(numbers)
        ]
        return _put(draft, parts, staff, wanted, actor, now)


def move_lesson(
    *,
    actor: Actor,
    lesson_id: int,
    expected_version: int,
    place: Place | None,
    wanted: Wanted | None,
    now: datetime,
    numbers: int | None = None,
) -> Placed:
    """Move a lesson of a draft to another time, with all its parts, give it another room or teachers, or make it longer or shorter.

    `place`: absent, it stays when it is; `wanted`: absent, it stays where and with whom it is; `numbers`: absent, as many in a row as
    now. `expected_version`: the one the editor saw.
    Cost: 12 statements and two for each part, in one transaction that locks the draft.
    Raises: NotFoundError; NotDraftError; EditedMeanwhileError; InvalidInputError; WeeklyClashError. Nothing is written when it raises.
    Source: README, T3.
    """
    with transaction.atomic(), changed_by(actor.account_id):
        draft, parts = _parts(actor, lesson_id, expected_version)
        first = parts[0]
        at = place or Place(first.week, first.weekday, first.number)
        length = len(parts) if numbers is None else numbers
        _check(draft, at, length)
        staff = list(WeeklyTeacher.objects.filter(lesson=first).values_list("staff", flat=True))
        given = wanted or Wanted(room_id=first.room_id, shares=_shared(first))
        if given.staff_ids is not None:
            staff = given.staff_ids
        _check_belonging(draft, given.room_id, staff)
        for offset, part in enumerate(parts):
            part.week, part.weekday, part.number = at.week, at.weekday, at.number + offset
            part.version += 1
        gone = [part.pk for part in parts[length:]]
        return _put(draft, _as_long(draft, parts, length), staff, given, actor, now, gone)


def _as_long(draft: Timetable, parts: list[WeeklyLesson], numbers: int) -> list[WeeklyLesson]:
    """Give a lesson's parts, so many in a row: the last ones are taken away or added."""
    if numbers == len(parts):
        return parts
    first = parts[0]
    WeeklyLesson.objects.filter(pk__in=[part.pk for part in parts[numbers:]]).delete()
    kept = parts[:numbers]
    same = ("school_id", "timetable", "journal_id", "group_id", "grade_level", "week", "weekday")
    shape = {name: getattr(first, name) for name in same}
    added = [WeeklyLesson(**shape, number=first.number + part) for part in range(len(kept), numbers)]
    block = None if numbers == 1 else first.block or _next_block(draft)
    for part in (*kept, *added):
        part.block = block
    return [*kept, *added]


def remove_lesson(*, actor: Actor, lesson_id: int, expected_version: int, now: datetime) -> Placed:
    """Take a lesson out of a draft, with all its parts.

    Raises: NotFoundError; NotDraftError; EditedMeanwhileError. Nothing is written when it raises.
    """
    with transaction.atomic(), changed_by(actor.account_id):
        draft, parts = _parts(actor, lesson_id, expected_version)
        ids = [part.pk for part in parts]
        WeeklyLesson.objects.filter(pk__in=ids).delete()
        return _told(draft, ids, actor, now)


def _draft(actor: Actor, timetable_id: int) -> Timetable:
    draft = EDIT_TIMETABLE.fetch(actor, timetable_id, lock=True)
    if draft.status != Timetable.Status.DRAFT:
        raise NotDraftError
    return draft


def _parts(actor: Actor, lesson_id: int, expected_version: int) -> tuple[Timetable, list[WeeklyLesson]]:
    draft = _draft(actor, SEE_WEEKLY_LESSON.fetch(actor, lesson_id).timetable_id)
    lesson = WeeklyLesson.objects.filter(pk=lesson_id).first()
    if lesson is None:
        raise NotFoundError
    if lesson.version != expected_version:
        raise EditedMeanwhileError
    return draft, list(cycle.parts_of(lesson))


def _check(draft: Timetable, place: Place, numbers: int) -> None:
    fits = 1 <= place.week <= draft.weeks and 1 <= place.weekday <= 7 and 1 <= numbers <= LONGEST  # noqa: PLR2004 - days of a week
    if not fits or place.number < 0 or place.number + numbers - 1 > LATEST:
        msg = f"There is no such time: a week from 1 to {draft.weeks}, a weekday from 1 to 7, numbers from 0 to {LATEST}."
        raise InvalidInputError(msg)


def _check_belonging(draft: Timetable, room: int | None, staff: list[int]) -> None:
    if room is not None and not Room.objects.filter(pk=room, school=draft.school_id, closed_on=None).exists():
        raise NotFoundError
    if len(set(staff)) != StaffMember.objects.filter(pk__in=staff, school=draft.school_id).count():
        raise NotFoundError


def _next_block(draft: Timetable) -> int:
    last = WeeklyLesson.objects.filter(timetable=draft, block__isnull=False).order_by("-block").values_list("block", flat=True).first()
    return (last or 0) + 1


def _shared(lesson: WeeklyLesson) -> frozenset[ClashKind]:
    teachers = WeeklyTeacher.objects.filter(lesson=lesson, occupies=False).exists()
    shared = {ClashKind.GROUP: not lesson.occupies_group, ClashKind.ROOM: not lesson.occupies_room, ClashKind.TEACHER: teachers}
    return frozenset(kind for kind, is_so in shared.items() if is_so)


def _put(
    draft: Timetable, parts: list[WeeklyLesson], staff: list[int], wanted: Wanted, actor: Actor, now: datetime, gone: Sequence[int] = ()
) -> Placed:
    for part in parts:
        part.room_id = wanted.room_id
        part.occupies_group = ClashKind.GROUP not in wanted.shares
        part.occupies_room = ClashKind.ROOM not in wanted.shares
    _refuse_clashes(draft, parts, staff, wanted)
    known = [part.pk for part in parts if part.pk]
    WeeklyTeacher.objects.filter(lesson__in=known).delete()
    # Parts of one lesson may move onto each other's places: the last goes first where they go to later numbers.
    for part in sorted(parts, key=lambda one: -one.number) if _goes_later(parts) else parts:
        part.save()
    rows = [
        WeeklyTeacher(
            school_id=draft.school_id,
            timetable=draft,
            lesson=part,
            staff_id=teacher,
            week=part.week,
            weekday=part.weekday,
            number=part.number,
            occupies=ClashKind.TEACHER not in wanted.shares,
        )
        for part in parts
        for teacher in dict.fromkeys(staff)
    ]
    WeeklyTeacher.objects.bulk_create(rows)
    return _told(draft, [part.pk for part in parts], actor, now, gone)


def _goes_later(parts: list[WeeklyLesson]) -> bool:
    before = WeeklyLesson.objects.filter(pk=parts[0].pk).values_list("number", flat=True).first() if parts[0].pk else None
    return before is not None and before < parts[0].number


def _refuse_clashes(draft: Timetable, parts: list[WeeklyLesson], staff: list[int], wanted: Wanted) -> None:
    first, own = parts[0], [part.pk for part in parts if part.pk]
    at = {"week": first.week, "weekday": first.weekday, "number__gte": first.number, "number__lte": parts[-1].number}
    shares = wanted.shares | ({ClashKind.STUDENTS} if ClashKind.GROUP in wanted.shares else frozenset())
    others = cycle.rivals(draft.pk, first.group_id, staff, first.room_id, shares).filter(**at).exclude(pk__in=own)
    found = [WeeklyClash(ClashKind(one["kind"]), one["lesson_id"]) for one in cycle.as_rivals(others)]
    same = WeeklyLesson.objects.filter(timetable=draft, journal=first.journal_id, **at).exclude(pk__in=own).values_list("pk", flat=True)
    known = {clash.lesson_id for clash in found}
    found += [WeeklyClash(ClashKind.JOURNAL, pk) for pk in same if pk not in known]
    if found:
        raise WeeklyClashError(found)


def _told(draft: Timetable, lessons: list[int], actor: Actor, now: datetime, gone: Sequence[int] = ()) -> Placed:
    Timetable.objects.filter(pk=draft.pk).update(version=F("version") + 1)
    draft.version += 1
    publish(events.draft_changed(draft, [*lessons, *gone], actor.account_id or 0), now)
    return Placed(draft.pk, draft.version, lessons)
