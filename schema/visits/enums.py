"""By what figures are divided, and what visits are told apart by."""

from enum import Enum

import strawberry

_value = strawberry.enum_value
_GRADE_LEVEL = _value("GRADE_LEVEL", description="Grade levels, 1 to 11.")
_SUBJECT = _value("SUBJECT", description="Subjects, by name.")
_SCHOOL = _value("SCHOOL", description="Schools.")
_MUNICIPALITY = _value("MUNICIPALITY", description="Municipalities.")


@strawberry.enum(description="By what a visit report is divided.")
class VisitDimension(Enum):
    """By what a visit report is divided."""

    DAY = _value("DAY", description="Days of the range; no rows for coordinators.")
    WEEK = _value("WEEK", description="Weeks from Monday, cut at the ends of the range.")
    MONTH = _value(
        "MONTH", description="Months, cut at the ends of the range; for coordinators of whole weeks, each of the month of its Monday."
    )
    CLASS = _value("CLASS", description="Classes; no rows for coordinators.")
    GRADE_LEVEL = _GRADE_LEVEL
    SECTION = _value("SECTION", description="Sections that were looked at; visits alone.")
    WEEKDAY_HOUR = _value(
        "WEEKDAY_HOUR",
        description="Hours of weekdays, in each school's zone; visits alone. For coordinators only of four whole weeks or more, else no rows.",
    )
    CLIENT = _value("CLIENT", description="Clients that were used; visits alone.")
    ROLE = _value("ROLE", description="Guardians, students, staff; the total is of everybody, nobody counted twice.")
    SCHOOL = _SCHOOL
    MUNICIPALITY = _MUNICIPALITY


@strawberry.enum(description="By what timely filling is divided.")
class FillingDimension(Enum):
    """By what timely filling is divided."""

    DAY = _value("DAY", description="Days of the range; no rows for coordinators.")
    WEEK = _value("WEEK", description="Weeks from Monday, cut at the ends of the range.")
    CLASS = _value("CLASS", description="Classes; lessons of streams are of none. No rows for coordinators.")
    GRADE_LEVEL = _GRADE_LEVEL
    TEACHER = _value("TEACHER", description="Teachers; a lesson of two counts for both. No rows for coordinators.")
    SUBJECT = _SUBJECT
    SCHOOL = _SCHOOL
    MUNICIPALITY = _MUNICIPALITY


@strawberry.enum(description="By what results are divided.")
class ResultsDimension(Enum):
    """By what results are divided."""

    CLASS = _value("CLASS", description="Classes; no rows for coordinators.")
    GRADE_LEVEL = _GRADE_LEVEL
    SUBJECT = _SUBJECT
    SCHOOL = _SCHOOL
    MUNICIPALITY = _MUNICIPALITY


@strawberry.enum(description="What somebody looked at.")
class VisitSection(Enum):
    """What somebody looked at."""

    TODAY = _value("TODAY", description="What is on today.")
    DIARY = _value("DIARY", description="A week of the diary, with its marks.")
    MARKS = _value("MARKS", description="Marks and averages by subject.")
    ATTENDANCE = _value("ATTENDANCE", description="Attendance.")
    HOMEWORK = _value("HOMEWORK", description="Homework.")
    TIMETABLE = _value("TIMETABLE", description="The timetable.")
    BELLS = _value("BELLS", description="Bells.")
    CHANGES = _value("CHANGES", description="Changes of lessons.")
    MESSAGES = _value("MESSAGES", description="Messages.")
    JOURNAL = _value("JOURNAL", description="A journal.")
    LESSON = _value("LESSON", description="A lesson.")
    SHEET = _value("SHEET", description="A class's sheet.")
    PLANS = _value("PLANS", description="Thematic plans.")
    REPORTS = _value("REPORTS", description="Reports and dashboards.")
    ACCOUNT = _value("ACCOUNT", description="One's own account, families, rights.")


@strawberry.enum(description="By which client somebody came.")
class VisitClient(Enum):
    """By which client somebody came."""

    WEB = _value("WEB", description="The web journal.")
    MOBILE = _value("MOBILE", description="The parents' app.")
    ANALYTICS = _value("ANALYTICS", description="The dashboards.")
    API = _value("API", description="A program of somebody else, by a token.")


@strawberry.enum(description="As whom somebody came.")
class VisitRole(Enum):
    """As whom somebody came."""

    GUARDIAN = _value("GUARDIAN", description="A guardian.")
    STUDENT = _value("STUDENT", description="A student.")
    STAFF = _value("STAFF", description="Somebody who works at the school, or oversees it.")
