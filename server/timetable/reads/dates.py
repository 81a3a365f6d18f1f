"""Dated lessons of a week, day by day: of a school, a class, a group, a teacher, a room or a student."""

from typing import Any

from django.contrib.postgres.aggregates import ArrayAgg
from django.db.models import DateField, Exists, Func, OuterRef, Q, QuerySet, Value
from django.db.models.functions import Cast

from server.access.actor import Actor
from server.access.rule import any_of
from server.access.timetable import SEE_LESSON
from server.groups.models import Group, Membership
from server.timetable.models import Lesson, LessonTeacher, Room
from server.timetable.reads import days_after, lessons_of_student

# Ids and days may be values, expressions or symbols of the engine alike.
Id = Any
Day = Any
WEEK = 7


def monday_of(day: Day) -> Cast:
    """Give the Monday of the day's week."""
    return Cast(Func(Value("week"), Cast(day, DateField()), function="date_trunc"), DateField())


def lessons_of_week(school: Id, week: Day, group: Id, teacher: Id, room: Id) -> QuerySet[Lesson]:
    """Give a school's lessons of the week that holds a day; of a group, a teacher, a room, where these are named (not None)."""
    monday = monday_of(week)
    lessons = Lesson.objects.filter(school=school, on__gte=monday, on__lt=days_after(monday, WEEK))
    if group is not None:
        lessons = lessons.filter(group=group)
    if teacher is not None:
        lessons = lessons.filter(Exists(LessonTeacher.objects.filter(lesson=OuterRef("pk"), staff=teacher)))
    return lessons if room is None else lessons.filter(room=room)


def lessons_of_class(school_class: Id, week: Day) -> QuerySet[Lesson]:
    """Give the lessons of a class, of its parts, and of streams that its members are in, of the week that holds a day."""
    monday = monday_of(week)
    year = Group.objects.filter(school_class=school_class, kind=Group.Kind.CLASS, school=OuterRef("school"))
    return Lesson.objects.filter(given_to_class(school_class), Exists(year), on__gte=monday, on__lt=days_after(monday, WEEK))


def given_to_class(school_class: Id) -> Q:
    """Meet lessons of a class, of its parts, and of streams that its members of that date are in."""
    inside = Membership.objects.filter(
        group=OuterRef("group"),
        since__lte=OuterRef("on"),
        until__gt=OuterRef("on"),
        student__memberships__kind=Group.Kind.CLASS,
        student__memberships__group__school_class=school_class,
        student__memberships__since__lte=OuterRef("on"),
        student__memberships__until__gt=OuterRef("on"),
    )
    return Q(group__school_class=school_class) | Q(group__school_class__isnull=True) & Q(Exists(inside))


def lessons_of_student_in_week(student: Id, week: Day) -> QuerySet[Lesson]:
    """Give the lessons of the groups a student is in on each date of the week that holds a day (G5)."""
    monday = monday_of(week)
    return lessons_of_student(student, monday, days_after(monday, WEEK))


def by_day(actor: Actor, lessons: QuerySet[Lesson]) -> QuerySet[Any, Any]:
    """Give the days of those lessons that the actor may see: on, lesson_ids."""
    return SEE_LESSON.rows(actor, lessons).order_by().values("on").annotate(lesson_ids=ArrayAgg("pk")).order_by("on")


def those_lessons(ids: list[int]) -> QuerySet[Lesson]:
    """Give these lessons, by date and number."""
    return Lesson.objects.filter(any_of("pk", ids))


def rooms(school: Id) -> QuerySet[Room]:
    """Give a school's rooms that are in use, by name."""
    return Room.objects.filter(school=school, closed_on=None)


def room(room_id: Id) -> QuerySet[Room]:
    """Give one room: one row or none."""
    return Room.objects.filter(pk=room_id)
