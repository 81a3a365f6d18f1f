"""The Django application of this domain."""

from django.apps import AppConfig


class PlanningConfig(AppConfig):
    """Registers the domain's models."""

    name = "server.planning"
