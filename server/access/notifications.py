"""Who may have devices and choices: each account its own, about the children it may see and what it may see of them."""

from django.db.models import Q

from server.access.actor import Actor
from server.access.roles import FAMILY
from server.access.rule import Rule, any_of, either, nothing
from server.notifications.models import Device, Kind, OfferedChoice


def _own(actor: Actor) -> Q:
    return nothing() if actor.account_id is None else Q(account=actor.account_id, ended_at=None)


def _offered(actor: Actor) -> Q:
    """Meet what the actor may be told of: each kind by the right that it takes to see it, the timetable by any."""
    if not actor.roles & FAMILY:
        return nothing()
    return either(
        Q(kind=Kind.MARKS) & any_of("student_id", actor.marks_ids),
        Q(kind=Kind.ABSENCES) & any_of("student_id", actor.attendance_ids),
        Q(kind=Kind.HOMEWORK) & any_of("student_id", actor.homework_ids),
        Q(kind=Kind.TIMETABLE) & any_of("student_id", actor.student_ids),
    )


SEE_DEVICE = Rule("notifications.see_device", Device, _own)
SEE_CHOICE = Rule("notifications.see_choice", OfferedChoice, _offered)
