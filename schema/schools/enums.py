"""What parts of a school's calendar and rules are called."""

from enum import Enum

import strawberry


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
