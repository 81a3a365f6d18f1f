"""Tables of accounts and of who a person is in a school. No behaviour but integrity."""

from server.people.models.account import Account
from server.people.models.ages import AgeRule
from server.people.models.guardians import Guardian, GuardianRight
from server.people.models.invitations import Invitation
from server.people.models.persons import Person, StaffMember, Student
from server.people.models.roles import RoleAssignment

__all__ = ["Account", "AgeRule", "Guardian", "GuardianRight", "Invitation", "Person", "RoleAssignment", "StaffMember", "Student"]
