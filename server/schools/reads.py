"""What can be asked of a school's calendar and rules. Everything is a queryset or an expression."""

from datetime import date
from typing import Any

from django.db.models import DateField, DateTimeField, Exists, F, Func, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Cast

from server.access.rule import any_of
from server.schools.models import (
    AcademicYear,
    AttendanceCode,
    GradingPeriod,
    GradingPolicy,
    Holiday,
    Municipality,
    PolicyWeight,
    Region,
    ScaleSymbol,
    School,
    WorkingDay,
    WorkType,
)
from server.schools.weekdays import TeachingDay, laid_out

Id = Any
Day = Any


def municipalities(region: Id) -> QuerySet[Municipality]:
    """Give a region's municipalities, by name."""
    return Municipality.objects.filter(region=region)


def schools(municipality: Id) -> QuerySet[School]:
    """Give a municipality's schools, by name."""
    return School.objects.filter(municipality=municipality)


def schools_of_region(region: Id) -> QuerySet[School]:
    """Give the schools of a region's municipalities, by name."""
    return School.objects.filter(municipality__region=region)


def those_regions(ids: list[int]) -> QuerySet[Region]:
    """Give these regions, by name."""
    return Region.objects.filter(any_of("pk", ids))


def those_municipalities(ids: list[int]) -> QuerySet[Municipality]:
    """Give these municipalities, by name."""
    return Municipality.objects.filter(any_of("pk", ids))


def years(school: Id, on: Day) -> QuerySet[AcademicYear]:
    """Give the academic year that holds the day: one row or none."""
    return AcademicYear.objects.filter(school=school, since__lte=on, until__gt=on)


def periods(school: Id, on: Day) -> QuerySet[GradingPeriod]:
    """Give the grading periods of the academic year that holds the day, in order."""
    return GradingPeriod.objects.filter(Exists(years(school, on).filter(pk=OuterRef("year"))), school=school)


def periods_of_grade(year: Id, grade_level: Any) -> QuerySet[GradingPeriod]:  # noqa: ANN401 - may be a symbol
    """Give the grading periods of a year that are for a grade level, in order."""
    return GradingPeriod.objects.filter(year=year, grade_from__lte=grade_level, grade_to__gte=grade_level)


def is_closed(period: Id) -> Exists:
    """Tell whether marks of a period change by a correction only (M7)."""
    return Exists(GradingPeriod.objects.filter(pk=period, closed_at__isnull=False))


def symbols(scale: Id) -> QuerySet[ScaleSymbol]:
    """Give the symbols of a scale, the best first, those without a value last."""
    return ScaleSymbol.objects.filter(scale=scale).order_by(F("value").desc(nulls_last=True), "symbol")


def weight(work_type: Id, school: Id, on: Day) -> Subquery:
    """Give a work type's weight under the policy in force on the day; null where that policy does not name it."""
    policy = GradingPolicy.objects.filter(Q(until=None) | Q(until__gt=on), school=school, since__lte=on)
    return Subquery(PolicyWeight.objects.filter(work_type=work_type, policy__in=policy.values("pk")).values("weight")[:1])


def work_types(school: Id) -> QuerySet[WorkType]:
    """Give what marks are given for, the default first."""
    return WorkType.objects.filter(school=school)


def attendance_codes(school: Id) -> QuerySet[AttendanceCode]:
    """Give the school's attendance symbols."""
    return AttendanceCode.objects.filter(school=school)


def those(ids: list[int]) -> QuerySet[School]:
    """Give these schools, by name."""
    return School.objects.filter(any_of("pk", ids))


def school(school_id: Id) -> QuerySet[School]:
    """Give one school: one row or none."""
    return School.objects.filter(pk=school_id)


def municipality(municipality_id: Id) -> QuerySet[Municipality]:
    """Give one municipality: one row or none."""
    return Municipality.objects.filter(pk=municipality_id)


def region(region_id: Id) -> QuerySet[Region]:
    """Give one region: one row or none."""
    return Region.objects.filter(pk=region_id)


def holidays(school: Id, since: Day, until: Day) -> QuerySet[Holiday]:
    """Give a school's holidays that touch [since, until), in order."""
    return Holiday.objects.filter(school=school, since__lt=until, until__gt=since)


def working_days(school: Id, since: Day, until: Day) -> QuerySet[WorkingDay]:
    """Give a school's moved working days of [since, until), in order."""
    return WorkingDay.objects.filter(school=school, on__gte=since, on__lt=until)


def instant(now: Any) -> Cast:  # noqa: ANN401 - may be a symbol
    """Give an instant as a value."""
    return Cast(now, DateTimeField())


def day_at(now: Any) -> Func:  # noqa: ANN401 - as above
    """Give the date at an instant in the zone of the school in the row (T6)."""
    local = Func(F("time_zone"), instant(now), function="timezone", output_field=DateTimeField())
    return Cast(local, DateField())


def all_schools(search: Any) -> QuerySet[School]:  # noqa: ANN401 - as above
    """Give the schools whose name holds a text, by name; all of them for None."""
    return School.objects.all() if search is None else School.objects.filter(name__icontains=search)


def teaching_days(school: Id, since: date, until: date) -> list[TeachingDay]:
    """Give the days of [since, until) with lessons, in order, each with the weekday (1 is Monday) whose timetable holds.

    Sundays have none unless they are worked; which Saturdays have any is the timetable's to say. `school`: a School or its id.
    Cost: two statements. For those who make rows of dates; what a screen asks for is asked of those rows.
    """
    return laid_out(
        since,
        until,
        list(holidays(school, since, until).values_list("since", "until")),
        dict(working_days(school, since, until).values_list("on", "follows")),
    )


def years_of(school_id: Id) -> QuerySet[AcademicYear]:
    """Give a school's academic years, the latest first."""
    return AcademicYear.objects.filter(school=school_id).order_by("-since", "pk")
