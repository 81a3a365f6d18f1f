"""Where lessons are held."""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from server.database.history import kept
from server.schools.models import Imported


@kept
class Room(Imported):
    """A room, gym, workshop or ground of the school."""

    name = models.CharField(max_length=100, help_text="As on the door: '214', 'спортзал'.")
    building = models.CharField(max_length=100, blank=True, default="", help_text="Empty where there is only one.")
    closed_on = models.DateField(null=True, blank=True, help_text="The day since which no lesson is put into it; null while it is in use.")

    class Meta(Imported.Meta):
        ordering = ("name", "id")
        constraints: ClassVar[list[models.BaseConstraint] | tuple[models.BaseConstraint, ...]] = (
            *Imported.Meta.constraints,
            models.UniqueConstraint(name="room_name_once", fields=["school", "building", "name"], condition=Q(closed_on=None)),
        )

    def __str__(self) -> str:
        return self.name
