"""Who may see and change guardians' rights: the school's office; the class teacher sees; a guardian sees their own, never another's."""

from django.db.models import Exists, OuterRef, Q

from server.access.actor import Actor
from server.access.roles import OFFICE, Role
from server.access.rule import Rule, any_of, either, nothing
from server.people.models import Guardian, GuardianRight, Invitation, Student


def _of_office(actor: Actor) -> Q:
    return any_of("school_id", actor.office_school_ids) if actor.roles & OFFICE else nothing()


def _see_right(actor: Actor) -> Q:
    conditions = [_of_office(actor)]
    if Role.CLASS_TEACHER in actor.roles:
        conditions.append(any_of("student_id", actor.led_student_ids))
    if actor.account_id is not None:
        conditions.append(Q(guardian__account=actor.account_id))
    return either(*conditions)


def _of_led(actor: Actor) -> Q:
    """Meet guardians who have or had a right about a student whom the actor leads."""
    return Q(Exists(GuardianRight.objects.filter(any_of("student_id", actor.led_student_ids), guardian=OuterRef("pk"))))


def _see_guardian(actor: Actor) -> Q:
    conditions = [_of_office(actor)]
    if Role.CLASS_TEACHER in actor.roles:
        conditions.append(_of_led(actor))
    if actor.account_id is not None:
        conditions.append(Q(account=actor.account_id))
    return either(*conditions)


def _invite(actor: Actor) -> Q:
    """Meet guardians whom the actor may hand an invitation: the office grants rights, class teachers print what it granted."""
    conditions = [_of_office(actor)]
    if Role.CLASS_TEACHER in actor.roles:
        granted = GuardianRight.objects.filter(any_of("student_id", actor.led_student_ids), guardian=OuterRef("pk"))
        conditions.append(Q(Exists(granted.filter(Q(until=None) | Q(until__gt=actor.today)))))
    return either(*conditions)


def _see_invitation(actor: Actor) -> Q:
    conditions = [_of_office(actor)]
    if Role.CLASS_TEACHER in actor.roles:
        led = GuardianRight.objects.filter(any_of("student_id", actor.led_student_ids), guardian=OuterRef("guardian"))
        conditions.append(Q(Exists(led)))
    return either(*conditions)


def _see_family(actor: Actor) -> Q:
    """Meet students whose whole family the actor may see, both households of it."""
    conditions = [_of_office(actor)]
    if Role.CLASS_TEACHER in actor.roles:
        conditions.append(any_of("pk", actor.led_student_ids))
    return either(*conditions)


SEE_RIGHT = Rule("people.see_right", GuardianRight, _see_right)
SEE_GUARDIAN = Rule("people.see_guardian", Guardian, _see_guardian)
SEE_FAMILY = Rule("people.see_family", Student, _see_family)
GRANT_RIGHT = Rule("people.grant_right", Student, _of_office)
CHANGE_RIGHT = Rule("people.change_right", GuardianRight, _of_office)
SEE_INVITATION = Rule("people.see_invitation", Invitation, _see_invitation)
INVITE_GUARDIAN = Rule("people.invite_guardian", Guardian, _invite)
