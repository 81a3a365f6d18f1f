"""The Django application of this domain."""

from django.apps import AppConfig


class NotificationsConfig(AppConfig):
    """Registers the domain's models."""

    name = "server.notifications"
