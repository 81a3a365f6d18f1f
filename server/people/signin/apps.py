"""The Django application of sessions, one-time codes and the rate limits' memory."""

from django.apps import AppConfig


class SigninConfig(AppConfig):
    """Registers the tables of signing in."""

    name = "server.people.signin"
