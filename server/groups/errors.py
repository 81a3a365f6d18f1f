"""Why a student cannot be moved: expected states of the world."""

from server.errors import RefusalError


class AlreadyMemberError(RefusalError):
    """The student is in the group on that day."""

    message = "The student is already in this group on that day."


class MarksAfterMoveError(RefusalError):
    """Something stands in the old group's journals on or after the day."""

    message = "Marks or absences stand in the old group's journals on or after that day. Choose a later day."


class NoSuchMoveError(RefusalError):
    """The groups or the day do not fit together."""

    message = "The student cannot be moved to this group on that day."
