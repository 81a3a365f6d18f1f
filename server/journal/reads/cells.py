"""Rosters, marks, attendance: what a journal's page, a lesson and a class's sheet show."""

from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Count, Exists, F, IntegerField, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce

from server.access.actor import Actor
from server.access.journal import SEE_CELL
from server.access.rule import any_of
from server.journal.models import Cell, LedgerEntry, Mark
from server.journal.reads.absences import is_excused_absence
from server.journal.reads.period import period_since, period_until
from server.timetable.models import Lesson
from server.timetable.reads import lessons_of_student

Id = Any
Day = Any


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
    return Mark.objects.filter(lesson=lesson, student=student).order_by("position")


def attendance_of_lesson(lesson: Id, student: Id) -> QuerySet[Cell]:
    """Give one student's attendance in one lesson: one row, or none for somebody present."""
    return Cell.objects.filter(lesson=lesson, student=student, code__isnull=False)


def earlier_marks(student: Id, subject: Id, journal: Id, since: Day, until: Day) -> QuerySet[Mark]:
    """Give a student's marks in the same subject over [since, until) that stand in other journals (G4), by date.

    Columns beside the mark's: work_type_name, group_name, given_by_name. For those who keep the student's journal.
    """
    elsewhere = Mark.objects.filter(student=student, subject=subject, on__gte=since, on__lt=until).exclude(journal=journal)
    return elsewhere.annotate(
        work_type_name=F("work_type__name"), group_name=F("journal__group__name"), given_by_name=F("given_by__full_name")
    ).order_by("on", "lesson_id", "position", "pk")


def history_of(lesson: Id, student: Id, position: Any) -> QuerySet[LedgerEntry]:  # noqa: ANN401 - may be a symbol
    """Give the ledger entries of one mark, oldest first."""
    return LedgerEntry.objects.filter(lesson=lesson, student=student, position=position).order_by("number", "pk")


def history_of_cell(journal: Id, lesson: Id, student: Id) -> QuerySet[LedgerEntry]:
    """Give the ledger entries of all marks that a student had in a journal's lesson, oldest first."""
    return LedgerEntry.objects.filter(journal=journal, lesson=lesson, student=student).order_by("number", "pk")


def absences(student: Id, since: Day, until: Day) -> QuerySet[Any, Any]:
    """Count a student's missed lessons over [since, until) by attendance code: code_id, lessons, excused (of these)."""
    return _by_code(_missed(student, since, until))


def absences_seen(actor: Actor, student: Id, period: Id) -> QuerySet[Any, Any]:
    """Count a student's missed lessons of a period, as above, those that the actor may see."""
    missed = _missed(student, period_since(period), period_until(period))
    return _by_code(SEE_CELL.rows(actor, missed))


def _by_code(missed: QuerySet[Cell]) -> QuerySet[Any, Any]:
    counts = {"lessons": Count("*"), "excused": Count("lesson_id", filter=is_excused_absence())}
    return missed.values("student_id", "code_id").annotate(**counts).order_by("code_id")


def days_missed(student: Id, since: Day, until: Day) -> Coalesce:
    """Count the days over [since, until) on which all lessons of the student's own groups were missed (G6)."""
    missed = _missed(student, since, until)
    missed_here = Cell.objects.filter(lesson=OuterRef("pk"), student=student, code__counts_as_absence=True)
    # An array, so that lessons are looked up by these few days.
    on_those_days = any_of("on", ArraySubquery(missed.order_by("on").values("on").distinct()))
    attended = lessons_of_student(student, since, until).filter(on_those_days, ~Exists(missed_here)).exclude(status=Lesson.Status.CANCELLED)
    days = missed.exclude(on__in=attended.order_by().values("on")).order_by().values("student_id").annotate(days=Count("on", distinct=True))
    return Coalesce(Subquery(days.values("days")), 0, output_field=IntegerField())


def _missed(student: Id, since: Day, until: Day) -> QuerySet[Cell]:
    """Give a student's missed lessons over [since, until)."""
    return Cell.objects.filter(student=student, on__gte=since, on__lt=until, code__isnull=False, code__counts_as_absence=True)
