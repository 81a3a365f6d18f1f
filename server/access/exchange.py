"""Who may have and see calendar addresses: each account its own, about what it may see."""

from django.db.models import Q

from server.access.actor import Actor
from server.access.groups import SEE_CLASS
from server.access.rule import Rule, any_of, nothing
from server.exchange.models import CalendarFeed
from server.groups.models import SchoolClass
from server.people.models import StaffMember, Student


def _own(actor: Actor) -> Q:
    return nothing() if actor.account_id is None else Q(account=actor.account_id, revoked_at=None)


def _myself(actor: Actor) -> Q:
    return any_of("pk", actor.staff_ids)


def _mine_or_my_childs(actor: Actor) -> Q:
    return any_of("pk", actor.student_ids)


SEE_FEED = Rule("exchange.see_feed", CalendarFeed, _own)
FEED_OF_STAFF = Rule("exchange.feed_of_staff", StaffMember, _myself)
FEED_OF_STUDENT = Rule("exchange.feed_of_student", Student, _mine_or_my_childs)
FEED_OF_CLASS = Rule("exchange.feed_of_class", SchoolClass, SEE_CLASS.condition)
