"""Why something cannot be written in a journal: expected states of the world."""

from server.errors import InvalidInputError, RefusalError


class PeriodClosedError(RefusalError):
    """The grading period of the lesson is closed (M7)."""

    message = "The grading period is closed: marks change by a correction only, which the deputy head approves."


class LessonNotHeldYetError(RefusalError):
    """The lesson has not begun."""

    message = "The lesson has not begun yet: it can be recorded from its first bell."


class LessonCancelledError(RefusalError):
    """The lesson is cancelled."""

    message = "The lesson is cancelled: nothing can be recorded for it."


class KeyReusedError(InvalidInputError):
    """A save's key came again with other content."""

    message = "This key was already used for a save with other content. Make a new key for each save."


class AbsenceAlreadyReportedError(RefusalError):
    """Another report holds on some of the days."""

    message = "An absence is reported for some of these days already: withdraw that report first, or choose other days."


class AbsenceTooFarError(RefusalError):
    """The days lie too far back or ahead; the message says how far they may."""


class AbsenceAnsweredError(RefusalError):
    """The school has answered the report."""

    message = "The class teacher has answered this report: ask them if something has changed."


class AbsenceWithdrawnError(RefusalError):
    """The guardian took the report back."""

    message = "This report was withdrawn: there is nothing left to answer."
