"""Moving a student between groups from a date, so that no lesson and no mark of before changes (G4).

It stands here and not in groups/, because what stands in journals decides whether a move is possible.
"""

from dataclasses import dataclass
from datetime import date, datetime

from django.db import IntegrityError, transaction
from django.db.models import Q, QuerySet

from server.access.actor import Actor
from server.access.groups import SEE_GROUP
from server.access.journal import MOVE_STUDENT
from server.database.constraints import constraint_of
from server.database.history import changed_by
from server.errors import NotFoundError
from server.groups.errors import AlreadyMemberError, MarksAfterMoveError, NoSuchMoveError
from server.groups.models import DivisionClass, Group, Journal, Membership
from server.groups.reads import class_of
from server.journal import events
from server.journal.models import Cell
from server.live.outbox import publish
from server.people.models import Student


@dataclass(frozen=True, slots=True)
class Moved:
    """A move that was made: the groups that were left on the day, and the one joined."""

    student_id: int
    group_id: int
    left: list[int]
    on: date


def move_student(*, actor: Actor, student_id: int, group_id: int, on: date, now: datetime) -> Moved:
    """Put a student into a group from a day on, out of what that group excludes.

    A class excludes the former class with its subgroups; a subgroup excludes the others of its division; a stream
    excludes nothing. `on` is the first day in the new group.
    Cost: 9 statements, in one transaction that locks the student and the groups that are left.
    Raises: NotFoundError; AlreadyMemberError; MarksAfterMoveError; NoSuchMoveError. Nothing is written when it raises.
    Source: README, G1, G4.
    """
    with transaction.atomic(), changed_by(actor.account_id):
        student = MOVE_STUDENT.fetch(actor, student_id, lock=True)
        group = SEE_GROUP.rows(actor, Group.objects.select_related("year", "division")).filter(pk=group_id).first()
        if group is None or group.school_id != student.school_id:
            raise NotFoundError
        _refuse(student, group, on)
        left = _leave(_excluded(student, group, on), on)
        _join(student, group, on)
        journals = list(Journal.objects.filter(group__in=[group.pk, *left]).values_list("pk", flat=True))
        publish(events.roster_changed(student.school_id, student.pk, journals, actor.account_id or 0), now)
        return Moved(student.pk, group.pk, left, on)


def _refuse(student: Student, group: Group, on: date) -> None:
    if not group.year.since <= on < group.year.until:
        msg = f"The group exists from {group.year.since} to {group.year.until}; {on} is not in that year."
        raise NoSuchMoveError(msg)
    if Membership.objects.filter(student=student, group=group, since__lte=on, until__gt=on).exists():
        raise AlreadyMemberError
    if group.kind == Group.Kind.SUBGROUP and not _is_divided(student, group, on):
        msg = "The student is on that day in no class that this group is a part of."
        raise NoSuchMoveError(msg)


def _is_divided(student: Student, group: Group, on: date) -> bool:
    """Tell whether the group's division splits the class the student is in on the day."""
    classes = class_of(student.pk, on).values("pk")
    return DivisionClass.objects.filter(division=group.division_id, school_class__in=classes).exists()


def _excluded(student: Student, group: Group, on: date) -> QuerySet[Membership]:
    """Give the memberships on and after the day that the new one excludes."""
    later = Membership.objects.filter(student=student, until__gt=on)
    if group.kind == Group.Kind.STREAM:
        return later.none()
    if group.kind == Group.Kind.SUBGROUP:
        return later.filter(division=group.division_id)
    shared = DivisionClass.objects.filter(school_class=group.school_class_id).values("division")
    own_parts = Q(kind=Group.Kind.SUBGROUP) & ~Q(division__in=shared)
    return later.filter(Q(kind=Group.Kind.CLASS) | own_parts)


def _leave(memberships: QuerySet[Membership], on: date) -> list[int]:
    """End memberships on the day; those that would begin on or after it are taken away.

    Raises: MarksAfterMoveError when something was entered for the student in a group after leaving it.
    """
    # The groups are locked as well: who records a lesson holds its group, so that its roster stays as it is read.
    rows = list(memberships.select_related("group").select_for_update(of=("self", "group"), no_key=True))
    groups = sorted({row.group_id for row in rows})
    students = {row.student_id for row in rows}
    if Cell.objects.filter(student__in=students, journal__group__in=groups, on__gte=on).exists():
        raise MarksAfterMoveError
    Membership.objects.filter(pk__in=[row.pk for row in rows if row.since >= on]).delete()
    Membership.objects.filter(pk__in=[row.pk for row in rows if row.since < on]).update(until=on)
    return groups


def _join(student: Student, group: Group, on: date) -> None:
    try:
        with transaction.atomic():
            Membership.objects.create(school_id=student.school_id, group=group, student=student, since=on, until=group.year.until)
    except IntegrityError as error:
        if (constraint_of(error) or "").startswith("membership_"):
            raise NoSuchMoveError from error
        raise
