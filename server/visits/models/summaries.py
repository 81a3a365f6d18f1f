"""What is told of one child's visits. Nothing is stored under these names."""

from django.db import models


class Summary(models.Model):
    """The row of visits_summary()."""

    student_id = models.BigIntegerField(primary_key=True)
    days = models.BigIntegerField()
    visits = models.BigIntegerField()
    last_on = models.DateField(null=True)
    first_day = models.DateField()
    last_day = models.DateField()
    only_account = models.BigIntegerField(null=True, help_text="Whose visits alone are counted; null for all guardians.")

    class Meta:
        managed = False

    def __str__(self) -> str:
        return f"{self.student_id}: {self.days}"


class SummarySection(models.Model):
    """A row of visits_summary_sections()."""

    section = models.TextField(primary_key=True)
    visits = models.BigIntegerField()

    class Meta:
        managed = False
        ordering = ("-visits", "section")

    def __str__(self) -> str:
        return f"{self.section}: {self.visits}"
