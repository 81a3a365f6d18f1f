"""The root of all questions."""

from typing import Annotated, Any

import strawberry
from strawberry.types import Info

from schema.context import Context
from schema.engine.connection import Connection
from schema.engine.fields import sql_field
from schema.engine.types import Node, node_field, row_type
from schema.groups.types import Journal, SchoolClass
from schema.ids import (
    JournalID,
    LessonID,
    MunicipalityID,
    RegionID,
    SchoolClassID,
    SchoolID,
    StudentID,
    ThematicPlanID,
    TimetableID,
    WeeklyLessonID,
)
from schema.info import ServerInfo, server_info
from schema.people.invitations import InvitationResult, preview
from schema.people.types import Student
from schema.people.viewer import Viewer
from schema.planning.plans import ThematicPlan
from schema.schools.types import Municipality, Region, School
from schema.timetable.types import Lesson
from schema.timetable.weekly import Timetable, WeeklyLesson
from server.access.actor import Actor
from server.groups import reads as groups
from server.people import reads as people
from server.planning import reads as planning
from server.schools import reads as schools
from server.timetable import reads as timetable
from server.timetable.reads import cycle


@row_type
class Query:
    """Everything that can be asked for."""

    node: Node | None = node_field("Anything by its global id; null for what is not there or not yours.")

    @sql_field
    def server_info(self) -> ServerInfo:
        """What everybody may know of the server."""
        return server_info()

    @sql_field
    def viewer(self, actor: Actor) -> Viewer | None:
        """The person who asks; null when nobody is signed in."""
        return None if actor.account_id is None else Viewer()

    @strawberry.field(description="What an invitation would open, for whoever holds its code; wrong codes are counted by address.")
    def invitation(
        self, info: Info[Context, Any], code: Annotated[str, strawberry.argument(description="The code, as printed.")]
    ) -> InvitationResult:
        """Look at an invitation."""
        return preview(code, info.context.now)

    @sql_field
    def school(self, id: SchoolID) -> School | None:  # noqa: A002 - GraphQL's name
        """A school."""
        return schools.school(id)

    @sql_field
    def schools(
        self, search: Annotated[str | None, strawberry.argument(description="A part of the name; null: all of them.")] = None
    ) -> Connection[School]:
        """Schools whose name holds a text, by name; public."""
        return schools.all_schools(search)

    @sql_field
    def school_class(self, id: SchoolClassID) -> SchoolClass | None:  # noqa: A002
        """A class."""
        return groups.school_class(id)

    @sql_field
    def journal(self, id: JournalID) -> Journal | None:  # noqa: A002
        """A journal."""
        return groups.journal(id)

    @sql_field
    def student(self, id: StudentID) -> Student | None:  # noqa: A002
        """A student."""
        return people.student(id)

    @sql_field
    def lesson(self, id: LessonID) -> Lesson | None:  # noqa: A002
        """A dated lesson."""
        return timetable.lesson(id)

    @sql_field
    def timetable(self, id: TimetableID) -> Timetable | None:  # noqa: A002
        """A weekly timetable."""
        return cycle.timetable(id)

    @sql_field
    def weekly_lesson(self, id: WeeklyLessonID) -> WeeklyLesson | None:  # noqa: A002
        """A lesson of a weekly timetable."""
        return cycle.weekly_lesson(id)

    @sql_field
    def region(self, id: RegionID) -> Region | None:  # noqa: A002
        """A region."""
        return schools.region(id)

    @sql_field
    def municipality(self, id: MunicipalityID) -> Municipality | None:  # noqa: A002
        """A municipality."""
        return schools.municipality(id)

    @sql_field
    def plan(self, id: ThematicPlanID) -> ThematicPlan | None:  # noqa: A002
        """A thematic plan."""
        return planning.plan(id)
