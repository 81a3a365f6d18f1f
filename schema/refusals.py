"""Expected refusals as types: states of the world that a client can tell its user. One file for those of several domains."""

from typing import Any

import strawberry

from server import errors
from server.groups import errors as groups
from server.journal import errors as journal
from server.notifications import errors as notifications
from server.planning import errors as planning
from server.timetable import errors as timetable


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

    path: str | None = strawberry.field(default=None, description="Where in the input, as 'bells.2.startsAt'; null: the whole of it.")


@strawberry.type(description="The school has another list of bells of this name.")
class BellsNameTaken(Refusal):
    """The name is taken."""


@strawberry.type(description="Days to come follow these bells.")
class BellsInUse(Refusal):
    """The bells are in use."""


@strawberry.type(description="The building has another room of this name.")
class RoomNameTaken(Refusal):
    """The name is taken."""


@strawberry.type(description="The grading period of the lesson is closed.")
class PeriodClosed(Refusal):
    """The grading period is closed."""


@strawberry.type(description="The lesson has not begun.")
class LessonNotHeldYet(Refusal):
    """The lesson has not begun."""


@strawberry.type(description="The lesson is cancelled.")
class LessonCancelled(Refusal):
    """The lesson is cancelled."""


@strawberry.type(description="A recorded lesson has been held: it can be neither moved nor cancelled.")
class LessonIsRecorded(Refusal):
    """The lesson is recorded."""


@strawberry.type(description="The lesson is no longer as the client takes it to be: look at it as it is now.")
class LessonAlreadyChanged(Refusal):
    """The lesson was changed meanwhile."""


@strawberry.type(description="The student is in the group on that day.")
class AlreadyMember(Refusal):
    """The student is in the group on that day."""


@strawberry.type(description="Marks or absences stand in the old group's journals on or after the day.")
class MarksAfterMove(Refusal):
    """Something was entered after the day of the move."""


@strawberry.type(description="The groups or the day do not fit together; the message says why.")
class NoSuchMove(Refusal):
    """The groups or the day do not fit together."""


@strawberry.type(description="The subject, grade level and year have a plan of this name.")
class PlanNameTaken(Refusal):
    """The name is taken."""


@strawberry.type(description="Journals follow the plan, or lessons were recorded by it.")
class PlanInUse(Refusal):
    """The plan is in use."""


@strawberry.type(description="The plan is for another subject, grade level or year than a journal; the message says which.")
class PlanDoesNotFit(Refusal):
    """The plan does not fit a journal."""


@strawberry.type(description="Another published timetable holds on some of the days; the message says which and when.")
class RangeOverlaps(Refusal):
    """Published ranges never overlap."""


@strawberry.type(description="The cycle of weeks and the range of dates do not fit together; the message says why.")
class CycleDoesNotFit(Refusal):
    """The cycle does not fit."""


@strawberry.type(description="What is published cannot be edited: copy it into a draft.")
class NotDraft(Refusal):
    """Only drafts are edited."""


@strawberry.type(description="Somebody else changed the lesson meanwhile: nothing was changed now.")
class EditedMeanwhile(Refusal):
    """Somebody else changed it."""


@strawberry.type(description="Another report holds on some of the days: withdraw it first, or choose other days.")
class AbsenceAlreadyReported(Refusal):
    """Another report holds on some of the days."""


@strawberry.type(description="The days lie too far back or ahead; the message says how far they may.")
class AbsenceTooFar(Refusal):
    """The days lie too far back or ahead."""


@strawberry.type(description="The school has answered the report: it cannot be withdrawn any more.")
class AbsenceAnswered(Refusal):
    """The school has answered the report."""


@strawberry.type(description="The guardian withdrew the report: there is nothing left to answer.")
class AbsenceWithdrawn(Refusal):
    """The guardian withdrew the report."""


@strawberry.type(description="This server pushes nothing: the app shows all news when it is opened.")
class PushUnavailable(Refusal):
    """This server pushes nothing."""


_TYPES: dict[type[errors.RefusalError], type[Refusal]] = {
    errors.NotFoundError: NotFound,
    errors.InvalidInputError: InvalidInput,
    journal.KeyReusedError: InvalidInput,
    journal.PeriodClosedError: PeriodClosed,
    journal.LessonNotHeldYetError: LessonNotHeldYet,
    journal.LessonCancelledError: LessonCancelled,
    journal.AbsenceAlreadyReportedError: AbsenceAlreadyReported,
    journal.AbsenceTooFarError: AbsenceTooFar,
    journal.AbsenceAnsweredError: AbsenceAnswered,
    journal.AbsenceWithdrawnError: AbsenceWithdrawn,
    timetable.LessonIsRecordedError: LessonIsRecorded,
    timetable.AlreadyChangedError: LessonAlreadyChanged,
    timetable.BellsNameTakenError: BellsNameTaken,
    timetable.BellsInUseError: BellsInUse,
    timetable.RoomNameTakenError: RoomNameTaken,
    timetable.RangeOverlapsError: RangeOverlaps,
    timetable.CycleDoesNotFitError: CycleDoesNotFit,
    timetable.NotDraftError: NotDraft,
    timetable.EditedMeanwhileError: EditedMeanwhile,
    groups.AlreadyMemberError: AlreadyMember,
    groups.MarksAfterMoveError: MarksAfterMove,
    groups.NoSuchMoveError: NoSuchMove,
    notifications.PushUnavailableError: PushUnavailable,
    planning.PlanNameTakenError: PlanNameTaken,
    planning.PlanInUseError: PlanInUse,
    planning.PlanDoesNotFitError: PlanDoesNotFit,
}


def told(error: errors.RefusalError) -> Any:  # noqa: ANN401 - the type that the mutation's union names
    """Give the wire type of a refusal."""
    if isinstance(error, errors.InvalidInputError):
        return InvalidInput(message=str(error), path=error.path)
    return _TYPES[type(error)](message=str(error))
