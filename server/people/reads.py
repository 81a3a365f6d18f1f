"""What can be asked of people. Everything is a queryset; lists of ids may be symbols of the engine."""

from typing import Any

from django.db.models import QuerySet

from server.access.rule import any_of
from server.people.models import Account, StaffMember, Student


def account(account_id: Any) -> QuerySet[Account]:  # noqa: ANN401 - may be a symbol of the engine
    """Give one account."""
    return Account.objects.filter(pk=account_id)


def students(ids: list[int]) -> QuerySet[Student]:
    """Give these students, by name."""
    return Student.objects.filter(any_of("pk", ids))


def student(student_id: Any) -> QuerySet[Student]:  # noqa: ANN401 - may be a symbol of the engine
    """Give one student."""
    return Student.objects.filter(pk=student_id)


def staff(school: Any) -> QuerySet[StaffMember]:  # noqa: ANN401 - may be a symbol of the engine
    """Give those who work at a school, by name."""
    return StaffMember.objects.filter(school=school)


def staff_members(ids: list[int]) -> QuerySet[StaffMember]:
    """Give these members of schools' staff."""
    return StaffMember.objects.filter(any_of("pk", ids))
