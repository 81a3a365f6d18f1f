"""What changes in people: guardians' rights and their invitations."""

from server.people.actions.change import Changes, change_right
from server.people.actions.end import Ending, end_rights
from server.people.actions.grant import Grant, NewGuardian, grant_rights
from server.people.actions.invite import Invited, invite_guardians, revoke_invitation
from server.people.actions.redeem import Opened, OpenedRight, redeem_by_newcomer, redeem_invitation, what_opens

__all__ = [
    "Changes",
    "Ending",
    "Grant",
    "Invited",
    "NewGuardian",
    "Opened",
    "OpenedRight",
    "change_right",
    "end_rights",
    "grant_rights",
    "invite_guardians",
    "redeem_by_newcomer",
    "redeem_invitation",
    "revoke_invitation",
    "what_opens",
]
