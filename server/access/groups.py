"""Who may see which classes, groups and journals."""

from django.db.models import Exists, OuterRef, Q

from server.access.actor import Actor
from server.access.roles import FAMILY, OFFICE, STAFF, Role
from server.access.rule import Rule, any_of, either
from server.access.schools import of_my_schools
from server.groups.models import Division, Group, Journal, Membership, SchoolClass, Subject


def _see_class(actor: Actor) -> Q:
    conditions = []
    if actor.roles & STAFF:
        conditions.append(any_of("school_id", actor.staff_school_ids))
    if actor.roles & FAMILY:
        mine = Membership.objects.filter(any_of("student_id", actor.student_ids), group__school_class=OuterRef("pk"), kind=Group.Kind.CLASS)
        conditions.append(Q(Exists(mine)))
    return either(*conditions)


def _see_class_sheet(actor: Actor) -> Q:
    conditions = []
    if Role.CLASS_TEACHER in actor.roles:
        conditions.append(any_of("pk", actor.led_class_ids))
    if actor.roles & OFFICE:
        conditions.append(any_of("school_id", actor.office_school_ids))
    return either(*conditions)


def _see_group(actor: Actor) -> Q:
    conditions = []
    if actor.roles & STAFF:
        conditions.append(any_of("school_id", actor.staff_school_ids))
    if actor.roles & FAMILY:
        mine = Membership.objects.filter(any_of("student_id", actor.student_ids), group=OuterRef("pk"))
        conditions.append(Q(Exists(mine)))
    return either(*conditions)


def _see_journal(actor: Actor) -> Q:
    """Meet journals one teaches, all of a school for its office, and those of the class one leads and of its parts."""
    conditions = []
    if Role.TEACHER in actor.roles:
        conditions.append(any_of("pk", actor.journal_ids))
    if actor.roles & OFFICE:
        conditions.append(any_of("school_id", actor.office_school_ids))
    if Role.CLASS_TEACHER in actor.roles:
        conditions.append(any_of("group__school_class_id", actor.led_class_ids))
    return either(*conditions)


SEE_SUBJECT = Rule("groups.see_subject", Subject, of_my_schools)
SEE_DIVISION = Rule("groups.see_division", Division, of_my_schools)
SEE_CLASS = Rule("groups.see_class", SchoolClass, _see_class)
SEE_CLASS_SHEET = Rule("groups.see_class_sheet", SchoolClass, _see_class_sheet)
SEE_GROUP = Rule("groups.see_group", Group, _see_group)
SEE_JOURNAL = Rule("groups.see_journal", Journal, _see_journal)
