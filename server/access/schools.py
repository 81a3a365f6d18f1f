"""Who may see what of schools: their existence is public, their settings are for those who belong to them."""

from django.db.models import Q

from server.access.actor import Actor
from server.access.rule import Rule, any_of, everything
from server.schools.models import (
    AcademicYear,
    AttendanceCode,
    GradingPeriod,
    Holiday,
    Municipality,
    Region,
    Scale,
    ScaleSymbol,
    School,
    WorkingDay,
    WorkType,
)


def everybody(_actor: Actor) -> Q:
    """Meet every row: what is public."""
    return everything()


def of_my_schools(actor: Actor) -> Q:
    """Meet the rows of schools the actor belongs to, as staff, student, family or office."""
    return any_of("school_id", actor.school_ids)


SEE_REGION = Rule("schools.see_region", Region, everybody)
SEE_MUNICIPALITY = Rule("schools.see_municipality", Municipality, everybody)
SEE_SCHOOL = Rule("schools.see_school", School, everybody)
SEE_YEAR = Rule("schools.see_year", AcademicYear, of_my_schools)
SEE_PERIOD = Rule("schools.see_period", GradingPeriod, of_my_schools)
SEE_HOLIDAY = Rule("schools.see_holiday", Holiday, everybody)
SEE_WORKING_DAY = Rule("schools.see_working_day", WorkingDay, everybody)
SEE_SCALE = Rule("schools.see_scale", Scale, of_my_schools)
SEE_SCALE_SYMBOL = Rule("schools.see_scale_symbol", ScaleSymbol, of_my_schools)
SEE_WORK_TYPE = Rule("schools.see_work_type", WorkType, of_my_schools)
SEE_ATTENDANCE_CODE = Rule("schools.see_attendance_code", AttendanceCode, of_my_schools)
