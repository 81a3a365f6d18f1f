"""What is asked of every grant, change and end of a guardian's right before anything is written."""

from collections.abc import Iterable
from datetime import date

from django.db import IntegrityError
from django.db.models import Q

from server.database.constraints import constraint_of
from server.errors import InvalidInputError
from server.people.ages import birthday
from server.people.errors import ConsentNeededError, CutByCourtError, RightOverlapsError
from server.people.models import AgeRule, GuardianRight, Student

LONGEST = 200
EARLIEST, LATEST = date(1990, 1, 1), date(2100, 1, 1)
COURT, CONSENT = GuardianRight.Basis.COURT_ACT, GuardianRight.Basis.CONSENT


def refuse_days(since: date, until: date | None) -> None:
    """Refuse days that are out of order or out of anybody's life."""
    if not EARLIEST <= since < LATEST:
        msg = f"A right begins between {EARLIEST} and {LATEST}, not on {since}."
        raise InvalidInputError(msg, path="since")
    if until is not None and not since < until < LATEST:
        msg = f"The day after the last has to come after {since}; it is {until}."
        raise InvalidInputError(msg, path="until")


def refuse_basis(basis: str, document: str) -> None:
    """Refuse a court act without its reference, and a reference that is too long."""
    if len(document) > LONGEST:
        msg = f"The document's reference has {len(document)} characters; at most {LONGEST} can be kept."
        raise InvalidInputError(msg, path="document")
    if basis == COURT and not document.strip():
        msg = "A court act needs its reference: the court, the number, the date."
        raise InvalidInputError(msg, path="document")


def refuse_reopening(student_id: int, guardian_id: int, scopes: Iterable[str], basis: str, *, but: int = 0) -> None:
    """Refuse to open anew, without a court act, what a court act has ended last."""
    if basis == COURT:
        return
    rights = GuardianRight.objects.filter(student=student_id, guardian=guardian_id, scope__in=list(scopes)).exclude(pk=but)
    newest = {right.scope: right.ended_by for right in rights.order_by("since", "pk")}
    if COURT in newest.values():
        raise CutByCourtError


def refuse_without_consent(student: Student, scopes: Iterable[str], basis: str, since: date) -> None:
    """Refuse what begins after the student has come of age and is not the student's own consent."""
    if basis == CONSENT or student.born_on is None:
        return
    rules = AgeRule.objects.filter(school=student.school_id, scope__in=list(scopes), guardian_until_age__isnull=False)
    if any(since >= birthday(student.born_on, rule.guardian_until_age or 0) for rule in rules):
        raise ConsentNeededError


def overlap(error: IntegrityError, right: GuardianRight) -> Exception:
    """Give what to raise where a right could not be written: the overlap by its name, or the error as it is."""
    if constraint_of(error) != "guardianright_once":
        return error
    same = GuardianRight.objects.filter(guardian=right.guardian_id, student=right.student_id, scope=right.scope).exclude(pk=right.pk)
    there = same.filter(Q(until=None) | Q(until__gt=right.since), **({} if right.until is None else {"since__lt": right.until}))
    return RightOverlapsError([(each.scope, each.since, each.until) for each in there])
