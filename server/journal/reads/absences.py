"""What can be asked of reported absences and of weeks read. Everything is a queryset or an expression."""

from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import BooleanField, Case, CharField, Exists, F, OuterRef, Q, QuerySet, Subquery, Value, When
from django.db.models.functions import Cast

from server.access.absences import SEE_REPORTED_ABSENCE, told_why
from server.access.actor import Actor
from server.access.rule import any_of
from server.groups.models import Group, Membership
from server.groups.reads import overlapping
from server.journal.models import AbsenceReport, WeekRead
from server.people.models import Account
from server.schools.models import AttendanceCode
from server.timetable.reads.dates import monday_of

Id = Any
Day = Any
STANDING = (AbsenceReport.Status.REPORTED, AbsenceReport.Status.CONFIRMED)
"""Reports by which a child is expected to be absent."""
EXCUSING = (AttendanceCode.Meaning.ILL, AttendanceCode.Meaning.EXCUSED)
"""Codes that say themselves that there was a good reason."""


def absence_report(report: Id) -> QuerySet[AbsenceReport]:
    """Give one report: one row or none."""
    return AbsenceReport.objects.filter(pk=report)


def absence_reports_of_student(student: Id, since: Day, last: Day) -> QuerySet[AbsenceReport]:
    """Give the reports about a student that touch some days, withdrawn ones included, by their first day."""
    return AbsenceReport.objects.filter(student=student, since__lte=last, last__gte=since)


def absence_reports_of_class(school_class: Id, since: Day, last: Day) -> QuerySet[AbsenceReport]:
    """Give the reports that touch some days, about who is in a class on one of these, by their first day."""
    inside = Membership.objects.filter(kind=Group.Kind.CLASS, group__school_class=school_class, since__lte=last, until__gt=since)
    return AbsenceReport.objects.filter(_about(inside), since__lte=last, last__gte=since)


def _about(members: QuerySet[Membership]) -> Q:
    """Meet reports about these members: an array, so that reports are looked up by these few students."""
    return any_of("student_id", ArraySubquery(members.order_by().values("student_id")))


def reported_absent(actor: Actor, group: Id, on: Day) -> QuerySet[Any, Any]:
    """Give who of a group's members of a day is reported absent on it: student_id, confirmed, why. For those who give lessons."""
    here = Membership.objects.filter(group=group, since__lte=on, until__gt=on)
    reports = SEE_REPORTED_ABSENCE.rows(actor).filter(_about(here), status__in=STANDING, since__lte=on, last__gte=on)
    return (
        _expected(actor, reports).values("student_id", "confirmed", "why", "student__sort_key").order_by("student__sort_key", "student_id")
    )


def reported_in_period(actor: Actor, group: Id, since: Day, until: Day) -> QuerySet[Any, Any]:
    """Give the days in [since, until) on which members of a group are reported absent, as above: with since and last, by day."""
    here = Membership.objects.filter(overlapping(since, until), group=group)
    reports = SEE_REPORTED_ABSENCE.rows(actor).filter(_about(here), status__in=STANDING, since__lt=until, last__gte=since)
    return _expected(actor, reports).values("student_id", "confirmed", "why", "since", "last").order_by("since", "student_id")


def _expected(actor: Actor, reports: QuerySet[AbsenceReport]) -> QuerySet[Any, Any]:
    confirmed = Case(When(status=AbsenceReport.Status.CONFIRMED, then=Value(value=True)), default=Value(value=False))
    found: QuerySet[Any, Any] = reports.annotate(confirmed=Cast(confirmed, BooleanField()), why=absence_reason(actor))
    return found


def absence_reason(actor: Actor) -> Case:
    """Give the reason of a row's report; null for the child's other household (F1)."""
    return Case(When(told_why(actor), then=F("reason")), default=None, output_field=CharField())


def absence_note(actor: Actor) -> Case:
    """Give what the school says to a row's report; empty as above: it is said to the report's author."""
    return Case(When(told_why(actor), then=F("note")), default=Value(""), output_field=CharField())


def absence_author(actor: Actor, reported_by: Id) -> Case:
    """Give who reported it; null as above."""
    author = Subquery(Account.objects.filter(pk=reported_by).order_by().values("full_name"))
    return Case(When(told_why(actor), then=author), default=None, output_field=CharField())


def is_mine(account: Id) -> Case:
    """Tell whether the row's report is of this account."""
    return Case(When(reported_by=account, then=Value(value=True)), default=Value(value=False), output_field=BooleanField())


def is_excused(code: Id, student: Id, on: Day) -> Case:
    """Tell whether an attendance code excuses, or counts as absence on a day that a confirmed report is for."""
    codes = AttendanceCode.objects.filter(pk=code)
    excusing = codes.filter(meaning__in=EXCUSING)
    by_report = Q(Exists(codes.filter(counts_as_absence=True))) & Q(Exists(_confirmed(student, on)))
    met = Q(Exists(excusing)) | by_report
    return Case(When(met, then=Value(value=True)), default=Value(value=False), output_field=BooleanField())


def is_excused_absence() -> Q:
    """Meet missed lessons, as rows of cells, for which there was a good reason: those of which `is_excused` is true."""
    return Q(code__meaning__in=EXCUSING) | Q(Exists(_confirmed(OuterRef("student"), OuterRef("on"))))


def _confirmed(student: Id, on: Day) -> QuerySet[AbsenceReport]:
    return AbsenceReport.objects.filter(student=student, status=AbsenceReport.Status.CONFIRMED, since__lte=on, last__gte=on)


def weeks_read(student: Id, week: Day) -> QuerySet[WeekRead]:
    """Give who says to have read a student's week, given by any day of it, in the order in which they did."""
    return WeekRead.objects.filter(student=student, week=monday_of(week)).order_by("at", "pk")


def week_read_by(student: Id, week: Day, account: Id) -> QuerySet[WeekRead]:
    """Give one account's word on a student's week: one row or none."""
    return WeekRead.objects.filter(student=student, week=monday_of(week), account=account)


def week_read(read: Id) -> QuerySet[WeekRead]:
    """Give one word on a week: one row or none."""
    return WeekRead.objects.filter(pk=read)
