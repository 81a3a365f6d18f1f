"""What was changed of dated lessons, and who could give one instead. Everything is a queryset; ids and days may be symbols of the engine."""

from typing import Any

from django.db.models import Count, Exists, F, OuterRef, Q, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce

from server.access.actor import Actor
from server.access.rule import any_of
from server.groups.models import Journal, JournalTeacher
from server.people.models import StaffMember
from server.timetable.models import DayChange, LessonChange, LessonTeacher

Id = Any
Day = Any


def changes_of_days(school: Id, since: Day, until: Day) -> QuerySet[LessonChange]:
    """Give what holds of the changes of lessons over [since, until), by date and number: those that go, and those that come."""
    holding = LessonChange.objects.filter(school=school, withdrawn_at=None)
    here, there = Q(on__gte=since, on__lt=until), Q(moved_on__gte=since, moved_on__lt=until)
    return holding.filter(here | there).order_by("on", "lesson__number", "pk")


def changes_of_lesson(lesson: Id) -> QuerySet[LessonChange]:
    """Give what holds of the changes of a lesson, the newest last; a lesson that stands for a moved one has that move."""
    return LessonChange.objects.filter(Q(lesson=lesson) | Q(moved_to=lesson), withdrawn_at=None).order_by("pk")


def change(change_id: Id) -> QuerySet[LessonChange]:
    """Give one change of a lesson."""
    return LessonChange.objects.filter(pk=change_id)


def those_changes(ids: list[int]) -> QuerySet[LessonChange]:
    """Give these changes, in the order in which they were asked for."""
    return LessonChange.objects.filter(any_of("pk", ids)).order_by("pk")


def note_of(act: Id) -> Subquery:
    """Give why an act was done, as everybody may read it."""
    return Subquery(DayChange.objects.filter(pk=act).values("note"))


def made_at(act: Id) -> Subquery:
    """Give when an act was done."""
    return Subquery(DayChange.objects.filter(pk=act).values("made_at"))


def substitutes(actor: Actor, *, lesson: Id, school: Id, journal: Id, on: Day, number: Id) -> QuerySet[StaffMember]:
    """Give who teaches at the school on the day and is free at the number: who teaches the subject first, then who knows the group.

    Who teaches the subject and has a lesson of their own then comes last: for a merged cover. Rows carry `staff_id`, `is_free`,
    `teaches_subject`, `teaches_group`, `lessons_that_day`. The office of the school is told; others get nobody.
    """
    subject = Subquery(Journal.objects.filter(pk=journal).values("subject"))
    group = Subquery(Journal.objects.filter(pk=journal).values("group"))
    taught = JournalTeacher.objects.filter(staff=OuterRef("pk"), since__lte=on, until__gt=on)
    given = LessonTeacher.objects.filter(staff=OuterRef("pk"), on=on)
    busy = given.filter(number=number, occupies=True)
    day = given.filter(occupies=True).order_by().values("staff").annotate(lessons=Count("pk")).values("lessons")
    return (
        StaffMember.objects.filter(any_of("school_id", actor.office_school_ids), Exists(taught), school=school)
        .exclude(Exists(given.filter(lesson=lesson)))
        .annotate(
            staff_id=F("pk"),
            is_free=~Exists(busy),
            teaches_subject=Exists(taught.filter(journal__subject=subject)),
            teaches_group=Exists(taught.filter(journal__group=group)),
            lessons_that_day=Coalesce(Subquery(day), Value(0)),
        )
        .filter(Q(is_free=True) | Q(teaches_subject=True))
        .order_by("-is_free", "-teaches_subject", "-teaches_group", "lessons_that_day", "sort_key", "pk")
    )
