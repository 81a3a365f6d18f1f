"""Invitations by which guardians come to an account (F1)."""

from django.conf import settings
from django.db import models

from server.people.models.guardians import Guardian
from server.schools.models import SchoolOwned


class Invitation(SchoolOwned):
    """A one-time code on paper: whoever redeems it becomes a guardian's account. Its rights are the guardian's, and nothing more.

    A guardian has one open invitation at most; a new one takes the place of the former.
    """

    guardian = models.ForeignKey(Guardian, on_delete=models.CASCADE, related_name="invitations")
    digest = models.CharField(max_length=64, unique=True, help_text="Keyed hash of the code, in hexadecimal.")
    created_at = models.DateTimeField(help_text="When it was made.")
    created_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+")
    expires_at = models.DateTimeField(help_text="From this instant on the code is worth nothing.")
    redeemed_at = models.DateTimeField(null=True, blank=True, help_text="When it was redeemed; null while it was not.")
    redeemed_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+")
    revoked_at = models.DateTimeField(null=True, blank=True, help_text="When it was taken back; null while it was not.")

    class Meta:
        ordering = ("guardian_id", "-created_at")
        constraints = (
            models.UniqueConstraint(name="invitation_one_open", fields=["guardian"], condition=models.Q(redeemed_at=None, revoked_at=None)),
            models.CheckConstraint(name="invitation_used_or_revoked", condition=models.Q(redeemed_at=None) | models.Q(revoked_at=None)),
        )

    def __str__(self) -> str:
        return f"invitation of guardian {self.guardian_id}"
