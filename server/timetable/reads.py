"""Which lessons there are, and when they ring. Everything is a queryset; ids and days may be symbols of the engine."""

from typing import Any

from django.db.models import Exists, F, OuterRef, QuerySet, Subquery

from server.people.models import StaffMember
from server.timetable.models import Bell, BellDay, BellSchedule, Lesson, LessonTeacher

Id = Any
Day = Any


def bells_on(school: Id, on: Day) -> QuerySet[BellSchedule]:
    """Give the schedules that ring on the day, the youngest grade levels' first (T1)."""
    days = BellDay.objects.filter(school=school, on=on, schedule=OuterRef("pk"))
    return (
        BellSchedule.objects.filter(Exists(days))
        .annotate(first_grade=Subquery(days.order_by("grade_from").values("grade_from")[:1]))
        .order_by("first_grade", "pk")
    )


def bell_of(school: Id, on: Day, grade_level: Any, number: Any) -> QuerySet[Bell]:  # noqa: ANN401 - as above
    """Give the bell of a lesson: one row, or none where nothing rings for that number on that day."""
    day = BellDay.objects.filter(school=school, on=on, grade_from__lte=grade_level, grade_to__gte=grade_level)
    return Bell.objects.filter(schedule=Subquery(day.values("schedule")[:1]), number=number)


def lessons_of_journal(journal: Id, since: Day, until: Day) -> QuerySet[Lesson]:
    """Give a journal's lessons over [since, until), by date and number."""
    return Lesson.objects.filter(journal=journal, on__gte=since, on__lt=until)


def lessons_of_student(student: Id, since: Day, until: Day) -> QuerySet[Lesson]:
    """Give the lessons of the groups the student is in on each lesson's date, over [since, until) (G3, G5).

    A student is at most once in a group on a day, so that the join repeats no lesson.
    """
    return Lesson.objects.filter(
        on__gte=since,
        on__lt=until,
        group__memberships__student=student,
        group__memberships__since__lte=F("on"),
        group__memberships__until__gt=F("on"),
    )


def lessons_of_staff(staff: QuerySet[StaffMember], since: Day, until: Day) -> QuerySet[Lesson]:
    """Give the lessons that any of the staff is to give over [since, until)."""
    given = LessonTeacher.objects.filter(on__gte=since, on__lt=until, staff__in=staff)
    return Lesson.objects.filter(pk__in=given.values("lesson"))


def teachers_of(lesson: Id) -> QuerySet[StaffMember]:
    """Who gives the lesson."""
    return StaffMember.objects.filter(Exists(LessonTeacher.objects.filter(lesson=lesson, staff=OuterRef("pk"))))
