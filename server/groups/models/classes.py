"""Classes, divisions of classes, and groups: whoever has a lesson is a group."""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from server.database.history import kept
from server.people.models import StaffMember
from server.schools.models import AcademicYear, Imported, SchoolOwned


class SchoolClass(Imported):
    """A class of an academic year: 7А."""

    class JournalMode(models.TextChoices):
        """Where the class's journal is kept (M11)."""

        ELECTRONIC = "ELECTRONIC", "электронный"
        PAPER = "PAPER", "бумажный"

    year = models.ForeignKey(AcademicYear, on_delete=models.PROTECT, related_name="classes")
    grade_level = models.PositiveSmallIntegerField(help_text="1 to 11.")
    letter = models.CharField(max_length=60, help_text="What tells classes of one grade level apart: 'А'.")
    name = models.CharField(max_length=60, help_text="As on the door: '7А'.")
    journal_mode = models.CharField(
        max_length=10,
        choices=JournalMode,
        default=JournalMode.ELECTRONIC,
        help_text="On paper only the periods' results are kept here.",
    )

    class Meta(Imported.Meta):
        ordering = ("grade_level", "letter", "id")
        constraints: ClassVar[list[models.BaseConstraint] | tuple[models.BaseConstraint, ...]] = (
            *Imported.Meta.constraints,
            models.UniqueConstraint(name="schoolclass_name_once", fields=["year", "name"]),
            models.CheckConstraint(name="schoolclass_grade", condition=Q(grade_level__gte=1, grade_level__lte=11)),
        )

    def __str__(self) -> str:
        return self.name


@kept
class ClassTeacher(SchoolOwned):
    """A class teacher of a class, over [since, until)."""

    school_class = models.ForeignKey(SchoolClass, on_delete=models.CASCADE, related_name="class_teachers")
    staff = models.ForeignKey(StaffMember, on_delete=models.PROTECT, related_name="led_classes")
    since = models.DateField(help_text="First day.")
    until = models.DateField(help_text="The day after the last.")

    class Meta:
        ordering = ("school_class_id", "since")
        constraints = (models.CheckConstraint(name="classteacher_in_order", condition=Q(since__lt=models.F("until"))),)

    def __str__(self) -> str:
        return f"{self.staff_id} leads {self.school_class_id}"


class Division(Imported):
    """How one or more classes are split for some subjects; its groups never share a student on a day (G1)."""

    year = models.ForeignKey(AcademicYear, on_delete=models.PROTECT, related_name="divisions")
    name = models.CharField(max_length=120, help_text="For example '7А: английский язык'.")
    classes = models.ManyToManyField(SchoolClass, through="DivisionClass", related_name="divisions")

    class Meta(Imported.Meta):
        ordering = ("name", "id")

    def __str__(self) -> str:
        return self.name


class DivisionClass(SchoolOwned):
    """A class that a division splits."""

    division = models.ForeignKey(Division, on_delete=models.CASCADE, related_name="+")
    school_class = models.ForeignKey(SchoolClass, on_delete=models.CASCADE, related_name="+")

    class Meta:
        ordering = ("division_id", "school_class_id")
        constraints = (models.UniqueConstraint(name="divisionclass_once", fields=["division", "school_class"]),)

    def __str__(self) -> str:
        return f"{self.division_id} splits {self.school_class_id}"


class Group(Imported):
    """Students who have lessons together: a whole class, a part of a division, or a stream of several classes."""

    class Kind(models.TextChoices):
        """What a group is made of."""

        CLASS = "CLASS", "класс"
        SUBGROUP = "SUBGROUP", "подгруппа"
        STREAM = "STREAM", "поток"

    year = models.ForeignKey(AcademicYear, on_delete=models.PROTECT, related_name="groups")
    kind = models.CharField(max_length=8, choices=Kind)
    name = models.CharField(max_length=200, help_text="For example '7А, английский 2'.")
    school_class = models.ForeignKey(SchoolClass, on_delete=models.PROTECT, null=True, blank=True, related_name="groups")
    division = models.ForeignKey(Division, on_delete=models.PROTECT, null=True, blank=True, related_name="groups")
    grade_level = models.PositiveSmallIntegerField(help_text="1 to 11; decides which bells it follows.")
    shift = models.PositiveSmallIntegerField(
        default=1, db_default=1, help_text="The shift it learns in, from 1; decides which bells it follows, too."
    )

    class Meta(Imported.Meta):
        ordering = ("name", "id")
        constraints: ClassVar[list[models.BaseConstraint] | tuple[models.BaseConstraint, ...]] = (
            *Imported.Meta.constraints,
            models.UniqueConstraint(name="group_one_per_class", fields=["school_class"], condition=Q(kind="CLASS")),
            models.CheckConstraint(
                name="group_of_its_kind",
                condition=Q(kind="CLASS", school_class__isnull=False, division__isnull=True)
                | Q(kind="SUBGROUP", division__isnull=False)
                | Q(kind="STREAM", school_class__isnull=True),
            ),
            models.CheckConstraint(name="group_grade", condition=Q(grade_level__gte=1, grade_level__lte=11)),
            models.CheckConstraint(name="group_shift", condition=Q(shift__gte=1, shift__lte=3)),
        )

    def __str__(self) -> str:
        return self.name
