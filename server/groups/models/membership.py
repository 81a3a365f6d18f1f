"""Who is in which group, over time (G1)."""

from django.contrib.postgres.constraints import ExclusionConstraint
from django.db import models
from django.db.models import F, Q

from server.database.history import kept
from server.database.ranges import days, one
from server.groups.models.classes import Division, Group
from server.people.models import Student
from server.schools.models import SchoolOwned


@kept
class Membership(SchoolOwned):
    """A student is in a group over [since, until).

    `kind` and `division` repeat the group's: a trigger fills them in, so that the database can hold 'one class a
    day' and 'one group of a division a day'.
    """

    group = models.ForeignKey(Group, on_delete=models.PROTECT, related_name="memberships")
    student = models.ForeignKey(Student, on_delete=models.PROTECT, related_name="memberships")
    since = models.DateField(help_text="First day.")
    until = models.DateField(help_text="The day after the last.")
    kind = models.CharField(max_length=8, choices=Group.Kind, editable=False, help_text="The group's; set by a trigger.")
    division = models.ForeignKey(
        Division,
        on_delete=models.PROTECT,
        null=True,
        editable=False,
        related_name="+",
        help_text="The group's; set by a trigger.",
    )

    class Meta:
        ordering = ("group_id", "student_id", "since")
        indexes = (
            models.Index(name="membership_of_group", fields=["group", "since", "until"], include=["student"]),
            models.Index(name="membership_of_student", fields=["student", "kind", "since", "until"], include=["group"]),
        )
        constraints = (
            models.CheckConstraint(name="membership_in_order", condition=Q(since__lt=F("until"))),
            ExclusionConstraint(
                name="membership_one_class_a_day",
                expressions=[(one("student"), "&&"), (days(), "&&")],
                condition=Q(kind="CLASS"),
            ),
            ExclusionConstraint(
                name="membership_one_group_of_division_a_day",
                expressions=[(one("student"), "&&"), (one("division"), "&&"), (days(), "&&")],
                condition=Q(division__isnull=False),
            ),
            ExclusionConstraint(
                name="membership_once_a_day",
                expressions=[(one("student"), "&&"), (one("group"), "&&"), (days(), "&&")],
            ),
        )

    def __str__(self) -> str:
        return f"{self.student_id} in {self.group_id}"
