"""Regions, schools, and what a school decides for itself."""

from datetime import date, datetime, time
from decimal import Decimal
from typing import TYPE_CHECKING, Annotated

import strawberry

from schema.engine.fields import column, sql_field
from schema.engine.types import Node, model_type
from schema.ids import AcademicYearID, GroupID, RoomID, StaffMemberID, SubjectID
from schema.schools.enums import AttendanceMeaning, PeriodKind
from schema.visits.fields import MunicipalityReports, RegionReports, SchoolReports
from server.access import schools as access
from server.access.actor import Actor
from server.groups import reads as groups
from server.people import reads as people
from server.planning import reads as planning
from server.schools import models, reads
from server.timetable import reads as timetable
from server.timetable.reads import changes, cycle, dates

if TYPE_CHECKING:
    from schema.groups.types import Journal, SchoolClass, Subject
    from schema.people.types import StaffMember
    from schema.planning.plans import PlanProgress, ThematicPlan
    from schema.timetable.changes import LessonChange
    from schema.timetable.types import BellDay, BellDefault, BellSchedule, Room
    from schema.timetable.weekly import Timetable, TimetableDay

Plans = list[Annotated["ThematicPlan", strawberry.lazy("schema.planning.plans")]]
PlansProgress = list[Annotated["PlanProgress", strawberry.lazy("schema.planning.plans")]]
Journals = list[Annotated["Journal", strawberry.lazy("schema.groups.types")]]
LazySubjects = list[Annotated["Subject", strawberry.lazy("schema.groups.types")]]
BellSchedules = list[Annotated["BellSchedule", strawberry.lazy("schema.timetable.types")]]
BellDays = list[Annotated["BellDay", strawberry.lazy("schema.timetable.types")]]
BellDefaults = list[Annotated["BellDefault", strawberry.lazy("schema.timetable.types")]]
Rooms = list[Annotated["Room", strawberry.lazy("schema.timetable.types")]]
Staff = list[Annotated["StaffMember", strawberry.lazy("schema.people.types")]]
Timetables = list[Annotated["Timetable", strawberry.lazy("schema.timetable.weekly")]]
TimetableDays = list[Annotated["TimetableDay", strawberry.lazy("schema.timetable.weekly")]]
LessonChanges = list[Annotated["LessonChange", strawberry.lazy("schema.timetable.changes")]]
Since = Annotated[date, strawberry.argument(name="from", description="The first day.")]
Last = Annotated[date, strawberry.argument(name="to", description="The last day, included.")]
SchoolClasses = list[Annotated["SchoolClass", strawberry.lazy("schema.groups.types")]]


@model_type(models.Region, rule=access.SEE_REGION)
class Region(RegionReports, Node):
    """A region, whose coordinators see aggregates of its schools."""

    name: str

    @sql_field
    def municipalities(self) -> "list[Municipality]":
        """Its municipalities, by name."""
        return reads.municipalities(self.pk)

    @sql_field
    def schools(self) -> "list[School]":
        """Its schools, by name."""
        return reads.schools_of_region(self.pk)


@model_type(models.Municipality, rule=access.SEE_MUNICIPALITY)
class Municipality(MunicipalityReports, Node):
    """A city or district of a region."""

    name: str
    region: Region = column("The region it lies in.")

    @sql_field
    def schools(self) -> "list[School]":
        """Its schools, by name."""
        return reads.schools(self.pk)


@model_type(models.ScaleSymbol, rule=access.SEE_SCALE_SYMBOL)
class ScaleSymbol:
    """One symbol that a mark can be."""

    symbol: str
    value: Decimal | None


@model_type(models.Scale, rule=access.SEE_SCALE)
class Scale(Node):
    """A set of symbols that a mark can be."""

    name: str

    @sql_field
    def symbols(self) -> list[ScaleSymbol]:
        """Its symbols, the best first."""
        return reads.symbols(self.pk)


@model_type(models.WorkType, rule=access.SEE_WORK_TYPE)
class WorkType(Node):
    """What a mark was given for; its weight is the grading policy's."""

    name: str
    short_name: str

    @sql_field
    def weight(self, actor: Actor) -> Decimal | None:
        """Its weight in averages today; null when the policy in force does not name it."""
        return reads.weight(self.pk, self.school_id, actor.today)


@model_type(models.AttendanceCode, rule=access.SEE_ATTENDANCE_CODE)
class AttendanceCode(Node):
    """A symbol of the school's attendance table."""

    symbol: str
    meaning: AttendanceMeaning = column("What the symbol stands for.")
    counts_as_absence: bool


@model_type(models.GradingPeriod, rule=access.SEE_PERIOD)
class GradingPeriod(Node):
    """A quarter, trimester, half-year or year, at whose end results are given."""

    name: str
    kind: PeriodKind = column("How the year is divided here.")
    number: int
    since: date
    until: date
    grade_from: int
    grade_to: int

    @sql_field
    def closed(self) -> bool:
        """Whether marks now change by a correction only."""
        return reads.is_closed(self.pk)


@model_type(models.AcademicYear, rule=access.SEE_YEAR)
class AcademicYear(Node):
    """An academic year of a school."""

    name: str
    since: date
    until: date


@model_type(models.Holiday, rule=access.SEE_HOLIDAY)
class Holiday(Node):
    """Days without lessons."""

    name: str
    since: date
    until: date


@model_type(models.WorkingDay, rule=access.SEE_WORKING_DAY)
class WorkingDay(Node):
    """A day off that is worked by the timetable and the bells of another weekday."""

    name: str
    on: date
    follows: int


@model_type(models.School, rule=access.SEE_SCHOOL)
class School(SchoolReports, Node):
    """A school: the owner of its data."""

    name: str
    time_zone: str
    homework_until: time
    municipality: Municipality = column("The municipality it lies in.")

    @sql_field
    def bells(self, on: Annotated[date, strawberry.argument(description="The day.")]) -> BellSchedules:
        """Which bell schedules ring on a day; public."""
        return timetable.bells_on(self.pk, on)

    @sql_field
    def bell_days(self, since: Since, last: Last) -> BellDays:
        """What rings from one day to another, by date, the youngest grade levels first; public."""
        return timetable.bell_days(self.pk, since, timetable.day_after(last))

    @sql_field
    def bell_schedules(self) -> BellSchedules:
        """Its lists of bells that are in use, by name; public."""
        return timetable.bell_schedules(self.pk)

    @sql_field
    def week_bells(self, on: Annotated[date, strawberry.argument(description="The day from which on is asked.")]) -> BellDefaults:
        """What rings on weekdays from a day on wherever nothing is set for a date; public."""
        return timetable.bell_defaults(self.pk, on)

    @sql_field
    def holidays(self, since: Since, last: Last) -> list[Holiday]:
        """Its holidays that touch a range of days, in order; public."""
        return reads.holidays(self.pk, since, timetable.day_after(last))

    @sql_field
    def working_days(self, since: Since, last: Last) -> list[WorkingDay]:
        """Its moved working days in a range of days, in order; public."""
        return reads.working_days(self.pk, since, timetable.day_after(last))

    @sql_field
    def timetable(
        self,
        actor: Actor,
        week: Annotated[date, strawberry.argument(description="Any day of the week.")],
        group: GroupID | None = None,
        teacher: StaffMemberID | None = None,
        room: RoomID | None = None,
    ) -> TimetableDays:
        """The days of a week with the lessons that the viewer may see; of a group, a teacher, a room, where these are named."""
        return dates.by_day(actor, dates.lessons_of_week(self.pk, week, group, teacher, room))

    @sql_field
    def timetables(self) -> Timetables:
        """Its weekly timetables, the latest first; drafts for its office alone."""
        return cycle.timetables(self.pk)

    @sql_field
    def rooms(self) -> Rooms:
        """Its rooms that are in use, by name."""
        return dates.rooms(self.pk)

    @sql_field
    def staff(self) -> Staff:
        """Who works at it, by name."""
        return people.staff(self.pk)

    @sql_field
    def lesson_changes(self, since: Since, last: Last) -> LessonChanges:
        """What is changed of lessons from one day to another, by date and number: those that go, and those that come."""
        return changes.changes_of_days(self.pk, since, timetable.day_after(last))

    @sql_field
    def clock(self, now: datetime) -> datetime:
        """The server's instant of this answer: by it a countdown is right on a device whose clock is wrong."""
        return reads.instant(now)

    @sql_field
    def today(self, now: datetime) -> date:
        """Today's date at the school."""
        return reads.day_at(now)

    @sql_field
    def classes(self, actor: Actor) -> SchoolClasses:
        """Classes of the current academic year, those the viewer may see."""
        return groups.classes(self.pk, actor.today)

    @sql_field
    def periods(self, actor: Actor) -> list[GradingPeriod]:
        """Grading periods of the current academic year, in order."""
        return reads.periods(self.pk, actor.today)

    @sql_field
    def work_types(self) -> list[WorkType]:
        """What marks are given for, the default first."""
        return reads.work_types(self.pk)

    @sql_field
    def attendance_codes(self) -> list[AttendanceCode]:
        """The school's attendance symbols."""
        return reads.attendance_codes(self.pk)

    @sql_field
    def years(self) -> list[AcademicYear]:
        """Its academic years, the latest first."""
        return reads.years_of(self.pk)

    @sql_field
    def subjects(self) -> LazySubjects:
        """What it teaches, by name."""
        return groups.subjects_of(self.pk)

    @sql_field
    def plans(self, actor: Actor, year: AcademicYearID | None = None, subject: SubjectID | None = None) -> Plans:
        """Thematic plans of a year (this one where none is said), by subject and grade level; for its staff."""
        return planning.plans(self.pk, actor.today, year, subject)

    @sql_field
    def plan_overview(self, actor: Actor) -> PlansProgress:
        """How far this year's journals are with their plans; for its office."""
        return planning.overview(actor, self.pk)

    @sql_field
    def unplanned_journals(self, actor: Actor) -> Journals:
        """Journals of this year that follow no plan; for its office."""
        return planning.unplanned(actor, self.pk)
