"""Roles that are assigned; the others follow from what a person is."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from server.database.history import kept
from server.schools.models import Municipality, Region, School


@kept
class RoleAssignment(models.Model):
    """An assigned role over [since, until), in exactly one school, municipality or region."""

    class Role(models.TextChoices):
        """The roles that nobody has by what they are."""

        DEPUTY_HEAD = "DEPUTY_HEAD", "завуч"
        ADMINISTRATOR = "ADMINISTRATOR", "администратор"
        MUNICIPAL_COORDINATOR = "MUNICIPAL_COORDINATOR", "муниципальный координатор"
        REGIONAL_COORDINATOR = "REGIONAL_COORDINATOR", "региональный координатор"

    account = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="assignments")
    role = models.CharField(max_length=21, choices=Role)
    school = models.ForeignKey(School, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    municipality = models.ForeignKey(Municipality, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    region = models.ForeignKey(Region, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    since = models.DateField(help_text="First day in force.")
    until = models.DateField(null=True, blank=True, help_text="The day after the last; null while in force.")

    class Meta:
        ordering = ("account_id", "role", "since")
        constraints = (
            models.CheckConstraint(
                name="roleassignment_in_its_place",
                condition=Q(
                    role__in=["DEPUTY_HEAD", "ADMINISTRATOR"],
                    school__isnull=False,
                    municipality__isnull=True,
                    region__isnull=True,
                )
                | Q(
                    role="MUNICIPAL_COORDINATOR",
                    school__isnull=True,
                    municipality__isnull=False,
                    region__isnull=True,
                )
                | Q(
                    role="REGIONAL_COORDINATOR",
                    school__isnull=True,
                    municipality__isnull=True,
                    region__isnull=False,
                ),
            ),
        )

    def __str__(self) -> str:
        return f"{self.account_id}: {self.role}"
