"""Secret addresses of calendars."""

from datetime import datetime
from typing import Annotated, Any

import strawberry
from strawberry.types import Info

from schema.context import Context
from schema.engine.fields import column, sql_field
from schema.engine.ids import global_id, pk_of
from schema.engine.types import Node, model_type, row_type
from schema.groups.types import SchoolClass
from schema.people.types import StaffMember, Student
from schema.refusals import InvalidInput, NotFound, told
from server.access import exchange as access
from server.errors import InvalidInputError, RefusalError
from server.exchange import actions, models, reads

Asked = Info[Context, Any]
Given = strawberry.argument


@model_type(models.CalendarFeed, rule=access.SEE_FEED)
class CalendarFeed(Node):
    """An address at which a calendar program fetches lessons. Its secret part is told once, when it is made."""

    created_at: datetime
    staff: StaffMember | None = column("The teacher whose lessons they are; null where they are others'.")
    school_class: SchoolClass | None = column("The class whose lessons they are; null where they are others'.")
    student: Student | None = column("The student whose lessons they are; null where they are others', or the right has ended.")


@strawberry.input(description="Whose lessons: exactly one of these.")
class MakeCalendarFeedInput:
    """Whose lessons."""

    staff_id: strawberry.ID | None = strawberry.field(default=None, description="Global id of a StaffMember: myself.")
    class_id: strawberry.ID | None = strawberry.field(default=None, description="Global id of a SchoolClass that I may see.")
    student_id: strawberry.ID | None = strawberry.field(default=None, description="Global id of a Student: myself, or a child of mine.")


@row_type
class CalendarFeedMade:
    """There is a new address; the one there was of the same lessons answers nobody any more."""

    feed_pk: strawberry.Private[int]
    path: str = column("The address on this server, with its secret: '/calendars/….ics'. It is never told again.")

    @sql_field
    def feed(self) -> CalendarFeed:
        """The address without its secret."""
        return reads.feed(self.feed_pk)


@strawberry.type(description="The address answers nobody any more.")
class CalendarFeedRevoked:
    """The address answers nobody any more."""

    id: strawberry.ID = strawberry.field(description="Global id that it had.")


MakeCalendarFeedResult = Annotated[
    CalendarFeedMade | NotFound | InvalidInput,
    strawberry.union("MakeCalendarFeedResult", description="What became of making an address."),
]
RevokeCalendarFeedResult = Annotated[
    CalendarFeedRevoked | NotFound,
    strawberry.union("RevokeCalendarFeedResult", description="What became of revoking an address."),
]


@strawberry.type(description="What can be changed of calendars' addresses.")
class FeedMutation:
    """What can be changed of calendars' addresses."""

    @strawberry.mutation(
        description="Make a secret address of lessons for calendar programs; it replaces my former one of the same lessons."
    )
    def make_calendar_feed(
        self,
        info: Asked,
        input: Annotated[MakeCalendarFeedInput, Given(description="Whose lessons.")],  # noqa: A002
    ) -> MakeCalendarFeedResult:
        """Make an address."""
        try:
            done = actions.make_feed(actor=info.context.actor, of=_of(input), now=info.context.now)
        except RefusalError as error:
            return told(error)
        return CalendarFeedMade(feed_pk=done.feed_id, path=f"/calendars/{done.token}.ics")

    @strawberry.mutation(description="Let an address of mine answer nobody any more.")
    def revoke_calendar_feed(
        self, info: Asked, feed_id: Annotated[strawberry.ID, Given(description="Global id of a CalendarFeed of mine.")]
    ) -> RevokeCalendarFeedResult:
        """Revoke an address."""
        try:
            done = actions.revoke_feed(actor=info.context.actor, feed_id=pk_of(feed_id, "CalendarFeed"), now=info.context.now)
        except RefusalError as error:
            return told(error)
        return CalendarFeedRevoked(id=strawberry.ID(global_id("CalendarFeed", done)))


def _of(given: MakeCalendarFeedInput) -> actions.Of:
    ids = (given.staff_id, given.class_id, given.student_id)
    if sum(each is not None for each in ids) != 1:
        msg = "Give exactly one of staffId, classId and studentId."
        raise InvalidInputError(msg)
    staff, school_class, student = (
        None if each is None else pk_of(each, name) for each, name in zip(ids, ("StaffMember", "SchoolClass", "Student"), strict=True)
    )
    return actions.Of(staff, school_class, student)
