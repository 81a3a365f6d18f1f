"""What somebody wants to be told, when, and how much of it."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from server.people.models import Student
from server.schools.models import School, SchoolOwned


class Kind(models.TextChoices):
    """What news are about."""

    MARKS = "MARKS", "отметки"
    ABSENCES = "ABSENCES", "пропуски"
    TIMETABLE = "TIMETABLE", "изменения в расписании"
    HOMEWORK = "HOMEWORK", "домашние задания"


class Wishes(models.Model):
    """When and how an account is told; without a row: at once, at any hour, without content."""

    account = models.OneToOneField(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, primary_key=True, related_name="+")
    quiet_from = models.TimeField(null=True, help_text="From then on nothing is sent, in the school's time; null: at any hour.")
    quiet_until = models.TimeField(null=True, help_text="Until then, on the next day where it is earlier; null: at any hour.")
    digest = models.BooleanField(default=False, help_text="Whether news are gathered and sent once an hour.")
    show_content = models.BooleanField(default=False, help_text="Whether messages say what happened, so that a locked screen shows it.")

    class Meta:
        constraints = (
            models.CheckConstraint(
                name="wishes_quiet_hours",
                condition=Q(quiet_from=None, quiet_until=None)
                | Q(quiet_from__isnull=False, quiet_until__isnull=False) & ~Q(quiet_from=models.F("quiet_until")),
            ),
        )

    def __str__(self) -> str:
        return str(self.account_id)


class Muted(SchoolOwned):
    """What an account does not want to be told about a child."""

    account = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+", db_index=False)
    student = models.ForeignKey(Student, on_delete=models.CASCADE, related_name="+")
    kind = models.CharField(max_length=9, choices=Kind, help_text="What it is about.")

    class Meta:
        ordering = ("account_id", "student_id", "kind")
        constraints = (models.UniqueConstraint(name="muted_once", fields=["account", "student", "kind"]),)

    def __str__(self) -> str:
        return f"{self.account_id}: {self.kind} of {self.student_id}"


class OfferedChoice(models.Model):
    """Each kind of news about each student: a view, over which choices are listed. Nothing is written here."""

    id = models.BigIntegerField(primary_key=True)
    school = models.ForeignKey(School, on_delete=models.DO_NOTHING, related_name="+", db_constraint=False)
    student = models.ForeignKey(Student, on_delete=models.DO_NOTHING, related_name="+", db_constraint=False)
    kind = models.CharField(max_length=9, choices=Kind, help_text="What it is about.")
    position = models.PositiveSmallIntegerField(help_text="Order of the kinds, from 0.")

    class Meta:
        managed = False
        db_table = "notifications_offeredchoice"
        ordering = ("student_id", "position")

    def __str__(self) -> str:
        return f"{self.kind} of {self.student_id}"
