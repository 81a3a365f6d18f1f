"""The school, and what every row of a school's data has in common."""

from datetime import time
from typing import ClassVar
from zoneinfo import available_timezones

from django.core.exceptions import ValidationError
from django.db import models

from server.schools.models.oversight import Municipality


def validate_time_zone(value: str) -> None:
    """Refuse a name that is not in the IANA time zone database."""
    if value not in available_timezones():
        msg = f"{value!r} is not an IANA time zone; Tomsk's is 'Asia/Tomsk'."
        raise ValidationError(msg)


class School(models.Model):
    """A school: the tenant. Every row of its data carries its id."""

    municipality = models.ForeignKey(Municipality, on_delete=models.PROTECT, related_name="schools")
    name = models.CharField(max_length=300, help_text="Name, as people call it.")
    time_zone = models.CharField(
        max_length=64,
        default="Asia/Tomsk",
        validators=[validate_time_zone],
        help_text="IANA name of the zone in which the school's dates and bells are meant (T6).",
    )

    homework_until = models.TimeField(
        default=time(19), db_default=time(19), help_text="The evening hour: homework posted after it on the lesson's day is late (P3)."
    )

    class Meta:
        ordering = ("name",)
        constraints = (models.UniqueConstraint(name="school_name_once", fields=["municipality", "name"]),)

    def __str__(self) -> str:
        return self.name


class SchoolOwned(models.Model):
    """A row of one school's data."""

    school = models.ForeignKey(School, on_delete=models.PROTECT, related_name="+")

    class Meta:
        abstract = True


class Imported(SchoolOwned):
    """A row that may come from another system's file and is found again by that system's key."""

    external_id = models.CharField(
        max_length=300,
        blank=True,
        default="",
        help_text="Key of the row in the file it came from; empty for rows made here.",
    )

    class Meta:
        abstract = True
        constraints: ClassVar[list[models.BaseConstraint] | tuple[models.BaseConstraint, ...]] = (
            models.UniqueConstraint(
                name="%(class)s_external_id_once",
                fields=["school", "external_id"],
                condition=~models.Q(external_id=""),
            ),
        )
