"""Changing what is written of a guardian's right: its days, its basis, its document. What it said before is kept."""

from copy import copy
from datetime import date, datetime
from typing import TypedDict

from django.db import IntegrityError, transaction

from server.access.actor import Actor
from server.access.guardians import CHANGE_RIGHT
from server.database.history import changed_by
from server.errors import InvalidInputError
from server.live.outbox import publish
from server.people import events
from server.people.actions import checks
from server.people.errors import CutByCourtError
from server.people.models import GuardianRight


class Changes(TypedDict, total=False):
    """What is to be another; what is absent stays. `until` None: it goes on until it is ended."""

    basis: str
    document: str
    since: date
    until: date | None


def change_right(*, actor: Actor, right_id: int, changes: Changes, now: datetime) -> int:
    """Correct a right and return its id.

    Cost: at most 8 statements, in one transaction that locks the right.
    Raises: NotFoundError; InvalidInputError; RightOverlapsError; CutByCourtError for the days of what a court act has ended,
        by this right or a later one; ConsentNeededError. Nothing is written then.
    Source: README, F1, F2.
    """
    if not changes:
        msg = "Nothing was said that is to change."
        raise InvalidInputError(msg)
    with transaction.atomic(), changed_by(actor.account_id):
        right = CHANGE_RIGHT.fetch(actor, right_id, lock=True)
        before = copy(right)
        _change(right, changes)
        _refuse(right, changes)
        _refuse_reopening(right, before, changes)
        try:
            with transaction.atomic():
                right.save()
        except IntegrityError as error:
            raise checks.overlap(error, right) from error
        publish(events.rights_changed([right]), now)
        return right.pk


def _change(right: GuardianRight, changes: Changes) -> None:
    if right.ended_by == GuardianRight.Basis.COURT_ACT and ("until" in changes or "since" in changes):
        raise CutByCourtError
    for name, value in changes.items():
        setattr(right, name, value.strip() if isinstance(value, str) else value)
    if "until" in changes:
        right.ended_by, right.end_document = None, ""


def _refuse(right: GuardianRight, changes: Changes) -> None:
    checks.refuse_basis(right.basis, right.document)
    if "since" in changes or "until" in changes:
        checks.refuse_days(right.since, right.until)
    if "since" in changes or "basis" in changes:
        checks.refuse_without_consent(right.student, [right.scope], right.basis, right.since)


def _refuse_reopening(right: GuardianRight, before: GuardianRight, changes: Changes) -> None:
    """Refuse more days than before, and a basis weaker than a court act, where only a new act opens what an earlier one cut."""
    longer = right.since < before.since or (before.until is not None and (right.until is None or right.until > before.until))
    weaker = before.basis == checks.COURT != right.basis
    if not longer and not weaker:
        return
    renewed = right.document != before.document or before.basis != checks.COURT
    act = right.basis if renewed and "document" in changes else ""  # the act it rests on already says nothing of more days
    checks.refuse_reopening(right.student_id, right.guardian_id, [right.scope], act, but=right.pk)
