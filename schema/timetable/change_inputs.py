"""What clients send to change dated lessons, and how it reads for actions."""

from datetime import date
from uuid import UUID

import strawberry

from schema.engine.ids import pk_of
from server.journal import actions

NOTE = "Why, for everybody to read, at most 200 characters; no matter of health."
KEY = "Made by the client, one per act: repeated with the same content it gives the same answer."
PREVIEW = "True: say whether it would do and whom it concerns, and change nothing."
LESSON = "Global id of the Lesson."
INSTEAD = "Global id of the StaffMember who gives it instead: free at that time, unless covers are merged."
ABSENT = "Global id of the StaffMember who is away; absent where one person gives the lesson."


@strawberry.input(description="Who gives one lesson instead of whom.")
class CoverInput:
    """Who gives one lesson instead of whom."""

    lesson_id: strawberry.ID = strawberry.field(description=LESSON)
    absent_id: strawberry.ID | None = strawberry.field(default=None, description=ABSENT)
    substitute_id: strawberry.ID = strawberry.field(description=INSTEAD)
    merged: bool = strawberry.field(default=False, description="True: they give it beside a lesson of their own.")
    room_id: strawberry.ID | None = strawberry.field(default=None, description="Global id of another Room it is held in; absent: the same.")


@strawberry.input(description="Who gives lessons instead of whom: a teacher's sick day is one act.")
class SubstituteInput:
    """Who gives lessons instead of whom."""

    key: UUID = strawberry.field(description=KEY)
    covers: list[CoverInput] = strawberry.field(description="1 to 200 lessons of one school.")
    note: str = strawberry.field(default="", description=NOTE)
    preview: bool = strawberry.field(default=False, description=PREVIEW)


@strawberry.input(description="Where one lesson goes.")
class LessonMoveInput:
    """Where one lesson goes."""

    lesson_id: strawberry.ID = strawberry.field(description=LESSON)
    on: date = strawberry.field(description="The new date, in the journal's academic year and not in holidays.")
    number: int = strawberry.field(description="The new number in the day, 0 to 20.")
    room_id: strawberry.ID | None = strawberry.field(default=None, description="Global id of another Room; absent: the same.")


@strawberry.input(description="Which lessons are held at another time; two may change places.")
class MoveLessonInput:
    """Which lessons are held at another time."""

    key: UUID = strawberry.field(description=KEY)
    moves: list[LessonMoveInput] = strawberry.field(description="1 to 200 lessons of one school.")
    note: str = strawberry.field(default="", description=NOTE)
    preview: bool = strawberry.field(default=False, description=PREVIEW)


@strawberry.input(description="Which lessons are not held: a class's trip is one act.")
class CancelLessonInput:
    """Which lessons are not held."""

    key: UUID = strawberry.field(description=KEY)
    lesson_ids: list[strawberry.ID] = strawberry.field(description="Global ids of 1 to 200 Lessons of one school.")
    note: str = strawberry.field(default="", description=NOTE)
    preview: bool = strawberry.field(default=False, description=PREVIEW)


@strawberry.input(description="Where one lesson is held.")
class LessonRoomInput:
    """Where one lesson is held."""

    lesson_id: strawberry.ID = strawberry.field(description=LESSON)
    room_id: strawberry.ID = strawberry.field(description="Global id of the Room.")


@strawberry.input(description="Which lessons are held in other rooms; two may change theirs with each other.")
class ChangeRoomInput:
    """Which lessons are held in other rooms."""

    key: UUID = strawberry.field(description=KEY)
    rooms: list[LessonRoomInput] = strawberry.field(description="1 to 200 lessons of one school.")
    note: str = strawberry.field(default="", description=NOTE)
    preview: bool = strawberry.field(default=False, description=PREVIEW)


@strawberry.input(description="Everything that one act changes of lessons: a sick day, a trip, with whatever it takes.")
class ChangeDayInput:
    """Everything that one act changes of lessons."""

    key: UUID = strawberry.field(description=KEY)
    covers: list[CoverInput] = strawberry.field(default_factory=list, description="Lessons that others give.")
    moves: list[LessonMoveInput] = strawberry.field(default_factory=list, description="Lessons held at another time.")
    cancelled: list[strawberry.ID] = strawberry.field(default_factory=list, description="Global ids of Lessons that are not held.")
    rooms: list[LessonRoomInput] = strawberry.field(default_factory=list, description="Lessons held in other rooms.")
    note: str = strawberry.field(default="", description=NOTE)
    preview: bool = strawberry.field(default=False, description=PREVIEW)


def _pk(given: strawberry.ID | None, name: str) -> int | None:
    return None if given is None else pk_of(given, name)


def covers(given: list[CoverInput]) -> list[actions.Wish]:
    """Translate substitutions into what actions take."""
    return [
        actions.Wish(
            pk_of(cover.lesson_id, "Lesson"),
            actions.Kind.MERGED_COVER if cover.merged else actions.Kind.SUBSTITUTION,
            absent_id=_pk(cover.absent_id, "StaffMember"),
            substitute_id=pk_of(cover.substitute_id, "StaffMember"),
            room_id=_pk(cover.room_id, "Room"),
        )
        for cover in given
    ]


def moves(given: list[LessonMoveInput]) -> list[actions.Wish]:
    """Translate moves into what actions take."""
    return [
        actions.Wish(pk_of(move.lesson_id, "Lesson"), actions.Kind.MOVE, on=move.on, number=move.number, room_id=_pk(move.room_id, "Room"))
        for move in given
    ]


def cancellations(given: list[strawberry.ID]) -> list[actions.Wish]:
    """Translate cancellations into what actions take."""
    return [actions.Wish(pk_of(lesson, "Lesson"), actions.Kind.CANCELLATION) for lesson in given]


def rooms(given: list[LessonRoomInput]) -> list[actions.Wish]:
    """Translate changes of rooms into what actions take."""
    return [actions.Wish(pk_of(room.lesson_id, "Lesson"), actions.Kind.ROOM, room_id=pk_of(room.room_id, "Room")) for room in given]


def whole_day(given: ChangeDayInput) -> list[actions.Wish]:
    """Translate all changes of an act into what actions take, in the order of the input's fields."""
    return [*covers(given.covers), *moves(given.moves), *cancellations(given.cancelled), *rooms(given.rooms)]
