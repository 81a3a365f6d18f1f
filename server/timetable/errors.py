"""Why a timetable cannot be changed or published: expected states of the world."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from server.errors import RefusalError


class ClashKind(StrEnum):
    """What would be in two lessons at once (T3)."""

    GROUP = "GROUP"
    STUDENTS = "STUDENTS"
    TEACHER = "TEACHER"
    ROOM = "ROOM"
    JOURNAL = "JOURNAL"


@dataclass(frozen=True, slots=True)
class WeeklyClash:
    """A lesson of the cycle, and what it shares with one that is to stand beside it."""

    kind: ClashKind
    lesson_id: int


@dataclass(frozen=True, slots=True)
class DatedClash:
    """A lesson of the cycle (`weekly_id`) on a date, and the dated lesson that is in its way there."""

    kind: ClashKind
    on: date
    number: int
    weekly_id: int
    lesson_id: int


@dataclass(frozen=True, slots=True)
class SlotClash:
    """A dated lesson that is to be changed, and the one that is in its way."""

    kind: ClashKind
    lesson_id: int
    other_id: int


class RangeOverlapsError(RefusalError):
    """Another published timetable holds on some of the days."""

    message = "Another published timetable holds on some of these days."


class CycleDoesNotFitError(RefusalError):
    """The cycle and the range of dates do not fit together."""

    message = "The cycle is longer than the range of dates."


class NotDraftError(RefusalError):
    """Only a draft is edited; what is published is copied first."""

    message = "Only a draft can be changed. Copy the published timetable into a draft from a date on."


class EditedMeanwhileError(RefusalError):
    """Somebody else has changed the timetable since the editor read it."""

    message = "Somebody else has changed this lesson meanwhile. Look at it as it is now, and change it again."


class WeeklyClashError(RefusalError):
    """A lesson cannot stand there; `clashes` name what is in the way."""

    message = "Somebody or some room is in another lesson at that time."

    def __init__(self, clashes: list[WeeklyClash]) -> None:
        """Keep what is in the way."""
        super().__init__()
        self.clashes = clashes


class DatedClashError(RefusalError):
    """Dated lessons that publishing leaves alone are in the way of new ones; `clashes` name both sides, 50 at most."""

    message = "Lessons that were changed by hand or recorded are in the way of the timetable."

    def __init__(self, clashes: list[DatedClash]) -> None:
        """Keep what is in the way."""
        super().__init__()
        self.clashes = clashes


class BellsNameTakenError(RefusalError):
    """The school has another list of bells of this name."""

    message = "The school has another list of bells of this name."


class BellsInUseError(RefusalError):
    """Days to come follow the list of bells."""

    message = "Days to come follow these bells. Let others ring on them first."


class RoomNameTakenError(RefusalError):
    """The school has another room of this name in the building."""

    message = "The building has another room of this name."


class RoomInUseError(RefusalError):
    """Lessons to come, or of a draft, are held in the room or may come back to it; `lessons` counts them."""

    message = "Lessons to come, or of a draft, are held in this room, or come back to it when their change is withdrawn. Put them elsewhere first."

    def __init__(self, lessons: int) -> None:
        """Keep how many."""
        super().__init__()
        self.lessons = lessons


class SlotTakenError(RefusalError):
    """Changed lessons cannot stand there; `clashes` name both sides, 50 at most."""

    message = "Somebody or some room is in another lesson at that time."

    def __init__(self, clashes: list[SlotClash]) -> None:
        """Keep what is in the way."""
        super().__init__()
        self.clashes = clashes


class LessonIsRecordedError(RefusalError):
    """What is recorded has been held: it is neither moved nor cancelled."""

    message = "A recorded lesson has been held: it can be neither moved nor cancelled."


class AlreadyChangedError(RefusalError):
    """The lesson is no longer as the change takes it to be."""

    message = "The lesson has been changed meanwhile. Look at it as it is now."
