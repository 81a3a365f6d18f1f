"""What stands before an act: its lessons, locked, with who gives them, who learns in them and whether they are recorded."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Exists, F, OuterRef

from server.access.timetable import CHANGE_LESSON
from server.errors import InvalidInputError, NotFoundError
from server.groups.models import Membership
from server.journal.models import Cell, LessonRecord
from server.people.models import StaffMember
from server.schools.models import AcademicYear, Holiday
from server.timetable.models import Lesson, LessonTeacher, Room

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from server.access.actor import Actor
    from server.journal.changing.wish import Wish


@dataclass(frozen=True, slots=True)
class Standing:
    """A lesson as it stands. `teachers`: ids of those who give it; `students`: of those in its group on its date."""

    row: Lesson
    teachers: list[int]
    students: list[int]
    is_recorded: bool


def lessons(actor: Actor, wishes: Sequence[Wish]) -> dict[int, Standing]:
    """Lock and give the lessons that the wishes are about, by id. Cost: one statement.

    Raises: NotFoundError where one is not there or not the actor's to change; InvalidInputError over two schools.
    """
    asked = {wish.lesson_id for wish in wishes}
    members = Membership.objects.filter(group=OuterRef("group"), since__lte=OuterRef("on"), until__gt=OuterRef("on"))
    given = LessonTeacher.objects.filter(lesson=OuterRef("pk")).order_by("pk")
    rows = CHANGE_LESSON.rows(actor).filter(pk__in=asked).select_related("journal").order_by("pk").select_for_update(of=("self",))
    found = rows.annotate(
        teacher_ids=ArraySubquery(given.values("staff")),
        member_ids=ArraySubquery(members.order_by("student").values("student")),
        written=Exists(LessonRecord.objects.filter(lesson=OuterRef("pk"))) | Exists(Cell.objects.filter(lesson=OuterRef("pk"))),
    )
    standing = {row.pk: Standing(row, row.teacher_ids, row.member_ids, row.written) for row in found}
    if asked - standing.keys():
        raise NotFoundError
    if len({held.row.school_id for held in standing.values()}) > 1:
        msg = "One act changes lessons of one school."
        raise InvalidInputError(msg, path="changes")
    return standing


def check_places(school_id: int, wishes: Iterable[Wish]) -> None:
    """Refuse people and rooms that are not the school's. Cost: at most two statements.

    Raises: NotFoundError.
    """
    wishes = list(wishes)
    people = {pk for wish in wishes for pk in (wish.substitute_id,) if pk is not None}
    rooms = {wish.room_id for wish in wishes if wish.room_id is not None}
    if people and StaffMember.objects.filter(school=school_id, pk__in=people).count() < len(people):
        raise NotFoundError
    if rooms and Room.objects.filter(school=school_id, pk__in=rooms).count() < len(rooms):
        raise NotFoundError


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
