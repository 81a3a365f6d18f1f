"""What is asked for calendars: one's addresses, and the lessons at one of them."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from django.contrib.postgres.aggregates import StringAgg
from django.db.models import F, Max, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Greatest

from server.access.planning import SEE_HOMEWORK
from server.access.timetable import SEE_LESSON
from server.exchange.models import CalendarFeed
from server.planning.models import Homework
from server.timetable.models import BellDay, Lesson, LessonChange, LessonTeacher
from server.timetable.reads import bell_of, lessons_of_student
from server.timetable.reads.dates import given_to_class

if TYPE_CHECKING:
    from datetime import date

    from server.access.actor import Actor
    from server.access.feed import Asked

BACK, AHEAD = timedelta(days=14), timedelta(days=91)
"""How far a calendar reaches: what is past is in the journal, and further ahead nothing is certain."""


def feeds_of(account: Any) -> QuerySet[CalendarFeed]:  # noqa: ANN401 - may be a symbol
    """Give an account's addresses that answer, the oldest first."""
    return CalendarFeed.objects.filter(account=account, revoked_at=None)


def feed(feed_id: Any) -> QuerySet[CalendarFeed]:  # noqa: ANN401 - as above
    """Give one address: one row or none."""
    return CalendarFeed.objects.filter(pk=feed_id)


def lessons_at(asked: Asked) -> QuerySet[Lesson, Any]:
    """Give the lessons of a feed that whoever asks may see today, each a row of what a calendar says of it. One statement."""
    lessons = SEE_LESSON.rows(asked.actor, _of(asked)).order_by("on", "number", "pk")
    ring = {name: OuterRef(name) for name in ("school", "on", "grade_level", "shift", "number")}
    bell = bell_of(**_twice(ring)).order_by()
    day = BellDay.objects.order_by().filter(
        Q(shift=None) | Q(shift=ring["shift"]),
        school=ring["school"],
        on=ring["on"],
        grade_from__lte=ring["grade_level"],
        grade_to__gte=ring["grade_level"],
    )
    return lessons.values(
        "pk",
        "on",
        "number",
        "status",
        subject_name=F("journal__subject__name"),
        group_name=F("group__name"),
        room_name=F("room__name"),
        building=F("room__building"),
        time_zone=F("school__time_zone"),
        starts_at=Subquery(bell.values("starts_at")[:1]),
        ends_at=Subquery(bell.values("ends_at")[:1]),
        teachers=Subquery(_teachers()),
        homework_text=Subquery(_homework(asked.actor, asked.student_id).values("text")[:1]),
        changed=Greatest(
            "changed_at",
            Subquery(day.values("changed_at")[:1]),
            Subquery(day.values("schedule__changed_at")[:1]),
            Subquery(_acts("act__made_at")),
            Subquery(_acts("withdrawn_at")),
        ),
    )


def _twice(ring: dict[str, OuterRef]) -> dict[str, Any]:
    """What is referred to from one subquery deeper."""
    deep = {name: OuterRef(reference) for name, reference in ring.items() if name != "number"}
    return {**deep, "number": ring["number"]}


def _of(asked: Asked) -> QuerySet[Lesson]:
    since: date = asked.actor.today - BACK
    until: date = asked.actor.today + AHEAD
    if asked.student_id is not None:
        return lessons_of_student(asked.student_id, since, until)
    lessons = Lesson.objects.filter(school=asked.school_id, on__gte=since, on__lt=until)
    if asked.school_class_id is not None:
        return lessons.filter(given_to_class(asked.school_class_id))
    return lessons.filter(pk__in=LessonTeacher.objects.filter(staff=asked.staff_id, on__gte=since, on__lt=until).values("lesson"))


def _teachers() -> QuerySet[Any, Any]:
    given = LessonTeacher.objects.filter(lesson=OuterRef("pk")).order_by().values("lesson")
    return given.annotate(names=StringAgg("staff__full_name", ", ", order_by="staff__sort_key")).values("names")


def _acts(at: str) -> QuerySet[Any, Any]:
    """When a lesson was last given to somebody else, or that was taken back: its own row says nothing of who gives it."""
    return LessonChange.objects.filter(lesson=OuterRef("pk")).order_by().values("lesson").annotate(last=Max(at)).values("last")


def _homework(actor: Actor, student_id: int | None) -> QuerySet[Homework]:
    """What was set in the lesson; for a child's calendar only by the right about this very child."""
    set_there = Homework.objects.order_by().filter(lesson=OuterRef("pk"))
    if student_id is not None and student_id not in actor.homework_ids:
        return set_there.none()
    return SEE_HOMEWORK.rows(actor, set_there)
