"""What changes journals. Each action is one transaction; the actor and the clock are handed in."""

from datetime import datetime, time
from uuid import UUID
from zoneinfo import ZoneInfo

from django.db import IntegrityError, transaction

from server.access.actor import Actor
from server.access.journal import RECORD_LESSON
from server.database.constraints import constraint_of
from server.errors import NotFoundError
from server.journal import events
from server.journal.errors import KeyReusedError, LessonCancelledError, LessonNotHeldYetError, PeriodClosedError
from server.journal.recording import judge, outcome, standing, write
from server.journal.recording.check import check
from server.journal.recording.entry import LessonEntry
from server.journal.recording.outcome import RecordedLesson
from server.live.outbox import publish, withdraw
from server.timetable.models import Lesson


def record_lesson(*, actor: Actor, lesson_id: int, entry: LessonEntry, key: UUID, now: datetime) -> RecordedLesson:
    """Save what happened in a lesson: topic, homework, attendance and marks of its whole roster.

    Units: `now` is an aware UTC instant; mark values are points of the journal's scale.
    Cost: at most 7 statements whatever the number of cells, in one transaction that locks the lesson.
    Raises: NotFoundError; PeriodClosedError; LessonNotHeldYetError; LessonCancelledError; InvalidInputError, KeyReusedError
        among them. Nothing is written when it raises. A cell that changed meanwhile, whose student is not on the roster,
        or that holds what cannot be entered is reported in the result; the others are saved.
    Source: README, M6, G3.
    """
    check(entry)
    try:
        return _save(actor, lesson_id, entry, key, now)
    except IntegrityError as error:
        if constraint_of(error) != "savedentry_once":
            raise
        # The same save was sent twice and waited for itself: what the first one answered stands there now.
        return _save(actor, lesson_id, entry, key, now)


def _save(actor: Actor, lesson_id: int, entry: LessonEntry, key: UUID, now: datetime) -> RecordedLesson:
    with transaction.atomic():
        lesson = _locked(actor, lesson_id, key)
        facts = standing.facts(lesson)
        if facts.saved is not None:
            return _again(lesson, facts.saved, entry)
        _refuse(lesson, facts, now)
        tables = standing.tables(lesson, on_paper=facts.on_paper)
        return _record(actor, lesson, tables, entry, key, now)


def _locked(actor: Actor, lesson_id: int, key: UUID) -> Lesson:
    lesson = RECORD_LESSON.rows(actor, standing.lessons(actor.account_id, key)).filter(pk=lesson_id)
    found = lesson.select_for_update(of=("self",)).first()
    if found is None or actor.account_id is None:
        raise NotFoundError
    return found


def _again(lesson: Lesson, saved: standing.Saved, entry: LessonEntry) -> RecordedLesson:
    """Give the answer of the save that this one repeats."""
    if saved.lesson_id != lesson.pk or saved.content_hash != entry.digest():
        raise KeyReusedError
    return RecordedLesson(lesson.pk, outcome.from_json(saved.outcome))


def _refuse(lesson: Lesson, facts: standing.Facts, now: datetime) -> None:
    if lesson.status == Lesson.Status.CANCELLED:
        raise LessonCancelledError
    zone = ZoneInfo(lesson.school.time_zone)
    if now < datetime.combine(lesson.on, facts.starts_at or time(), zone):
        raise LessonNotHeldYetError
    if facts.closed:
        raise PeriodClosedError


def _record(actor: Actor, lesson: Lesson, tables: standing.Tables, entry: LessonEntry, key: UUID, now: datetime) -> RecordedLesson:
    head = standing.head(lesson.journal_id, lesson.school_id)
    cells = standing.cells(lesson, None if entry.concerns_everybody else [cell.student_id for cell in entry.cells])
    judged = [judge.judge(cell, cells.get(cell.student_id), tables) for cell in entry.cells]
    outcomes = [_outcome(cell) for cell in judged]
    saved = [cell for cell in judged if isinstance(cell, judge.NewCell)]
    save = write.Save(
        account_id=actor.account_id or 0,
        key=key,
        lesson=lesson,
        entry=entry,
        cells=[cell for cell in saved if not cell.unchanged],
        outcome=outcome.to_json(outcomes),
        roster=sorted(cells),
        counts=bool(saved) or entry.concerns_everybody or not entry.cells,
        now=now,
    )
    write.write(save, head, tables)
    withdraw(events.outdated(save))
    publish(events.lesson_recorded(save), now)
    return RecordedLesson(lesson.pk, outcomes)


def _outcome(judged: judge.Judged) -> outcome.CellOutcome:
    return outcome.CellSaved(judged.student_id, judged.version) if isinstance(judged, judge.NewCell) else judged
