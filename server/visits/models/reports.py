"""Rows of reports: what the functions in sql/ give. Nothing is stored under these names."""

from django.db import models

from server.groups.models import SchoolClass, Subject
from server.people.models import StaffMember
from server.schools.models import Municipality, School


def _points_at(model: type[models.Model]) -> models.ForeignKey[models.Model | None]:
    return models.ForeignKey(model, on_delete=models.DO_NOTHING, null=True, related_name="+", db_constraint=False)


class Cell(models.Model):
    """What rows of all reports have. `place` is the row's number in its order."""

    place = models.BigIntegerField(primary_key=True)
    key = models.TextField()
    label = models.TextField()
    grade_level = models.IntegerField(null=True)
    school_class = _points_at(SchoolClass)
    school = _points_at(School)
    municipality = _points_at(Municipality)
    suppressed = models.BooleanField()

    class Meta:
        abstract = True
        managed = False
        ordering = ("place",)

    def __str__(self) -> str:
        return self.label


class VisitRow(Cell):
    """A row of visits_report()."""

    on = models.DateField(null=True)
    weekday = models.IntegerField(null=True)
    hour = models.IntegerField(null=True)
    section = models.TextField(null=True)  # noqa: DJ001 - a row of no section is not one of an empty name
    client = models.TextField(null=True)  # noqa: DJ001 - a row of no section is not one of an empty name
    role = models.TextField(null=True)  # noqa: DJ001 - a row of no section is not one of an empty name
    children = models.BigIntegerField(null=True)
    reached = models.BigIntegerField(null=True)
    reach = models.DecimalField(max_digits=9, decimal_places=4, null=True)
    guardians = models.BigIntegerField(null=True)
    guardians_per_day = models.DecimalField(max_digits=12, decimal_places=2, null=True)
    visits = models.BigIntegerField(null=True)
    median_minutes = models.DecimalField(max_digits=12, decimal_places=0, null=True)


class FillingRow(Cell):
    """A row of visits_filling()."""

    on = models.DateField(null=True)
    teacher = _points_at(StaffMember)
    subject = _points_at(Subject)
    held = models.BigIntegerField(null=True)
    recorded = models.BigIntegerField(null=True)
    in_time = models.BigIntegerField(null=True)
    timely = models.DecimalField(max_digits=9, decimal_places=4, null=True)


class ResultsRow(Cell):
    """A row of visits_results()."""

    subject = _points_at(Subject)
    students = models.BigIntegerField(null=True)
    good = models.BigIntegerField(null=True)
    quality = models.DecimalField(max_digits=9, decimal_places=4, null=True)
    passing = models.BigIntegerField(null=True)
    pass_rate = models.DecimalField(max_digits=9, decimal_places=4, null=True)
