"""The Django application of this domain."""

from django.apps import AppConfig


class NotificationsConfig(AppConfig):
    """Registers the domain's models."""

    name = "server.notifications"

    def ready(self) -> None:
        """Let devices end with the sessions of their account."""
        from server.notifications.actions.devices import end_devices  # noqa: PLC0415 - it needs the models, which are loaded now
        from server.people.signin.endings import also_end  # noqa: PLC0415 - likewise

        also_end(end_devices)
