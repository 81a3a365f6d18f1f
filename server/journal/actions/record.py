"""What changes journals. Each action is one transaction; the actor and the clock are handed in."""

from datetime import datetime, time
from uuid import UUID
from zoneinfo import ZoneInfo

from django.db import DatabaseError, IntegrityError, transaction

from server.access.actor import Actor
from server.database import prepared
from server.database.constraints import constraint_of
from server.errors import NotFoundError
from server.journal import events
from server.journal.errors import KeyReusedError, LessonCancelledError, LessonNotHeldYetError, PeriodClosedError
from server.journal.recording import judge, outcome, write
from server.journal.recording.check import check
from server.journal.recording.entry import LessonEntry
from server.journal.recording.lesson import lock
from server.journal.recording.outcome import RecordedLesson
from server.journal.recording.reading import stand
from server.journal.recording.standing import LockedLesson, Saved
from server.live.outbox import publish, withdraw
from server.planning.homework import HomeworkDetails, forget_details, write_details


def record_lesson(*, actor: Actor, lesson_id: int, entry: LessonEntry, key: UUID, now: datetime) -> RecordedLesson:
    """Save what happened in a lesson: topic, homework, attendance and marks of its whole roster.

    Units: `now` is an aware UTC instant; mark values are points of the journal's scale.
    Cost: 4 statements whatever the number of cells, two more for the first entry of a journal, one more for marks that are
        held back and one for those that were; in one transaction that locks the lesson.
    Raises: NotFoundError; PeriodClosedError; LessonNotHeldYetError; LessonCancelledError; InvalidInputError, KeyReusedError
        among them. Nothing is written when it raises. A cell that changed meanwhile, whose student is not on the roster,
        or that holds what cannot be entered is reported in the result; the others are saved.
    Source: README, M6, G3.
    """
    check(entry)
    try:
        return _save(actor, lesson_id, entry, key, now)
    except DatabaseError as error:
        # The same save was sent twice and waited for itself: what the first one answered stands there now.
        twice = isinstance(error, IntegrityError) and constraint_of(error) == "savedentry_once"
        if not (twice or prepared.is_stale(error)):
            raise
        return _save(actor, lesson_id, entry, key, now)


def _save(actor: Actor, lesson_id: int, entry: LessonEntry, key: UUID, now: datetime) -> RecordedLesson:
    with transaction.atomic():
        lesson = None if actor.account_id is None else lock(actor, lesson_id, key)
        if lesson is None:
            raise NotFoundError
        if lesson.saved is not None:
            return _again(lesson, lesson.saved, entry)
        _refuse(lesson, now)
        return _record(actor, lesson, entry, key, now)


def _again(lesson: LockedLesson, saved: Saved, entry: LessonEntry) -> RecordedLesson:
    """Give the answer of the save that this one repeats."""
    if saved.lesson_id != lesson.pk or saved.content_hash != entry.digest():
        raise KeyReusedError
    return RecordedLesson(lesson.pk, outcome.from_json(saved.outcome))


def _refuse(lesson: LockedLesson, now: datetime) -> None:
    if lesson.cancelled:
        raise LessonCancelledError
    if now < datetime.combine(lesson.on, lesson.starts_at or time(), ZoneInfo(lesson.time_zone)):
        raise LessonNotHeldYetError
    if lesson.closed:
        raise PeriodClosedError


def _record(actor: Actor, lesson: LockedLesson, entry: LessonEntry, key: UUID, now: datetime) -> RecordedLesson:
    standing = stand(lesson, None if entry.concerns_everybody else [cell.student_id for cell in entry.cells])
    judged = [judge.judge(cell, standing.cells.get(cell.student_id), lesson.tables, now) for cell in entry.cells]
    outcomes = [_outcome(cell) for cell in judged]
    saved = [cell for cell in judged if isinstance(cell, judge.NewCell)]
    save = write.Save(
        account_id=actor.account_id or 0,
        key=key,
        lesson=lesson,
        entry=entry,
        cells=[cell for cell in saved if not cell.unchanged],
        outcome=outcome.to_json(outcomes),
        roster=sorted(standing.cells),
        counts=bool(saved) or entry.concerns_everybody or not entry.cells,
        now=now,
    )
    write.write(save, standing.head)
    if entry.homework == "":
        forget_details(lesson.pk)
    elif isinstance(entry.homework_details, HomeworkDetails):
        write_details(lesson.pk, entry.homework_details, save.roster)
    withdraw(events.outdated(save))
    publish(events.lesson_recorded(save), now)
    return RecordedLesson(lesson.pk, outcomes)


def _outcome(judged: judge.Judged) -> outcome.CellOutcome:
    return outcome.CellSaved(judged.student_id, judged.version) if isinstance(judged, judge.NewCell) else judged
