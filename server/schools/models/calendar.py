"""A school's calendar: academic years, grading periods, holidays. All ranges are half-open: [since, until)."""

from typing import ClassVar

from django.contrib.postgres.constraints import ExclusionConstraint
from django.db import models

from server.database.ranges import days, grades, one
from server.schools.models.school import SchoolOwned

GRADE_LEVELS = models.Q(grade_from__gte=1, grade_to__lte=11, grade_from__lte=models.F("grade_to"))


class Span(SchoolOwned):
    """Some days of a school: [since, until)."""

    since = models.DateField(help_text="First day.")
    until = models.DateField(help_text="The day after the last.")

    class Meta:
        abstract = True
        constraints: ClassVar[list[models.BaseConstraint] | tuple[models.BaseConstraint, ...]] = (
            models.CheckConstraint(name="%(class)s_in_order", condition=models.Q(since__lt=models.F("until"))),
        )


class AcademicYear(Span):
    """An academic year of a school; years of one school do not overlap."""

    name = models.CharField(max_length=20, help_text="For example '2026/27'.")

    class Meta(Span.Meta):
        ordering = ("since",)
        constraints: ClassVar[list[models.BaseConstraint] | tuple[models.BaseConstraint, ...]] = (
            *Span.Meta.constraints,
            ExclusionConstraint(name="academicyear_no_overlap", expressions=[(one("school"), "&&"), (days(), "&&")]),
        )

    def __str__(self) -> str:
        return self.name


class GradingPeriod(Span):
    """A quarter, trimester, half-year or year of some grade levels, at whose end results are given."""

    class Kind(models.TextChoices):
        """What a school divides its year into, per grade level."""

        QUARTER = "QUARTER", "четверть"
        TRIMESTER = "TRIMESTER", "триместр"
        HALF_YEAR = "HALF_YEAR", "полугодие"
        YEAR = "YEAR", "год"

    year = models.ForeignKey(AcademicYear, on_delete=models.PROTECT, related_name="periods")
    kind = models.CharField(max_length=9, choices=Kind)
    number = models.PositiveSmallIntegerField(help_text="Order within its kind and year, from 1.")
    name = models.CharField(max_length=60, help_text="For example '1 четверть'.")
    grade_from = models.PositiveSmallIntegerField(help_text="Lowest grade level it is for.")
    grade_to = models.PositiveSmallIntegerField(help_text="Highest grade level it is for.")
    closed_at = models.DateTimeField(null=True, blank=True, help_text="Since when marks change by a correction only (M7); null while open.")

    class Meta(Span.Meta):
        ordering = ("since", "until")
        constraints: ClassVar[list[models.BaseConstraint] | tuple[models.BaseConstraint, ...]] = (
            *Span.Meta.constraints,
            models.CheckConstraint(name="gradingperiod_grades", condition=GRADE_LEVELS),
            ExclusionConstraint(
                name="gradingperiod_no_overlap",
                expressions=[(one("school"), "&&"), (grades(), "&&"), (days(), "&&")],
                condition=~models.Q(kind="YEAR"),
            ),
        )

    def __str__(self) -> str:
        return self.name


class Holiday(Span):
    """Days without lessons."""

    name = models.CharField(max_length=100, help_text="For example 'Осенние каникулы'.")

    class Meta(Span.Meta):
        ordering = ("since",)

    def __str__(self) -> str:
        return self.name


class WorkingDay(SchoolOwned):
    """A day off that is worked, as announced, by the timetable and the bells of another weekday.

    A day that lies in holidays as well is a holiday: a school's own decision stands above what is announced for all.
    """

    on = models.DateField(help_text="The date that is worked.")
    follows = models.PositiveSmallIntegerField(help_text="The weekday whose timetable holds: 1 is Monday, 7 is Sunday.")
    name = models.CharField(max_length=100, blank=True, default="", help_text="For example 'За понедельник 3 ноября'.")

    class Meta:
        ordering = ("on",)
        constraints = (
            models.UniqueConstraint(name="workingday_once", fields=["school", "on"], include=["follows"]),
            models.CheckConstraint(name="workingday_weekday", condition=models.Q(follows__gte=1, follows__lte=7)),
        )

    def __str__(self) -> str:
        return f"{self.on} follows {self.follows}"
