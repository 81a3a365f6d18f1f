"""Invitations on paper: made for guardians whom the office gave rights, and taken back. The codes are told once."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import transaction

from server.access.actor import Actor
from server.access.guardians import INVITE_GUARDIAN, SEE_INVITATION
from server.errors import InvalidInputError, NotFoundError
from server.people.codes import digest_of, new_code
from server.people.errors import HasAccountError, NothingToOpenError, UsedInvitationError
from server.people.models import Guardian, GuardianRight, Invitation
from server.people.reads import not_ended

LIFETIME = timedelta(days=30)
AT_ONCE = 100


@dataclass(frozen=True, slots=True)
class Invited:
    """An invitation that was made, and its code, which nobody can read again."""

    invitation_id: int
    code: str


def invite_guardians(*, actor: Actor, guardian_ids: Iterable[int], now: datetime) -> list[Invited]:
    """Make an invitation for each guardian, for 30 days, in the order given; their former ones are worth nothing.

    Cost: 5 statements whatever the number, in one transaction that locks the guardians.
    Raises: NotFoundError; InvalidInputError; HasAccountError and NothingToOpenError by any of them. Nothing is written then.
    Source: README, F1.
    """
    wanted = list(dict.fromkeys(guardian_ids))
    if not 0 < len(wanted) <= AT_ONCE:
        msg = f"Name between 1 and {AT_ONCE} guardians."
        raise InvalidInputError(msg, path="guardianIds")
    with transaction.atomic():
        guardians = _locked(actor, wanted)
        _refuse(guardians, actor)
        Invitation.objects.filter(guardian__in=wanted, redeemed_at=None, revoked_at=None).update(revoked_at=now)
        codes = {pk: new_code() for pk in wanted}
        made = Invitation.objects.bulk_create(_row(guardians[pk], codes[pk], actor, now) for pk in wanted)
    return [Invited(row.pk, codes[row.guardian_id]) for row in made]


def revoke_invitation(*, actor: Actor, invitation_id: int, now: datetime) -> int:
    """Take an invitation back, and return its guardian's id; one that was taken back already stays so.

    Raises: NotFoundError; UsedInvitationError.
    """
    with transaction.atomic():
        invitation = SEE_INVITATION.fetch(actor, invitation_id, lock=True)
        if invitation.redeemed_at is not None:
            raise UsedInvitationError
        invitation.revoked_at = invitation.revoked_at or now
        invitation.save(update_fields=["revoked_at"])
    return invitation.guardian_id


def _locked(actor: Actor, wanted: list[int]) -> dict[int, Guardian]:
    rows = INVITE_GUARDIAN.rows(actor).filter(pk__in=wanted).order_by("pk")
    found = {row.pk: row for row in rows.select_for_update(of=("self",), no_key=True)}
    if len(found) < len(wanted):
        raise NotFoundError
    return found


def _refuse(guardians: dict[int, Guardian], actor: Actor) -> None:
    if any(guardian.account_id is not None for guardian in guardians.values()):
        raise HasAccountError
    open_to = GuardianRight.objects.filter(not_ended(actor.today), guardian__in=guardians).values_list("guardian", flat=True)
    if set(open_to) != set(guardians):
        raise NothingToOpenError


def _row(guardian: Guardian, code: str, actor: Actor, now: datetime) -> Invitation:
    return Invitation(
        school_id=guardian.school_id,
        guardian=guardian,
        digest=digest_of(code),
        created_at=now,
        created_by_id=actor.account_id,
        expires_at=now + LIFETIME,
    )
