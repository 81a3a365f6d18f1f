"""Which subject is taught to which group by whom: the identity of a journal. What is written in it lives in journal/."""

from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from server.database.history import kept
from server.groups.models.classes import Group
from server.people.models import StaffMember
from server.schools.models import AcademicYear, Imported, Scale, SchoolOwned


class Subject(Imported):
    """A subject as the school teaches it."""

    name = models.CharField(max_length=200, help_text="For example 'Алгебра'.")

    class Meta(Imported.Meta):
        ordering = ("name", "id")
        constraints: ClassVar[list[models.BaseConstraint] | tuple[models.BaseConstraint, ...]] = (
            *Imported.Meta.constraints,
            models.UniqueConstraint(name="subject_name_once", fields=["school", "name"]),
        )

    def __str__(self) -> str:
        return self.name


class Journal(SchoolOwned):
    """One subject of one group in one academic year."""

    year = models.ForeignKey(AcademicYear, on_delete=models.PROTECT, related_name="journals")
    subject = models.ForeignKey(Subject, on_delete=models.PROTECT, related_name="journals")
    group = models.ForeignKey(Group, on_delete=models.PROTECT, related_name="journals")
    scale = models.ForeignKey(
        Scale,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        help_text="The scale of its marks; null where no marks are given, as in grade 1 (M11).",
    )

    class Meta:
        ordering = ("id",)
        constraints = (models.UniqueConstraint(name="journal_once", fields=["group", "subject", "year"]),)

    def __str__(self) -> str:
        return f"{self.subject_id} of {self.group_id}"


@kept
class JournalTeacher(SchoolOwned):
    """Somebody teaches a journal's lessons over [since, until)."""

    journal = models.ForeignKey(Journal, on_delete=models.CASCADE, related_name="journal_teachers")
    staff = models.ForeignKey(StaffMember, on_delete=models.PROTECT, related_name="taught")
    since = models.DateField(help_text="First day.")
    until = models.DateField(help_text="The day after the last.")

    class Meta:
        ordering = ("journal_id", "since", "id")
        indexes = (models.Index(name="journalteacher_of_staff", fields=["staff", "since", "until"], include=["journal"]),)
        constraints = (
            models.CheckConstraint(name="journalteacher_in_order", condition=Q(since__lt=F("until"))),
            models.UniqueConstraint(name="journalteacher_once", fields=["journal", "staff", "since"]),
        )

    def __str__(self) -> str:
        return f"{self.staff_id} teaches {self.journal_id}"
