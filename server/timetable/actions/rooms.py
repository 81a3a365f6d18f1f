"""Rooms: added, named otherwise, closed. What was held in a closed room stays there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db import IntegrityError, transaction
from django.db.models import Q

from server.access.timetable import ADD_ROOM, CHANGE_ROOM
from server.database.constraints import constraint_of
from server.database.history import changed_by
from server.errors import InvalidInputError, NotFoundError
from server.timetable.actions.bells.place import today_at
from server.timetable.errors import RoomInUseError, RoomNameTakenError
from server.timetable.models import Lesson, LessonChange, Room, Timetable, WeeklyLesson

if TYPE_CHECKING:
    from datetime import date, datetime

    from server.access.actor import Actor

LONGEST_NAME = 100


@dataclass(frozen=True, slots=True)
class RoomSaved:
    """A room as it is now, and its school."""

    school_id: int
    room_id: int


def add_room(*, actor: Actor, school_id: int, name: str, building: str) -> RoomSaved:
    """Give a school one room more; a closed one of that name and building opens again.

    Cost: at most 5 statements, in one transaction. Raises: NotFoundError; InvalidInputError; RoomNameTakenError.
    """
    wanted, where = _checked(name, "name"), _checked(building, "building", required=False)
    with transaction.atomic(), changed_by(actor.account_id):
        school = ADD_ROOM.fetch(actor, school_id)
        closed = Room.objects.select_for_update().filter(school=school, name=wanted, building=where, closed_on__isnull=False).first()
        room = closed or Room(school=school, name=wanted, building=where)
        room.closed_on = None
        return _saved(room)


def rename_room(*, actor: Actor, room_id: int, name: str | None, building: str | None) -> RoomSaved:
    """Name a room otherwise, or say which building it is in; None: as it is.

    Cost: at most 5 statements, in one transaction. Raises: NotFoundError; InvalidInputError; RoomNameTakenError.
    """
    with transaction.atomic(), changed_by(actor.account_id):
        room = _open_room(actor, room_id)
        room.name = room.name if name is None else _checked(name, "name")
        room.building = room.building if building is None else _checked(building, "building", required=False)
        return _saved(room)


def close_room(*, actor: Actor, room_id: int, now: datetime) -> RoomSaved:
    """Let no more lessons be put into a room; what was held in it stays there.

    Cost: at most 10 statements, in one transaction. Raises: NotFoundError; RoomInUseError. Nothing is written when it raises.
    """
    with transaction.atomic(), changed_by(actor.account_id):
        # Against those who put a lesson into it now: they hold it FOR KEY SHARE.
        room = Room.objects.select_for_update().get(pk=_open_room(actor, room_id).pk)
        today = today_at(room.school, now)
        if coming := _coming(room, today):
            raise RoomInUseError(coming)
        Room.objects.filter(pk=room.pk).update(closed_on=today)
        return RoomSaved(room.school_id, room.pk)


def _open_room(actor: Actor, room_id: int) -> Room:
    room: Room = CHANGE_ROOM.fetch(actor, room_id, lock=True)
    if room.closed_on is not None:
        raise NotFoundError
    return room


def _coming(room: Room, today: date) -> int:
    """Count lessons to come: held in the room, cancelled, or put elsewhere by a change that can be taken back; or else those of timetables."""
    changed = LessonChange.objects.filter(school=room.school_id, on__gte=today, room_before=room, withdrawn_at=None)
    back = Q(room=room) | Q(pk__in=changed.values("lesson"))
    dated = Lesson.objects.filter(back, school=room.school_id, on__gte=today).count()
    alive = Q(timetable__status=Timetable.Status.DRAFT) | Q(timetable__until__gt=today)
    weekly = WeeklyLesson.objects.filter(alive, school=room.school_id, room=room).count()
    return dated or weekly


def _checked(text: str, path: str, *, required: bool = True) -> str:
    found = " ".join(text.split())
    if len(found) > LONGEST_NAME or (required and not found) or not found.isprintable():
        msg = f"A {path} has {int(required)} to {LONGEST_NAME} characters."
        raise InvalidInputError(msg, path=path)
    return found


def _saved(room: Room) -> RoomSaved:
    try:
        with transaction.atomic():
            room.save()
    except IntegrityError as error:
        if constraint_of(error) == "room_name_once":
            raise RoomNameTakenError from error
        raise
    return RoomSaved(room.school_id, room.pk)
