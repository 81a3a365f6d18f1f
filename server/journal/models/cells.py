"""What stands in the cells of a journal: attendance and marks, as they are now."""

import pgtrigger
from django.conf import settings
from django.db import models
from django.db.models import Q

from server.database.history import kept_where
from server.groups.models import Journal, Subject
from server.people.models import Student
from server.schools.models import AttendanceCode, School, SchoolOwned, WorkType
from server.timetable.models import Lesson


class Written(SchoolOwned):
    """Something written about one student in one lesson; `journal` and `on` repeat the lesson's, for the indexes."""

    school = models.ForeignKey(School, on_delete=models.PROTECT, related_name="+", db_index=False)
    journal = models.ForeignKey(Journal, on_delete=models.PROTECT, related_name="%(class)ss", db_index=False)
    lesson = models.ForeignKey(Lesson, on_delete=models.PROTECT, related_name="%(class)ss", db_index=False)
    student = models.ForeignKey(Student, on_delete=models.PROTECT, related_name="%(class)ss", db_index=False)
    on = models.DateField(help_text="The lesson's date.")
    version = models.PositiveIntegerField(
        help_text="The cell's version: grows by one with every change; a client sends the one it saw (M6)."
    )

    class Meta:
        abstract = True


# Its marks have their ledger: kept is what was said of attendance, and by whom. A change of marks alone takes that from the row.
@kept_where(pgtrigger.Q(old__code__isnull=False) | pgtrigger.Q(new__code__isnull=False))
class Cell(Written):
    """One student in one lesson: attendance, and the version under which marks are changed."""

    code = models.ForeignKey(
        AttendanceCode,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        db_index=False,
        help_text="Null: present.",
    )
    minutes = models.PositiveSmallIntegerField(null=True, blank=True, help_text="Minutes late, where that is the code.")
    changed_at = models.DateTimeField(help_text="When the cell last changed.")
    changed_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", db_index=False)

    class Meta:
        ordering = ("lesson_id", "student_id")
        indexes = (
            models.Index(name="cell_of_journal", fields=["journal", "on"]),
            models.Index(name="cell_of_student", fields=["student", "on"]),
            # Few cells say anything but that somebody was there.
            models.Index(name="absence_of_student", fields=["student", "on"], include=["code", "lesson"], condition=Q(code__isnull=False)),
        )
        constraints = (models.UniqueConstraint(name="cell_once", fields=["lesson", "student"]),)

    def __str__(self) -> str:
        return f"{self.student_id} in {self.lesson_id}"


AVERAGED = ("subject", "journal", "value", "work_type", "publish_at")


class Mark(Written):
    """One mark of one student in one lesson: the projection of its ledger entries (M1, M2)."""

    subject = models.ForeignKey(Subject, on_delete=models.PROTECT, related_name="+", db_index=False)
    position = models.PositiveSmallIntegerField(help_text="Order within the cell, from 0: '5/4' is positions 0 and 1.")
    symbol = models.CharField(max_length=8, help_text="Symbol of the journal's scale.")
    value = models.DecimalField(
        max_digits=5,
        decimal_places=2,
        null=True,
        blank=True,
        help_text="Numeric equivalent in points of the scale; null for symbols that never count.",
    )
    work_type = models.ForeignKey(WorkType, on_delete=models.PROTECT, related_name="+", db_index=False)
    comment = models.CharField(max_length=500, blank=True, default="", help_text="For the family; may be empty.")
    given_at = models.DateTimeField(help_text="When it was first entered.")
    given_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", db_index=False)
    publish_at = models.DateTimeField(
        null=True, blank=True, help_text="Until then families see nothing of it, by any path (M8); null: at once."
    )

    class Meta:
        ordering = ("on", "lesson_id", "student_id", "position")
        indexes = (
            models.Index(name="mark_of_journal", fields=["journal", "on", "student"]),
            # What averages are made of stands in the indexes: they are worked out without a look at the table.
            models.Index(name="mark_of_student", fields=["student", "on"], include=AVERAGED),
            models.Index(name="mark_of_subject", fields=["student", "subject", "on"], include=AVERAGED[1:]),
        )
        constraints = (
            models.UniqueConstraint(name="mark_one_per_position", fields=["lesson", "student", "position"]),
            models.CheckConstraint(name="mark_positions", condition=Q(position__lt=10)),
            models.CheckConstraint(name="mark_not_empty", condition=~Q(symbol="")),
        )

    def __str__(self) -> str:
        return self.symbol
