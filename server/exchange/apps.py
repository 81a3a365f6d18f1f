"""The Django application of this domain."""

from django.apps import AppConfig


class ExchangeConfig(AppConfig):
    """Registers the domain's commands."""

    name = "server.exchange"
