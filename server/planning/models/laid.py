"""Plans laid over the lessons of journals (P1): two views of the database, and the only place where that is worked out.

Ask them for one journal, or for few: they are computed per journal.
"""

from django.db import models

from server.groups.models import Journal
from server.planning.models.plans import PlanRow, ThematicPlan
from server.schools.models import SchoolOwned
from server.timetable.models import Lesson

DO_NOTHING = models.DO_NOTHING


class RowProgress(SchoolOwned):
    """How far a journal is with one row of the plan that it follows."""

    id = models.BigIntegerField(primary_key=True)
    journal = models.ForeignKey(Journal, on_delete=DO_NOTHING, related_name="+")
    row = models.ForeignKey(PlanRow, on_delete=DO_NOTHING, related_name="+")
    plan = models.ForeignKey(ThematicPlan, on_delete=DO_NOTHING, related_name="+")
    position = models.PositiveSmallIntegerField(help_text="Order of the row in the plan.")
    hours = models.PositiveSmallIntegerField(help_text="Lessons it takes by the plan.")
    ends = models.PositiveIntegerField(help_text="Hours of the plan that are over when it is, counted from where the journal began.")
    taken = models.PositiveIntegerField(help_text="Lessons that took it.")
    hours_left = models.PositiveIntegerField(help_text="Lessons it still takes; none where teaching went on to a later row.")
    due_on = models.DateField(
        null=True, help_text="When it was to be over by the timetable, had no lesson fallen out; null: after the last lesson."
    )
    taught_on = models.DateField(null=True, help_text="The last lesson that took it; null: none did.")
    laid_on = models.DateField(null=True, help_text="When it will be over now; null: it is, or no lesson is left for it.")

    class Meta:
        managed = False
        db_table = "planning_rowprogress"
        ordering = ("journal_id", "position")

    def __str__(self) -> str:
        return f"{self.journal_id}: {self.row_id}"


class LaidLesson(SchoolOwned):
    """A lesson that is still to be recorded, and the row of the plan that falls on it."""

    lesson = models.OneToOneField(Lesson, on_delete=DO_NOTHING, primary_key=True, related_name="+")
    journal = models.ForeignKey(Journal, on_delete=DO_NOTHING, related_name="+")
    row = models.ForeignKey(PlanRow, on_delete=DO_NOTHING, related_name="+")
    hour = models.PositiveSmallIntegerField(help_text="Which lesson of the row it is, from 1.")

    class Meta:
        managed = False
        db_table = "planning_laidlesson"
        ordering = ("journal_id", "lesson__on", "lesson__number")

    def __str__(self) -> str:
        return f"{self.lesson_id}: {self.row_id}"
