"""Plan against fact, per journal. Everything is a queryset; each is one pass over the laid plan of a journal."""

from typing import Any

from django.db.models import Count, Exists, IntegerField, Max, OuterRef, Q, QuerySet, Subquery, Sum
from django.db.models.functions import Coalesce, Least

from server.access.actor import Actor
from server.access.rule import any_of
from server.groups.models import Journal
from server.groups.reads import in_order
from server.planning.models import PlanBinding, RowProgress
from server.schools.models import AcademicYear, GradingPeriod
from server.timetable.models import Lesson

Id = Any
Day = Any


def row_progress(journal: Id) -> QuerySet[Any, Any]:
    """Give a journal's plan row by row: row_id, hours, taken, hours_left, due_on, taught_on, laid_on."""
    rows = RowProgress.objects.filter(journal=journal)
    return rows.values("row_id", "position", "hours", "taken", "hours_left", "due_on", "taught_on", "laid_on").order_by("position")


def progress(journal: Id, on: Day) -> QuerySet[Any, Any]:
    """Give how far a journal is with its plan on a day: one row, or none where it follows none."""
    return _summed(RowProgress.objects.filter(journal=journal), on)


def overview(actor: Actor, school: Id) -> QuerySet[Any, Any]:
    """Give how far all journals of a school are; nothing to those who are not of its office."""
    rows = RowProgress.objects.filter(
        any_of("school_id", actor.office_school_ids), school=school, plan__year__in=_years(school, actor.today)
    )
    return _summed(rows, actor.today)


def unplanned(actor: Actor, school: Id) -> QuerySet[Journal]:
    """Give the journals of this year that follow no plan; nothing to those who are not of the school's office."""
    bound = PlanBinding.objects.filter(journal=OuterRef("pk"))
    journals = Journal.objects.filter(any_of("school_id", actor.office_school_ids), ~Exists(bound), school=school)
    return in_order(journals.filter(year__in=_years(school, actor.today)))


def _years(school: Id, on: Day) -> QuerySet[Any, Any]:
    return AcademicYear.objects.filter(school=school, since__lte=on, until__gt=on).values("pk")


def _summed(rows: QuerySet[RowProgress], on: Day) -> QuerySet[Any, Any]:
    """Sum a plan's rows per journal.

    `hours_due`: hours of the rows that were to be over before the day by the timetable; `hours_taught`: those of them, and of
    later ones, that lessons took; `hours_short`: hours of rows that no lesson of the year is left for.
    """
    return (
        rows.values("journal_id", "plan_id")
        .annotate(
            rows=Count("pk"),
            all_hours=Sum("hours"),
            rows_due=Count("pk", filter=Q(due_on__lt=on)),
            rows_taught=Count("pk", filter=Q(hours_left=0)),
            hours_taught=Sum(Least("taken", "hours", output_field=IntegerField())),
            left=Sum("hours_left"),
            rows_short=Count("pk", filter=Q(hours_left__gt=0, laid_on=None)),
            ends_on=Max(Coalesce("laid_on", "taught_on")),
        )
        .order_by("journal_id")
    )


def lessons_left(journal: Id, on: Day) -> Coalesce:
    """Count the lessons from the day to the end of the grading period that holds it."""
    period = GradingPeriod.objects.filter(
        Q(until__gt=on) & ~Q(kind=GradingPeriod.Kind.YEAR),
        school=OuterRef("school"),
        grade_from__lte=OuterRef("grade_level"),
        grade_to__gte=OuterRef("grade_level"),
        since__lte=on,
        until__gt=OuterRef("on"),
    )
    planned = Lesson.objects.filter(Exists(period), journal=journal, status=Lesson.Status.PLANNED, on__gte=on, record__isnull=True)
    return Coalesce(Subquery(planned.order_by().values("journal").annotate(left=Count("pk")).values("left")), 0)
