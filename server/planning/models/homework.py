"""Homework, whom it is for, what it points at, and who has done it."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from server.people.models import Student
from server.schools.models import SchoolOwned
from server.timetable.models import Lesson


class Homework(SchoolOwned):
    """What was set in a lesson for later (P3)."""

    lesson = models.OneToOneField(Lesson, on_delete=models.PROTECT, related_name="homework")
    text = models.TextField(help_text="What to do.")
    posted_at = models.DateTimeField(help_text="When the family could first see it.")
    posted_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    due_lesson = models.ForeignKey(
        Lesson, on_delete=models.SET_NULL, null=True, blank=True, related_name="+", help_text="For when; null: the journal's next lesson."
    )
    minutes = models.PositiveSmallIntegerField(null=True, blank=True, help_text="Minutes that it takes, by the teacher's estimate.")
    for_all = models.BooleanField(default=True, db_default=True, help_text="False: for the students named beside it alone.")

    class Meta:
        ordering = ("lesson_id",)
        constraints = (
            models.CheckConstraint(name="homework_not_empty", condition=~Q(text="")),
            models.CheckConstraint(name="homework_minutes", condition=Q(minutes=None) | Q(minutes__gte=1, minutes__lte=600)),
        )

    def __str__(self) -> str:
        return self.text[:40]


class HomeworkStudent(SchoolOwned):
    """A student whom a lesson's homework is for, where it is not for all."""

    lesson = models.ForeignKey(Lesson, on_delete=models.CASCADE, related_name="+", db_index=False)
    student = models.ForeignKey(Student, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ("lesson_id", "student_id")
        constraints = (models.UniqueConstraint(name="homeworkstudent_once", fields=["lesson", "student"]),)

    def __str__(self) -> str:
        return f"{self.lesson_id} for {self.student_id}"


class HomeworkLink(SchoolOwned):
    """A page that a lesson's homework points at."""

    lesson = models.ForeignKey(Lesson, on_delete=models.CASCADE, related_name="+", db_index=False)
    position = models.PositiveSmallIntegerField(help_text="Order among the links, from 0.")
    url = models.CharField(max_length=2000, help_text="Address, http or https.")
    title = models.CharField(max_length=200, blank=True, default="", help_text="What it is; empty: the address says it.")

    class Meta:
        ordering = ("lesson_id", "position")
        constraints = (
            models.UniqueConstraint(name="homeworklink_once", fields=["lesson", "position"]),
            models.CheckConstraint(name="homeworklink_of_web", condition=Q(url__startswith="https://") | Q(url__startswith="http://")),
        )

    def __str__(self) -> str:
        return self.url


class HomeworkDone(SchoolOwned):
    """A student says that they have done a lesson's homework."""

    lesson = models.ForeignKey(Lesson, on_delete=models.CASCADE, related_name="+", db_index=False)
    student = models.ForeignKey(Student, on_delete=models.PROTECT, related_name="+")
    done_at = models.DateTimeField(help_text="When the student said so.")

    class Meta:
        ordering = ("lesson_id", "student_id")
        constraints = (models.UniqueConstraint(name="homeworkdone_once", fields=["lesson", "student"]),)

    def __str__(self) -> str:
        return f"{self.student_id} did {self.lesson_id}"
