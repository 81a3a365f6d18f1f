"""Expected refusals of the domains: states of the world, not faults of the program. No GraphQL in here."""

from typing import ClassVar


class RefusalError(Exception):
    """Something cannot be done, for a reason that a person can understand and mend. `args[0]` is that reason."""

    message: ClassVar[str] = "This cannot be done."

    def __init__(self, message: str | None = None) -> None:
        """Take a message of its own, or the class's."""
        super().__init__(message or self.message)


class NotFoundError(RefusalError):
    """There is no such thing, or it is not yours to see; nobody is told which."""

    message = "There is nothing here by this id that you may see or change."


class InvalidInputError(RefusalError):
    """What was sent makes no sense; the message says what and where."""

    message = "What was sent cannot be used."

    def __init__(self, message: str | None = None, *, path: str | None = None) -> None:
        """Take where in the input it is, as 'bells.2.startsAt', with the names that the client knows; None: the whole of it."""
        super().__init__(message)
        self.path = path
