"""What a viewer has set about pushed news."""

from datetime import datetime, time
from enum import Enum

import strawberry

from schema.engine.fields import column, sql_field
from schema.engine.types import Node, model_type, row_type
from schema.people.types import Student
from server.access import notifications as access
from server.access.actor import Actor
from server.notifications import models, reads


@strawberry.enum(description="What pushed news are about.")
class PushKind(Enum):
    """What pushed news are about."""

    MARKS = strawberry.enum_value("MARKS", description="A mark was given, changed, or is no longer held back.")
    ABSENCES = strawberry.enum_value("ABSENCES", description="The child missed a lesson or was late; the school answered a report.")
    TIMETABLE = strawberry.enum_value("TIMETABLE", description="Lessons were moved, cancelled or given to others.")
    HOMEWORK = strawberry.enum_value("HOMEWORK", description="Homework was set.")


@model_type(models.Device, rule=access.SEE_DEVICE)
class PushDevice(Node):
    """A browser to which news are pushed. Its address and keys are never told."""

    label: str
    locale: str
    added_at: datetime
    sent_at: datetime | None


@model_type(models.OfferedChoice, rule=access.SEE_CHOICE)
class PushChoice:
    """Whether news of one kind about one child are pushed."""

    student: Student = column("The child.")
    kind: PushKind = column("What news are about.")

    @sql_field
    def on(self, actor: Actor) -> bool:
        """Whether they are pushed; everything is until it is switched off."""
        return reads.is_on(actor.account_id, self.student_id, self.kind)


@row_type
class PushSettings:
    """What the viewer has set about pushed news."""

    public_key: str | None = column("What a browser subscribes with (applicationServerKey); null where this server pushes nothing.")

    @sql_field
    def devices(self, actor: Actor) -> list[PushDevice]:
        """The viewer's browsers, the oldest first."""
        return reads.devices_of(actor.account_id)

    @sql_field
    def quiet_from(self, actor: Actor) -> time | None:
        """From then on nothing is pushed, in the school's time; null where there are no quiet hours."""
        return reads.quiet(actor.account_id, "quiet_from")

    @sql_field
    def quiet_until(self, actor: Actor) -> time | None:
        """Until then, on the next day where it is the earlier of the two; what came meanwhile is told then."""
        return reads.quiet(actor.account_id, "quiet_until")

    @sql_field
    def digest(self, actor: Actor) -> bool:
        """Whether news are gathered and pushed once an hour, in one message."""
        return reads.wishes(actor.account_id, "digest")

    @sql_field
    def show_content(self, actor: Actor) -> bool:
        """Whether messages say what happened, on a locked screen too; else only that there are news."""
        return reads.wishes(actor.account_id, "show_content")

    @sql_field
    def choices(self) -> list[PushChoice]:
        """Each kind of news about each child that the viewer may see them of."""
        return reads.choices()
