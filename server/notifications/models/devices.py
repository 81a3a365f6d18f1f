"""Devices to which news can be pushed."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.db.models.functions import MD5


class Device(models.Model):
    """A browser that takes pushed messages for one account, over its maker's push service."""

    class End(models.TextChoices):
        """Why nothing is sent to a device any more."""

        REMOVED = "REMOVED", "убрано владельцем"
        REPLACED = "REPLACED", "занято другой учётной записью или более новым устройством"
        GONE = "GONE", "служба доставки больше не знает адреса"
        REFUSED = "REFUSED", "служба доставки не принимает сообщений"
        UNREACHABLE = "UNREACHABLE", "служба доставки долго не отвечает"

    account = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="push_devices")
    endpoint = models.CharField(max_length=2000, help_text="Address at the push service: whoever knows it can send there.")
    p256dh = models.CharField(max_length=100, help_text="The browser's public key: 65 bytes, base64url.")
    auth = models.CharField(max_length=40, help_text="The browser's secret for encryption: 16 bytes, base64url.")
    label = models.CharField(max_length=80, blank=True, default="", help_text="How its owner tells it from others.")
    locale = models.CharField(max_length=2, default="ru", help_text="Language of its messages: 'ru' or 'en'.")
    added_at = models.DateTimeField(help_text="When it was added: nothing from before is told.")
    sent_at = models.DateTimeField(null=True, help_text="When a push service last took a message for it; null: never.")
    failures = models.PositiveSmallIntegerField(default=0, help_text="Attempts in a row that failed.")
    ended_at = models.DateTimeField(null=True, help_text="Since when nothing is sent to it; null while something is.")
    ended_by = models.CharField(max_length=11, choices=End, blank=True, default="", help_text="Why nothing is sent any more.")

    class Meta:
        ordering = ("added_at", "id")
        indexes = (models.Index(name="device_in_use", fields=["account"], condition=Q(ended_at=None)),)
        constraints = (
            models.UniqueConstraint(MD5("endpoint"), name="device_once", condition=Q(ended_at=None)),
            models.CheckConstraint(
                name="device_ended_for_a_reason",
                condition=Q(ended_at=None, ended_by="") | Q(ended_at__isnull=False) & ~Q(ended_by=""),
            ),
        )

    def __str__(self) -> str:
        return self.label or str(self.pk)
