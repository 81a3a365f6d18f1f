"""Which lessons there are, and when they ring. Everything is a queryset; ids and days may be symbols of the engine."""

from typing import Any

from django.db.models import DateField, Exists, F, IntegerField, OuterRef, Q, QuerySet, Subquery, Value
from django.db.models.expressions import CombinedExpression
from django.db.models.functions import Cast

from server.access.actor import Actor
from server.access.rule import any_of
from server.groups.models import Journal, Membership, Subject
from server.people.models import StaffMember
from server.timetable.models import Bell, BellDay, BellDefault, BellSchedule, Lesson, LessonTeacher

LOOK_AHEAD = 21
Id = Any
Day = Any


def day_after(day: Day) -> CombinedExpression:
    """Give the day after a day: where a range is asked for by its last day."""
    return days_after(day, 1)


def days_after(day: Day, days: int) -> CombinedExpression:
    """Give the day some days after a day, or before it."""
    return CombinedExpression(Cast(day, DateField()), "+", Value(days, IntegerField()), output_field=DateField())


def bells_on(school: Id, on: Day) -> QuerySet[BellSchedule]:
    """Give the schedules that ring on the day, the youngest grade levels' first (T1)."""
    days = BellDay.objects.filter(school=school, on=on, schedule=OuterRef("pk"))
    return (
        BellSchedule.objects.filter(Exists(days))
        .annotate(first_grade=Subquery(days.order_by("grade_from").values("grade_from")[:1]))
        .order_by("first_grade", "pk")
    )


def bell_of(school: Id, on: Day, grade_level: Any, shift: Any, number: Any) -> QuerySet[Bell]:  # noqa: ANN401 - as above
    """Give the bell of a lesson: one row, or none where nothing rings for that number on that day."""
    for_shift = Q(shift=None) | Q(shift=shift)
    day = BellDay.objects.filter(for_shift, school=school, on=on, grade_from__lte=grade_level, grade_to__gte=grade_level)
    return Bell.objects.filter(schedule=Subquery(day.order_by().values("schedule")), number=number)


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


def lessons_given(actor: Actor, since: Day, until: Day) -> QuerySet[Lesson]:
    """Give the lessons over [since, until) that the actor is to give."""
    given = LessonTeacher.objects.filter(any_of("staff_id", actor.staff_ids), on__gte=since, on__lt=until)
    return Lesson.objects.filter(pk__in=given.values("lesson"))


def teachers_of(lesson: Id) -> QuerySet[StaffMember]:
    """Who gives the lesson."""
    return StaffMember.objects.filter(Exists(LessonTeacher.objects.filter(lesson=lesson, staff=OuterRef("pk"))))


def bells(schedule: Id) -> QuerySet[Bell]:
    """Give the bells of a schedule, by number."""
    return Bell.objects.filter(schedule=schedule)


def subject_of(journal: Id) -> QuerySet[Subject]:
    """Give the subject of a journal."""
    return Subject.objects.filter(pk=Subquery(Journal.objects.filter(pk=journal).order_by().values("subject")))


def lessons_of_actor(actor: Actor, since: Day, until: Day) -> QuerySet[Lesson]:
    """Give the lessons over [since, until) that the actor gives or takes part in, or a child of theirs does."""
    given = LessonTeacher.objects.filter(any_of("staff_id", actor.staff_ids), on__gte=since, on__lt=until)
    mine = Membership.objects.filter(
        any_of("student_id", actor.student_ids),
        group=OuterRef("group"),
        since__lte=OuterRef("on"),
        until__gt=OuterRef("on"),
    )
    lessons = Lesson.objects.filter(any_of("school_id", actor.school_ids), on__gte=since, on__lt=until)
    return lessons.filter(Q(pk__in=given.values("lesson")) | Q(Exists(mine)))


def next_day_of_actor(actor: Actor) -> Subquery:
    """Give the next day after today on which the actor, or a child of theirs, has a lesson; null without one.

    It looks three weeks ahead: longer than any holidays but summer's.
    """
    ahead = lessons_of_actor(actor, day_after(actor.today), days_after(actor.today, LOOK_AHEAD))
    return Subquery(ahead.order_by("on").values("on")[:1])


def the_day(day: Day) -> Cast:
    """Give a day as a value."""
    return Cast(day, DateField())


def lesson(lesson_id: Id) -> QuerySet[Lesson]:
    """Give one dated lesson: one row or none."""
    return Lesson.objects.filter(pk=lesson_id)


def bell_days(school: Id, since: Day, until: Day) -> QuerySet[BellDay]:
    """Give what rings on the days of [since, until), by date, the youngest grade levels first (T1)."""
    return BellDay.objects.filter(school=school, on__gte=since, on__lt=until)


def bell_defaults(school: Id, on: Day) -> QuerySet[BellDefault]:
    """Give what rings on weekdays, as set for the day or for later, by weekday."""
    return BellDefault.objects.filter(Q(until=None) | Q(until__gt=on), school=school)


def bell_schedules(school: Id) -> QuerySet[BellSchedule]:
    """Give a school's lists of bells that are in use, by name."""
    return BellSchedule.objects.filter(school=school, retired_on=None)


def bell_schedule(schedule_id: Id) -> QuerySet[BellSchedule]:
    """Give one list of bells: one row or none."""
    return BellSchedule.objects.filter(pk=schedule_id)


def those_lessons(ids: list[int]) -> QuerySet[Lesson]:
    """Give these lessons, by date and number."""
    return Lesson.objects.filter(any_of("pk", ids))
