"""What averages are made of: a view of marks with what they weigh. Nothing is written here."""

from django.db import models

from server.groups.models import Journal, Subject
from server.people.models import Student
from server.schools.models import GradingPolicy, School
from server.timetable.models import Lesson


class CountedMark(models.Model):
    """A mark with a value under one policy that gives its kind of work a weight: a row for each such policy (M3).

    A view, so that weights are joined to marks by their kind of work itself, without a look at that.
    """

    id = models.BigIntegerField(primary_key=True)
    school = models.ForeignKey(School, on_delete=models.DO_NOTHING, related_name="+", db_constraint=False)
    journal = models.ForeignKey(Journal, on_delete=models.DO_NOTHING, related_name="+", db_constraint=False)
    lesson = models.ForeignKey(Lesson, on_delete=models.DO_NOTHING, related_name="+", db_constraint=False)
    student = models.ForeignKey(Student, on_delete=models.DO_NOTHING, related_name="+", db_constraint=False)
    subject = models.ForeignKey(Subject, on_delete=models.DO_NOTHING, related_name="+", db_constraint=False)
    on = models.DateField(help_text="The lesson's date.")
    position = models.PositiveSmallIntegerField(help_text="Order within the cell, from 0.")
    publish_at = models.DateTimeField(null=True, help_text="Until then families see nothing of it, by any path (M8); null: at once.")
    value = models.DecimalField(max_digits=5, decimal_places=2, help_text="Points of the scale.")
    weight = models.DecimalField(max_digits=5, decimal_places=2, help_text="Factor in the weighted average; more than 0.")
    policy = models.ForeignKey(GradingPolicy, on_delete=models.DO_NOTHING, related_name="+", db_constraint=False)

    class Meta:
        managed = False
        db_table = "journal_counted_mark"
        ordering = ("on", "lesson_id", "position")

    def __str__(self) -> str:
        return f"{self.value} · {self.weight}"
