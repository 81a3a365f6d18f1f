"""What journals and diaries hear of changed days: from which date to which everything is to be read afresh."""

from datetime import date

import strawberry

from schema import live
from server.live.cursor import Cursor


@strawberry.type(description="Lessons of the journal were moved, cancelled, given to others or put into other rooms: read them afresh.")
class JournalDaysChanged:
    """Lessons of the journal were changed."""

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


@strawberry.type(description="The journal follows another plan, or its plan was changed: read what is offered afresh.")
class JournalPlanChanged:
    """What the plan offers is another."""

    heard: strawberry.Private[live.Heard]

    @strawberry.field(description="The place after this event.")
    def cursor(self) -> Cursor:
        """Give the cursor."""
        return self.heard.cursor


@strawberry.type(
    description="Lessons of the student were moved, cancelled, given by others or put into other rooms: read those days afresh."
)
class DiaryDaysChanged:
    """Lessons of the student were changed."""

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
