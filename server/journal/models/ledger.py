"""The ledger of marks: append-only, chained per journal, anchored daily per school (M2).

The database refuses to update, delete or truncate entries and anchors; migrations hold the triggers.
"""

from django.conf import settings
from django.db import models

from server.groups.models import Journal
from server.people.models import Student
from server.schools.models import School, SchoolOwned
from server.timetable.models import Lesson


class LedgerEntry(SchoolOwned):
    """One change of one mark. Partitioned by `at`."""

    class Action(models.TextChoices):
        """What was done to a mark."""

        SET = "SET", "поставлена"
        CHANGE = "CHANGE", "изменена"
        REMOVE = "REMOVE", "снята"

    school = models.ForeignKey(School, on_delete=models.PROTECT, related_name="+", db_index=False)
    journal = models.ForeignKey(Journal, on_delete=models.PROTECT, related_name="ledger", db_index=False)
    number = models.PositiveIntegerField(help_text="Number of the entry in its journal's chain, from 1.")
    lesson = models.ForeignKey(Lesson, on_delete=models.PROTECT, related_name="+", db_index=False)
    student = models.ForeignKey(Student, on_delete=models.PROTECT, related_name="+", db_index=False)
    position = models.PositiveSmallIntegerField(help_text="Order of the mark within its cell, from 0.")
    action = models.CharField(max_length=6, choices=Action)
    old = models.JSONField(null=True, help_text="Symbol, work type, comment and publication before; null: no mark.")
    new = models.JSONField(null=True, help_text="Symbol, work type, comment and publication after; null: no mark.")
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
        help_text="Whose account made the change.",
    )
    on_behalf_of = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        related_name="+",
        db_index=False,
        help_text="For whom, where the author acted for somebody else.",
    )
    reason = models.CharField(max_length=500, blank=True, default="", help_text="Why, where a reason is required.")
    at = models.DateTimeField(help_text="When.")
    previous_hash = models.BinaryField(max_length=32, help_text="Hash of the journal's previous entry; 32 zero bytes for the first.")
    hash = models.BinaryField(max_length=32, help_text="SHA-256 over the previous hash and the entry's canonical text.")

    class Meta:
        ordering = ("journal_id", "number")
        indexes = (
            models.Index(name="ledger_of_journal", fields=["journal", "number"]),
            models.Index(name="ledger_of_mark", fields=["lesson", "student", "position"]),
        )

    def __str__(self) -> str:
        return f"{self.journal_id}/{self.number}"


class LedgerHead(SchoolOwned):
    """The end of a journal's chain; whoever appends locks it."""

    journal = models.OneToOneField(Journal, on_delete=models.PROTECT, primary_key=True, related_name="ledger_head")
    number = models.PositiveIntegerField(default=0, help_text="Number of the last entry; 0 for an empty chain.")
    hash = models.BinaryField(max_length=32, help_text="Hash of the last entry; 32 zero bytes for an empty chain.")

    class Meta:
        ordering = ("journal_id",)

    def __str__(self) -> str:
        return f"{self.journal_id}/{self.number}"


class LedgerAnchor(SchoolOwned):
    """All chains of a school at the end of a day, in one hash."""

    on = models.DateField(help_text="The day, in the school's time zone.")
    entries = models.PositiveBigIntegerField(help_text="Entries in all chains of the school by then.")
    hash = models.BinaryField(max_length=32, help_text="SHA-256 over the heads of all journals, by journal.")
    at = models.DateTimeField(help_text="When the anchor was made.")

    class Meta:
        ordering = ("school_id", "on")
        constraints = (models.UniqueConstraint(name="ledgeranchor_once", fields=["school", "on"]),)

    def __str__(self) -> str:
        return f"{self.school_id}: {self.on}"
