"""Why something of people cannot be done: expected states of the world."""

from collections.abc import Sequence
from datetime import date

from server.errors import RefusalError


class RightOverlapsError(RefusalError):
    """The guardian has that right on some of the days. `overlaps`: scope, first day, and the day after the last or None."""

    def __init__(self, overlaps: Sequence[tuple[str, date, date | None]] = ()) -> None:
        """Name what there is."""
        there = "; ".join(f"{scope} from {since}" + (f" to before {until}" if until else " on") for scope, since, until in overlaps)
        super().__init__(f"The guardian has a right on some of these days: {there}. Change or end that one, or choose other days.")
        self.overlaps = tuple(overlaps)


class CutByCourtError(RefusalError):
    """A court act ended the right: only another one opens it again."""

    message = "A court act ended this right. Only another court act opens it again: name it as the basis."


class ConsentNeededError(RefusalError):
    """The student has come of age for this scope."""

    message = "From that birthday on only the student can open this: the basis has to be the student's consent."


class HasAccountError(RefusalError):
    """The guardian has an account already."""

    message = "This guardian has an account: nobody else can be invited in their place."


class NothingToOpenError(RefusalError):
    """An invitation would open nothing."""

    message = "This guardian has no right in force: grant one first."


class UnknownInvitationError(RefusalError):
    """A code that opens nothing; nobody is told whether it was ever one."""

    message = "This code is not known. Check the letters, or ask the school for a new one."


class UsedInvitationError(RefusalError):
    """The invitation was redeemed, or another took its place."""

    message = "This invitation was used already. If it was not by you, tell the school at once."


class ExpiredInvitationError(RefusalError):
    """The invitation is too old or was taken back."""

    message = "This invitation is no longer valid. Ask the school for a new one."


class TooManyAttemptsError(RefusalError):
    """Too many wrong codes came from one place."""

    message = "Too many wrong codes were tried from here. Try again in some minutes."
