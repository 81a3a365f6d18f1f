"""Why something cannot be changed about notifications: expected states of the world."""

from server.errors import RefusalError


class PushUnavailableError(RefusalError):
    """This server has no key to sign messages with."""

    message = "This server sends no push messages; the app shows all news when it is opened."
