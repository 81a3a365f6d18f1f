"""Which bells ring on the days of the week, from a date on."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from django.db import transaction
from django.db.models import Q

from server.database.history import changed_by
from server.errors import InvalidInputError
from server.live.outbox import publish
from server.timetable import events
from server.timetable.actions.bells.place import check_band, not_past, not_too_far, schedule_in_use, school_of
from server.timetable.actions.bells.ring import band_of, horizon, ring, vars_of
from server.timetable.bands import Band
from server.timetable.models import BellDefault

if TYPE_CHECKING:
    from collections.abc import Iterator

    from server.access.actor import Actor
    from server.schools.models import School

SUNDAY = 7


@dataclass(frozen=True, slots=True)
class DefaultsSet:
    """The week's bells of a school from a day on."""

    school_id: int
    since: date


@dataclass(frozen=True, slots=True)
class Chosen:
    """What is to ring. `schedule_id` None: nothing; `until` None: until another is set."""

    schedule_id: int | None
    weekdays: Collection[int]
    since: date
    until: date | None
    band: Band


def set_default_bells(*, actor: Actor, school_id: int, chosen: Chosen, now: datetime) -> DefaultsSet:
    """Let a schedule ring on some weekdays over [since, until) for some grade levels; what was set before gives way to it.

    Weekdays are 1 (Monday) to 7. Days that have bells of their own keep them; days that are over stay as they rang.
    Cost: at most 16 statements, in one transaction in which changes of a school's bells wait for each other.
    Raises: NotFoundError; InvalidInputError. Nothing is written when it raises.
    Source: README, T1.
    """
    with transaction.atomic(), changed_by(actor.account_id):
        school = school_of(actor, school_id)
        _check(school, chosen, now)
        if chosen.schedule_id is not None:
            schedule_in_use(school, chosen.schedule_id)
        _make_room(school, chosen)
        if chosen.schedule_id is not None:
            BellDefault.objects.bulk_create(_rows(school, chosen, chosen.schedule_id))
        until = chosen.until or horizon(school, chosen.since)
        ring(school, chosen.since, until, now, chosen.weekdays)
        publish(events.bells_changed(school.pk, chosen.since, until, actor.account_id or 0), now)
        return DefaultsSet(school.pk, chosen.since)


def _check(school: School, chosen: Chosen, now: datetime) -> None:
    not_past(school, chosen.since, now, "since")
    check_band(chosen.band)
    if not chosen.weekdays or not all(1 <= weekday <= SUNDAY for weekday in chosen.weekdays):
        msg = "Name at least one weekday, 1 (Monday) to 7 (Sunday)."
        raise InvalidInputError(msg, path="weekdays")
    if chosen.until is None:
        return
    not_too_far(chosen.until, "last")
    if chosen.until <= chosen.since:
        msg = f"The last day is before the first, {chosen.since}."
        raise InvalidInputError(msg, path="last")


def _rows(school: School, chosen: Chosen, schedule_id: int) -> Iterator[BellDefault]:
    for weekday in sorted(set(chosen.weekdays)):
        yield BellDefault(
            school=school,
            weekday=weekday,
            since=chosen.since,
            until=chosen.until,
            schedule_id=schedule_id,
            **vars_of(chosen.band),
        )


def _make_room(school: School, chosen: Chosen) -> None:
    """Leave of the defaults only what the chosen days, grade levels and shift do not take."""
    ends_later = Q(until=None) | Q(until__gt=chosen.since)
    begins_earlier = Q() if chosen.until is None else Q(since__lt=chosen.until)
    rows = BellDefault.objects.select_for_update().filter(ends_later, begins_earlier, school=school, weekday__in=chosen.weekdays)
    touched = [row for row in rows if band_of(row).cells() & chosen.band.cells()]
    BellDefault.objects.filter(pk__in=[row.pk for row in touched]).delete()
    BellDefault.objects.bulk_create(part for row in touched for part in _left(row, chosen))


def _left(row: BellDefault, chosen: Chosen) -> Iterator[BellDefault]:
    since, until = max(row.since, chosen.since), _earlier(row.until, chosen.until)
    if row.since < since:
        yield _part(row, band_of(row), row.since, since)
    for band in band_of(row).without([chosen.band]):
        yield _part(row, band, since, until)
    if until is not None and (row.until is None or until < row.until):
        yield _part(row, band_of(row), until, row.until)


def _part(row: BellDefault, band: Band, since: date, until: date | None) -> BellDefault:
    kept = {"school_id": row.school_id, "weekday": row.weekday, "schedule_id": row.schedule_id}
    return BellDefault(since=since, until=until, **kept, **vars_of(band))


def _earlier(one: date | None, other: date | None) -> date | None:
    return min((day for day in (one, other) if day is not None), default=None)
