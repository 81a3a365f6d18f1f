"""Ending guardians' rights from a day on: several by one act, as a court act cuts them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction

from server.access.actor import Actor
from server.access.guardians import CHANGE_RIGHT
from server.database.history import changed_by
from server.errors import InvalidInputError, NotFoundError
from server.live.outbox import publish
from server.people import events
from server.people.actions import checks
from server.people.errors import CutByCourtError
from server.people.models import GuardianRight

AT_ONCE = 100


@dataclass(frozen=True, slots=True)
class Ending:
    """From which day on rights are no more, and by what."""

    on: date
    basis: str
    document: str


def end_rights(*, actor: Actor, right_ids: Iterable[int], ending: Ending, now: datetime) -> list[int]:
    """End rights; a day before a right begins leaves it no day at all. Returns their ids.

    Every path of theirs is closed from the next request on; live subscriptions fall silent within five seconds.
    Cost: 5 statements, in one transaction that locks the rights.
    Raises: NotFoundError; InvalidInputError for one that ends before that day anyway; CutByCourtError where a court act has
        ended one and this is none. Nothing is written then.
    Source: README, F1.
    """
    checks.refuse_basis(ending.basis, ending.document)
    wanted = sorted(set(right_ids))
    with transaction.atomic(), changed_by(actor.account_id):
        rights = _locked(actor, wanted)
        for right in rights:
            _end(right, ending)
        GuardianRight.objects.bulk_update(rights, ["until", "ended_by", "end_document"])
        publish(events.rights_changed(rights), now)
    return wanted


def _locked(actor: Actor, wanted: list[int]) -> list[GuardianRight]:
    if not 0 < len(wanted) <= AT_ONCE:
        msg = f"Name between 1 and {AT_ONCE} rights."
        raise InvalidInputError(msg, path="rightIds")
    rows = CHANGE_RIGHT.rows(actor).filter(pk__in=wanted).order_by("pk").select_related("guardian")
    rights = list(rows.select_for_update(of=("self",), no_key=True))
    if len(rights) < len(wanted):
        raise NotFoundError
    return rights


def _end(right: GuardianRight, ending: Ending) -> None:
    if right.until is not None and right.until <= ending.on:
        msg = f"The right to {right.scope} ends before {right.until} already."
        raise InvalidInputError(msg, path="on")
    if right.ended_by == checks.COURT != ending.basis:
        raise CutByCourtError
    right.until = max(ending.on, right.since)
    right.ended_by = ending.basis
    right.end_document = ending.document.strip()
