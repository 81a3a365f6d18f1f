"""Facts as their owner sees them, and who looked at those about single children. sql/ makes the tables; facts are written by COPY alone."""

from django.db import models

from server.people.models import Student
from server.schools.models import School


class OwnVisit(models.Model):
    """A row of visits_own(): one fact about the account that asks (V1, V2). `place` is its number, the newest first."""

    place = models.BigIntegerField(primary_key=True)
    at = models.DateTimeField(help_text="When it was asked for.")
    school = models.ForeignKey(School, on_delete=models.DO_NOTHING, related_name="+", db_constraint=False)
    student = models.ForeignKey(Student, on_delete=models.DO_NOTHING, null=True, related_name="+", db_constraint=False)
    role = models.TextField(help_text="As whom: guardian, student or staff.")
    section = models.TextField(help_text="What was looked at.")
    client = models.TextField(help_text="By which client.")

    class Meta:
        managed = False
        ordering = ("place",)

    def __str__(self) -> str:
        return f"{self.at}: {self.section}"


class Lookup(models.Model):
    """Somebody of a school looked at visits about single children (V4). Never changed."""

    at = models.DateTimeField(help_text="When.")
    school_id = models.BigIntegerField(help_text="The school of the child.")
    account_id = models.BigIntegerField(help_text="Who looked.")
    student_id = models.BigIntegerField(null=True, help_text="At whose visits; null for the list of children not reached.")
    what = models.TextField(help_text="What was looked at: 'Student.visits', 'FamilyGuardian.lastVisitOn' or 'VisitReport.notReached'.")

    class Meta:
        managed = False
        db_table = "visits_lookup"
        ordering = ("at", "id")

    def __str__(self) -> str:
        return f"{self.account_id} at {self.at}: {self.what}"
