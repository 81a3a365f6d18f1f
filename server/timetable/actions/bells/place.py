"""What actions on bells have in common: the school under lock, its day, bands that make sense."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from server.access.timetable import SET_BELLS
from server.errors import InvalidInputError, NotFoundError
from server.timetable.bands import HIGHEST, LOWEST, SHIFTS
from server.timetable.models import BellSchedule

if TYPE_CHECKING:
    from datetime import date, datetime

    from server.access.actor import Actor
    from server.schools.models import School
    from server.timetable.bands import Band

LATEST_YEAR = 2100


def school_of(actor: Actor, school_id: int) -> School:
    """Give the school, if the actor may set its bells; one change of a school's bells waits for the other.

    Cost: one statement. Raises: NotFoundError.
    """
    school = SET_BELLS.rows(actor).select_for_update(of=("self",), no_key=True).filter(pk=school_id).first()
    if school is None:
        raise NotFoundError
    return school


def today_at(school: School, now: datetime) -> date:
    """Give the date in the school's zone (T6)."""
    return now.astimezone(ZoneInfo(school.time_zone)).date()


def not_past(school: School, on: date, now: datetime, path: str) -> None:
    """Refuse a day that is over: it stays as it rang.

    Raises: InvalidInputError.
    """
    if on < today_at(school, now):
        msg = f"{on} is over; bells can be set from {today_at(school, now)} on."
        raise InvalidInputError(msg, path=path)
    not_too_far(on, path)


def not_too_far(on: date, path: str) -> None:
    """Refuse a day of which nobody plans anything.

    Raises: InvalidInputError.
    """
    if on.year > LATEST_YEAR:
        msg = f"{on} is too far ahead."
        raise InvalidInputError(msg, path=path)


def check_band(band: Band) -> None:
    """Refuse grade levels and shifts that there are none of.

    Raises: InvalidInputError.
    """
    if not LOWEST <= band.grade_from <= HIGHEST:
        msg = f"Grade levels are {LOWEST} to {HIGHEST}, not {band.grade_from}."
        raise InvalidInputError(msg, path="gradeFrom")
    if not band.grade_from <= band.grade_to <= HIGHEST:
        msg = f"The highest grade level is {band.grade_from} to {HIGHEST}, not {band.grade_to}."
        raise InvalidInputError(msg, path="gradeTo")
    if band.shift is not None and band.shift not in SHIFTS:
        msg = f"Shifts are {SHIFTS[0]} to {SHIFTS[-1]}, not {band.shift}."
        raise InvalidInputError(msg, path="shift")


def schedule_in_use(school: School, schedule_id: int) -> BellSchedule:
    """Give a bell schedule of the school that is not retired.

    Raises: NotFoundError.
    """
    schedule = BellSchedule.objects.filter(school=school, pk=schedule_id, retired_on=None).first()
    if schedule is None:
        raise NotFoundError
    return schedule
