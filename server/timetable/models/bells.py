"""Bell schedules, and which one rings on which date (T1)."""

from typing import ClassVar

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateRangeField
from django.db import models
from django.db.models import F, Func, Q, Value

from server.database.ranges import grades, one
from server.schools.models import Imported, SchoolOwned


class BellSchedule(Imported):
    """A named list of bells: 'Обычный день', 'Сокращённый день'."""

    name = models.CharField(max_length=100, help_text="As announced.")

    class Meta(Imported.Meta):
        ordering = ("name", "id")
        constraints: ClassVar[list[models.BaseConstraint] | tuple[models.BaseConstraint, ...]] = (
            *Imported.Meta.constraints,
            models.UniqueConstraint(name="bellschedule_name_once", fields=["school", "name"]),
        )

    def __str__(self) -> str:
        return self.name


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


class BellDay(SchoolOwned):
    """On this date these grade levels follow this schedule: exactly one (T1). A shortened day is one changed row."""

    on = models.DateField(help_text="The date.")
    schedule = models.ForeignKey(BellSchedule, on_delete=models.PROTECT, related_name="days")
    grade_from = models.PositiveSmallIntegerField(default=1, help_text="Lowest grade level it is for.")
    grade_to = models.PositiveSmallIntegerField(default=11, help_text="Highest grade level it is for.")

    class Meta:
        ordering = ("on", "grade_from")
        indexes = (models.Index(name="bellday_of_date", fields=["school", "on"], include=["grade_from", "grade_to", "schedule"]),)
        constraints = (
            models.CheckConstraint(name="bellday_grades", condition=Q(grade_from__lte=F("grade_to"))),
            ExclusionConstraint(
                name="bellday_one_schedule_a_date",
                expressions=[
                    (one("school"), "&&"),
                    (Func(F("on"), F("on"), Value("[]"), function="daterange", output_field=DateRangeField()), "&&"),
                    (grades(), "&&"),
                ],
            ),
        )

    def __str__(self) -> str:
        return f"{self.on}: {self.schedule_id}"
