"""What clients send to edit and publish weekly timetables, and what becomes of it."""

from datetime import date
from typing import Annotated
from uuid import UUID

import strawberry

from schema.engine.fields import column, sql_field
from schema.engine.types import row_type
from schema.refusals import CycleDoesNotFit, EditedMeanwhile, InvalidInput, NotDraft, NotFound, RangeOverlaps, Refusal
from schema.schools.types import School
from schema.timetable.clashes import ClashKind
from schema.timetable.types import Lesson
from schema.timetable.weekly import Timetable, WeeklyLesson
from server.journal.actions import Published
from server.schools import reads as schools
from server.timetable.actions.weekly import Place, Placed, Wanted
from server.timetable.reads import cycle, dates

TIMETABLE = "Global id of the Timetable."
LESSON = "Global id of the WeeklyLesson."
VERSION = "The lesson's version that the editor saw."
ROOM = "Global id of a Room; null: none."


@strawberry.input(description="An empty draft.")
class CreateTimetableInput:
    """An empty draft."""

    school_id: strawberry.ID = strawberry.field(description="Global id of the School.")
    name: str = strawberry.field(description="What it is called: 'Second half-year'.")
    since: date = strawberry.field(name="from", description="First day.")
    last: date = strawberry.field(name="to", description="Last day, included.")
    weeks: int = strawberry.field(default=1, description="Weeks of the cycle, 1 to 14.")
    first_monday: date | None = strawberry.field(default=None, description="A Monday of the cycle's first week; null: the first day's.")


@strawberry.input(description="A draft with all lessons of another timetable.")
class CopyTimetableInput:
    """A draft with all lessons of another timetable."""

    timetable_id: strawberry.ID = strawberry.field(description=TIMETABLE)
    since: date = strawberry.field(name="from", description="First day of the copy.")
    name: str = strawberry.field(description="What the copy is called.")


@strawberry.input(description="A time in the cycle.")
class PlaceInput:
    """A time in the cycle."""

    week: int = strawberry.field(default=1, description="Week of the cycle, from 1.")
    weekday: int = strawberry.field(description="Day of the week: 1 is Monday.")
    number: int = strawberry.field(description="Number of the lesson in the day; the first one of a double lesson.")

    def place(self) -> Place:
        """Give it as the action takes it."""
        return Place(self.week, self.weekday, self.number)


@strawberry.input(description="Where and with whom a lesson is held.")
class HeldInput:
    """Where and with whom a lesson is held."""

    room_id: strawberry.ID | None = strawberry.field(default=None, description=ROOM)
    teacher_ids: list[strawberry.ID] | None = strawberry.field(default=None, description="Global ids of StaffMembers; null: as they are.")
    shares: list[ClashKind] = strawberry.field(default_factory=list, description="What it is declared to share with other lessons.")


@strawberry.input(description="A new lesson of a draft.")
class PlaceLessonInput:
    """A new lesson of a draft."""

    timetable_id: strawberry.ID = strawberry.field(description=TIMETABLE)
    journal_id: strawberry.ID = strawberry.field(description="Global id of the Journal.")
    place: PlaceInput = strawberry.field(description="When.")
    numbers: int = strawberry.field(default=1, description="How many numbers in a row: 2 for a double lesson.")
    held: HeldInput | None = strawberry.field(default=None, description="Where and with whom; null: no room, the journal's teachers.")


@strawberry.input(description="Another time, length, room or teachers for a lesson of a draft, with all its parts.")
class MoveWeeklyLessonInput:
    """Another time, length, room or teachers for a lesson of a draft."""

    lesson_id: strawberry.ID = strawberry.field(description=LESSON)
    expected_version: int = strawberry.field(description=VERSION)
    place: PlaceInput | None = strawberry.field(default=None, description="When; null: as it is.")
    held: HeldInput | None = strawberry.field(default=None, description="Where and with whom; null: as it is.")
    numbers: int | None = strawberry.field(
        default=None, description="How many numbers in a row: 2 for a double lesson; null: as many as now."
    )


@strawberry.input(description="A lesson to be taken out of a draft, with all its parts.")
class RemoveWeeklyLessonInput:
    """A lesson to be taken out of a draft."""

    lesson_id: strawberry.ID = strawberry.field(description=LESSON)
    expected_version: int = strawberry.field(description=VERSION)


@strawberry.input(description="Which timetable is to be held from when on.")
class PublishTimetableInput:
    """Which timetable is to be held from when on."""

    timetable_id: strawberry.ID = strawberry.field(description=TIMETABLE)
    since: date | None = strawberry.field(name="from", default=None, description="First day; null: the timetable's own.")
    key: UUID = strawberry.field(description="Made by the client: the same key gives the same answer, nothing twice.")
    dry_run: bool = strawberry.field(default=False, description="True: say what it would do, and change nothing.")


@row_type
class WeeklyClash:
    """A lesson of the timetable that is in the way of another one."""

    kind: ClashKind = column("What both need.")
    lesson_pk: strawberry.Private[int]

    @sql_field
    def lesson(self) -> WeeklyLesson | None:
        """The lesson that stands there."""
        return cycle.weekly_lesson(self.lesson_pk)


@strawberry.type(description="Something is in the way of the lesson; its timetable says which rooms and teachers are free.")
class LessonClash(Refusal):
    """Something is in the way of the lesson."""

    clashes: list[WeeklyClash] = strawberry.field(description="The lessons in the way, and what they share with it.")


@row_type
class DatedClash:
    """A lesson of the cycle on a date, and the dated lesson in its way there."""

    kind: ClashKind = column("What both need.")
    on: date = column("The date.")
    number: int = column("Number of the lesson in the day.")
    weekly_pk: strawberry.Private[int]
    lesson_pk: strawberry.Private[int]

    @sql_field
    def weekly_lesson(self) -> WeeklyLesson | None:
        """The lesson that was to be made."""
        return cycle.weekly_lesson(self.weekly_pk)

    @sql_field
    def lesson(self) -> Lesson | None:
        """The lesson that stands there and stays."""
        return dates.those_lessons([self.lesson_pk])


@strawberry.type(description="Lessons that publishing leaves alone are in the way of new ones.")
class PublishingClash(Refusal):
    """Lessons that publishing leaves alone are in the way."""

    clashes: list[DatedClash] = strawberry.field(description="Both sides, 50 at most, by date.")


@row_type
class DraftChanged:
    """The draft is changed."""

    done: strawberry.Private[Placed]
    version: int = column("The draft's version now.")

    @sql_field
    def timetable(self) -> Timetable | None:
        """The draft."""
        return cycle.timetable(self.done.timetable_id)

    @sql_field
    def lessons(self) -> list[WeeklyLesson]:
        """The lessons concerned, as they are now; none where they were taken away."""
        return cycle.those_weekly_lessons(self.done.lesson_ids)


@row_type
class TimetableDrafted:
    """There is a draft."""

    timetable_pk: strawberry.Private[int]

    @sql_field
    def timetable(self) -> Timetable | None:
        """The draft."""
        return cycle.timetable(self.timetable_pk)


@row_type
class TimetableRemoved:
    """The draft is gone."""

    school_pk: strawberry.Private[int]

    @sql_field
    def school(self) -> School:
        """The school that it was of."""
        return schools.school(self.school_pk)


@row_type
class TimetablePublished:
    """What publishing did, or would do."""

    done: strawberry.Private[Published]
    since: date = column("First day.", name="from")
    last: date = column("Last day, included.", name="to")
    dry_run: bool = column("Whether nothing was changed.")
    made: int = column("Dated lessons made.")
    changed: int = column("Dated lessons that get another room or other teachers.")
    removed: int = column("Dated lessons taken away.")
    unchanged: int = column("Dated lessons that stay as they are.")
    untouched: int = column("Recorded lessons and those changed by hand, which are left alone.")

    @sql_field
    def timetable(self) -> Timetable | None:
        """The timetable."""
        return cycle.timetable(self.done.timetable_id)

    @sql_field
    def changes(self) -> list[Lesson]:
        """The first 50 dated lessons that change."""
        return dates.those_lessons(self.done.changes)

    @sql_field
    def removals(self) -> list[Lesson]:
        """The first 50 dated lessons that would be taken away; none where they are gone."""
        return dates.those_lessons(self.done.removals)

    @sql_field
    def kept(self) -> list[Lesson]:
        """The first 50 dated lessons that are left alone."""
        return dates.those_lessons(self.done.kept)


def wanted(held: HeldInput | None, room: int | None, teachers: list[int] | None) -> Wanted:
    """Give how a lesson is to be held, ids decoded by the caller."""
    return Wanted(room_id=room, staff_ids=teachers, shares=frozenset(held.shares if held else ()))


CreateTimetableResult = Annotated[
    TimetableDrafted | NotFound | CycleDoesNotFit | InvalidInput,
    strawberry.union("CreateTimetableResult", description="What became of a new draft."),
]
CopyTimetableResult = Annotated[
    TimetableDrafted | NotFound | InvalidInput, strawberry.union("CopyTimetableResult", description="What became of a copy.")
]
RemoveTimetableResult = Annotated[
    TimetableRemoved | NotFound | NotDraft, strawberry.union("RemoveTimetableResult", description="What became of a draft to be removed.")
]
EditTimetableResult = Annotated[
    DraftChanged | NotFound | NotDraft | EditedMeanwhile | LessonClash | InvalidInput,
    strawberry.union("EditTimetableResult", description="What became of a change of a draft."),
]
PublishTimetableResult = Annotated[
    TimetablePublished | NotFound | RangeOverlaps | CycleDoesNotFit | PublishingClash | InvalidInput,
    strawberry.union("PublishTimetableResult", description="What became of publishing."),
]
