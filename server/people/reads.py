"""What can be asked of people. Everything is a queryset; lists of ids may be symbols of the engine."""

from typing import Any

from django.db.models import BigIntegerField, Exists, F, OuterRef, Q, QuerySet, Subquery
from django.db.models.fields.json import KeyTextTransform
from django.db.models.functions import Cast

from server.access.actor import Actor
from server.access.guardians import SEE_FAMILY
from server.access.rule import any_of
from server.people.models import Account, Guardian, GuardianRight, Invitation, StaffMember, Student


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


def rights_of(student_id: Any) -> QuerySet[GuardianRight]:  # noqa: ANN401 - may be a symbol of the engine
    """Give all rights there are or were about a student, by guardian, scope and day."""
    return GuardianRight.objects.filter(student=student_id).order_by("guardian__sort_key", "guardian", "scope", "since")


def these_rights(ids: list[int]) -> QuerySet[GuardianRight]:
    """Give these rights."""
    return GuardianRight.objects.filter(any_of("pk", ids))


def earlier_states(right_id: Any) -> QuerySet[Any, Any]:  # noqa: ANN401 - as above
    """Give what a right said before each of its changes, the oldest first, with who changed it and when."""
    account = Cast(KeyTextTransform("account", "pgh_context__metadata"), BigIntegerField())
    name = Account.objects.filter(pk=OuterRef("account_id")).order_by().values("full_name")
    kept = GuardianRight.pgh_event_model.objects.filter(pgh_obj=right_id)  # type: ignore[attr-defined] # made by pghistory
    found: QuerySet[Any, Any] = kept.annotate(account_id=account)
    return found.annotate(changed_at=F("pgh_created_at"), changed_by=Subquery(name)).order_by("pgh_id")  # type: ignore[no-any-return] # annotated rows


def name_of(account_id: Any) -> Subquery:  # noqa: ANN401 - as above
    """Give how the owner of an account is addressed."""
    return Subquery(Account.objects.filter(pk=account_id).order_by().values("full_name"))


def families(actor: Actor, among: QuerySet[Student]) -> QuerySet[Student]:
    """Give those of these students whose families the actor may see, by name; `student_id` beside each."""
    return SEE_FAMILY.rows(actor, among).annotate(student_id=F("pk")).order_by("sort_key", "pk")


def guardians_of(student_id: Any, today: Any) -> QuerySet[Guardian]:  # noqa: ANN401 - as above
    """Give who has a right about a student, or is to have one, by name; `guardian_id`, `student_id` and `has_account` beside each."""
    rights = GuardianRight.objects.filter(not_ended(today), student=student_id, guardian=OuterRef("pk"))
    found = Guardian.objects.filter(Exists(rights))
    return found.annotate(
        guardian_id=F("pk"), student_id=Cast(student_id, BigIntegerField()), has_account=Q(account__isnull=False)
    ).order_by("sort_key", "pk")


def rights_between(guardian_id: Any, student_id: Any, today: Any) -> QuerySet[GuardianRight]:  # noqa: ANN401 - as above
    """Give the rights of one guardian about one student that are in force or to come."""
    return GuardianRight.objects.filter(not_ended(today), guardian=guardian_id, student=student_id).order_by("scope", "since")


def not_ended(today: Any) -> Q:  # noqa: ANN401 - as above
    """Meet rights that are in force or to come."""
    return Q(until=None) | Q(until__gt=today)


def these_guardians(ids: list[int]) -> QuerySet[Guardian]:
    """Give these guardians."""
    return Guardian.objects.filter(any_of("pk", ids))


def invitation_of(guardian_id: Any) -> QuerySet[Invitation]:  # noqa: ANN401 - as above
    """Give a guardian's invitation that was not taken back: one row or none of those that count."""
    return Invitation.objects.filter(guardian=guardian_id, revoked_at=None).order_by("-created_at", "-pk")


def invitation(invitation_id: Any) -> QuerySet[Invitation]:  # noqa: ANN401 - as above
    """Give one invitation."""
    return Invitation.objects.filter(pk=invitation_id)
