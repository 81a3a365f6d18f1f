"""What was changed of dated lessons, by whom and why: substitutions, moves, cancellations (T4)."""

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q

from server.people.models import StaffMember
from server.schools.models import School, SchoolOwned
from server.timetable.models.lessons import Lesson
from server.timetable.models.rooms import Room


class DayChange(SchoolOwned):
    """One act that changed some lessons: a teacher's sick day, a class's trip, a single swap. Repeating its key gives it again."""

    key = models.UUIDField(help_text="Made by the client, one per act.")
    note = models.CharField(max_length=200, blank=True, default="", help_text="Why, for everybody to read; no matter of health.")
    made_at = models.DateTimeField(help_text="When.")
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", help_text="Whose account.")
    asked = models.JSONField(help_text="What was asked for, to know a repeated key from a reused one.")

    class Meta:
        ordering = ("school_id", "id")
        constraints = (models.UniqueConstraint(name="daychange_key_once", fields=["school", "key"]),)

    def __str__(self) -> str:
        return f"{self.made_at}: {self.note}"


class LessonChange(SchoolOwned):
    """What an act changed of one lesson. It is linked from both ends: a moved lesson, and the one that stands for it."""

    class Kind(models.TextChoices):
        """What became of the lesson."""

        SUBSTITUTION = "SUBSTITUTION", "замена"
        MERGED_COVER = "MERGED_COVER", "совмещение"
        MOVE = "MOVE", "перенос"
        CANCELLATION = "CANCELLATION", "отмена"
        ROOM = "ROOM", "другой кабинет"

    school = models.ForeignKey(School, on_delete=models.PROTECT, related_name="+", db_index=False)
    act = models.ForeignKey(DayChange, on_delete=models.PROTECT, related_name="changes")
    kind = models.CharField(max_length=12, choices=Kind)
    lesson = models.ForeignKey(Lesson, on_delete=models.PROTECT, related_name="changes")
    on = models.DateField(help_text="The date of the lesson when it was changed.")
    absent = models.ForeignKey(StaffMember, on_delete=models.PROTECT, null=True, related_name="+", help_text="Who was to give it.")
    substitute = models.ForeignKey(StaffMember, on_delete=models.PROTECT, null=True, related_name="+", help_text="Who gives it instead.")
    moved_to = models.ForeignKey(
        Lesson, on_delete=models.SET_NULL, null=True, related_name="moved_from", help_text="The lesson that stands for a moved one."
    )
    moved_on = models.DateField(null=True, help_text="The date a lesson was moved to.")
    room_before = models.ForeignKey(Room, on_delete=models.PROTECT, null=True, related_name="+", db_index=False)
    room_after = models.ForeignKey(Room, on_delete=models.PROTECT, null=True, related_name="+", db_index=False)
    freed_group = models.BooleanField(default=False, help_text="The lesson had its group to itself before it was moved or cancelled.")
    freed_room = models.BooleanField(default=False, help_text="The lesson had its room to itself before it was moved or cancelled.")
    shared_staff = ArrayField(
        models.BigIntegerField(),
        default=list,
        db_default=[],
        help_text="Of those who no longer give it, who gave it beside another lesson.",
    )
    withdrawn_at = models.DateTimeField(null=True, help_text="When the change was taken back; null: it holds.")
    withdrawn_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")

    class Meta:
        ordering = ("on", "id")
        indexes = (
            models.Index(name="lessonchange_of_date", fields=["school", "on"]),
            models.Index(name="lessonchange_to_date", fields=["school", "moved_on"], condition=Q(moved_on__isnull=False)),
        )
        constraints = (
            models.UniqueConstraint(name="lessonchange_once", fields=["act", "lesson", "kind", "absent"], nulls_distinct=False),
            models.UniqueConstraint(
                name="lessonchange_taken_away_once",
                fields=["lesson"],
                condition=Q(kind__in=["MOVE", "CANCELLATION"], withdrawn_at=None),
            ),
            models.CheckConstraint(
                name="lessonchange_substitute",
                condition=Q(kind__in=["SUBSTITUTION", "MERGED_COVER"], substitute__isnull=False)
                & (Q(absent=None) | ~Q(absent=F("substitute")))
                | ~Q(kind__in=["SUBSTITUTION", "MERGED_COVER"]) & Q(substitute=None, absent=None),
            ),
            models.CheckConstraint(
                name="lessonchange_move",
                condition=Q(kind="MOVE", moved_on__isnull=False) | ~Q(kind="MOVE") & Q(moved_on=None, moved_to=None),
            ),
        )

    def __str__(self) -> str:
        return f"{self.kind} of {self.lesson_id}"
