"""Invitations of guardians: made by the school, looked at and redeemed by whoever holds the code."""

from datetime import date, datetime
from typing import Annotated, Any

import strawberry
from strawberry.types import Info

from schema.context import Context
from schema.engine.fields import column, sql_field
from schema.engine.ids import pk_of
from schema.engine.types import row_type
from schema.people.guardians import Guardian, GuardianScope, Invitation
from schema.people.refusals import (
    GuardianHasAccount,
    InvitationExpired,
    InvitationUnknown,
    InvitationUsed,
    NothingToOpen,
    TooManyAttempts,
    told,
)
from schema.refusals import InvalidInput, NotFound
from server.errors import NotFoundError, RefusalError
from server.people import actions, reads
from server.people.signin import invited

Asked = Info[Context, Any]
Given = strawberry.argument
CODE = "The code, as printed; spaces, dashes, case and Russian look-alikes do not matter."


@strawberry.type(description="One right that an invitation opens.")
class InvitationRight:
    """One right that an invitation opens."""

    child: str = strawberry.field(description="The child's given name.")
    scope: GuardianScope = strawberry.field(description="What may be seen.")
    since: date = strawberry.field(description="First day in force.")
    until: date | None = strawberry.field(description="The day after the last; null: until it is ended.")


@strawberry.type(description="What an invitation would open; no family names, no other guardians.")
class InvitationPreview:
    """What an invitation would open."""

    school: str = strawberry.field(description="The school's name.")
    expires_at: datetime = strawberry.field(description="From this instant on the code is worth nothing.")
    rights: list[InvitationRight] = strawberry.field(description="Everything it opens, by child.")


InvitationResult = Annotated[
    InvitationPreview | InvitationUnknown | InvitationUsed | InvitationExpired | TooManyAttempts,
    strawberry.union("InvitationResult", description="What a code is good for."),
]


@strawberry.input(description="Whom to invite: one guardian, or all of a class that have no account.")
class InviteGuardianInput:
    """Whom to invite."""

    guardian_ids: list[strawberry.ID] = strawberry.field(description="Global ids of 1 to 100 Guardians who have rights and no account.")


@row_type
class InvitationCode:
    """An invitation and its code, to be printed now: it is never told again."""

    code: str = column("The code, as 'ABCD-EFGH-JKLM'.")
    invitation_pk: strawberry.Private[int]

    @sql_field
    def invitation(self) -> Invitation:
        """The invitation without its code."""
        return reads.invitation(self.invitation_pk)


@strawberry.type(description="There are new invitations; former ones of the same guardians are worth nothing.")
class GuardiansInvited:
    """There are new invitations."""

    codes: list[InvitationCode] = strawberry.field(description="One for each guardian, in the order given.")


@row_type
class InvitationRevoked:
    """The code opens nothing any more."""

    guardian_pk: strawberry.Private[int]

    @sql_field
    def guardian(self) -> Guardian:
        """Whom it was for."""
        return reads.these_guardians([self.guardian_pk])


@row_type
class InvitationRedeemed:
    """The account that is signed in has the guardian's rights now."""

    guardian_pk: strawberry.Private[int]

    @sql_field
    def guardian(self) -> Guardian:
        """Who the account is to the school now."""
        return reads.these_guardians([self.guardian_pk])


InviteGuardianResult = Annotated[
    GuardiansInvited | NotFound | InvalidInput | GuardianHasAccount | NothingToOpen,
    strawberry.union("InviteGuardianResult", description="What became of inviting guardians."),
]
RevokeInvitationResult = Annotated[
    InvitationRevoked | NotFound | InvitationUsed,
    strawberry.union("RevokeInvitationResult", description="What became of taking an invitation back."),
]
RedeemInvitationResult = Annotated[
    InvitationRedeemed | NotFound | InvitationUnknown | InvitationUsed | InvitationExpired | TooManyAttempts,
    strawberry.union("RedeemInvitationResult", description="What became of redeeming an invitation."),
]


def preview(code: str, now: datetime) -> Any:  # noqa: ANN401 - one of InvitationResult
    """Give what a code would open, or why it opens nothing."""
    try:
        found = invited.preview(code=code, now=now)
    except RefusalError as error:
        return told(error)
    rights = [
        InvitationRight(child=each.child, scope=GuardianScope(each.scope), since=each.since, until=each.until) for each in found.rights
    ]
    return InvitationPreview(school=found.school, expires_at=found.expires_at, rights=rights)


@strawberry.type(description="What can be done with invitations.")
class InvitationMutation:
    """What can be done with invitations."""

    @strawberry.mutation(description="Make invitations to print, for the office and class teachers; a new one replaces the former.")
    def invite_guardian(
        self,
        info: Asked,
        input: Annotated[InviteGuardianInput, Given(description="Whom to invite.")],  # noqa: A002
    ) -> InviteGuardianResult:
        """Invite guardians."""
        pks = [pk_of(each, "Guardian") for each in input.guardian_ids]
        try:
            done = actions.invite_guardians(actor=info.context.actor, guardian_ids=pks, now=info.context.now)
        except RefusalError as error:
            return told(error)
        return GuardiansInvited(codes=[InvitationCode(code=each.code, invitation_pk=each.invitation_id) for each in done])

    @strawberry.mutation(description="Take an invitation back: its code opens nothing any more.")
    def revoke_invitation(
        self, info: Asked, invitation_id: Annotated[strawberry.ID, Given(description="Global id of an Invitation.")]
    ) -> RevokeInvitationResult:
        """Take an invitation back."""
        try:
            done = actions.revoke_invitation(
                actor=info.context.actor, invitation_id=pk_of(invitation_id, "Invitation"), now=info.context.now
            )
        except RefusalError as error:
            return told(error)
        return InvitationRevoked(guardian_pk=done)

    @strawberry.mutation(description="Add what an invitation opens to the account that is signed in; NotFound for who is not.")
    def redeem_invitation(self, info: Asked, code: Annotated[str, Given(description=CODE)]) -> RedeemInvitationResult:
        """Redeem an invitation."""
        account_id = info.context.actor.account_id
        try:
            if account_id is None:
                raise NotFoundError
            done = invited.redeem(account_id=account_id, code=code, now=info.context.now)
        except RefusalError as error:
            return told(error)
        return InvitationRedeemed(guardian_pk=done)
