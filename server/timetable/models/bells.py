"""Bell schedules, and which one rings on which date (T1).

What rings on a date is a row of that date (BellDay), made from the week's defaults or set for the date alone, so that what
rang in the past stays as it was and a lesson finds its bell in one step.
"""

from typing import ClassVar

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateRangeField
from django.db import models
from django.db.models import F, Func, Q, Value
from django.db.models.functions import Now

from server.database.history import kept
from server.database.ranges import days, grades, one, shifts
from server.schools.models import Imported, SchoolOwned

GRADES = Q(grade_from__gte=1, grade_to__lte=11, grade_from__lte=F("grade_to"))
SHIFT = Q(shift=None) | Q(shift__gte=1, shift__lte=3)


@kept
class BellSchedule(Imported):
    """A named list of bells: 'Обычный день', 'Сокращённый день'. One that has rung never changes: a later one takes its name."""

    name = models.CharField(max_length=100, help_text="As announced.")
    retired_on = models.DateField(
        null=True, blank=True, help_text="The day from which another schedule of this name rings instead; null while in use."
    )
    changed_at = models.DateTimeField(db_default=Now(), help_text="When its bells were last changed.")

    class Meta(Imported.Meta):
        ordering = ("name", "id")
        constraints: ClassVar[list[models.BaseConstraint] | tuple[models.BaseConstraint, ...]] = (
            *Imported.Meta.constraints,
            models.UniqueConstraint(name="bellschedule_name_once", fields=["school", "name"], condition=Q(retired_on=None)),
        )

    def __str__(self) -> str:
        return self.name


@kept
class Bell(SchoolOwned):
    """When the lesson of one number begins and ends, in the school's local time."""

    schedule = models.ForeignKey(BellSchedule, on_delete=models.CASCADE, related_name="bells")
    number = models.PositiveSmallIntegerField(help_text="Number of the lesson in the day; 0 where a school has a zeroth.")
    starts_at = models.TimeField(help_text="Local time of the first bell.")
    ends_at = models.TimeField(help_text="Local time of the second bell.")

    class Meta:
        ordering = ("schedule_id", "number")
        constraints = (
            models.UniqueConstraint(name="bell_number_once", fields=["schedule", "number"], include=["starts_at", "ends_at"]),
            models.CheckConstraint(name="bell_in_order", condition=Q(starts_at__lt=F("ends_at"))),
        )

    def __str__(self) -> str:
        return f"{self.number}: {self.starts_at:%H:%M}-{self.ends_at:%H:%M}"


class Banded(SchoolOwned):
    """Whom bells are for: grade levels, and all shifts or one."""

    grade_from = models.PositiveSmallIntegerField(default=1, help_text="Lowest grade level it is for.")
    grade_to = models.PositiveSmallIntegerField(default=11, help_text="Highest grade level it is for.")
    shift = models.PositiveSmallIntegerField(null=True, blank=True, help_text="The shift it is for, from 1; null: all shifts.")

    class Meta:
        abstract = True


@kept
class BellDay(Banded):
    """On this date these grade levels follow this schedule: exactly one (T1). A shortened day is one row."""

    on = models.DateField(help_text="The date.")
    schedule = models.ForeignKey(BellSchedule, on_delete=models.PROTECT, related_name="days")
    is_exception = models.BooleanField(
        default=False, db_default=False, help_text="Set for this date alone: a change of the week's defaults leaves it as it is."
    )
    changed_at = models.DateTimeField(db_default=Now(), help_text="When it was last decided.")

    class Meta:
        ordering = ("on", "grade_from", "shift")
        indexes = (models.Index(name="bellday_on_date", fields=["school", "on"], include=["grade_from", "grade_to", "shift", "schedule"]),)
        constraints = (
            models.CheckConstraint(name="bellday_grades", condition=GRADES),
            models.CheckConstraint(name="bellday_shift", condition=SHIFT),
            ExclusionConstraint(
                name="bellday_one_schedule_a_date",
                expressions=[
                    (one("school"), "&&"),
                    (Func(F("on"), F("on"), Value("[]"), function="daterange", output_field=DateRangeField()), "&&"),
                    (grades(), "&&"),
                    (shifts(), "&&"),
                ],
            ),
        )

    def __str__(self) -> str:
        return f"{self.on}: {self.schedule_id}"


@kept
class BellDefault(Banded):
    """What rings on a weekday over [since, until) wherever nothing is set for a date: at most one (T1)."""

    weekday = models.PositiveSmallIntegerField(help_text="1 is Monday, 7 is Sunday.")
    since = models.DateField(help_text="First day.")
    until = models.DateField(null=True, blank=True, help_text="The day after the last; null: until another is set.")
    schedule = models.ForeignKey(BellSchedule, on_delete=models.PROTECT, related_name="defaults")

    class Meta:
        ordering = ("weekday", "since", "grade_from", "shift")
        constraints = (
            models.CheckConstraint(name="belldefault_grades", condition=GRADES),
            models.CheckConstraint(name="belldefault_shift", condition=SHIFT),
            models.CheckConstraint(name="belldefault_weekday", condition=Q(weekday__gte=1, weekday__lte=7)),
            models.CheckConstraint(name="belldefault_in_order", condition=Q(until=None) | Q(since__lt=F("until"))),
            ExclusionConstraint(
                name="belldefault_one_schedule",
                expressions=[(one("school"), "&&"), (one("weekday"), "&&"), (days(), "&&"), (grades(), "&&"), (shifts(), "&&")],
            ),
        )

    def __str__(self) -> str:
        return f"weekday {self.weekday}: {self.schedule_id}"
