"""Who is in which group when. The two questions of G2 stand here; everything else asks them."""

from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet

from server.groups.models import ClassTeacher, Group, Journal, JournalTeacher, Membership, SchoolClass
from server.people.models import StaffMember, Student

# Ids and days may be values, expressions or symbols of the engine alike.
Id = Any
Day = Any


def in_force(on: Day) -> Q:
    """Meet rows whose range [since, until) holds the day."""
    return Q(since__lte=on, until__gt=on)


def overlapping(since: Day, until: Day) -> Q:
    """Meet rows whose range shares a day with [since, until)."""
    return Q(since__lt=until, until__gt=since)


def members(group: Id, on: Day) -> QuerySet[Student]:
    """Who is in the group on the day (G2)."""
    return Student.objects.filter(Exists(Membership.objects.filter(in_force(on), group=group, student=OuterRef("pk"))))


def groups_of(student: Id, on: Day) -> QuerySet[Group]:
    """Which groups the student is in on the day (G2)."""
    return Group.objects.filter(Exists(Membership.objects.filter(in_force(on), student=student, group=OuterRef("pk"))))


def class_of(student: Id, on: Day) -> QuerySet[SchoolClass]:
    """Give the class the student is in on the day: one row or none (G1)."""
    mine = groups_of(student, on).filter(kind=Group.Kind.CLASS, school_class=OuterRef("pk"))
    return SchoolClass.objects.filter(Exists(mine))


def class_members(school_class: Id, on: Day) -> QuerySet[Student]:
    """Who is in the class on the day."""
    inside = Membership.objects.filter(in_force(on), kind=Group.Kind.CLASS, group__school_class=school_class, student=OuterRef("pk"))
    return Student.objects.filter(Exists(inside))


def memberships(group: Id, student: Id, since: Day, until: Day) -> QuerySet[Membership]:
    """Give the student's ranges in the group that touch [since, until), in order."""
    return Membership.objects.filter(overlapping(since, until), group=group, student=student).order_by("since")


def teachers(journal: Id, on: Day) -> QuerySet[StaffMember]:
    """Who teaches the journal on the day."""
    taught = JournalTeacher.objects.filter(in_force(on), journal=journal, staff=OuterRef("pk"))
    return StaffMember.objects.filter(Exists(taught))


def class_teachers(school_class: Id, on: Day) -> QuerySet[StaffMember]:
    """Who leads the class on the day."""
    led = ClassTeacher.objects.filter(in_force(on), school_class=school_class, staff=OuterRef("pk"))
    return StaffMember.objects.filter(Exists(led))


def in_order(journals: QuerySet[Journal]) -> QuerySet[Journal]:
    """Order journals as lists show them: by subject, then by group."""
    return journals.order_by("subject__name", "group__grade_level", "group__name", "pk")
