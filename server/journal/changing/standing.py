"""What stands before an act: its lessons, locked, with who gives them, who learns in them and whether they are recorded."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Exists, F, OuterRef, Q, Subquery

from server.access.rule import any_of
from server.access.timetable import CHANGE_LESSON
from server.errors import InvalidInputError, NotFoundError
from server.groups.models import Membership
from server.journal.models import Cell, LessonRecord
from server.people.models import GuardianRight, StaffMember
from server.schools.models import AcademicYear, Holiday, School
from server.timetable.models import DayChange, Lesson, LessonTeacher, Room

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date
    from uuid import UUID

    from server.access.actor import Actor
    from server.journal.changing.wish import Wish


@dataclass(frozen=True, slots=True)
class Standing:
    """A lesson as it stands.

    `teachers`: ids of those who give it; `shared`: of those of them who are declared to give it beside another lesson;
    `students`: of those in its group on its date; `families`: of the accounts of these and of who has a right about them.
    """

    row: Lesson
    teachers: list[int]
    shared: list[int]
    students: list[int]
    families: list[int]
    is_recorded: bool


def lessons(actor: Actor, wishes: Sequence[Wish]) -> dict[int, Standing]:
    """Lock and give the lessons that the wishes are about, by id. Cost: one statement.

    Raises: NotFoundError where one is not there or not the actor's to change; InvalidInputError over two schools.
    """
    asked = {wish.lesson_id for wish in wishes}
    inside = {
        "student__memberships__group": OuterRef("group"),
        "student__memberships__since__lte": OuterRef("on"),
        "student__memberships__until__gt": OuterRef("on"),
    }
    rights = GuardianRight.objects.filter(Q(until=None) | Q(until__gt=actor.today), since__lte=actor.today, **inside)
    members = Membership.objects.filter(group=OuterRef("group"), since__lte=OuterRef("on"), until__gt=OuterRef("on"))
    given = LessonTeacher.objects.filter(lesson=OuterRef("pk")).order_by("pk")
    rows = CHANGE_LESSON.rows(actor).filter(pk__in=asked).select_related("journal").order_by("pk").select_for_update(of=("self",))
    found = rows.annotate(
        teacher_ids=ArraySubquery(given.values("staff")),
        shared_ids=ArraySubquery(given.filter(occupies=False).values("staff")),
        member_ids=ArraySubquery(members.order_by("student").values("student")),
        own_accounts=ArraySubquery(members.order_by().exclude(student__account=None).values("student__account")),
        guardians=ArraySubquery(rights.order_by().exclude(guardian__account=None).values("guardian__account").distinct()),
        written=Exists(LessonRecord.objects.filter(lesson=OuterRef("pk"))) | Exists(Cell.objects.filter(lesson=OuterRef("pk"))),
    )
    standing = {row.pk: _standing(row) for row in found}
    if asked - standing.keys():
        raise NotFoundError
    if len({held.row.school_id for held in standing.values()}) > 1:
        msg = "One act changes lessons of one school."
        raise InvalidInputError(msg, path="changes")
    return standing


def _standing(row: Any) -> Standing:  # noqa: ANN401 - a lesson with the columns above
    families = sorted({*row.own_accounts, *row.guardians})
    return Standing(row, row.teacher_ids, row.shared_ids, row.member_ids, families, row.written)


@dataclass(frozen=True, slots=True)
class Known:
    """What a school knows of an act before it is written.

    `act_id`, `asked`: the act of this key that was done before, and what it was asked for; None where there is none;
    `people`, `rooms`: ids of those that the wishes name and that are the school's, rooms only while they are in use.
    """

    act_id: int | None
    asked: Any
    people: set[int]
    rooms: set[int]


def known(school_id: int, key: UUID, wishes: Iterable[Wish]) -> Known:
    """Look up an act's key, people and rooms, once its lessons are locked. Cost: one statement."""
    wishes = list(wishes)
    act = DayChange.objects.filter(school=OuterRef("pk"), key=key)
    people = StaffMember.objects.filter(any_of("pk", _people(wishes)), school=OuterRef("pk"))
    rooms = Room.objects.filter(any_of("pk", _rooms(wishes)), school=OuterRef("pk"), closed_on=None)
    found = School.objects.filter(pk=school_id).values_list(
        Subquery(act.values("pk")[:1]),
        Subquery(act.values("asked")[:1]),
        ArraySubquery(people.order_by().values("pk")),
        ArraySubquery(rooms.order_by().values("pk")),
    )
    act_id, asked, people_ids, room_ids = found.get()
    return Known(act_id, asked, set(people_ids), set(room_ids))


def check_places(told: Known, wishes: Iterable[Wish]) -> None:
    """Refuse people and rooms that are not the school's.

    Raises: NotFoundError.
    """
    wishes = list(wishes)
    if told.people != set(_people(wishes)) or told.rooms != set(_rooms(wishes)):
        raise NotFoundError


def _people(wishes: Iterable[Wish]) -> list[int]:
    return sorted({wish.substitute_id for wish in wishes if wish.substitute_id is not None})


def _rooms(wishes: Iterable[Wish]) -> list[int]:
    return sorted({wish.room_id for wish in wishes if wish.room_id is not None})


def check_days(school_id: int, days: set[date], standing: Iterable[Standing]) -> None:
    """Refuse to move lessons out of their academic year or into holidays. Cost: at most one statement.

    Raises: InvalidInputError.
    """
    if not days:
        return
    years = {held.row.journal.year_id for held in standing}
    holidays = Holiday.objects.filter(school=school_id, since__lte=max(days), until__gt=min(days)).values_list("name", "since", "until")
    spans = AcademicYear.objects.filter(pk__in=years).annotate(name_=F("name")).values_list("name_", "since", "until")
    for name, since, until in holidays:
        for day in sorted(days):
            if since <= day < until:
                msg = f"{day} is in the holidays: {name}."
                raise InvalidInputError(msg, path="on")
    for name, since, until in spans:
        if not all(since <= day < until for day in days):
            msg = f"The academic year {name} lasts from {since} until {until}, that day excluded."
            raise InvalidInputError(msg, path="on")
