"""Granting a guardian rights about a child: several scopes by one act (F1)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db import IntegrityError, transaction

from server.access.actor import Actor
from server.access.guardians import GRANT_RIGHT
from server.database.history import changed_by
from server.errors import InvalidInputError, NotFoundError
from server.live.outbox import publish
from server.people import events
from server.people.actions import checks
from server.people.models import Guardian, GuardianRight, Student

LONGEST_NAME = 80


@dataclass(frozen=True, slots=True)
class NewGuardian:
    """The name of somebody whom the school does not know yet."""

    family_name: str
    given_name: str
    patronymic: str = ""


@dataclass(frozen=True, slots=True)
class Grant:
    """What one act opens, over [since, until); `until` None: until it is ended."""

    scopes: Sequence[str]
    basis: str
    document: str
    since: date
    until: date | None = None


def grant_rights(*, actor: Actor, student_id: int, guardian: int | NewGuardian, grant: Grant, now: datetime) -> list[int]:
    """Grant one right for each scope, and return their ids; `guardian` is an id, or a name to be entered.

    Cost: at most 7 statements and one for each scope, in one transaction that locks the student.
    Raises: NotFoundError; InvalidInputError; RightOverlapsError; CutByCourtError; ConsentNeededError. Nothing is written then.
    Source: README, F1, F2.
    """
    _refuse(grant)
    with transaction.atomic(), changed_by(actor.account_id):
        student = GRANT_RIGHT.fetch(actor, student_id, lock=True)
        holder = _guardian(student, guardian)
        checks.refuse_without_consent(student, grant.scopes, grant.basis, grant.since)
        checks.refuse_reopening(student.pk, holder.pk, grant.scopes, grant.basis)
        rights = [_written(_right(student, holder, scope, grant, actor, now)) for scope in sorted(set(grant.scopes))]
        publish(events.rights_changed(rights), now)
        return [right.pk for right in rights]


def _refuse(grant: Grant) -> None:
    if not grant.scopes:
        msg = "Name at least one scope."
        raise InvalidInputError(msg, path="scopes")
    checks.refuse_days(grant.since, grant.until)
    checks.refuse_basis(grant.basis, grant.document)


def _guardian(student: Student, given: int | NewGuardian) -> Guardian:
    if isinstance(given, NewGuardian):
        return _entered(student, given)
    found = Guardian.objects.filter(pk=given, school=student.school_id).first()
    if found is None:
        raise NotFoundError
    return found


def _entered(student: Student, name: NewGuardian) -> Guardian:
    parts = {part: " ".join(getattr(name, part).split()) for part in ("family_name", "given_name", "patronymic")}
    if not parts["family_name"] or not parts["given_name"]:
        msg = "A guardian needs a family name and a given name."
        raise InvalidInputError(msg, path="newGuardian")
    if any(len(part) > LONGEST_NAME for part in parts.values()):
        msg = f"A part of a name has at most {LONGEST_NAME} characters."
        raise InvalidInputError(msg, path="newGuardian")
    return Guardian.objects.create(school_id=student.school_id, **parts)


def _right(student: Student, guardian: Guardian, scope: str, grant: Grant, actor: Actor, now: datetime) -> GuardianRight:
    return GuardianRight(
        school_id=student.school_id,
        student=student,
        guardian=guardian,
        scope=scope,
        basis=grant.basis,
        document=grant.document.strip(),
        since=grant.since,
        until=grant.until,
        granted_at=now,
        granted_by_id=actor.account_id,
    )


def _written(right: GuardianRight) -> GuardianRight:
    try:
        with transaction.atomic():
            right.save(force_insert=True)
    except IntegrityError as error:
        raise checks.overlap(error, right) from error
    return right
