"""Expected refusals about guardians' rights and invitations, and the one map to them from this domain's errors."""

from datetime import date
from typing import Any

import strawberry

from schema.people.guardians import GuardianScope
from schema.refusals import Refusal
from schema.refusals import told as told_of_all
from server.errors import RefusalError
from server.people import errors


@strawberry.type(description="A right that is there already.")
class OverlappingRight:
    """A right that is there already."""

    scope: GuardianScope = strawberry.field(description="What it opens.")
    since: date = strawberry.field(description="First day in force.")
    until: date | None = strawberry.field(description="The day after the last. Null: it is open.")


@strawberry.type(description="The guardian has such a right on some of the days.")
class RightOverlaps(Refusal):
    """The guardian has such a right on some of the days."""

    overlaps: list[OverlappingRight] = strawberry.field(description="The rights that are in the way.")


@strawberry.type(description="A court act ended the right: only another court act opens it again.")
class CutByCourt(Refusal):
    """A court act ended the right."""


@strawberry.type(description="The student has come of age for a scope by then: only their consent opens it.")
class ConsentNeeded(Refusal):
    """The student has come of age."""


@strawberry.type(description="The guardian has an account: nobody else is invited in their place.")
class GuardianHasAccount(Refusal):
    """The guardian has an account."""


@strawberry.type(description="The guardian has no right in force, so that an invitation would open nothing.")
class NothingToOpen(Refusal):
    """An invitation would open nothing."""


@strawberry.type(description="No invitation has this code; nobody is told whether one ever had.")
class InvitationUnknown(Refusal):
    """No invitation has this code."""


@strawberry.type(description="The invitation was redeemed already.")
class InvitationUsed(Refusal):
    """The invitation was redeemed already."""


@strawberry.type(description="The invitation is too old, or the school took it back.")
class InvitationExpired(Refusal):
    """The invitation is no longer valid."""


@strawberry.type(description="Too many wrong codes came from this address: none is looked at for some minutes.")
class TooManyAttempts(Refusal):
    """Too many wrong codes."""


_TYPES: dict[type[RefusalError], type[Refusal]] = {
    errors.CutByCourtError: CutByCourt,
    errors.ConsentNeededError: ConsentNeeded,
    errors.HasAccountError: GuardianHasAccount,
    errors.NothingToOpenError: NothingToOpen,
    errors.UnknownInvitationError: InvitationUnknown,
    errors.UsedInvitationError: InvitationUsed,
    errors.ExpiredInvitationError: InvitationExpired,
    errors.TooManyAttemptsError: TooManyAttempts,
}


def told(error: RefusalError) -> Any:  # noqa: ANN401 - the type that the union names
    """Give the wire type of a refusal."""
    if isinstance(error, errors.RightOverlapsError):
        there = [OverlappingRight(scope=GuardianScope(scope), since=since, until=until) for scope, since, until in error.overlaps]
        return RightOverlaps(message=str(error), overlaps=there)
    kind = _TYPES.get(type(error))
    return told_of_all(error) if kind is None else kind(message=str(error))
