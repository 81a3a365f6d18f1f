"""Reporting that a child will be absent, taking that back, and the school's answer to it."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from django.db import IntegrityError, transaction

from server.access.absences import ANSWER_ABSENCE, REPORT_ABSENCE, WITHDRAW_ABSENCE
from server.access.actor import Actor
from server.database.constraints import constraint_of
from server.database.history import changed_by
from server.errors import InvalidInputError
from server.journal import events
from server.journal.errors import (
    AbsenceAlreadyReportedError,
    AbsenceAnsweredError,
    AbsenceTooFarError,
    AbsenceWithdrawnError,
    KeyReusedError,
)
from server.journal.models import AbsenceReport
from server.live.outbox import publish
from server.people.models import Student

EARLIEST, LATEST, LONGEST = 7, 90, 60
"""Days: how long ago the first one may be, how far ahead the last one, and how many there may be."""
LONGEST_TEXT = 500
Status = AbsenceReport.Status


@dataclass(frozen=True, slots=True)
class Absence:
    """What a guardian reports: the days from `since` to `last`, and why."""

    since: date
    last: date
    reason: str


def report_absence(*, actor: Actor, student_id: int, absence: Absence, key: UUID, now: datetime) -> int:
    """Report that a child will be absent, or was. Gives the report's id; the same key and content give the same one.

    Units: `now` is an aware UTC instant; days are the school's.
    Raises: NotFoundError; InvalidInputError, KeyReusedError among them; AbsenceTooFarError; AbsenceAlreadyReportedError. Nothing
        is written when it raises.
    """
    _check(absence)
    try:
        with transaction.atomic():
            student = REPORT_ABSENCE.fetch(actor, student_id)
            return _again(actor, student, absence, key) or _report(actor, student, absence, key, now)
    except IntegrityError as error:
        if not (constraint_of(error) or "").startswith("absencereport_"):
            raise
        # Sent twice at once: what the first one wrote stands there now.
        student = REPORT_ABSENCE.fetch(actor, student_id)
        if (same := _again(actor, student, absence, key)) is None:
            raise AbsenceAlreadyReportedError from error
        return same


def _check(absence: Absence) -> None:
    _check_text("reason", absence.reason)
    if not absence.reason:
        msg = "reason: say why, in a few words."
        raise InvalidInputError(msg, path="reason")
    if absence.last < absence.since:
        msg = f"until: the last day ({absence.last}) is before the first ({absence.since})."
        raise InvalidInputError(msg, path="until")
    if (absence.last - absence.since).days >= LONGEST:
        msg = f"A report is for at most {LONGEST} days; for a longer absence speak with the school."
        raise AbsenceTooFarError(msg)


def _check_text(where: str, text: str) -> None:
    if len(text) > LONGEST_TEXT or "\0" in text:
        msg = f"{where}: at most {LONGEST_TEXT} characters, without U+0000."
        raise InvalidInputError(msg, path=where)


def _again(actor: Actor, student: Student, absence: Absence, key: UUID) -> int | None:
    """Give the report that this one repeats; None for a new one."""
    same = AbsenceReport.objects.filter(reported_by=actor.account_id, key=key).first()
    if same is None:
        return None
    if (same.student_id, same.since, same.last, same.reason) != (student.pk, absence.since, absence.last, absence.reason):
        raise KeyReusedError
    return same.pk


def _report(actor: Actor, student: Student, absence: Absence, key: UUID, now: datetime) -> int:
    _refuse_far_days(absence, now.astimezone(ZoneInfo(student.school.time_zone)).date())
    report = AbsenceReport.objects.create(
        school_id=student.school_id,
        student=student,
        since=absence.since,
        last=absence.last,
        reason=absence.reason,
        reported_at=now,
        reported_by_id=actor.account_id or 0,
        key=key,
    )
    publish(events.absence_reported(report, actor.account_id or 0, now), now)
    return report.pk


def _refuse_far_days(absence: Absence, today: date) -> None:
    first, last = today - timedelta(days=EARLIEST), today + timedelta(days=LATEST)
    if absence.since < first:
        msg = f"The first day can be {first} at the earliest; for days before that speak with the class teacher."
        raise AbsenceTooFarError(msg)
    if absence.last > last:
        msg = f"The last day can be {last} at the latest; report a later absence when it is nearer."
        raise AbsenceTooFarError(msg)


def withdraw_absence_report(*, actor: Actor, report_id: int, now: datetime) -> int:
    """Take back a report of one's own that nobody has answered. Gives its id; doing it twice changes nothing.

    Raises: NotFoundError; AbsenceAnsweredError.
    """
    with transaction.atomic(), changed_by(actor.account_id):
        report = WITHDRAW_ABSENCE.fetch(actor, report_id, lock=True)
        if report.status == Status.WITHDRAWN:
            return report.pk
        if report.status != Status.REPORTED:
            raise AbsenceAnsweredError
        report.status = Status.WITHDRAWN
        report.save(update_fields=["status"])
        publish(events.absence_reported(report, actor.account_id or 0, now), now)
        return report.pk


def answer_absence_report(*, actor: Actor, report_id: int, confirmed: bool, note: str, now: datetime) -> int:
    """Confirm a report, or decline it, with a word for the guardian. Gives its id; the same answer twice changes nothing.

    An answer can be changed. While a report is confirmed, missed lessons of its days are excused, those recorded before as
    well as later ones: what a teacher wrote in a cell stays as it is.
    Raises: NotFoundError; InvalidInputError; AbsenceWithdrawnError; AbsenceAlreadyReportedError where another report has taken
        the days of a declined one.
    """
    _check_text("note", note)
    status = Status.CONFIRMED if confirmed else Status.DECLINED
    try:
        with transaction.atomic(), changed_by(actor.account_id):
            report = ANSWER_ABSENCE.fetch(actor, report_id, lock=True)
            return _answer(actor, report, status, note, now)
    except IntegrityError as error:
        if constraint_of(error) != "absencereport_once":
            raise
        raise AbsenceAlreadyReportedError from error


def _answer(actor: Actor, report: AbsenceReport, status: Status, note: str, now: datetime) -> int:
    if report.status == Status.WITHDRAWN:
        raise AbsenceWithdrawnError
    if (report.status, report.note) == (status, note):
        return report.pk
    report.status, report.note, report.answered_at, report.answered_by_id = status, note, now, actor.account_id
    report.save(update_fields=["status", "note", "answered_at", "answered_by"])
    publish(events.absence_answered(report, actor.account_id or 0, now), now)
    return report.pk
