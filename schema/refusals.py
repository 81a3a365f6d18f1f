"""Expected refusals as types: states of the world that a client can tell its user. One file for those of several domains."""

from typing import Any

import strawberry

from server import errors
from server.groups import errors as groups
from server.journal import errors as journal


@strawberry.interface(description="Why something was not done.")
class Refusal:
    """Why something was not done."""

    message: str = strawberry.field(description="One sentence in English: what is the matter, and what to do.")


@strawberry.type(description="There is no such thing, or it is not yours; nobody is told which.")
class NotFound(Refusal):
    """There is no such thing, or it is not yours."""


@strawberry.type(description="What was sent makes no sense; the message says what and where.")
class InvalidInput(Refusal):
    """What was sent makes no sense."""


@strawberry.type(description="The grading period of the lesson is closed.")
class PeriodClosed(Refusal):
    """The grading period is closed."""


@strawberry.type(description="The lesson has not begun.")
class LessonNotHeldYet(Refusal):
    """The lesson has not begun."""


@strawberry.type(description="The lesson is cancelled.")
class LessonCancelled(Refusal):
    """The lesson is cancelled."""


@strawberry.type(description="The student is in the group on that day.")
class AlreadyMember(Refusal):
    """The student is in the group on that day."""


@strawberry.type(description="Marks or absences stand in the old group's journals on or after the day.")
class MarksAfterMove(Refusal):
    """Something was entered after the day of the move."""


@strawberry.type(description="The groups or the day do not fit together; the message says why.")
class NoSuchMove(Refusal):
    """The groups or the day do not fit together."""


_TYPES: dict[type[errors.RefusalError], type[Refusal]] = {
    errors.NotFoundError: NotFound,
    errors.InvalidInputError: InvalidInput,
    journal.KeyReusedError: InvalidInput,
    journal.PeriodClosedError: PeriodClosed,
    journal.LessonNotHeldYetError: LessonNotHeldYet,
    journal.LessonCancelledError: LessonCancelled,
    groups.AlreadyMemberError: AlreadyMember,
    groups.MarksAfterMoveError: MarksAfterMove,
    groups.NoSuchMoveError: NoSuchMove,
}


def told(error: errors.RefusalError) -> Any:  # noqa: ANN401 - the type that the mutation's union names
    """Give the wire type of a refusal."""
    return _TYPES[type(error)](message=str(error))
