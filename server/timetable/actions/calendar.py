"""A school's own calendar: days without lessons, and days off that are worked. Bells follow it at once, lessons when a timetable is published."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from django.db import transaction

from server.access.timetable import CHANGE_HOLIDAY, SET_CALENDAR
from server.database.history import changed_by
from server.errors import InvalidInputError, NotFoundError
from server.live.outbox import publish
from server.schools.models import Holiday, WorkingDay
from server.schools.reads import teaching_days
from server.timetable import events
from server.timetable.actions.bells.place import not_past
from server.timetable.actions.bells.ring import ring
from server.timetable.models import BellDay, Lesson

if TYPE_CHECKING:
    from datetime import datetime

    from server.access.actor import Actor
    from server.schools.models import School

DAY = timedelta(days=1)
LONGEST = timedelta(days=150)
LONGEST_NAME = 100
WEEKDAYS = range(1, 8)


@dataclass(frozen=True, slots=True)
class CalendarChanged:
    """A school's calendar is another: `lessons` are planned on days that have none now, until a timetable is published anew."""

    school_id: int
    lessons: int


def add_holiday(*, actor: Actor, school_id: int, name: str, since: date, until: date, now: datetime) -> CalendarChanged:
    """Let a school have no lessons over [since, until), which may reach back but not be over.

    Cost: at most 15 statements, in one transaction that locks the school.
    Raises: NotFoundError; InvalidInputError. Nothing is written when it raises.
    """
    with transaction.atomic(), changed_by(actor.account_id):
        school = _school_of(actor, school_id)
        _check_name(name, required=True)
        if not since < until <= since + LONGEST:
            msg = f"The last day is not before the first, and holidays are at most {LONGEST.days} days long."
            raise InvalidInputError(msg, path="to")
        not_past(school, until - DAY, now, "to")
        Holiday.objects.create(school=school, name=name.strip(), since=since, until=until)
        return _followed(actor, school, since, until, now)


def remove_holiday(*, actor: Actor, holiday_id: int, now: datetime) -> CalendarChanged:
    """Let a school have lessons again on days that were without them; those that are over stay as they were.

    Cost: as `add_holiday`. Raises: NotFoundError; InvalidInputError.
    """
    with transaction.atomic(), changed_by(actor.account_id):
        holiday = CHANGE_HOLIDAY.fetch(actor, holiday_id)
        school = _school_of(actor, holiday.school_id)
        not_past(school, holiday.until - DAY, now, "holidayId")
        holiday.delete()
        return _followed(actor, school, holiday.since, holiday.until, now)


def set_working_day(*, actor: Actor, school_id: int, on: date, follows: int | None, name: str, now: datetime) -> CalendarChanged:
    """Let a date be worked by the timetable and the bells of another weekday; None: by its own again.

    Cost: as `add_holiday`. Raises: NotFoundError; InvalidInputError.
    """
    with transaction.atomic(), changed_by(actor.account_id):
        school = _school_of(actor, school_id)
        not_past(school, on, now, "on")
        _check_name(name, required=False)
        if follows is not None and follows not in WEEKDAYS:
            msg = f"Weekdays are 1 for Monday to 7 for Sunday, not {follows}."
            raise InvalidInputError(msg, path="follows")
        if follows is None:
            WorkingDay.objects.filter(school=school, on=on).delete()
        else:
            WorkingDay.objects.update_or_create(school=school, on=on, defaults={"follows": follows, "name": name.strip()})
        return _followed(actor, school, on, on + DAY, now)


def _school_of(actor: Actor, school_id: int) -> School:
    school = SET_CALENDAR.rows(actor).select_for_update(of=("self",), no_key=True).filter(pk=school_id).first()
    if school is None:
        raise NotFoundError
    return school


def _check_name(name: str, *, required: bool) -> None:
    if len(name) > LONGEST_NAME or (required and not name.strip()):
        msg = f"A name has 1 to {LONGEST_NAME} characters." if required else f"A name has at most {LONGEST_NAME} characters."
        raise InvalidInputError(msg, path="name")


def _followed(actor: Actor, school: School, since: date, until: date, now: datetime) -> CalendarChanged:
    """Let bells of the days to come follow the calendar, and tell the school."""
    BellDay.objects.filter(school=school, on__gte=since, on__lt=until, is_exception=False).delete()
    ring(school, since, until, now)
    days = {day.on for day in teaching_days(school.pk, since, until)}
    planned = Lesson.objects.filter(school=school, on__gte=since, on__lt=until, status=Lesson.Status.PLANNED)
    publish(events.bells_changed(school.pk, since, until, actor.account_id or 0), now)
    return CalendarChanged(school.pk, planned.exclude(on__in=days).count())
