"""Rosters, marks, attendance: what a journal's page, a lesson and a class's sheet show."""

from typing import Any

from django.db.models import Count, DateField, Exists, Min, OuterRef, Q, QuerySet
from django.db.models.functions import Cast

from server.groups.models import Membership
from server.groups.reads import overlapping
from server.journal.models import Cell, LedgerEntry, Mark
from server.journal.reads.period import period_since, period_until
from server.timetable.models import Lesson
from server.timetable.reads import lessons_of_student

Id = Any
Day = Any


def roster(group: Id, period: Id) -> QuerySet[Any, Any]:
    """Give everybody who was in the group on any day of the period (G3), by name: student_id, since, until.

    `since` and `until` are the period's: what the rows of a roster ask their averages over.
    """
    since, until = period_since(period), period_until(period)
    return (
        Membership.objects.filter(overlapping(since, until), group=group)
        .values("student_id", "student__sort_key")
        .annotate(
            group_id=Min("group_id"),
            since=Cast(since, DateField()),
            until=Cast(until, DateField()),
        )
        .order_by("student__sort_key", "student_id")
    )


def marks_of_journal(journal: Id, period: Id) -> QuerySet[Mark]:
    """Give all marks of a journal in a period, by date, lesson, student and position."""
    return Mark.objects.filter(journal=journal, on__gte=period_since(period), on__lt=period_until(period))


def attendance_of_journal(journal: Id, period: Id) -> QuerySet[Cell]:
    """Give who was not simply present in a journal's lessons of a period."""
    return Cell.objects.filter(journal=journal, on__gte=period_since(period), on__lt=period_until(period), code__isnull=False).order_by(
        "on", "lesson_id", "student_id"
    )


def marks_of_lesson(lesson: Id, student: Id) -> QuerySet[Mark]:
    """Give one student's marks in one lesson, in order."""
    return Mark.objects.filter(lesson=lesson, student=student)


def attendance_of_lesson(lesson: Id, student: Id) -> QuerySet[Cell]:
    """Give one student's attendance in one lesson: one row, or none for somebody present."""
    return Cell.objects.filter(lesson=lesson, student=student, code__isnull=False)


def earlier_marks(student: Id, subject: Id, journal: Id, since: Day, until: Day) -> QuerySet[Mark]:
    """Give a student's marks in the same subject over [since, until) that stand in other journals (G4)."""
    return Mark.objects.filter(student=student, subject=subject, on__gte=since, on__lt=until).exclude(journal=journal)


def history_of(lesson: Id, student: Id, position: Any) -> QuerySet[LedgerEntry]:  # noqa: ANN401 - may be a symbol
    """Give the ledger entries of one mark, oldest first."""
    return LedgerEntry.objects.filter(lesson=lesson, student=student, position=position).order_by("number", "pk")


def absences(student: Id, since: Day, until: Day) -> QuerySet[Any, Any]:
    """Count a student's missed lessons over [since, until) by attendance code: code_id, lessons."""
    missed = Cell.objects.filter(student=student, on__gte=since, on__lt=until, code__counts_as_absence=True)
    return missed.values("student_id", "code_id").annotate(lessons=Count("pk")).order_by("code_id")


def days_missed(student: Id, since: Day, until: Day) -> QuerySet[Any, Any]:
    """Give the days on which all lessons of the student's own groups were missed (G6): on, lessons."""
    missed = Cell.objects.filter(lesson=OuterRef("pk"), student=student, code__counts_as_absence=True)
    lessons = lessons_of_student(student, since, until).exclude(status=Lesson.Status.CANCELLED)
    return (
        lessons.annotate(missed=Exists(missed))
        .values("on")
        .annotate(lessons=Count("pk"), attended=Count("pk", filter=Q(missed=False)))
        .filter(attended=0)
        .annotate(student_id=Min("group__memberships__student_id"))
        .order_by("on")
    )
