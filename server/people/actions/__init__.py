"""What changes in people: guardians' rights and their invitations."""

from server.people.actions.change import Changes, change_right
from server.people.actions.end import Ending, end_rights
from server.people.actions.grant import Grant, NewGuardian, grant_rights

__all__ = ["Changes", "Ending", "Grant", "NewGuardian", "change_right", "end_rights", "grant_rights"]
