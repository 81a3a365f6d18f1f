"""The roles that somebody can have. Which of them an account has today is found in actor.py."""

from enum import StrEnum


class Role(StrEnum):
    """A role, derived from what a person is, or assigned."""

    TEACHER = "TEACHER"
    CLASS_TEACHER = "CLASS_TEACHER"
    DEPUTY_HEAD = "DEPUTY_HEAD"
    ADMINISTRATOR = "ADMINISTRATOR"
    GUARDIAN = "GUARDIAN"
    STUDENT = "STUDENT"
    MUNICIPAL_COORDINATOR = "MUNICIPAL_COORDINATOR"
    REGIONAL_COORDINATOR = "REGIONAL_COORDINATOR"
    SERVICE = "SERVICE"
    VISITS_READER = "VISITS_READER"
    FILLING_READER = "FILLING_READER"


OFFICE = frozenset({Role.DEPUTY_HEAD, Role.ADMINISTRATOR})
FAMILY = frozenset({Role.GUARDIAN, Role.STUDENT})
STAFF = OFFICE | {Role.TEACHER, Role.CLASS_TEACHER}
