"""Addresses at which calendar programs fetch lessons. No behaviour but integrity."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from server.groups.models import SchoolClass
from server.people.models import StaffMember, Student
from server.schools.models import SchoolOwned


class CalendarFeed(SchoolOwned):
    """A secret address of the lessons of a teacher, a class or a student, for one account. Only the secret's hash is kept."""

    account = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="calendar_feeds")
    staff = models.ForeignKey(
        StaffMember, on_delete=models.CASCADE, null=True, related_name="+", help_text="Whose lessons, as their teacher."
    )
    school_class = models.ForeignKey(
        SchoolClass, on_delete=models.CASCADE, null=True, related_name="+", help_text="The class whose lessons."
    )
    student = models.ForeignKey(Student, on_delete=models.CASCADE, null=True, related_name="+", help_text="The student whose lessons.")
    token_hash = models.CharField(max_length=64, unique=True, help_text="SHA-256 of the address's secret, in hexadecimal digits.")
    created_at = models.DateTimeField(help_text="When the address was made.")
    revoked_at = models.DateTimeField(null=True, help_text="Since when it answers nobody; null while it does.")

    class Meta:
        ordering = ("created_at", "id")
        constraints = (
            models.CheckConstraint(
                name="calendarfeed_of_one",
                condition=Q(staff__isnull=False, school_class=None, student=None)
                | Q(staff=None, school_class__isnull=False, student=None)
                | Q(staff=None, school_class=None, student__isnull=False),
            ),
            models.UniqueConstraint(
                name="calendarfeed_once",
                fields=["account", "staff", "school_class", "student"],
                condition=Q(revoked_at=None),
                nulls_distinct=False,
            ),
        )

    def __str__(self) -> str:
        return f"{self.account_id}: {self.pk}"
