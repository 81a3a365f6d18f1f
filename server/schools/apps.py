"""The Django application of this domain."""

from django.apps import AppConfig


class SchoolsConfig(AppConfig):
    """Registers the domain's models."""

    name = "server.schools"
