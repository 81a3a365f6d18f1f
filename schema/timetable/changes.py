"""Changes of dated lessons: what was changed, who could give a lesson instead, and what becomes of changing lessons."""

from datetime import date, datetime
from enum import Enum
from typing import Annotated

import strawberry

from schema.engine.fields import column, sql_field
from schema.engine.types import Node, model_type, row_type
from schema.people.types import StaffMember
from schema.refusals import InvalidInput, LessonAlreadyChanged, LessonIsRecorded, NotFound, Refusal
from schema.timetable.clashes import ClashKind
from schema.timetable.types import Lesson, Room
from server.access import timetable as access
from server.timetable import models
from server.timetable import reads as timetable
from server.timetable.errors import SlotClash as Clash
from server.timetable.reads import changes as reads


@strawberry.enum(description="What became of a lesson.")
class LessonChangeKind(Enum):
    """What became of a lesson."""

    SUBSTITUTION = strawberry.enum_value("SUBSTITUTION", description="Somebody else gives it.")
    MERGED_COVER = strawberry.enum_value("MERGED_COVER", description="Somebody else gives it beside a lesson of their own.")
    MOVE = strawberry.enum_value("MOVE", description="It is held at another time.")
    CANCELLATION = strawberry.enum_value("CANCELLATION", description="It is not held.")
    ROOM = strawberry.enum_value("ROOM", description="It is held in another room.")


@model_type(models.LessonChange, rule=access.SEE_LESSON_CHANGE)
class LessonChange(Node):
    """What was changed of one lesson."""

    kind: LessonChangeKind = column("What became of it.")
    on: date
    lesson: Lesson | None = column("The lesson; null for those who may see only the one that stands for it.")
    absent: StaffMember | None = column("Who was to give it; null where that was nobody, or nobody else gives it now.")
    substitute: StaffMember | None = column("Who gives it instead.")
    moved_to: Lesson | None = column("The lesson that stands for a moved one.")
    moved_on: date | None
    room_before: Room | None = column("Where it was to be held, where that changed.")
    room_after: Room | None = column("Where it is held, where that changed.")
    withdrawn_at: datetime | None

    @sql_field
    def note(self) -> str:
        """Why, in the words of the school's office; empty where it gave no reason."""
        return reads.note_of(self.act_id)

    @sql_field
    def made_at(self) -> datetime:
        """When it was changed."""
        return reads.made_at(self.act_id)


@row_type
class SubstituteOffer:
    """Somebody who could give the lesson."""

    staff: StaffMember = column("Who.")
    is_free: bool = column("Whether they have no lesson at that time; where they have, only a merged cover is possible.")
    teaches_subject: bool = column("Whether they teach the subject.")
    teaches_group: bool = column("Whether they teach the group.")
    lessons_that_day: int = column("How many lessons they give on that day.")


@row_type
class LessonsChanged:
    """The lessons are changed; of a preview: they could be, and nothing was."""

    change_pks: strawberry.Private[list[int]]
    lesson_pks: strawberry.Private[list[int]]
    students: int = column("How many students are in these lessons.")

    @sql_field
    def changes(self) -> list[LessonChange]:
        """What was changed; empty of a preview."""
        return reads.those_changes(self.change_pks)

    @sql_field
    def lessons(self) -> list[Lesson]:
        """The lessons asked about, as they are now."""
        return timetable.those_lessons(self.lesson_pks)


@row_type
class SlotClash:
    """A lesson that is to be changed, and the one in its way."""

    lesson_pk: strawberry.Private[int]
    other_pk: strawberry.Private[int]
    kind: ClashKind = column("What would be in both at once.")

    @sql_field
    def lesson(self) -> Lesson | None:
        """The lesson that is to be changed."""
        return timetable.lesson(self.lesson_pk)

    @sql_field
    def other(self) -> Lesson | None:
        """The lesson in its way."""
        return timetable.lesson(self.other_pk)


@strawberry.type(description="Somebody or some room is in another lesson at that time; both sides are named.")
class SlotTaken(Refusal):
    """The place is taken."""

    clashes: list[SlotClash] = strawberry.field(description="What is in the way, 50 at most; empty where it has gone since.")


SubstituteResult = Annotated[
    LessonsChanged | NotFound | InvalidInput | SlotTaken | LessonIsRecorded | LessonAlreadyChanged,
    strawberry.union("SubstituteResult", description="What became of a substitution."),
]
MoveLessonResult = Annotated[
    LessonsChanged | NotFound | InvalidInput | SlotTaken | LessonIsRecorded | LessonAlreadyChanged,
    strawberry.union("MoveLessonResult", description="What became of a move."),
]
CancelLessonResult = Annotated[
    LessonsChanged | NotFound | InvalidInput | LessonIsRecorded | LessonAlreadyChanged,
    strawberry.union("CancelLessonResult", description="What became of a cancellation."),
]
ChangeRoomResult = Annotated[
    LessonsChanged | NotFound | InvalidInput | SlotTaken | LessonAlreadyChanged,
    strawberry.union("ChangeRoomResult", description="What became of a change of rooms."),
]
ChangeDayResult = Annotated[
    LessonsChanged | NotFound | InvalidInput | SlotTaken | LessonIsRecorded | LessonAlreadyChanged,
    strawberry.union("ChangeDayResult", description="What became of an act that changes lessons."),
]
WithdrawChangeResult = Annotated[
    LessonsChanged | NotFound | SlotTaken | LessonIsRecorded | LessonAlreadyChanged,
    strawberry.union("WithdrawChangeResult", description="What became of taking a change back."),
]


def clash(found: Clash) -> SlotClash:
    """Translate what is in the way."""
    return SlotClash(lesson_pk=found.lesson_id, other_pk=found.other_id, kind=found.kind)
