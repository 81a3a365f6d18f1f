"""Who may see which people: students are seen by those who teach, lead, represent or administer them."""

from django.db.models import Exists, F, OuterRef, Q

from server.access.actor import Actor
from server.access.roles import FAMILY, OFFICE, Role
from server.access.rule import Rule, any_of, either
from server.groups.models import JournalTeacher, Membership
from server.people.models import Account, StaffMember, Student
from server.timetable.models import LessonTeacher


def _taught(actor: Actor) -> Q:
    """Meet students who are or were in a group that the actor teaches: they stand in the journal (G3)."""
    return Q(Exists(Membership.objects.filter(any_of("group_id", actor.taught_group_ids), student=OuterRef("pk"))))


def _taught_once(actor: Actor) -> Q:
    """Meet the roster of lessons that the actor is named for, in whosever place (T4)."""
    named = LessonTeacher.objects.filter(
        any_of("staff_id", actor.staff_ids),
        lesson__group__memberships__student=OuterRef("pk"),
        lesson__group__memberships__since__lte=F("on"),
        lesson__group__memberships__until__gt=F("on"),
    )
    taught = JournalTeacher.objects.filter(
        any_of("staff_id", actor.staff_ids),
        journal=OuterRef("lesson__journal"),
        since__lte=OuterRef("on"),
        until__gt=OuterRef("on"),
    )
    return Q(Exists(named.filter(~Exists(taught))))


def _see_student(actor: Actor) -> Q:
    conditions = []
    if actor.roles & FAMILY:
        conditions.append(any_of("pk", actor.student_ids))
    if Role.CLASS_TEACHER in actor.roles:
        conditions += [any_of("pk", actor.led_student_ids), _was_led(actor)]
    if actor.roles & OFFICE:
        conditions.append(any_of("school_id", actor.office_school_ids))
    if Role.TEACHER in actor.roles:
        conditions += [_taught(actor), _taught_once(actor)]
    return either(*conditions)


def _was_led(actor: Actor) -> Q:
    """Meet students who are or were in a class that the actor leads: they stand in its sheet."""
    return Q(Exists(Membership.objects.filter(any_of("group_id", actor.led_group_ids), student=OuterRef("pk"))))


def _see_staff(actor: Actor) -> Q:
    return any_of("school_id", actor.school_ids)


def _see_account(actor: Actor) -> Q:
    return Q(pk=actor.account_id)


SEE_ACCOUNT = Rule("people.see_account", Account, _see_account)
SEE_STAFF = Rule("people.see_staff", StaffMember, _see_staff)
SEE_STUDENT = Rule("people.see_student", Student, _see_student)
