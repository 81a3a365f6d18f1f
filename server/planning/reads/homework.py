"""What can be asked of homework. Everything is a queryset or an expression."""

from typing import Any

from django.db.models import BooleanField, Case, Count, DateTimeField, Exists, F, Func, OuterRef, Q, QuerySet, Subquery, Sum, Value, When
from django.db.models.expressions import CombinedExpression
from django.db.models.functions import Coalesce

from server.groups.models import Journal, Membership
from server.people.models import Student
from server.planning.models import Homework, HomeworkDone, HomeworkLink, HomeworkStudent
from server.timetable.models import Lesson
from server.timetable.reads import days_after

Id = Any
Day = Any
LOOK_BACK = 30
"""Days before its due lesson within which homework was set, as far as loads are summed."""


def homework_of(lesson: Id) -> QuerySet[Homework]:
    """Give what was set in a lesson: one row or none."""
    return Homework.objects.filter(lesson=lesson)


def homework(homework_id: Id) -> QuerySet[Homework]:
    """Give one homework: one row or none."""
    return Homework.objects.filter(pk=homework_id)


def _next_after(journal: Any, on: Any, number: Any) -> QuerySet[Lesson]:  # noqa: ANN401 - expressions
    later = Q(on__gt=on) | Q(on=on, number__gt=number)
    return Lesson.objects.filter(later, journal=journal, status=Lesson.Status.PLANNED).order_by("on", "number")


def due_lesson(lesson: Id, due: Id) -> QuerySet[Lesson]:
    """Give the lesson that homework is for: the one named, else the journal's next one; none where no lesson follows."""
    origin = Lesson.objects.filter(pk=lesson).order_by()
    following = _next_after(OuterRef("journal"), OuterRef("on"), OuterRef("number")).values("pk")[:1]
    return Lesson.objects.filter(pk=Coalesce(due, Subquery(origin.annotate(following=Subquery(following)).values("following"))))


def named_students(lesson: Id) -> QuerySet[Student]:
    """Give whom a lesson's homework is for, where it is not for all."""
    return Student.objects.filter(Exists(HomeworkStudent.objects.filter(lesson=lesson, student=OuterRef("pk"))))


def links_of(lesson: Id) -> QuerySet[HomeworkLink]:
    """Give the pages that a lesson's homework points at, in order."""
    return HomeworkLink.objects.filter(lesson=lesson).order_by("position")


def done_marks(lesson: Id) -> QuerySet[HomeworkDone]:
    """Give who says to have done a lesson's homework as it stands, by name."""
    still = Homework.objects.filter(lesson=OuterRef("lesson"), posted_at__lte=OuterRef("done_at"))
    return HomeworkDone.objects.filter(Exists(still), lesson=lesson).order_by("student__sort_key", "student_id")


def done_by(lesson: Id, student: Id) -> QuerySet[HomeworkDone]:
    """Give a student's word on a lesson's homework: one row or none."""
    return done_marks(lesson).filter(student=student)


def is_late() -> Case:
    """Tell whether homework was posted after the school's evening hour of the lesson's day (P3)."""
    evening = CombinedExpression(F("lesson__on"), "+", F("school__homework_until"), output_field=DateTimeField())
    limit = Func(F("school__time_zone"), evening, function="timezone", output_field=DateTimeField())
    return Case(When(posted_at__gt=limit, then=Value(value=True)), default=Value(value=False), output_field=BooleanField())


def load(journal: Id, since: Day, last: Day) -> QuerySet[Any, Any]:
    """Give how much is due on each day for the students of a journal's group, over all their subjects: on, tasks, minutes."""
    group = Subquery(Journal.objects.filter(pk=journal).order_by().values("group"))
    ours = Membership.objects.filter(group=group, student=OuterRef("student"), since__lte=last, until__gt=since)
    theirs = Membership.objects.filter(
        Exists(ours), group=OuterRef("lesson__group"), since__lte=OuterRef("lesson__on"), until__gt=OuterRef("lesson__on")
    )
    following = _next_after(OuterRef("lesson__journal"), OuterRef("lesson__on"), OuterRef("lesson__number")).values("on")[:1]
    near = Homework.objects.filter(
        lesson__on__gte=days_after(since, -LOOK_BACK),
        lesson__on__lte=last,
        school=Subquery(Journal.objects.filter(pk=journal).order_by().values("school")),
    )
    return (
        near.filter(Exists(theirs))
        .annotate(due_on=Coalesce("due_lesson__on", Subquery(following)))
        .filter(due_on__gte=since, due_on__lte=last)
        .values("due_on")
        .annotate(tasks=Count("pk"), all_minutes=Coalesce(Sum("minutes"), 0))
        .order_by("due_on")
    )
