"""What is known of a recorded lesson, and of who wrote: single values of a row."""

from typing import Any

from django.db.models import CharField, F, Func, QuerySet, Subquery, Value
from django.db.models.fields.json import KeyTextTransform

from server.access.actor import Actor
from server.access.rule import any_of
from server.journal.models import LessonRecord
from server.people.models import Account
from server.timetable.models import Lesson, LessonTeacher
from server.timetable.reads import day_after, days_after

LOOK_BACK = 14
Id = Any


def topic_of(lesson_id: Id) -> Subquery:
    """Give the topic of a recorded lesson; null while it is not recorded."""
    return Subquery(LessonRecord.objects.filter(lesson=lesson_id).order_by().values("topic"))


def recorded_at(lesson_id: Id) -> Subquery:
    """Give when a lesson was first recorded; null while it is not."""
    return Subquery(LessonRecord.objects.filter(lesson=lesson_id).order_by().values("recorded_at"))


def author_name(account: Id) -> Subquery:
    """Give how the owner of an account is addressed."""
    return Subquery(Account.objects.filter(pk=account).order_by().values("full_name"))


def symbol_in(state: str) -> KeyTextTransform:
    """Give the symbol in a ledger entry's old or new state; null where there is none."""
    return KeyTextTransform("symbol", state)


def hexadecimal(column: str) -> Func:
    """Give a column of bytes in hexadecimal."""
    return Func(F(column), Value("hex"), function="encode", output_field=CharField())


def unrecorded(actor: Actor) -> QuerySet[Lesson]:
    """Give the lessons of the last two weeks, today's included, that the actor was to give and nobody has recorded."""
    since = days_after(actor.today, -LOOK_BACK)
    given = LessonTeacher.objects.filter(any_of("staff_id", actor.staff_ids), on__gte=since, on__lt=day_after(actor.today))
    lessons = Lesson.objects.filter(pk__in=given.values("lesson"), status=Lesson.Status.PLANNED)
    return lessons.filter(record__isnull=True)
