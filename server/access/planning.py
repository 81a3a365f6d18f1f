"""Who may see which homework."""

from django.db.models import Exists, OuterRef, Q

from server.access.actor import Actor
from server.access.roles import FAMILY, STAFF
from server.access.rule import Rule, any_of, either
from server.groups.models import Membership
from server.planning.models import Homework


def _see_homework(actor: Actor) -> Q:
    conditions = []
    if actor.roles & STAFF:
        conditions.append(any_of("school_id", actor.staff_school_ids))
    if actor.roles & FAMILY:
        mine = Membership.objects.filter(
            any_of("student_id", actor.homework_ids),
            group=OuterRef("lesson__group"),
            since__lte=OuterRef("lesson__on"),
            until__gt=OuterRef("lesson__on"),
        )
        conditions.append(Q(Exists(mine)))
    return either(*conditions)


SEE_HOMEWORK = Rule("planning.see_homework", Homework, _see_homework)
