"""The Django application of this domain."""

from django.apps import AppConfig


class GroupsConfig(AppConfig):
    """Registers the domain's models."""

    name = "server.groups"
