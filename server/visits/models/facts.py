"""Facts of visits, and who looked at them. The tables are made by sql/tables.sql; facts are written by COPY alone."""

from django.db import models


class Fact(models.Model):
    """Somebody looked at a section, perhaps about a child (V1). Kept 13 months, partitioned by month of `at`."""

    pk = models.CompositePrimaryKey("account_id", "at", "section")
    at = models.DateTimeField(help_text="When it was asked for.")
    school_id = models.BigIntegerField(help_text="The school it was about.")
    account_id = models.BigIntegerField(help_text="Whose account asked.")
    student_id = models.BigIntegerField(null=True, help_text="The child it was about; null where it was about none.")
    role = models.TextField(help_text="As whom: guardian, student or staff.")
    section = models.TextField(help_text="What was looked at.")
    client = models.TextField(help_text="By which client.")

    class Meta:
        managed = False
        db_table = "visits_fact"
        ordering = ("at",)

    def __str__(self) -> str:
        return f"{self.account_id} at {self.at}: {self.section}"


class Lookup(models.Model):
    """Somebody of a school looked at visits about single children (V4). Never changed."""

    at = models.DateTimeField(help_text="When.")
    school_id = models.BigIntegerField(help_text="The school of the child.")
    account_id = models.BigIntegerField(help_text="Who looked.")
    student_id = models.BigIntegerField(null=True, help_text="At whose visits; null for the list of children not reached.")
    what = models.TextField(help_text="What was looked at: 'Student.visits' or 'VisitReport.notReached'.")

    class Meta:
        managed = False
        db_table = "visits_lookup"
        ordering = ("at", "id")

    def __str__(self) -> str:
        return f"{self.account_id} at {self.at}: {self.what}"
