"""Who is in which group when. The two questions of G2 stand here; everything else asks them."""

from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Exists, IntegerField, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce

from server.access.rule import any_of
from server.groups.models import ClassTeacher, Group, Journal, JournalTeacher, Membership, SchoolClass, Subject
from server.people.models import StaffMember, Student
from server.schools.models import GradingPeriod
from server.schools.reads import years

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


def shift_of(school_class: Id) -> Coalesce:
    """Give the shift a class learns in: that of all its members together; 1 where it has no such group."""
    whole = Group.objects.filter(school_class=school_class, kind=Group.Kind.CLASS)
    return Coalesce(Subquery(whole.values("shift")[:1]), 1, output_field=IntegerField())


def in_order(journals: QuerySet[Journal]) -> QuerySet[Journal]:
    """Order journals as lists show them: by subject, then by group."""
    return journals.order_by("subject__name", "group__grade_level", "group__name", "pk")


def classes(school: Id, on: Day) -> QuerySet[SchoolClass]:
    """Give a school's classes of the academic year that holds the day, youngest first."""
    return SchoolClass.objects.filter(Exists(years(school, on).filter(pk=OuterRef("year"))), school=school)


def journals_of_class(school_class: Id) -> QuerySet[Journal]:
    """Give the journals of a class and of its subgroups, and of streams its members are in."""
    own = Group.objects.filter(school_class=school_class)
    joined = Membership.objects.filter(student__memberships__kind=Group.Kind.CLASS, student__memberships__group__school_class=school_class)
    # Arrays, so that journals are looked up by these few groups.
    groups = _listed(own, "pk"), _listed(joined, "group")
    return in_order(Journal.objects.filter(any_of("group_id", groups[0]) | any_of("group_id", groups[1])))


def _listed(rows: QuerySet[Any], column: str) -> ArraySubquery:
    """Give the different values of a column as an array."""
    return ArraySubquery(rows.order_by().values(column).distinct())


def periods_of_student(student: Id, on: Day) -> QuerySet[GradingPeriod]:
    """Give the grading periods of this year that are for the class the student is in on the day."""
    own = SchoolClass.objects.filter(
        Exists(groups_of(student, on).filter(kind=Group.Kind.CLASS, school_class=OuterRef("pk"))),
        year=OuterRef("year"),
        grade_level__gte=OuterRef("grade_from"),
        grade_level__lte=OuterRef("grade_to"),
    )
    return GradingPeriod.objects.filter(Exists(own))


def class_of_group(group: Id) -> QuerySet[SchoolClass]:
    """Give the class that a group is or belongs to: one row, or none for a stream."""
    return SchoolClass.objects.filter(groups=group)


def grade_of_group(group: Id) -> Subquery:
    """Give the grade level of a group."""
    return Subquery(Group.objects.filter(pk=group).order_by().values("grade_level"))


def is_one_of(journal: Id, journals: list[int]) -> Exists:
    """Tell whether a journal is one of those given."""
    return Exists(Journal.objects.filter(any_of("pk", journals), pk=journal))


def subject(subject_id: Id) -> QuerySet[Subject]:
    """Give one subject."""
    return Subject.objects.filter(pk=subject_id)


def subjects_of_class(school_class: Id) -> QuerySet[Subject]:
    """Give what a class, its subgroups and its streams are taught, by name."""
    return Subject.objects.filter(any_of("pk", _listed(journals_of_class(school_class), "subject")))


def journals(ids: list[int]) -> QuerySet[Journal]:
    """Give these journals."""
    return Journal.objects.filter(any_of("pk", ids))


def those_classes(ids: list[int]) -> QuerySet[SchoolClass]:
    """Give these classes, youngest first."""
    return SchoolClass.objects.filter(any_of("pk", ids))


def group(group_id: Id) -> QuerySet[Group]:
    """Give one group."""
    return Group.objects.filter(pk=group_id)


def those_groups(ids: list[int]) -> QuerySet[Group]:
    """Give these groups, by name."""
    return Group.objects.filter(any_of("pk", ids))


def school_class(class_id: Id) -> QuerySet[SchoolClass]:
    """Give one class: one row or none."""
    return SchoolClass.objects.filter(pk=class_id)


def journal(journal_id: Id) -> QuerySet[Journal]:
    """Give one journal: one row or none."""
    return Journal.objects.filter(pk=journal_id)


def subjects_of(school: Id) -> QuerySet[Subject]:
    """Give what a school teaches, by name."""
    return Subject.objects.filter(school=school)
