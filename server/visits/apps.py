"""The Django application of this domain."""

from django.apps import AppConfig


class VisitsConfig(AppConfig):
    """Registers the domain's models."""

    name = "server.visits"
