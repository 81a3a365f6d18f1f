"""Drafts: a new one, a copy of what is published, and one that is thrown away."""

from datetime import date, timedelta

from django.db import connection, transaction

from server.access.actor import Actor
from server.access.timetable import DRAFT_TIMETABLE, EDIT_TIMETABLE
from server.database.history import changed_by
from server.errors import InvalidInputError
from server.schools.models import AcademicYear
from server.timetable.errors import CycleDoesNotFitError, NotDraftError
from server.timetable.models import Timetable
from server.timetable.models.timetables import LONGEST_CYCLE

LONGEST_NAME = 200

_COPY = """
WITH copied AS (
    INSERT INTO timetable_weeklylesson (school_id, timetable_id, journal_id, group_id, grade_level, week, weekday, number, room_id, block,
           occupies_group, occupies_room, version)
    SELECT school_id, %(copy)s, journal_id, group_id, grade_level, week, weekday, number,
           (SELECT r.id FROM timetable_room r WHERE r.id = room_id AND r.closed_on IS NULL FOR KEY SHARE) AS room,
           block, occupies_group, occupies_room, 1
    FROM timetable_weeklylesson WHERE timetable_id = %(timetable)s ORDER BY id
    RETURNING id, school_id, journal_id, week, weekday, number)
INSERT INTO timetable_weeklyteacher (school_id, timetable_id, lesson_id, staff_id, week, weekday, number, occupies)
SELECT c.school_id, %(copy)s, c.id, t.staff_id, c.week, c.weekday, c.number, t.occupies
FROM copied c JOIN timetable_weeklylesson w ON w.timetable_id = %(timetable)s AND w.journal_id = c.journal_id AND w.week = c.week
     AND w.weekday = c.weekday AND w.number = c.number
JOIN timetable_weeklyteacher t ON t.lesson_id = w.id ORDER BY t.id
"""


def create_timetable(
    *, actor: Actor, school_id: int, name: str, since: date, until: date, weeks: int, first_monday: date | None = None
) -> Timetable:
    """Begin an empty draft over [since, until), of a cycle of weeks that begins on a Monday: the one of `since`, where none is named.

    Cost: 4 statements.
    Raises: NotFoundError; InvalidInputError; CycleDoesNotFitError. Nothing is written when it raises.
    Source: README, T2.
    """
    with transaction.atomic(), changed_by(actor.account_id):
        school = DRAFT_TIMETABLE.fetch(actor, school_id)
        monday = first_monday or since - timedelta(days=since.weekday())
        _check(school.pk, since, until, weeks, monday)
        return Timetable.objects.create(
            school=school, name=_name(name), since=since, until=until, weeks=weeks, first_monday=monday, status=Timetable.Status.DRAFT
        )


def _name(name: str) -> str:
    cleaned = " ".join(name.split())
    if not 0 < len(cleaned) <= LONGEST_NAME:
        msg = f"A timetable has a name of 1 to {LONGEST_NAME} characters."
        raise InvalidInputError(msg)
    return cleaned


def _check(school: int, since: date, until: date, weeks: int, monday: date) -> None:
    if not AcademicYear.objects.filter(school=school, since__lte=since, until__gte=until).exists() or not since < until:
        msg = f"From {since} to {until} (not included) is no part of one academic year of the school."
        raise InvalidInputError(msg)
    if not 1 <= weeks <= LONGEST_CYCLE or monday.weekday() != 0:
        msg = f"A cycle has 1 to {LONGEST_CYCLE} weeks and begins on a Monday."
        raise CycleDoesNotFitError(msg)
    if (until - since + timedelta(days=since.weekday())).days <= 7 * (weeks - 1):
        msg = f"A cycle of {weeks} weeks is longer than the days from {since} to {until}."
        raise CycleDoesNotFitError(msg)


def copy_timetable(*, actor: Actor, timetable_id: int, since: date, name: str) -> Timetable:
    """Copy a timetable, but for rooms closed since, into a draft that begins on a day; a published one ends there when the copy is published.

    Cost: 5 statements, whatever the number of lessons.
    Raises: NotFoundError; InvalidInputError. Nothing is written when it raises.
    Source: README, T2.
    """
    with transaction.atomic(), changed_by(actor.account_id):
        source = EDIT_TIMETABLE.fetch(actor, timetable_id, lock=True)
        if not source.since <= since < source.until:
            msg = f"The timetable is from {source.since} to {source.until} (not included); {since} is not in it."
            raise InvalidInputError(msg)
        copy = Timetable.objects.create(
            school_id=source.school_id,
            name=_name(name),
            since=since,
            until=source.until,
            weeks=source.weeks,
            first_monday=source.first_monday,
            replaces=source if source.status == Timetable.Status.PUBLISHED else source.replaces,
        )
        with connection.cursor() as cursor:
            cursor.execute(_COPY, {"copy": copy.pk, "timetable": source.pk})
        return copy


def remove_timetable(*, actor: Actor, timetable_id: int) -> int:
    """Throw a draft away; give its school's id.

    Raises: NotFoundError; NotDraftError. Nothing is written when it raises.
    """
    with transaction.atomic(), changed_by(actor.account_id):
        draft = EDIT_TIMETABLE.fetch(actor, timetable_id, lock=True)
        if draft.status != Timetable.Status.DRAFT:
            raise NotDraftError
        draft.delete()
        return draft.school_id
