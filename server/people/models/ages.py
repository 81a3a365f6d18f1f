"""What changes when a student reaches an age (F2). Days are worked out from it in server/access/ages.py."""

from django.db import models

from server.database.history import kept
from server.people.models.guardians import GuardianRight
from server.schools.models import SchoolOwned


@kept
class AgeRule(SchoolOwned):
    """A school's policy for one scope: from which age guardians' rights need the student's consent, and from which the student has it too.

    A scope without a rule has no age; a student without a birthday on record has reached none that ends, and all that open.
    """

    scope = models.CharField(max_length=10, choices=GuardianRight.Scope)
    guardian_until_age = models.PositiveSmallIntegerField(
        null=True, blank=True, help_text="Rights that began before this birthday end on it, in years; null: they never end by age."
    )
    student_from_age = models.PositiveSmallIntegerField(
        null=True, blank=True, help_text="From this birthday on the student's own account opens the scope, in years; null: at any age."
    )

    class Meta:
        ordering = ("school_id", "scope")
        constraints = (
            models.UniqueConstraint(name="agerule_once", fields=["school", "scope"]),
            models.CheckConstraint(
                name="agerule_in_life",
                condition=(models.Q(guardian_until_age=None) | models.Q(guardian_until_age__range=(14, 23)))
                & (models.Q(student_from_age=None) | models.Q(student_from_age__range=(6, 18))),
            ),
        )

    def __str__(self) -> str:
        return f"{self.scope} in school {self.school_id}"
