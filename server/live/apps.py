"""The Django application of live updates."""

from django.apps import AppConfig


class LiveConfig(AppConfig):
    """Registers the outbox's tables."""

    name = "server.live"
