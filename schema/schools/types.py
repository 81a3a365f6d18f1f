"""Regions, schools, and what a school decides for itself."""

from datetime import date
from decimal import Decimal
from enum import Enum
from typing import TYPE_CHECKING, Annotated

import strawberry

from schema.engine.fields import column, sql_field
from schema.engine.types import Node, model_type
from server.access import schools as access
from server.access.actor import Actor
from server.groups import reads as groups
from server.schools import models, reads
from server.timetable import reads as timetable

if TYPE_CHECKING:
    from schema.groups.types import SchoolClass
    from schema.timetable.types import BellSchedule

BellSchedules = list[Annotated["BellSchedule", strawberry.lazy("schema.timetable.types")]]
SchoolClasses = list[Annotated["SchoolClass", strawberry.lazy("schema.groups.types")]]


@strawberry.enum(description="What a school divides its year into.")
class PeriodKind(Enum):
    """What a school divides its year into."""

    QUARTER = strawberry.enum_value("QUARTER", description="Четверть.")
    TRIMESTER = strawberry.enum_value("TRIMESTER", description="Триместр.")
    HALF_YEAR = strawberry.enum_value("HALF_YEAR", description="Полугодие.")
    YEAR = strawberry.enum_value("YEAR", description="Учебный год.")


@strawberry.enum(description="What an attendance symbol says.")
class AttendanceMeaning(Enum):
    """What an attendance symbol says."""

    ABSENT = strawberry.enum_value("ABSENT", description="Absent (н).")
    ILL = strawberry.enum_value("ILL", description="Ill (б).")
    EXCUSED = strawberry.enum_value("EXCUSED", description="Absent for a good reason (у).")
    LATE = strawberry.enum_value("LATE", description="Late, by some minutes (оп).")


@model_type(models.Region, rule=access.SEE_REGION)
class Region(Node):
    """A region, whose coordinators see aggregates of its schools."""

    name: str

    @sql_field
    def municipalities(self) -> "list[Municipality]":
        """Its municipalities, by name."""
        return reads.municipalities(self.pk)


@model_type(models.Municipality, rule=access.SEE_MUNICIPALITY)
class Municipality(Node):
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


@model_type(models.School, rule=access.SEE_SCHOOL)
class School(Node):
    """A school: the owner of its data."""

    name: str
    time_zone: str
    municipality: Municipality = column("The municipality it lies in.")

    @sql_field
    def bells(self, on: Annotated[date, strawberry.argument(description="The day.")]) -> BellSchedules:
        """Which bell schedules ring on a day; public."""
        return timetable.bells_on(self.pk, on)

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
