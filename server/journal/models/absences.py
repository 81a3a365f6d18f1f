"""What families tell the school: that a child will be absent, and that they have read a week."""

from django.conf import settings
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateRangeField
from django.db import models
from django.db.models import F, Func, Q, Value

from server.database.history import kept
from server.database.ranges import one
from server.people.models import Student
from server.schools.models import SchoolOwned


@kept
class AbsenceReport(SchoolOwned):
    """A guardian says on which days a child will be absent, and why; the class teacher confirms it or declines."""

    class Status(models.TextChoices):
        """What became of a report."""

        REPORTED = "REPORTED", "сообщено"
        CONFIRMED = "CONFIRMED", "подтверждено"
        DECLINED = "DECLINED", "отклонено"
        WITHDRAWN = "WITHDRAWN", "отозвано"

    student = models.ForeignKey(Student, on_delete=models.PROTECT, related_name="absence_reports", db_index=False)
    since = models.DateField(help_text="First day.")
    last = models.DateField(help_text="Last day.")
    reason = models.CharField(max_length=500, help_text="Why, in the guardian's words.")
    status = models.CharField(max_length=9, choices=Status, default=Status.REPORTED, help_text="What became of it.")
    reported_at = models.DateTimeField(help_text="When it was reported.")
    reported_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", db_index=False)
    key = models.UUIDField(help_text="Made by the client, one per report.")
    answered_at = models.DateTimeField(null=True, blank=True, help_text="When the school last answered; null while it has not.")
    answered_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    note = models.CharField(max_length=500, blank=True, default="", help_text="What the school says to it; may be empty.")

    class Meta:
        ordering = ("since", "id")
        indexes = (models.Index(name="absencereport_of_student", fields=["student", "since"]),)
        constraints = (
            models.CheckConstraint(name="absencereport_in_order", condition=Q(since__lte=F("last"))),
            models.CheckConstraint(name="absencereport_has_reason", condition=~Q(reason="")),
            models.CheckConstraint(
                name="absencereport_answered",
                condition=Q(status__in=["REPORTED", "WITHDRAWN"], answered_at=None)
                | Q(status__in=["CONFIRMED", "DECLINED"], answered_at__isnull=False),
            ),
            models.UniqueConstraint(name="absencereport_key_once", fields=["reported_by", "key"]),
            ExclusionConstraint(
                name="absencereport_once",
                expressions=[
                    (one("student"), "&&"),
                    (Func(F("since"), F("last"), Value("[]"), function="daterange", output_field=DateRangeField()), "&&"),
                ],
                condition=Q(status__in=["REPORTED", "CONFIRMED"]),
            ),
        )

    def __str__(self) -> str:
        return f"{self.student_id}: {self.since}"


class WeekRead(SchoolOwned):
    """One account's word that it has read a child's week: a signature under the diary's page."""

    student = models.ForeignKey(Student, on_delete=models.PROTECT, related_name="+", db_index=False)
    account = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", db_index=False)
    week = models.DateField(help_text="Monday of the week.")
    at = models.DateTimeField(help_text="When it was first said.")

    class Meta:
        ordering = ("week", "at", "id")
        constraints = (
            models.UniqueConstraint(name="weekread_once", fields=["student", "week", "account"]),
            models.CheckConstraint(name="weekread_of_monday", condition=Q(week__week_day=2)),
        )

    def __str__(self) -> str:
        return f"{self.account_id} read {self.week}"
