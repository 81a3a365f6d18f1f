"""The Django application of registered programs."""

from django.apps import AppConfig


class ClientsConfig(AppConfig):
    """Registers the table of programs."""

    name = "server.people.clients"
