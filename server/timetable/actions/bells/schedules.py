"""Lists of bells: made, renamed, changed from a day on, taken away."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db import IntegrityError, transaction
from django.db.models import Q

from server.access.timetable import CHANGE_BELLS
from server.database.constraints import constraint_of
from server.database.history import changed_by
from server.live.outbox import publish
from server.timetable import events
from server.timetable.actions.bells.place import not_past, school_of, today_at
from server.timetable.actions.bells.ring import horizon
from server.timetable.errors import BellsInUseError, BellsNameTakenError
from server.timetable.models import Bell, BellDay, BellDefault, BellSchedule
from server.timetable.ringing import Ring, checked, checked_name

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime

    from server.access.actor import Actor
    from server.schools.models import School


@dataclass(frozen=True, slots=True)
class BellsChanged:
    """The schedule that has the name now, which is another one than before where the former had rung already."""

    school_id: int
    schedule_id: int


def create_bells(*, actor: Actor, school_id: int, name: str, bells: Sequence[Ring], now: datetime) -> BellsChanged:
    """Make a list of bells. It rings nowhere yet, so that nobody is told.

    Cost: 3 statements. Raises: NotFoundError; InvalidInputError; BellsNameTakenError.
    """
    wanted, rings = checked_name(name), checked(bells)
    with transaction.atomic(), changed_by(actor.account_id):
        school = school_of(actor, school_id)
        schedule = _named(BellSchedule(school=school, name=wanted, changed_at=now))
        _hang(schedule, rings)
        return BellsChanged(school.pk, schedule.pk)


def change_bells(
    *, actor: Actor, schedule_id: int, name: str | None, bells: Sequence[Ring] | None, since: date | None, now: datetime
) -> BellsChanged:
    """Rename a list of bells, or let its bells ring at other times from a day on (today where none is said).

    What rang before that day stays as it rang: there the old list is kept under its name, retired, and the new one takes its place.
    Cost: at most 16 statements, in one transaction in which changes of a school's bells wait for each other.
    Raises: NotFoundError; InvalidInputError; BellsNameTakenError. Nothing is written when it raises.
    """
    wanted = None if name is None else checked_name(name)
    rings = None if bells is None else checked(bells)
    with transaction.atomic(), changed_by(actor.account_id):
        found = CHANGE_BELLS.fetch(actor, schedule_id)
        school = school_of(actor, found.school_id)
        schedule = CHANGE_BELLS.fetch(actor, schedule_id, lock=True)
        first = since or today_at(school, now)
        not_past(school, first, now, "since")
        if wanted is not None and wanted != schedule.name:
            schedule.name = wanted
            _named(schedule)
        if rings is not None:
            schedule = _succeed(school, schedule, first, now) if _rang(schedule, first) else _changed(schedule, now)
            _hang(schedule, rings)
        publish(events.bells_changed(school.pk, first, horizon(school, first), actor.account_id or 0), now)
        return BellsChanged(school.pk, schedule.pk)


def remove_bells(*, actor: Actor, schedule_id: int, now: datetime) -> BellsChanged:
    """Take away a list of bells that no day follows any more: one that has rung is retired, another is gone.

    Cost: at most 9 statements. Raises: NotFoundError; BellsInUseError.
    """
    with transaction.atomic(), changed_by(actor.account_id):
        found = CHANGE_BELLS.fetch(actor, schedule_id)
        school = school_of(actor, found.school_id)
        schedule = CHANGE_BELLS.fetch(actor, schedule_id, lock=True)
        today = today_at(school, now)
        coming = Q(until=None) | Q(until__gt=today)
        if schedule.days.filter(on__gte=today).exists() or schedule.defaults.filter(coming).exists():
            raise BellsInUseError
        if _rang(schedule, today) or schedule.defaults.exists():
            BellSchedule.objects.filter(pk=schedule.pk).update(retired_on=today)
        else:
            schedule.delete()
        return BellsChanged(school.pk, schedule_id)


def _rang(schedule: BellSchedule, before: date) -> bool:
    return schedule.days.filter(on__lt=before).exists()


def _changed(schedule: BellSchedule, now: datetime) -> BellSchedule:
    """Give the schedule without bells: nothing has followed it yet."""
    schedule.bells.all().delete()
    schedule.changed_at = now
    schedule.save(update_fields=["changed_at"])
    return schedule


def _succeed(school: School, old: BellSchedule, since: date, now: datetime) -> BellSchedule:
    """Retire a schedule, and give the one that follows it from the day on, still without bells."""
    old.retired_on = since
    old.save(update_fields=["retired_on"])
    new = BellSchedule.objects.create(school=school, name=old.name, changed_at=now)
    BellDay.objects.filter(schedule=old, on__gte=since).update(schedule=new, changed_at=now)
    coming = list(BellDefault.objects.select_for_update().filter(Q(until=None) | Q(until__gt=since), schedule=old))
    BellDefault.objects.filter(pk__in=[row.pk for row in coming], since__gte=since).update(schedule=new)
    ended = BellDefault.objects.filter(pk__in=[row.pk for row in coming], since__lt=since)
    parts = [row for row in coming if row.since < since]
    ended.update(until=since)
    for row in parts:
        row.pk, row.schedule, row.since = None, new, since
    BellDefault.objects.bulk_create(parts)
    return new


def _hang(schedule: BellSchedule, rings: Sequence[Ring]) -> None:
    Bell.objects.bulk_create(
        Bell(school_id=schedule.school_id, schedule=schedule, number=ring.number, starts_at=ring.starts_at, ends_at=ring.ends_at)
        for ring in rings
    )


def _named(schedule: BellSchedule) -> BellSchedule:
    try:
        with transaction.atomic():
            schedule.save()
    except IntegrityError as error:
        if constraint_of(error) == "bellschedule_name_once":
            raise BellsNameTakenError from error
        raise
    return schedule
