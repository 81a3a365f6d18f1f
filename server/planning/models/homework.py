"""Homework."""

from django.conf import settings
from django.db import models

from server.schools.models import SchoolOwned
from server.timetable.models import Lesson


class Homework(SchoolOwned):
    """What was set in a lesson for later (P3)."""

    lesson = models.OneToOneField(Lesson, on_delete=models.PROTECT, related_name="homework")
    text = models.TextField(help_text="What to do.")
    posted_at = models.DateTimeField(help_text="When the family could first see it.")
    posted_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ("lesson_id",)
        constraints = (models.CheckConstraint(name="homework_not_empty", condition=~models.Q(text="")),)

    def __str__(self) -> str:
        return self.text[:40]
