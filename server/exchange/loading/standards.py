"""What a school that exists only as a timetable file starts with: the five-point scale, kinds of work, averaging, periods.

All of it is the school's own data from then on; a school that has any of it already keeps what it has.
"""

from __future__ import annotations

import itertools
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from server.schools.models import (
    AttendanceCode,
    GradingPeriod,
    GradingPolicy,
    PolicyThreshold,
    PolicyWeight,
    Scale,
    ScaleSymbol,
    WorkType,
)

if TYPE_CHECKING:
    from server.schools.models import AcademicYear, School

SYMBOLS = (("5", "5"), ("4", "4"), ("3", "3"), ("2", "2"), ("н/а", None), ("осв", None), ("зч", None), ("нз", None))
WORKS = (
    ("Ответ на уроке", "ОУ", "1"),
    ("Домашняя работа", "ДЗ", "1"),
    ("Самостоятельная работа", "СР", "1.5"),
    ("Контрольная работа", "КР", "2"),
)
THRESHOLDS = (("4.50", "5"), ("3.50", "4"), ("2.50", "3"), ("0", "2"))
CODES = (("н", "ABSENT", True), ("б", "ILL", True), ("у", "EXCUSED", True), ("оп", "LATE", False))
BELOW_SENIOR = 9
"""Highest grade level with quarters; the two above have half-years."""


def ensure_standards(school: School, year: AcademicYear) -> Scale:
    """Give the school's first scale, made with all that belongs to it where the school has none, and its periods.

    Cost: two statements where all is there.
    """
    if not GradingPeriod.objects.filter(year=year).exists():
        GradingPeriod.objects.bulk_create(_periods(school, year))
    scale = Scale.objects.filter(school=school).order_by("pk").first()
    return scale or _made(school, year)


def _made(school: School, year: AcademicYear) -> Scale:
    scale = Scale.objects.create(school=school, name="Пятибалльная")
    ScaleSymbol.objects.bulk_create(
        [ScaleSymbol(school=school, scale=scale, symbol=symbol, value=value and Decimal(value)) for symbol, value in SYMBOLS]
    )
    policy = GradingPolicy.objects.create(school=school, version=1, since=year.since)
    works = WorkType.objects.bulk_create(
        [WorkType(school=school, name=name, short_name=short, position=place) for place, (name, short, _) in enumerate(WORKS)]
    )
    PolicyWeight.objects.bulk_create(
        [
            PolicyWeight(school=school, policy=policy, work_type=work, weight=Decimal(weight))
            for work, (_, _, weight) in zip(works, WORKS, strict=True)
        ]
    )
    PolicyThreshold.objects.bulk_create(
        [
            PolicyThreshold(school=school, policy=policy, scale=scale, at_least=Decimal(least), display=display)
            for least, display in THRESHOLDS
        ]
    )
    AttendanceCode.objects.bulk_create(
        [AttendanceCode(school=school, symbol=symbol, meaning=meaning, counts_as_absence=counts) for symbol, meaning, counts in CODES]
    )
    return scale


def _periods(school: School, year: AcademicYear) -> list[GradingPeriod]:
    spring = year.until.year
    quarters = [year.since, date(spring - 1, 11, 1), date(spring, 1, 1), date(spring, 4, 1), year.until]
    halves = [year.since, date(spring, 1, 1), year.until]
    kinds = GradingPeriod.Kind
    return [
        *_in_a_row(school, year, quarters, kinds.QUARTER, (1, BELOW_SENIOR)),
        *_in_a_row(school, year, halves, kinds.HALF_YEAR, (BELOW_SENIOR + 1, 11)),
        *_in_a_row(school, year, [year.since, year.until], kinds.YEAR, (1, 11)),
    ]


def _in_a_row(
    school: School, year: AcademicYear, ends: list[date], kind: GradingPeriod.Kind, grades: tuple[int, int]
) -> list[GradingPeriod]:
    return [
        GradingPeriod(
            school=school,
            year=year,
            kind=kind,
            number=number,
            name=f"{number} {kind.label}" if kind != GradingPeriod.Kind.YEAR else "Год",
            since=since,
            until=until,
            grade_from=grades[0],
            grade_to=grades[1],
        )
        for number, (since, until) in enumerate(itertools.pairwise(ends), start=1)
    ]
