"""What families tell a class's teacher, live: reported absences, weeks read. Who may hear is decided in server/access/live.py."""

from collections.abc import AsyncGenerator
from typing import Annotated, Any

import strawberry
from strawberry.types import Info

from schema import live
from schema.context import Context
from schema.engine.fields import sql_field
from schema.engine.ids import pk_of
from schema.journal.absences import AbsenceReport, WeekRead
from schema.live import CaughtUp, Expired
from server.journal import events, reads
from server.live import topics
from server.live.cursor import Cursor


@strawberry.type(description="An absence of the student was reported, withdrawn, confirmed or declined.")
class DiaryAbsencesChanged:
    """A reported absence of the student has changed."""

    heard: strawberry.Private[live.Heard]

    @strawberry.field(description="The place after this event.")
    def cursor(self) -> Cursor:
        """Give the cursor."""
        return self.heard.cursor

    @sql_field
    def report(self) -> AbsenceReport | None:
        """The report as it is now."""
        return reads.absence_report(self.heard.ids["report"])


@strawberry.type(description="An absence of somebody in the class was reported, withdrawn, confirmed or declined.")
class ClassAbsencesChanged:
    """A reported absence of somebody in the class has changed."""

    heard: strawberry.Private[live.Heard]

    @strawberry.field(description="The place after this event.")
    def cursor(self) -> Cursor:
        """Give the cursor."""
        return self.heard.cursor

    @sql_field
    def report(self) -> AbsenceReport | None:
        """The report as it is now."""
        return reads.absence_report(self.heard.ids["report"])


@strawberry.type(description="A guardian says to have read a week.")
class ClassWeekRead:
    """A guardian says to have read a week."""

    heard: strawberry.Private[live.Heard]

    @strawberry.field(description="The place after this event.")
    def cursor(self) -> Cursor:
        """Give the cursor."""
        return self.heard.cursor

    @sql_field
    def read(self) -> WeekRead | None:
        """Who, which child, which week."""
        return reads.week_read(self.heard.ids["read"])


ClassEvent = Annotated[
    CaughtUp | Expired | ClassAbsencesChanged | ClassWeekRead,
    strawberry.union("ClassEvent", description="What a class's teacher hears from its families."),
]
After = Annotated[
    Cursor | None,
    strawberry.argument(description="Cursor of the last event heard: what was missed since comes first. Absent: from now on."),
]


@strawberry.type(description="What can be listened to about families of a class.")
class ClassSubscription:
    """What can be listened to about families of a class."""

    @strawberry.subscription(description="What families of a class tell its class teacher. CaughtUp or Expired comes first.")
    async def class_changed(
        self,
        info: Info[Context, Any],
        class_id: Annotated[strawberry.ID, strawberry.argument(description="Global id of a SchoolClass.")],
        after: After = None,
    ) -> AsyncGenerator[ClassEvent, None]:
        """Listen to a class's families."""
        async for heard in live.listen(info, topics.school_class(pk_of(class_id, "SchoolClass")), after):
            yield _of_class(heard) if isinstance(heard, live.Heard) else heard


def _of_class(heard: live.Heard) -> ClassAbsencesChanged | ClassWeekRead:
    made: Any = ClassWeekRead if heard.event.kind == events.WEEK_READ else ClassAbsencesChanged
    return made(heard=heard)
