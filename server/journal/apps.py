"""The Django application of this domain."""

from django.apps import AppConfig


class JournalConfig(AppConfig):
    """Registers the domain's models."""

    name = "server.journal"
