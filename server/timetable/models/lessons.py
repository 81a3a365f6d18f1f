"""Dated lessons and who gives them (T3)."""

from django.db import models
from django.db.models import Q
from django.db.models.functions import Now

from server.groups.models import Group, Journal
from server.people.models import StaffMember
from server.schools.models import School, SchoolOwned
from server.timetable.models.rooms import Room
from server.timetable.models.timetables import WeeklyLesson


class Lesson(SchoolOwned):
    """A lesson of a journal on a date: a row from the day it is planned.

    `group`, `grade_level` and `shift` repeat the journal's, so that the database can hold T3 and find the bells in one step.
    """

    class Status(models.TextChoices):
        """Whether the lesson takes place."""

        PLANNED = "PLANNED", "по плану"
        CANCELLED = "CANCELLED", "отменён"

    school = models.ForeignKey(School, on_delete=models.PROTECT, related_name="+", db_index=False)
    journal = models.ForeignKey(Journal, on_delete=models.PROTECT, related_name="lessons", db_index=False)
    group = models.ForeignKey(Group, on_delete=models.PROTECT, related_name="lessons", db_index=False)
    grade_level = models.PositiveSmallIntegerField(help_text="1 to 11; decides which bells the lesson follows.")
    shift = models.PositiveSmallIntegerField(
        default=1, db_default=1, editable=False, help_text="The group's shift when the lesson was made: a trigger fills it in."
    )
    on = models.DateField(help_text="The date, in the school's time zone.")
    number = models.PositiveSmallIntegerField(help_text="Number of the lesson in the day.")
    room = models.ForeignKey(Room, on_delete=models.PROTECT, null=True, blank=True, related_name="+", db_index=False)
    status = models.CharField(max_length=9, choices=Status, default=Status.PLANNED)
    occupies_group = models.BooleanField(
        default=True, help_text="False: cancelled, or declared to be held beside another lesson of the group."
    )
    occupies_room = models.BooleanField(
        default=True, help_text="False: cancelled, or declared to share the room, as several groups in a gym do."
    )
    weekly = models.ForeignKey(
        WeeklyLesson,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="lessons",
        db_index=False,
        help_text="The lesson of the weekly timetable that it was made from; null: it stands for itself.",
    )
    by_hand = models.BooleanField(
        default=False, db_default=False, help_text="Somebody changed this very lesson: publishing a timetable leaves it alone (T2)."
    )
    changed_at = models.DateTimeField(
        db_default=Now(), editable=False, help_text="When its day, number, room, shift or status last changed: a trigger fills it in."
    )

    class Meta:
        ordering = ("on", "number", "id")
        indexes = (
            models.Index(name="lesson_of_journal", fields=["journal", "on", "number"]),
            models.Index(name="lesson_of_group", fields=["group", "on", "number"]),
            models.Index(name="lesson_of_date", fields=["school", "on", "number"]),
            models.Index(name="lesson_of_weekly", fields=["weekly", "on"]),
        )
        constraints = (
            models.UniqueConstraint(name="lesson_once", fields=["journal", "on", "number"]),
            models.UniqueConstraint(name="lesson_group_once", fields=["group", "on", "number"], condition=Q(occupies_group=True)),
            models.UniqueConstraint(
                name="lesson_room_once", fields=["room", "on", "number"], condition=Q(occupies_room=True, room__isnull=False)
            ),
        )

    def __str__(self) -> str:
        return f"{self.journal_id}: {self.on} №{self.number}"


class LessonTeacher(SchoolOwned):
    """Somebody gives a lesson; `on` and `number` repeat the lesson's, so that the database can hold T3."""

    school = models.ForeignKey(School, on_delete=models.PROTECT, related_name="+", db_index=False)
    lesson = models.ForeignKey(Lesson, on_delete=models.CASCADE, related_name="lesson_teachers", db_index=False)
    staff = models.ForeignKey(StaffMember, on_delete=models.PROTECT, related_name="given", db_index=False)
    on = models.DateField(help_text="The lesson's date.")
    number = models.PositiveSmallIntegerField(help_text="The lesson's number.")
    occupies = models.BooleanField(
        default=True, help_text="False: the lesson is cancelled, or declared to be given beside another (merged cover)."
    )

    class Meta:
        ordering = ("lesson_id", "id")
        indexes = (models.Index(name="lessonteacher_of_staff", fields=["staff", "on", "number"], include=["lesson"]),)
        constraints = (
            models.UniqueConstraint(name="lessonteacher_listed_once", fields=["lesson", "staff"]),
            models.UniqueConstraint(name="lessonteacher_once", fields=["staff", "on", "number"], condition=Q(occupies=True)),
        )

    def __str__(self) -> str:
        return f"{self.staff_id} gives {self.lesson_id}"
