"""Thematic plans, the journals that follow them, and what each lesson took from them (P1)."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from server.database.history import kept
from server.groups.models import Journal, Subject
from server.schools.models import AcademicYear, SchoolOwned, WorkType
from server.timetable.models import Lesson


@kept
class ThematicPlan(SchoolOwned):
    """What is taught of a subject in a grade level over a year; everybody of the school's staff sees it."""

    year = models.ForeignKey(AcademicYear, on_delete=models.PROTECT, related_name="plans")
    subject = models.ForeignKey(Subject, on_delete=models.PROTECT, related_name="plans")
    grade_level = models.PositiveSmallIntegerField(help_text="1 to 11.")
    name = models.CharField(max_length=200, help_text="For example 'Алгебра, 7 класс, углублённый'.")
    author = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    version = models.PositiveIntegerField(default=1, help_text="Grows by one with every save; a client sends the one it saw.")
    copied_from = models.ForeignKey("self", on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    changed_at = models.DateTimeField(help_text="When it was last saved.")
    changed_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ("grade_level", "name", "id")
        constraints = (
            models.UniqueConstraint(name="thematicplan_name_once", fields=["year", "subject", "grade_level", "name"]),
            models.CheckConstraint(name="thematicplan_grade", condition=Q(grade_level__gte=1, grade_level__lte=11)),
            models.CheckConstraint(name="thematicplan_named", condition=~Q(name="")),
        )

    def __str__(self) -> str:
        return self.name


@kept
class PlanRow(SchoolOwned):
    """A topic of a plan. It stays the same row whatever is changed of it, wherever it is moved (P1).

    A row that was taken out after lessons had taken it keeps what they took: it has no place any more.
    """

    plan = models.ForeignKey(ThematicPlan, on_delete=models.CASCADE, related_name="rows")
    position = models.PositiveSmallIntegerField(null=True, blank=True, help_text="Order in the plan, from 1; null: taken out.")
    section = models.CharField(max_length=300, blank=True, default="", help_text="The heading it stands under.")
    topic = models.CharField(max_length=500, help_text="What is taught.")
    hours = models.PositiveSmallIntegerField(default=1, help_text="Lessons it takes, 1 to 99.")
    kind = models.CharField(max_length=100, blank=True, default="", help_text="Kind of lesson, in the school's own words.")
    homework = models.TextField(blank=True, default="", help_text="What is set after it.")
    homework_minutes = models.PositiveSmallIntegerField(null=True, blank=True, help_text="Minutes that the homework takes; null: not said.")
    materials = models.TextField(blank=True, default="", help_text="Books, pages, equipment.")
    work_type = models.ForeignKey(
        WorkType, on_delete=models.PROTECT, null=True, blank=True, related_name="+", help_text="The work that is marked in it."
    )

    class Meta:
        ordering = ("plan_id", "position", "id")
        constraints = (
            models.UniqueConstraint(name="planrow_once_in_place", fields=["plan", "position"], deferrable=models.Deferrable.DEFERRED),
            models.CheckConstraint(name="planrow_topic", condition=~Q(topic="")),
            models.CheckConstraint(name="planrow_hours", condition=Q(hours__gte=1, hours__lte=99)),
        )

    def __str__(self) -> str:
        return self.topic


@kept
class PlanBinding(SchoolOwned):
    """A journal follows a plan; lessons before `since` do not count, rows before `first_row` were taught elsewhere."""

    journal = models.OneToOneField(Journal, on_delete=models.CASCADE, related_name="plan_binding")
    plan = models.ForeignKey(ThematicPlan, on_delete=models.PROTECT, related_name="bindings")
    since = models.DateField(help_text="The first day whose lessons follow the plan.")
    first_row = models.ForeignKey(PlanRow, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    bound_at = models.DateTimeField(help_text="When it was bound.")
    bound_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ("journal_id",)

    def __str__(self) -> str:
        return f"{self.journal_id} follows {self.plan_id}"


class CoveredRow(SchoolOwned):
    """A recorded lesson took a row of a plan: an hour of it. A lesson may take several; `journal` repeats the lesson's."""

    journal = models.ForeignKey(Journal, on_delete=models.CASCADE, related_name="+", db_index=False)
    lesson = models.ForeignKey(Lesson, on_delete=models.CASCADE, related_name="covered_rows", db_index=False)
    row = models.ForeignKey(PlanRow, on_delete=models.PROTECT, related_name="covered")

    class Meta:
        ordering = ("lesson_id", "row_id")
        indexes = (models.Index(name="coveredrow_of_journal", fields=["journal", "row"], include=["lesson"]),)
        constraints = (models.UniqueConstraint(name="coveredrow_once", fields=["lesson", "row"]),)

    def __str__(self) -> str:
        return f"{self.lesson_id} took {self.row_id}"
