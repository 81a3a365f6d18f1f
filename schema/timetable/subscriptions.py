"""What listeners of a school's timetable hear. Who may hear is decided in server/access/live.py.

A new kind of event is a payload type here, in `TimetableEvent` and in `KINDS`.
"""

from collections.abc import AsyncGenerator
from datetime import date
from typing import Annotated, Any

import strawberry
from strawberry.types import Info

from schema import live
from schema.context import Context
from schema.engine.fields import sql_field
from schema.engine.ids import pk_of
from schema.live import CaughtUp, Expired
from schema.schools.types import School
from schema.timetable.types import Lesson
from server.live import topics
from server.live.cursor import Cursor
from server.schools import reads as schools
from server.timetable import events
from server.timetable import reads as timetable


@strawberry.type(description="Other bells ring on some days, or classes follow others.")
class BellsChanged:
    """Other bells ring on some days."""

    heard: strawberry.Private[live.Heard]

    @strawberry.field(description="The place after this event.")
    def cursor(self) -> Cursor:
        """Give the cursor."""
        return self.heard.cursor

    @strawberry.field(description="The first day concerned.")
    def since(self) -> date:
        """Give the first day."""
        return date.fromisoformat(self.heard.ids["since"])

    @strawberry.field(description="The day after the last one concerned.")
    def until(self) -> date:
        """Give the day after the last."""
        return date.fromisoformat(self.heard.ids["until"])

    @sql_field
    def school(self) -> School:
        """The school with its bells as they are now."""
        return schools.school(self.heard.topic.subject_id)


@strawberry.type(description="A timetable was published: lessons from a day on are others now. Read the weeks shown afresh.")
class LessonsPublished:
    """A timetable was published."""

    heard: strawberry.Private[live.Heard]

    @strawberry.field(description="The place after this event.")
    def cursor(self) -> Cursor:
        """Give the cursor."""
        return self.heard.cursor

    @strawberry.field(description="The first day concerned.")
    def since(self) -> date:
        """Give the first day."""
        return date.fromisoformat(self.heard.ids["since"])

    @strawberry.field(description="The day after the last one concerned.")
    def until(self) -> date:
        """Give the day after the last."""
        return date.fromisoformat(self.heard.ids["until"])


@strawberry.type(description="Dated lessons were changed: given by others, moved, cancelled, or put into other rooms.")
class DayChanged:
    """Dated lessons were changed."""

    heard: strawberry.Private[live.Heard]

    @strawberry.field(description="The place after this event.")
    def cursor(self) -> Cursor:
        """Give the cursor."""
        return self.heard.cursor

    @strawberry.field(description="The first date concerned.")
    def since(self) -> date:
        """Give the first date."""
        return date.fromisoformat(self.heard.ids["since"])

    @strawberry.field(description="The last date concerned.")
    def last(self) -> date:
        """Give the last date."""
        return date.fromisoformat(self.heard.ids["last"])

    @sql_field
    def lessons(self) -> list[Lesson]:
        """The lessons concerned that the listener may see, as they are now."""
        return timetable.those_lessons(self.heard.ids["lessons"])


KINDS: dict[str, type] = {
    events.LESSONS_CHANGED: DayChanged,
    events.TIMETABLE_PUBLISHED: LessonsPublished,
    events.BELLS_CHANGED: BellsChanged,
}
"""The payload of each kind of event; a kind that is not here is not told."""

TimetableEvent = Annotated[
    CaughtUp | Expired | LessonsPublished | BellsChanged | DayChanged,
    strawberry.union("TimetableEvent", description="What a listener of a school's timetable hears."),
]


@strawberry.type(description="What can be listened to of a school's timetable.")
class TimetableSubscription:
    """What can be listened to of a school's timetable."""

    @strawberry.subscription(description="What changes in a school's bells and lessons. CaughtUp or Expired comes first.")
    async def timetable_changed(
        self,
        info: Info[Context, Any],
        school_id: Annotated[strawberry.ID, strawberry.argument(description="Global id of a School.")],
        after: Annotated[
            Cursor | None,
            strawberry.argument(description="Cursor of the last event heard: what was missed since comes first. Absent: from now on."),
        ] = None,
    ) -> AsyncGenerator[TimetableEvent, None]:
        """Listen to a timetable."""
        async for heard in live.listen(info, topics.timetable(pk_of(school_id, "School")), after):
            if not isinstance(heard, live.Heard):
                yield heard
            elif heard.event.kind in KINDS:
                yield KINDS[heard.event.kind](heard=heard)


live.share(LessonsPublished, {f"LessonsPublished.{name}" for name in ("cursor", "since", "until")})
live.share(
    BellsChanged,
    {f"BellsChanged.{name}" for name in ("cursor", "since", "until", "school")}
    | {
        f"School.{name}"
        for name in ("id", "name", "timeZone", "bells", "bellDays", "bellSchedules", "weekBells", "holidays", "workingDays")
    }
    | {f"BellDay.{name}" for name in ("id", "on", "gradeFrom", "gradeTo", "shift", "isException", "schedule")}
    | {f"BellDefault.{name}" for name in ("id", "weekday", "since", "until", "gradeFrom", "gradeTo", "shift", "schedule")}
    | {f"BellSchedule.{name}" for name in ("id", "name", "retiredOn", "bells")}
    | {f"Bell.{name}" for name in ("number", "startsAt", "endsAt")}
    | {f"Holiday.{name}" for name in ("id", "name", "since", "until")}
    | {f"WorkingDay.{name}" for name in ("id", "name", "on", "follows")},
)
