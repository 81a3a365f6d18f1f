"""Guardians and their dated, scoped rights (F1)."""

from django.conf import settings
from django.contrib.postgres.constraints import ExclusionConstraint
from django.db import models

from server.database.history import kept
from server.database.ranges import days, one, one_text
from server.people.models.persons import Person, Student
from server.schools.models import SchoolOwned


class Guardian(Person):
    """A parent or other legal representative, as one school knows them."""


@kept
class GuardianRight(SchoolOwned):
    """One guardian may see one scope of one child's data, over [since, until)."""

    class Scope(models.TextChoices):
        """What of a child's data a right opens."""

        MARKS = "MARKS", "отметки"
        ATTENDANCE = "ATTENDANCE", "посещаемость"
        HOMEWORK = "HOMEWORK", "домашние задания"
        CONTACTS = "CONTACTS", "контакты"
        PAYMENTS = "PAYMENTS", "оплата"
        MESSAGES = "MESSAGES", "сообщения"

    class Basis(models.TextChoices):
        """On what a right rests."""

        DOCUMENT = "DOCUMENT", "документ"
        COURT_ACT = "COURT_ACT", "решение суда"
        CONSENT = "CONSENT", "согласие"

    guardian = models.ForeignKey(Guardian, on_delete=models.PROTECT, related_name="rights")
    student = models.ForeignKey(Student, on_delete=models.PROTECT, related_name="guardian_rights")
    scope = models.CharField(max_length=10, choices=Scope)
    basis = models.CharField(max_length=9, choices=Basis)
    document = models.CharField(max_length=200, blank=True, default="", help_text="Reference of the document.")
    since = models.DateField(help_text="First day in force.")
    until = models.DateField(null=True, blank=True, help_text="The day after the last; null while in force.")
    ended_by = models.CharField(  # noqa: DJ001 - an open right has no such basis
        max_length=9, choices=Basis, null=True, blank=True, help_text="On what its end rests; null where nobody has ended it."
    )
    end_document = models.CharField(
        max_length=200, blank=True, default="", db_default="", help_text="Reference of the document that ended it."
    )
    granted_at = models.DateTimeField(null=True, blank=True, help_text="When it was entered; null for what came with other data.")
    granted_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")

    class Meta:
        ordering = ("student_id", "guardian_id", "scope", "since")
        indexes = (models.Index(name="right_of_student", fields=["student", "scope", "since"]),)
        constraints = (
            models.CheckConstraint(name="guardianright_in_order", condition=models.Q(until=None) | models.Q(since__lte=models.F("until"))),
            ExclusionConstraint(
                name="guardianright_once",
                expressions=[
                    (one("guardian"), "&&"),
                    (one("student"), "&&"),
                    (one_text("scope"), "&&"),
                    (days(), "&&"),
                ],
            ),
        )

    def __str__(self) -> str:
        return f"{self.guardian_id} sees {self.scope} of {self.student_id}"
