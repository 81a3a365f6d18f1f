"""Who may see and change which plans and homework: plans are shared by a school's staff, homework is for those it is set for."""

from django.db.models import Exists, OuterRef, Q

from server.access.actor import Actor
from server.access.roles import FAMILY, OFFICE, STAFF, Role
from server.access.rule import Rule, any_of, either
from server.groups.models import Journal, Membership
from server.planning.models import CoveredRow, Homework, PlanBinding, PlanRow, ThematicPlan


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


def _of_staff(actor: Actor) -> Q:
    return any_of("school_id", actor.staff_school_ids) if actor.roles & STAFF else either()


def _edit_plan(actor: Actor) -> Q:
    """Meet all plans of a school for its office, and for its staff those they wrote or whose subject they teach."""
    conditions = []
    if actor.roles & OFFICE:
        conditions.append(any_of("school_id", actor.office_school_ids))
    if actor.roles & STAFF and actor.account_id is not None:
        conditions.append(Q(author=actor.account_id) & any_of("school_id", actor.staff_school_ids))
    if Role.TEACHER in actor.roles:
        taught = Journal.objects.filter(any_of("pk", actor.journal_ids), subject=OuterRef("subject"))
        conditions.append(Q(Exists(taught)))
    return either(*conditions)


def _bind_plan(actor: Actor) -> Q:
    """Meet the journals whose plan one chooses: those one teaches, and all of a school for its office."""
    conditions = []
    if Role.TEACHER in actor.roles:
        conditions.append(any_of("pk", actor.journal_ids))
    if actor.roles & OFFICE:
        conditions.append(any_of("school_id", actor.office_school_ids))
    return either(*conditions)


SEE_HOMEWORK = Rule("planning.see_homework", Homework, _see_homework)
SEE_PLAN = Rule("planning.see_plan", ThematicPlan, _of_staff)
EDIT_PLAN = Rule("planning.edit_plan", ThematicPlan, _edit_plan)
SEE_PLAN_ROW = Rule("planning.see_plan_row", PlanRow, _of_staff)
SEE_COVERED_ROW = Rule("planning.see_covered_row", CoveredRow, _of_staff)
SEE_BINDING = Rule("planning.see_binding", PlanBinding, _of_staff)
BIND_PLAN = Rule("planning.bind_plan", Journal, _bind_plan)
