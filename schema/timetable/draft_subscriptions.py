"""What editors of a draft hear of each other. Who may hear is decided in server/access/live.py."""

from collections.abc import AsyncGenerator
from typing import Annotated, Any

import strawberry
from strawberry.types import Info

from schema import live
from schema.context import Context
from schema.engine.fields import sql_field
from schema.engine.ids import global_id, pk_of
from schema.live import CaughtUp, Expired
from schema.timetable.weekly import Timetable, WeeklyLesson
from server.live import topics
from server.live.cursor import Cursor
from server.timetable.reads import cycle


@strawberry.type(description="Somebody has changed lessons of the draft.")
class DraftEdited:
    """Somebody has changed lessons of the draft."""

    heard: strawberry.Private[live.Heard]

    @strawberry.field(description="The place after this event.")
    def cursor(self) -> Cursor:
        """Give the cursor."""
        return self.heard.cursor

    @strawberry.field(description="Global ids of the lessons concerned: those that are not among `lessons` are gone.")
    def lesson_ids(self) -> list[strawberry.ID]:
        """Give the lessons."""
        return [strawberry.ID(global_id("WeeklyLesson", pk)) for pk in self.heard.ids["lessons"]]

    @sql_field
    def lessons(self) -> list[WeeklyLesson]:
        """The lessons concerned, as they are now."""
        return cycle.those_weekly_lessons(self.heard.ids["lessons"])

    @sql_field
    def timetable(self) -> Timetable | None:
        """The draft as it is now."""
        return cycle.timetable(self.heard.topic.subject_id)


DraftEvent = Annotated[CaughtUp | Expired | DraftEdited, strawberry.union("DraftEvent", description="What an editor of a draft hears.")]


@strawberry.type(description="What can be listened to of drafts.")
class DraftSubscription:
    """What can be listened to of drafts."""

    @strawberry.subscription(description="What somebody changes in a draft. CaughtUp or Expired comes first.")
    async def draft_changed(
        self,
        info: Info[Context, Any],
        timetable_id: Annotated[strawberry.ID, strawberry.argument(description="Global id of a Timetable.")],
        after: Annotated[
            Cursor | None,
            strawberry.argument(description="Cursor of the last event heard: what was missed since comes first. Absent: from now on."),
        ] = None,
    ) -> AsyncGenerator[DraftEvent, None]:
        """Listen to a draft."""
        async for heard in live.listen(info, topics.draft(pk_of(timetable_id, "Timetable")), after):
            yield DraftEdited(heard=heard) if isinstance(heard, live.Heard) else heard
