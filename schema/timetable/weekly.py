"""Weekly timetables with the lessons of their cycles, and dated lessons day by day."""

from datetime import date
from enum import Enum
from typing import Annotated

import strawberry

from schema.engine.fields import column, sql_field
from schema.engine.types import Node, model_type, row_type
from schema.groups.types import Group, Journal, Subject
from schema.ids import JournalID
from schema.people.types import StaffMember
from schema.timetable.clashes import ClashKind
from schema.timetable.types import Lesson, Room
from server.access import timetable as access
from server.timetable import models, reads
from server.timetable.reads import cycle, dates


@strawberry.enum(description="Whether dated lessons are made from a timetable.")
class TimetableStatus(Enum):
    """Whether dated lessons are made from a timetable."""

    DRAFT = strawberry.enum_value("DRAFT", description="Being made.")
    PUBLISHED = strawberry.enum_value("PUBLISHED", description="Its lessons stand on dates.")
    WITHDRAWN = strawberry.enum_value("WITHDRAWN", description="Replaced by another one on all its days.")


Week = Annotated[int, strawberry.argument(description="Week of the cycle, from 1.")]
Weekday = Annotated[int, strawberry.argument(description="Day of the week: 1 is Monday.")]
Number = Annotated[int, strawberry.argument(description="Number of the lesson in the day.")]


@row_type
class TimetableDay:
    """One day with lessons."""

    on: date = column("The day.")

    @sql_field
    def lessons(self) -> list[Lesson]:
        """Its lessons, by number; those of several groups of a class side by side."""
        return dates.those_lessons(self.lesson_ids)


@row_type
class WeeklyRival:
    """A lesson that cannot be at the same time as another one."""

    kind: ClashKind = column("What they share.")

    @sql_field
    def lesson(self) -> "WeeklyLesson":
        """The other lesson."""
        return cycle.weekly_lesson(self.lesson_id)


@model_type(models.WeeklyLesson, rule=access.SEE_WEEKLY_LESSON)
class WeeklyLesson(Node):
    """A lesson of the cycle: one number of one day."""

    week: int
    weekday: int
    number: int
    block: int | None
    occupies_group: bool
    occupies_room: bool
    version: int
    journal_id: JournalID
    group: Group = column("Who is taught.")
    room: Room | None = column("Where it is held; null where none is said.")

    @sql_field
    def subject(self) -> Subject:
        """What is taught."""
        return reads.subject_of(self.journal_id)

    @sql_field
    def teachers(self) -> list[StaffMember]:
        """Who gives it."""
        return cycle.weekly_teachers(self.pk)

    @sql_field
    def occupies_teachers(self) -> bool:
        """False: declared to be given beside another lesson of the same teachers."""
        return cycle.occupies_teachers(self.pk)

    @sql_field
    def rivals(self) -> list[WeeklyRival]:
        """Lessons of the timetable that cannot be at the same time: where they stand, this one cannot go."""
        return cycle.as_rivals(cycle.rivals_of(self.pk, self.timetable_id, self.group_id, self.room_id))


@model_type(models.Timetable, rule=access.SEE_TIMETABLE)
class Timetable(Node):
    """A cycle of weeks that is repeated over a range of dates."""

    name: str
    since: date
    until: date
    status: TimetableStatus = column("Whether dated lessons are made from it.")
    weeks: int
    first_monday: date
    version: int
    replaces: "Timetable | None" = column("The published timetable that ends when this one is published; null for none.")

    @sql_field
    def lessons(self) -> list[WeeklyLesson]:
        """The lessons of its cycle, by week, weekday and number."""
        return cycle.weekly_lessons(self.pk)

    @sql_field
    def journals(self) -> list[Journal]:
        """Journals that lessons can be placed of, by group and subject, those the viewer may see."""
        return cycle.journals_of_timetable(self.pk)

    @sql_field
    def rivals(self, journal: JournalID) -> list[WeeklyRival]:
        """Lessons that a lesson of the journal cannot be at the same time with, its teachers being the journal's."""
        return cycle.as_rivals(cycle.rivals_of_journal(self.pk, journal))

    @sql_field
    def free_rooms(self, week: Week, weekday: Weekday, number: Number) -> list[Room]:
        """Rooms in which no lesson of it is at a time, by name."""
        return cycle.free_rooms(self.pk, week, weekday, number)

    @sql_field
    def free_teachers(self, week: Week, weekday: Weekday, number: Number, journal: JournalID) -> list[StaffMember]:
        """Teachers of the journal's subject who have no lesson of it at a time, by name."""
        return cycle.free_teachers(self.pk, week, weekday, number, journal)
