"""Tables of groups, membership over time, and the journals kept for them. No behaviour but integrity."""

from server.groups.models.classes import ClassTeacher, Division, DivisionClass, Group, SchoolClass
from server.groups.models.journals import Journal, JournalTeacher, Subject
from server.groups.models.membership import Membership

__all__ = [
    "ClassTeacher",
    "Division",
    "DivisionClass",
    "Group",
    "Journal",
    "JournalTeacher",
    "Membership",
    "SchoolClass",
    "Subject",
]
