"""That a lesson was recorded, and which saves have been answered."""

from django.conf import settings
from django.db import models

from server.schools.models import SchoolOwned
from server.timetable.models import Lesson


class LessonRecord(SchoolOwned):
    """What was done in a lesson; the lesson counts as recorded from the moment this row exists."""

    lesson = models.OneToOneField(Lesson, on_delete=models.PROTECT, related_name="record")
    topic = models.CharField(max_length=500, blank=True, default="", help_text="Topic of the lesson.")
    recorded_at = models.DateTimeField(help_text="When it was first recorded.")
    recorded_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    changed_at = models.DateTimeField(help_text="When it was last changed.")

    class Meta:
        ordering = ("lesson_id",)

    def __str__(self) -> str:
        return self.topic


class SavedEntry(SchoolOwned):
    """A save that has been carried out, by the client's key: repeating it gives the same answer (M6)."""

    account = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    key = models.UUIDField(help_text="Made by the client, one per save.")
    lesson = models.ForeignKey(Lesson, on_delete=models.CASCADE, related_name="+", db_index=False)
    content_hash = models.BinaryField(max_length=32, help_text="SHA-256 of what was to be saved.")
    outcome = models.JSONField(help_text="What became of each cell.")
    at = models.DateTimeField(help_text="When it was carried out.")

    class Meta:
        ordering = ("account_id", "at")
        constraints = (models.UniqueConstraint(name="savedentry_once", fields=["account", "key"]),)

    def __str__(self) -> str:
        return str(self.key)
