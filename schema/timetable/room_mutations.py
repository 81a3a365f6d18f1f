"""Changes of a school's rooms: each is one action call."""

from typing import Annotated, Any

import strawberry
from strawberry.types import Info

from schema.context import Context
from schema.engine.fields import sql_field
from schema.engine.ids import pk_of
from schema.engine.types import row_type
from schema.refusals import InvalidInput, NotFound, Refusal, RoomNameTaken, told
from schema.schools.types import School
from schema.timetable.types import Room
from server.errors import RefusalError
from server.schools import reads as schools
from server.timetable import actions
from server.timetable.errors import RoomInUseError
from server.timetable.reads import dates

Asked = Info[Context, Any]
Given = strawberry.argument
ROOM = "Global id of a Room that is in use."


@strawberry.input(description="One room more.")
class AddRoomInput:
    """One room more."""

    school_id: strawberry.ID = strawberry.field(description="Global id of the School.")
    name: str = strawberry.field(description="As on the door, 1 to 100 characters; no other room in use of the building has it.")
    building: str = strawberry.field(default="", description="At most 100 characters; empty where the school has only one building.")


@strawberry.input(description="How a room is named from now on.")
class RenameRoomInput:
    """How a room is named."""

    room_id: strawberry.ID = strawberry.field(description=ROOM)
    name: str | None = strawberry.field(default=None, description="As on the door; absent: unchanged.")
    building: str | None = strawberry.field(default=None, description="Which building it is in; absent: unchanged.")


@row_type
class RoomSaved:
    """The room is as it was to be."""

    school_pk: strawberry.Private[int]
    room_pk: strawberry.Private[int]

    @sql_field
    def room(self) -> Room:
        """The room."""
        return dates.room(self.room_pk)

    @sql_field
    def school(self) -> School:
        """Its school, with the rooms that are in use now."""
        return schools.school(self.school_pk)


@strawberry.type(
    description="Lessons to come, or of a draft, are held in the room, or come back to it when their change is withdrawn: put them elsewhere first."
)
class RoomInUse(Refusal):
    """The room is in use."""

    lessons: int = strawberry.field(description="How many.")


SaveRoomResult = Annotated[
    RoomSaved | NotFound | InvalidInput | RoomNameTaken,
    strawberry.union("SaveRoomResult", description="What became of adding or naming a room."),
]
CloseRoomResult = Annotated[
    RoomSaved | NotFound | RoomInUse, strawberry.union("CloseRoomResult", description="What became of closing a room.")
]


@strawberry.type(description="What can be changed of a school's rooms.")
class RoomMutation:
    """What can be changed of a school's rooms."""

    @strawberry.mutation(description="Add a room; a closed one of the same name and building opens again.")
    def add_room(
        self,
        info: Asked,
        input: Annotated[AddRoomInput, Given(description="Its name and building.")],  # noqa: A002
    ) -> SaveRoomResult:
        """Add a room."""
        try:
            done = actions.add_room(
                actor=info.context.actor, school_id=pk_of(input.school_id, "School"), name=input.name, building=input.building
            )
        except RefusalError as error:
            return told(error)
        return RoomSaved(school_pk=done.school_id, room_pk=done.room_id)

    @strawberry.mutation(description="Name a room otherwise; lessons in it show the new name.")
    def rename_room(
        self,
        info: Asked,
        input: Annotated[RenameRoomInput, Given(description="What is to change.")],  # noqa: A002
    ) -> SaveRoomResult:
        """Name a room otherwise."""
        try:
            done = actions.rename_room(
                actor=info.context.actor, room_id=pk_of(input.room_id, "Room"), name=input.name, building=input.building
            )
        except RefusalError as error:
            return told(error)
        return RoomSaved(school_pk=done.school_id, room_pk=done.room_id)

    @strawberry.mutation(description="Take a room out of use; what was held in it stays as it was.")
    def close_room(self, info: Asked, room_id: Annotated[strawberry.ID, Given(description=ROOM)]) -> CloseRoomResult:
        """Close a room."""
        try:
            done = actions.close_room(actor=info.context.actor, room_id=pk_of(room_id, "Room"), now=info.context.now)
        except RoomInUseError as error:
            return RoomInUse(message=str(error), lessons=error.lessons)
        except RefusalError as error:
            return told(error)
        return RoomSaved(school_pk=done.school_id, room_pk=done.room_id)
