"""What a school decides about marks: scales, kinds of work, weights, thresholds, attendance codes (M1, M3, M4)."""

from django.contrib.postgres.constraints import ExclusionConstraint
from django.db import models

from server.database.ranges import days, one
from server.schools.models.school import SchoolOwned


class Scale(SchoolOwned):
    """A set of symbols that a mark can be (M1)."""

    name = models.CharField(max_length=60, help_text="For example 'пятибалльная'.")

    class Meta:
        ordering = ("name",)
        constraints = (models.UniqueConstraint(name="scale_name_once", fields=["school", "name"]),)

    def __str__(self) -> str:
        return self.name


class ScaleSymbol(SchoolOwned):
    """One symbol of a scale."""

    scale = models.ForeignKey(Scale, on_delete=models.CASCADE, related_name="symbols")
    symbol = models.CharField(max_length=8, help_text="As typed and shown: '5', 'зч'.")
    value = models.DecimalField(
        max_digits=5,
        decimal_places=2,
        null=True,
        blank=True,
        help_text="Numeric equivalent in points of the scale; null for symbols that never count in an average.",
    )

    class Meta:
        ordering = ("-value", "symbol")
        constraints = (models.UniqueConstraint(name="scalesymbol_once", fields=["scale", "symbol"]),)

    def __str__(self) -> str:
        return self.symbol


class WorkType(SchoolOwned):
    """What a mark was given for: an answer, a test, homework. Its weight is the policy's."""

    name = models.CharField(max_length=60, help_text="For example 'Контрольная работа'.")
    short_name = models.CharField(max_length=8, help_text="For a column's head: 'КР'.")
    position = models.PositiveSmallIntegerField(default=0, help_text="Order in lists; the first one is the default.")

    class Meta:
        ordering = ("position", "name")
        constraints = (models.UniqueConstraint(name="worktype_name_once", fields=["school", "name"]),)

    def __str__(self) -> str:
        return self.name


class GradingPolicy(SchoolOwned):
    """A version of the school's rules of averaging, in force over [since, until); the period's last day decides (M3)."""

    version = models.PositiveIntegerField(help_text="Number of the version within the school, from 1.")
    since = models.DateField(help_text="First day in force.")
    until = models.DateField(null=True, blank=True, help_text="The day after the last; null while in force.")
    digits = models.PositiveSmallIntegerField(default=2, help_text="Decimal places an average is rounded to, half up.")

    class Meta:
        ordering = ("version",)
        constraints = (
            models.UniqueConstraint(name="gradingpolicy_version_once", fields=["school", "version"]),
            ExclusionConstraint(name="gradingpolicy_no_overlap", expressions=[(one("school"), "&&"), (days(), "&&")]),
            models.CheckConstraint(name="gradingpolicy_digits", condition=models.Q(digits__lte=4)),
        )

    def __str__(self) -> str:
        return f"{self.school_id}:{self.version}"


class PolicyWeight(SchoolOwned):
    """The weight of one kind of work under a policy."""

    policy = models.ForeignKey(GradingPolicy, on_delete=models.CASCADE, related_name="weights")
    work_type = models.ForeignKey(WorkType, on_delete=models.PROTECT, related_name="policy_weights")
    weight = models.DecimalField(max_digits=5, decimal_places=2, help_text="Factor in the weighted average; 0: such marks do not count.")

    class Meta:
        ordering = ("policy_id", "work_type_id")
        constraints = (
            # What averages are made of stands in the index, and is read without a look at the table.
            models.UniqueConstraint(name="policyweight_once", fields=["policy", "work_type"], include=["weight"]),
            models.CheckConstraint(name="policyweight_not_negative", condition=models.Q(weight__gte=0)),
        )

    def __str__(self) -> str:
        return f"{self.work_type_id}: {self.weight}"


class PolicyThreshold(SchoolOwned):
    """From which average which mark is proposed under a policy (M4): the highest threshold not above the average."""

    policy = models.ForeignKey(GradingPolicy, on_delete=models.CASCADE, related_name="thresholds")
    scale = models.ForeignKey(Scale, on_delete=models.PROTECT, related_name="+")
    at_least = models.DecimalField(max_digits=5, decimal_places=2, help_text="Lowest rounded average, in points.")
    display = models.CharField(max_length=8, help_text="Symbol proposed from there on.")

    class Meta:
        ordering = ("policy_id", "scale_id", "-at_least")
        constraints = (models.UniqueConstraint(name="policythreshold_once", fields=["policy", "scale", "at_least"], include=["display"]),)

    def __str__(self) -> str:
        return f"{self.display} from {self.at_least}"


class AttendanceCode(SchoolOwned):
    """A symbol of the school's attendance table and what it means."""

    class Meaning(models.TextChoices):
        """What an attendance symbol says."""

        ABSENT = "ABSENT", "отсутствовал"
        ILL = "ILL", "болел"
        EXCUSED = "EXCUSED", "уважительная причина"
        LATE = "LATE", "опоздал"

    symbol = models.CharField(max_length=4, help_text="As typed and shown: 'н', 'б', 'у', 'оп'.")
    meaning = models.CharField(max_length=8, choices=Meaning)
    counts_as_absence = models.BooleanField(help_text="Whether the lesson counts as missed.")

    class Meta:
        ordering = ("symbol",)
        constraints = (models.UniqueConstraint(name="attendancecode_once", fields=["school", "symbol"]),)

    def __str__(self) -> str:
        return self.symbol
