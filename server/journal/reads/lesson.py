"""What it takes to record one lesson, for those who may see its journal and for whoever gives it in somebody's place (T4)."""

from typing import Any

from django.db.models import Exists, F, OuterRef, Q, QuerySet

from server.access.actor import Actor
from server.access.journal import RECORD_LESSON, SEE_LESSON_SHEET
from server.groups.models import Journal
from server.journal.models import Cell, Mark
from server.schools.models import GradingPeriod, Scale
from server.timetable.models import Lesson
from server.timetable.reads import day_after

Id = Any
Day = Any


def lesson_sheet(actor: Actor, lesson: Id) -> QuerySet[Any]:
    """Give one row, or none to those who may not see the lesson's sheet.

    Columns: the lesson's, may_record, is_closed (its grading period is).
    """
    closed = GradingPeriod.objects.filter(
        school=OuterRef("school"),
        grade_from__lte=OuterRef("grade_level"),
        grade_to__gte=OuterRef("grade_level"),
        since__lte=OuterRef("on"),
        until__gt=OuterRef("on"),
        closed_at__isnull=False,
    )
    mine = RECORD_LESSON.rows(actor).filter(pk=OuterRef("pk"))
    rows: QuerySet[Any] = SEE_LESSON_SHEET.rows(actor).filter(pk=lesson)
    found: QuerySet[Any] = rows.annotate(lesson_id=F("pk"), may_record=Exists(mine), is_closed=Exists(closed))
    return found


def scale_of_journal(journal: Id) -> QuerySet[Scale]:
    """Give the scale of a journal: one row, or none where there are no marks."""
    return Scale.objects.filter(Exists(Journal.objects.filter(pk=journal, scale=OuterRef("pk"))))


def all_marks_of_lesson(lesson: Id) -> QuerySet[Mark]:
    """Give the marks of everybody in a lesson, by student and position."""
    return Mark.objects.filter(lesson=lesson).order_by("student_id", "position")


def all_attendance_of_lesson(lesson: Id) -> QuerySet[Cell]:
    """Give who was not simply present in a lesson."""
    return Cell.objects.filter(lesson=lesson, code__isnull=False).order_by("student_id")


def later_lessons(journal: Id, on: Day, number: Any, last: Day) -> QuerySet[Lesson]:  # noqa: ANN401 - may be a symbol
    """Give the lessons of a journal that are held after one of its lessons, up to a day: for when homework can be set."""
    after = Q(on__gt=on) | Q(on=on, number__gt=number)
    return Lesson.objects.filter(after, journal=journal, on__lt=day_after(last), status=Lesson.Status.PLANNED)
