"""What an invitation's code opens, and to whom: whoever redeems it becomes the guardian's account. No request in here."""

from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from django.db import transaction

from server.people.codes import digest_of
from server.people.errors import ExpiredInvitationError, UnknownInvitationError, UsedInvitationError
from server.people.models import Account, GuardianRight, Invitation
from server.people.reads import not_ended


@dataclass(frozen=True, slots=True)
class OpenedRight:
    """One right that an invitation opens, about the child of this given name, over [since, until)."""

    child: str
    scope: str
    since: date
    until: date | None


@dataclass(frozen=True, slots=True)
class Opened:
    """All that somebody who holds a code may know before they sign in: no family names, no other guardians."""

    school: str
    rights: list[OpenedRight]
    expires_at: datetime


def what_opens(*, code: str, now: datetime) -> Opened:
    """Say what a code would open.

    Cost: two statements.
    Raises: UnknownInvitationError; UsedInvitationError; ExpiredInvitationError.
    """
    invitation = _good(code, now, lock=False)
    today = now.astimezone(ZoneInfo(invitation.school.time_zone)).date()
    rows = GuardianRight.objects.filter(not_ended(today), guardian=invitation.guardian_id)
    told = rows.order_by("student__sort_key", "student", "scope", "since").values_list("student__given_name", "scope", "since", "until")
    return Opened(invitation.school.name, [OpenedRight(*row) for row in told], invitation.expires_at)


def redeem_invitation(*, account_id: int, code: str, now: datetime) -> int:
    """Give the guardian's place to an account, and return the guardian's id; again by the same account it changes nothing.

    Cost: 4 statements, in one transaction that locks the invitation.
    Raises: as what_opens. Nothing is written then.
    Source: README, F1.
    """
    with transaction.atomic():
        invitation = _good(code, now, lock=True, account_id=account_id)
        if invitation.redeemed_at is None:
            _take(invitation, account_id, now)
    return invitation.guardian_id


def redeem_by_newcomer(*, code: str, username: str, password: str | None, now: datetime) -> Account:
    """Make an account and give it the guardian's place; without a password it has to get a passkey at once.

    Raises: as what_opens; IntegrityError where the name is taken. Nothing is written then.
    """
    with transaction.atomic():
        invitation = _good(code, now, lock=True)
        account = Account.objects.create_user(username, password, full_name=invitation.guardian.full_name)
        _take(invitation, account.pk, now)
    return account


def _good(code: str, now: datetime, *, lock: bool, account_id: int | None = None) -> Invitation:
    rows = Invitation.objects.select_related("guardian", "school").filter(digest=digest_of(code))
    invitation = (rows.select_for_update(of=("self", "guardian"), no_key=True) if lock else rows).first()
    if invitation is None:
        raise UnknownInvitationError
    if invitation.redeemed_at is not None and account_id is not None and invitation.redeemed_by_id == account_id:
        return invitation
    if invitation.redeemed_at is not None or invitation.guardian.account_id is not None:
        raise UsedInvitationError
    if invitation.revoked_at is not None or invitation.expires_at <= now:
        raise ExpiredInvitationError
    return invitation


def _take(invitation: Invitation, account_id: int, now: datetime) -> None:
    invitation.guardian.account_id = account_id
    invitation.guardian.save(update_fields=["account"])
    invitation.redeemed_at, invitation.redeemed_by_id = now, account_id
    invitation.save(update_fields=["redeemed_at", "redeemed_by"])
