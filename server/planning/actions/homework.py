"""What students say of homework."""

from datetime import datetime

from django.db import transaction

from server.access.actor import Actor
from server.access.planning import DO_HOMEWORK
from server.access.rule import any_of
from server.errors import NotFoundError
from server.groups.models import Membership
from server.groups.reads import in_force
from server.live.outbox import publish
from server.planning.events import homework_done
from server.planning.models import HomeworkDone


def mark_homework(*, actor: Actor, homework_id: int, done: bool, now: datetime) -> int:
    """Say that one has done a homework, or that one has not. Gives its id.

    Saying it twice changes nothing: the first time counts.
    Raises: NotFoundError for everybody but a student whom the homework is for.
    """
    with transaction.atomic():
        homework = DO_HOMEWORK.fetch(actor, homework_id)
        lesson = homework.lesson
        mine = Membership.objects.filter(any_of("student_id", actor.self_ids), in_force(lesson.on), group=lesson.group_id).first()
        if mine is None:
            raise NotFoundError
        if done:
            row = HomeworkDone(school_id=homework.school_id, lesson=lesson, student_id=mine.student_id, done_at=now)
            HomeworkDone.objects.bulk_create([row], ignore_conflicts=True)
        else:
            HomeworkDone.objects.filter(lesson=lesson, student=mine.student_id).delete()
        told = homework_done(homework.school_id, lesson.pk, lesson.journal_id, mine.student_id, actor.account_id or 0)
        publish(told, now)
        return homework.pk
