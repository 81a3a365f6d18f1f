"""The Django application of this domain."""

from django.apps import AppConfig


class TimetableConfig(AppConfig):
    """Registers the domain's models."""

    name = "server.timetable"
