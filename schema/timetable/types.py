"""Bells, rooms and dated lessons."""

from datetime import date, datetime, time
from enum import Enum
from typing import TYPE_CHECKING, Annotated

import strawberry

from schema.engine.fields import column, sql_field
from schema.engine.types import Node, model_type
from schema.groups.types import Group, Journal, Subject
from schema.people.types import StaffMember
from schema.planning.plans import PlanRow
from schema.planning.types import Homework
from server.access import timetable as access
from server.access.actor import Actor
from server.journal import reads as written
from server.planning import reads as planning
from server.timetable import models, reads
from server.timetable.reads import changes as changed

if TYPE_CHECKING:
    from schema.journal.absences import ReportedAbsence
    from schema.journal.lesson_sheet import LessonSheet
    from schema.timetable.changes import LessonChange, SubstituteOffer

LessonChanges = list[Annotated["LessonChange", strawberry.lazy("schema.timetable.changes")]]
LazyLessonSheet = Annotated["LessonSheet", strawberry.lazy("schema.journal.lesson_sheet")]
ReportedAbsences = list[Annotated["ReportedAbsence", strawberry.lazy("schema.journal.absences")]]
SubstituteOffers = list[Annotated["SubstituteOffer", strawberry.lazy("schema.timetable.changes")]]


@strawberry.enum(description="Whether a lesson takes place.")
class LessonStatus(Enum):
    """Whether a lesson takes place."""

    PLANNED = strawberry.enum_value("PLANNED", description="It is held, or will be.")
    CANCELLED = strawberry.enum_value("CANCELLED", description="It is not held.")


@model_type(models.Bell, rule=access.SEE_BELL)
class Bell:
    """When the lesson of one number begins and ends, in the school's local time."""

    number: int
    starts_at: time
    ends_at: time


@model_type(models.BellSchedule, rule=access.SEE_BELL_SCHEDULE)
class BellSchedule(Node):
    """A named list of bells."""

    name: str
    retired_on: date | None

    @sql_field
    def bells(self) -> list[Bell]:
        """Its bells, by number."""
        return reads.bells(self.pk)


@model_type(models.BellDay, rule=access.SEE_BELL_DAY)
class BellDay(Node):
    """What rings on a date for some grade levels; one per date, grade level and shift."""

    on: date
    grade_from: int
    grade_to: int
    shift: int | None
    is_exception: bool
    schedule: BellSchedule = column("What rings.")


@model_type(models.BellDefault, rule=access.SEE_BELL_DEFAULT)
class BellDefault(Node):
    """What rings on a weekday for some grade levels wherever nothing is set for a date."""

    weekday: int
    since: date
    until: date | None
    grade_from: int
    grade_to: int
    shift: int | None
    schedule: BellSchedule = column("What rings.")


@model_type(models.Room, rule=access.SEE_ROOM)
class Room(Node):
    """Where lessons are held."""

    name: str
    building: str
    closed_on: date | None


@model_type(models.Lesson, rule=access.SEE_LESSON)
class Lesson(Node):
    """A lesson of a journal on a date."""

    on: date
    number: int
    status: LessonStatus = column("Whether it takes place.")
    room: Room | None = column("Where it is held; null where none is said.")
    group: Group = column("Who is taught.")
    journal: Journal | None = column("The journal it is recorded in; null for those who may not see that.")

    @sql_field
    def subject(self) -> Subject:
        """What is taught."""
        return reads.subject_of(self.journal_id)

    @sql_field
    def teachers(self) -> list[StaffMember]:
        """Who gives it."""
        return reads.teachers_of(self.pk)

    @sql_field
    def bell(self) -> Bell | None:
        """When it begins and ends; null where nothing rings for its number on that day."""
        return reads.bell_of(self.school_id, self.on, self.grade_level, self.shift, self.number)

    @sql_field
    def changes(self) -> LessonChanges:
        """What was changed of it and holds, the newest last; a lesson that stands for a moved one has that move."""
        return changed.changes_of_lesson(self.pk)

    @sql_field
    def substitutes(self, actor: Actor) -> SubstituteOffers:
        """Who could give it: those free at that time, who teaches the subject first. Told to the school's office alone."""
        return changed.substitutes(actor, lesson=self.pk, school=self.school_id, journal=self.journal_id, on=self.on, number=self.number)

    @sql_field
    def reported_absent(self, actor: Actor) -> ReportedAbsences:
        """Who of its group is reported absent on its day, by name; told to those who give or oversee it, to families nobody."""
        return written.reported_absent(actor, self.group_id, self.on)

    @sql_field
    def topic(self) -> str | None:
        """Topic, as recorded; null while the lesson is not recorded."""
        return written.topic_of(self.pk)

    @sql_field
    def recorded_at(self) -> datetime | None:
        """When it was first recorded; null while it is not."""
        return written.recorded_at(self.pk)

    @sql_field
    def homework(self) -> Homework | None:
        """What was set in it for later."""
        return planning.homework_of(self.pk)

    @sql_field
    def offered(self) -> PlanRow | None:
        """The row of the journal's plan that falls on it, while it is still to be recorded; null for families."""
        return planning.offered(self.journal_id, self.pk)

    @sql_field
    def plan_rows(self) -> list[PlanRow]:
        """The rows of a plan that it took when it was recorded; none for families."""
        return planning.covered_rows(self.pk)

    @sql_field
    def sheet(self, actor: Actor) -> LazyLessonSheet | None:
        """What it takes to record it; null for those who may not see its journal and do not give it in somebody's place."""
        return written.lesson_sheet(actor, self.pk)
