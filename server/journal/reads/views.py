"""What is put together of several things: rosters, a class's sheet, a student's diary and results."""

from typing import Any

from django.db.models import BigIntegerField, DateField, Exists, F, IntegerField, Min, OuterRef, QuerySet, Subquery
from django.db.models.functions import Cast

from server.access.actor import Actor
from server.access.groups import SEE_CLASS_SHEET
from server.access.rule import any_of
from server.groups.models import Group, Journal, Membership, SchoolClass
from server.groups.reads import overlapping
from server.journal.models import Cell
from server.journal.reads import averages
from server.journal.reads.averages import average, policy_of
from server.journal.reads.period import period_since, period_until
from server.timetable.models import Lesson
from server.timetable.reads import day_after, lessons_of_student

Id = Any
Day = Any


def roster(journal: Id, group: Id, subject: Id, school: Id, period: Id) -> QuerySet[Any, Any]:
    """Give everybody who was in the group on any day of the period (G3), by name.

    Columns: student_id, and what the row's averages are asked over: journal_id, group_id, subject_id, policy_id, its
    digits, since, until (the period's).
    """
    since, until = period_since(period), period_until(period)
    policy = policy_of(school, until).order_by()
    rows: QuerySet[Any, Any] = _members(Membership.objects.filter(group=group), since, until).annotate(
        group_id=Min("group_id"),
        journal_id=Cast(journal, BigIntegerField()),
        subject_id=Cast(subject, BigIntegerField()),
        policy_id=Subquery(policy.values("pk")),
        digits=Subquery(policy.values("digits")),
        since=Cast(since, DateField()),
        until=Cast(until, DateField()),
    )
    return rows


def _members(memberships: QuerySet[Membership], since: Day, until: Day) -> QuerySet[Any, Any]:
    """Give each student of the memberships that share a day with [since, until) once, by name."""
    touching = memberships.filter(overlapping(since, until))
    return touching.values("student_id", "student__sort_key").order_by("student__sort_key", "student_id")


def sheet(school_class: Id, period: Id) -> QuerySet[Any, Any]:
    """Give the one row of a class's sheet: school_class_id, policy_id, its digits, since, until.

    Days are null for a period that is unknown, or another school's.
    """
    until = period_until(period, school=OuterRef("school"))
    policy = policy_of(OuterRef("school"), until).order_by()
    return SchoolClass.objects.filter(pk=school_class).annotate(
        school_class_id=F("pk"),
        since=period_since(period, school=OuterRef("school")),
        until=until,
        policy_id=Subquery(policy.values("pk")),
        digits=Subquery(policy.values("digits")),
    )


def sheet_rows(actor: Actor, school_class: Id, policy: Id, digits: Id, since: Day, until: Day) -> QuerySet[Any, Any]:
    """Give everybody who was in the class on any day of [since, until), by name; nobody to those who may not see the sheet.

    Columns: student_id, group_id, policy_id, its digits, since, until.
    """
    allowed = Exists(SEE_CLASS_SHEET.rows(actor).filter(pk=school_class))
    inside = Membership.objects.filter(allowed, kind=Group.Kind.CLASS, group__school_class=school_class)
    rows: QuerySet[Any, Any] = _members(inside, since, until).annotate(
        group_id=Min("group_id"),
        policy_id=Cast(policy, BigIntegerField()),
        digits=Cast(digits, IntegerField()),
        since=Cast(since, DateField()),
        until=Cast(until, DateField()),
    )
    return rows


def results_by_subject(actor: Actor, student: Id, school: Id, period: Id) -> QuerySet[Any, Any]:
    """Give a student's averages of a period, one row for each subject in which a mark counts."""
    since, until = period_since(period), period_until(period)
    policy = Subquery(policy_of(school, until).order_by().values("pk"))
    return averages.results_by_subject(actor, student, policy, since, until)


def diary_days(student: Id, since: Day, last: Day) -> QuerySet[Any, Any]:
    """Give the days from `since` to `last` on which the student's own groups have lessons (G5): on, student_id."""
    lessons = lessons_of_student(student, since, day_after(last))
    return lessons.values("on").annotate(student_id=Min("group__memberships__student_id")).order_by("on")


def diary_lessons(student: Id, on: Day) -> QuerySet[Any, Any]:
    """Give the lessons of the student's own groups on a day, by number: lesson_id, student_id."""
    return _as_diary(lessons_of_student(student, on, day_after(on)))


def _as_diary(lessons: QuerySet[Lesson]) -> QuerySet[Any, Any]:
    return (
        lessons.annotate(lesson_id=F("pk"), student_id=F("group__memberships__student_id"))
        .values("lesson_id", "student_id", "number")
        .order_by("number", "lesson_id")
    )


def diary_lesson(student: Id, lesson: Id) -> QuerySet[Any, Any]:
    """Give one lesson as a diary shows it: one row, or none where the student is not in its group on its date."""
    here = Lesson.objects.filter(
        pk=lesson,
        group__memberships__student=student,
        group__memberships__since__lte=F("on"),
        group__memberships__until__gt=F("on"),
    )
    return _as_diary(here)


def journal_cells(lesson: Id, students: list[int]) -> QuerySet[Any, Any]:
    """Give cells of a lesson as they are now: lesson_id, student_id, journal_id, version."""
    return (
        Cell.objects.filter(any_of("student_id", students), lesson=lesson)
        .values("lesson_id", "student_id", "journal_id", "version")
        .order_by("student_id")
    )


def average_in_period(actor: Actor, student: Id, journal: Id, period: Id) -> QuerySet[Any, Any]:
    """Give a student's average of a journal's subject over a period: one row, or none where no mark counts."""
    since, until = period_since(period), period_until(period)
    subject = Subquery(Journal.objects.filter(pk=journal).order_by().values("subject"))
    school = Subquery(Journal.objects.filter(pk=journal).order_by().values("school"))
    policy = Subquery(policy_of(school, until).order_by().values("pk"))
    return average(actor, student, subject, policy, since, until)
