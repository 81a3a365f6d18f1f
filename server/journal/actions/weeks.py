"""A guardian's word that they have read a child's week."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from django.db import transaction

from server.access.absences import ACKNOWLEDGE_WEEK
from server.access.actor import Actor
from server.errors import InvalidInputError
from server.journal import events
from server.journal.models import WeekRead
from server.live.outbox import publish

LONGEST_AGO = 370
"""Days: an older week belongs to another school year."""


def acknowledge_week(*, actor: Actor, student_id: int, week: date, now: datetime) -> int:
    """Say that one has read a child's week. Gives the id of what is kept; the first time counts, and repeating changes nothing.

    Units: `week` is any day of it; `now` is an aware UTC instant.
    Raises: NotFoundError for everybody but the child's guardians; InvalidInputError for a week that has not begun or is long ago.
    """
    with transaction.atomic():
        student = ACKNOWLEDGE_WEEK.fetch(actor, student_id)
        monday = week - timedelta(days=week.weekday())
        _check(monday, now.astimezone(ZoneInfo(student.school.time_zone)).date())
        kept, is_new = WeekRead.objects.get_or_create(
            student=student, account_id=actor.account_id or 0, week=monday, defaults={"school_id": student.school_id, "at": now}
        )
        if is_new:
            publish(events.week_read(kept, now), now)
        return kept.pk


def _check(monday: date, today: date) -> None:
    if monday > today or (today - monday).days > LONGEST_AGO:
        msg = f"week: choose a week that has begun, of this year; {monday} is not in one."
        raise InvalidInputError(msg, path="week")
