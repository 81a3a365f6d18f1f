"""The Django application of this domain."""

from django.apps import AppConfig


class PeopleConfig(AppConfig):
    """Registers the domain's models."""

    name = "server.people"
