"""Plans, their rows, and what lessons took or are offered of them. Everything is a queryset or an expression."""

from typing import Any

from django.db.models import Exists, OuterRef, QuerySet, Subquery, Sum
from django.db.models.functions import Coalesce

from server.access.actor import Actor
from server.access.planning import EDIT_PLAN
from server.groups.models import Group, Journal
from server.groups.reads import in_order
from server.planning.models import CoveredRow, LaidLesson, PlanBinding, PlanRow, ThematicPlan
from server.schools.reads import years

Id = Any
Day = Any


def plan(plan_id: Id) -> QuerySet[ThematicPlan]:
    """Give one plan: one row or none."""
    return ThematicPlan.objects.filter(pk=plan_id)


def plans(school: Id, on: Day, year: Id | None, subject: Id | None) -> QuerySet[ThematicPlan]:
    """Give a school's plans of a year, or of that which holds the day; of a subject, or of all."""
    found = ThematicPlan.objects.filter(school=school)
    found = found.filter(year__in=years(school, on).values("pk")) if year is None else found.filter(year=year)
    found = found if subject is None else found.filter(subject=subject)
    return found.order_by("subject__name", "grade_level", "name", "pk")


def plans_fitting(journal: Id) -> QuerySet[ThematicPlan]:
    """Give the plans that a journal can follow: of its subject, grade level and year."""
    mine = Journal.objects.filter(
        pk=journal, subject=OuterRef("subject"), year=OuterRef("year"), group__grade_level=OuterRef("grade_level")
    )
    return ThematicPlan.objects.filter(Exists(mine))


def plan_of_journal(journal: Id) -> QuerySet[ThematicPlan]:
    """Give the plan that a journal follows: one row or none."""
    return ThematicPlan.objects.filter(Exists(PlanBinding.objects.filter(journal=journal, plan=OuterRef("pk"))))


def rows_of_plan(plan_id: Id) -> QuerySet[PlanRow]:
    """Give a plan's rows, in order."""
    return PlanRow.objects.filter(plan=plan_id, position__isnull=False).order_by("position")


def hours_of_plan(plan_id: Id) -> Coalesce:
    """Give the lessons that all rows of a plan take."""
    rows = PlanRow.objects.filter(plan=plan_id, position__isnull=False).order_by().values("plan")
    return Coalesce(Subquery(rows.annotate(all=Sum("hours")).values("all")), 0)


def journals_following(plan_id: Id) -> QuerySet[Journal]:
    """Give the journals that follow a plan."""
    return in_order(Journal.objects.filter(plan_binding__plan=plan_id))


def journals_to_follow(plan_id: Id) -> QuerySet[Journal]:
    """Give the journals that could follow a plan: of its subject, grade level and year."""
    one = ThematicPlan.objects.filter(pk=plan_id, subject=OuterRef("subject"), year=OuterRef("year"), grade_level=OuterRef("grade"))
    grade = Group.objects.filter(pk=OuterRef("group")).values("grade_level")
    return in_order(Journal.objects.annotate(grade=Subquery(grade)).filter(Exists(one)))


def covered_rows(lesson: Id) -> QuerySet[PlanRow]:
    """Give the rows that a lesson took, in order."""
    return PlanRow.objects.filter(Exists(CoveredRow.objects.filter(lesson=lesson, row=OuterRef("pk"))))


def offered(journal: Id, lesson: Id) -> QuerySet[PlanRow]:
    """Give the row that falls on a lesson which is still to be recorded: one row or none (P2)."""
    laid = LaidLesson.objects.filter(journal=journal, lesson=lesson)
    return PlanRow.objects.filter(pk=Subquery(laid.order_by().values("row")[:1]))


def is_editable(actor: Actor, plan_id: Id) -> Exists:
    """Tell whether the actor may change a plan."""
    return Exists(EDIT_PLAN.rows(actor).filter(pk=plan_id))
