"""The table of programs that a school, a municipality or a region let in. No behaviour but integrity."""

from allauth.idp.oidc.models import Client
from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from server.database.history import kept
from server.schools.models import Municipality, Region, School

_PLACES = ("school", "municipality", "region")


def _only(filled: str) -> Q:
    return Q(**{f"{place}__isnull": place != filled for place in _PLACES})


class Scope(models.TextChoices):
    """What a program may read, as OAuth2 names it. Nothing personal is under any of them."""

    VISITS = "visits:read", "посещения"
    FILLING = "filling:read", "заполнение журналов"


@kept
class ApiClient(models.Model):
    """A program that reads figures of exactly one school, municipality or region, until it is revoked.

    Its account has no password and no role: nobody signs in as a program.
    """

    name = models.CharField(max_length=100, help_text="What the program is called.")
    client = models.OneToOneField(
        Client, on_delete=models.SET_NULL, null=True, related_name="+", help_text="Its OAuth2 registration; null once it is revoked."
    )
    account = models.OneToOneField(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    scopes = ArrayField(models.CharField(max_length=20, choices=Scope), help_text="What it may read.")
    school = models.ForeignKey(School, on_delete=models.PROTECT, null=True, related_name="+")
    municipality = models.ForeignKey(Municipality, on_delete=models.PROTECT, null=True, related_name="+")
    region = models.ForeignKey(Region, on_delete=models.PROTECT, null=True, related_name="+")
    registered_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    registered_at = models.DateTimeField(help_text="When it was registered.")
    revoked_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    revoked_at = models.DateTimeField(null=True, help_text="From this instant on it is let in no more; null while it is.")

    class Meta:
        ordering = ("name", "pk")
        constraints = (
            models.CheckConstraint(
                name="apiclient_of_one_place",
                condition=_only("school") | _only("municipality") | _only("region"),
            ),
            models.CheckConstraint(
                name="apiclient_revoked_by_somebody",
                condition=Q(revoked_at=None, revoked_by=None) | Q(revoked_at__isnull=False, revoked_by__isnull=False),
            ),
            models.CheckConstraint(name="apiclient_with_a_scope", condition=Q(scopes__len__gt=0)),
        )

    def __str__(self) -> str:
        return self.name
