"""Bells of single dates: the shortened day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from django.db import transaction
from django.db.models import Count, Exists, OuterRef, Q

from server.database.history import changed_by
from server.live.outbox import publish
from server.timetable import events
from server.timetable.actions.bells.place import check_band, not_past, schedule_in_use, school_of
from server.timetable.actions.bells.ring import band_of, ring, vars_of
from server.timetable.models import BellDay, Lesson
from server.timetable.reads import bell_of

if TYPE_CHECKING:
    from server.access.actor import Actor
    from server.schools.models import School
    from server.timetable.bands import Band


@dataclass(frozen=True, slots=True)
class BellsSet:
    """What a date's bells mean: planned lessons that follow them, and those among them for whose number nothing rings."""

    school_id: int
    on: date
    lessons: int
    without_bell: int


def set_bells(
    *, actor: Actor, school_id: int, on: date, schedule_id: int | None, band: Band, now: datetime, preview: bool = False
) -> BellsSet:
    """Let a schedule ring on one date for some grade levels, or again what rings on the weekday where it is None.

    `on`: today or later in the school's zone. One row per call; what was set for the same grade levels and shift on that
    date gives way to it. `preview`: say what it would mean, and change nothing.
    Cost: at most 14 statements, in one transaction in which changes of a school's bells wait for each other.
    Raises: NotFoundError; InvalidInputError. Nothing is written when it raises.
    Source: README, T1.
    """
    with transaction.atomic(), changed_by(actor.account_id):
        school = school_of(actor, school_id)
        not_past(school, on, now, "on")
        check_band(band)
        chosen = None if schedule_id is None else schedule_in_use(school, schedule_id)
        _make_room(school, on, band)
        if chosen is None:
            ring(school, on, on + timedelta(days=1), now)
        else:
            BellDay.objects.create(school=school, on=on, schedule=chosen, is_exception=True, changed_at=now, **vars_of(band))
        done = BellsSet(school.pk, on, **_lessons(school, on, band))
        if preview:
            transaction.set_rollback(True)
        else:
            publish(events.bells_changed(school.pk, on, on + timedelta(days=1), actor.account_id or 0), now)
        return done


def _make_room(school: School, on: date, band: Band) -> None:
    """Leave of the date's rows only what the band does not take."""
    rows = list(BellDay.objects.select_for_update().filter(school=school, on=on))
    touched = [(row, band_of(row).without([band])) for row in rows if band_of(row).cells() & band.cells()]
    BellDay.objects.filter(pk__in=[row.pk for row, _left in touched]).delete()
    BellDay.objects.bulk_create(
        BellDay(
            school=school, on=on, schedule_id=row.schedule_id, is_exception=row.is_exception, changed_at=row.changed_at, **vars_of(part)
        )
        for row, left in touched
        for part in left
    )


def _lessons(school: School, on: date, band: Band) -> dict[str, int]:
    shift = Q() if band.shift is None else Q(shift=band.shift)
    planned = Lesson.objects.filter(
        shift,
        school=school,
        on=on,
        status=Lesson.Status.PLANNED,
        grade_level__gte=band.grade_from,
        grade_level__lte=band.grade_to,
    )
    rings = Exists(bell_of(school.pk, on, OuterRef(OuterRef("grade_level")), OuterRef(OuterRef("shift")), OuterRef("number")))
    counted: dict[str, int] = planned.aggregate(lessons=Count("pk"), without_bell=Count("pk", filter=~Q(rings)))
    return counted
