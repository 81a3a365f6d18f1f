"""Tables of regions, schools, their calendars and their own grading rules. No behaviour but integrity."""

from server.schools.models.calendar import AcademicYear, GradingPeriod, Holiday, WorkingDay
from server.schools.models.grading import (
    AttendanceCode,
    GradingPolicy,
    PolicyThreshold,
    PolicyWeight,
    Scale,
    ScaleSymbol,
    WorkType,
)
from server.schools.models.oversight import Municipality, Region
from server.schools.models.school import Imported, School, SchoolOwned

__all__ = [
    "AcademicYear",
    "AttendanceCode",
    "GradingPeriod",
    "GradingPolicy",
    "Holiday",
    "Imported",
    "Municipality",
    "PolicyThreshold",
    "PolicyWeight",
    "Region",
    "Scale",
    "ScaleSymbol",
    "School",
    "SchoolOwned",
    "WorkType",
    "WorkingDay",
]
