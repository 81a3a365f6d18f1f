"""The weekly timetable: a range of dates, drafted or published, and the lessons of its cycle (T2, T3)."""

from typing import ClassVar

from django.conf import settings
from django.contrib.postgres.constraints import ExclusionConstraint
from django.db import models
from django.db.models import F, Q

from server.database.history import kept
from server.database.ranges import days, one
from server.groups.models import Group, Journal
from server.people.models import StaffMember
from server.schools.models import Imported, School, SchoolOwned
from server.timetable.models.rooms import Room

LONGEST_CYCLE = 14
"""Weeks."""


@kept
class Timetable(Imported):
    """A cycle of weeks that is repeated over [since, until). Published ranges of one school never overlap."""

    class Status(models.TextChoices):
        """Whether dated lessons are made from it."""

        DRAFT = "DRAFT", "черновик"
        PUBLISHED = "PUBLISHED", "опубликовано"
        WITHDRAWN = "WITHDRAWN", "заменено"

    name = models.CharField(max_length=200, help_text="For example 'Первое полугодие'.")
    since = models.DateField(help_text="First day.")
    until = models.DateField(help_text="The day after the last.")
    status = models.CharField(max_length=9, choices=Status, default=Status.DRAFT)
    weeks = models.PositiveSmallIntegerField(default=1, help_text="Weeks of the cycle: 2 where weeks A and B alternate.")
    first_monday = models.DateField(help_text="A Monday on which the cycle's first week begins; it may lie before the range.")
    version = models.PositiveIntegerField(default=1, help_text="Grows by one with every change; an editor sends the one it saw.")
    replaces = models.ForeignKey(
        "self",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        help_text="The published timetable that it was copied from; publishing ends that one.",
    )

    class Meta(Imported.Meta):
        ordering = ("since", "id")
        constraints: ClassVar[list[models.BaseConstraint] | tuple[models.BaseConstraint, ...]] = (
            *Imported.Meta.constraints,
            models.CheckConstraint(name="timetable_in_order", condition=Q(since__lt=F("until"))),
            models.CheckConstraint(name="timetable_cycle", condition=Q(weeks__gte=1, weeks__lte=LONGEST_CYCLE)),
            models.CheckConstraint(name="timetable_begins_on_monday", condition=Q(first_monday__iso_week_day=1)),
            ExclusionConstraint(
                name="timetable_published_once",
                expressions=[(one("school"), "&&"), (days(), "&&")],
                condition=Q(status="PUBLISHED"),
            ),
        )

    def __str__(self) -> str:
        return self.name


class Placed(SchoolOwned):
    """A place in the cycle of a timetable."""

    school = models.ForeignKey(School, on_delete=models.PROTECT, related_name="+", db_index=False)
    week = models.PositiveSmallIntegerField(default=1, help_text="Week of the cycle, from 1.")
    weekday = models.PositiveSmallIntegerField(help_text="Day of the week: 1 is Monday, 7 Sunday.")
    number = models.PositiveSmallIntegerField(help_text="Number of the lesson in the day.")

    class Meta:
        abstract = True


SLOT = ("week", "weekday", "number")


@kept
class WeeklyLesson(Placed):
    """A lesson of the cycle: one number of one day. `group` and `grade_level` repeat the journal's, as in dated lessons."""

    timetable = models.ForeignKey(Timetable, on_delete=models.CASCADE, related_name="weekly_lessons", db_index=False)
    journal = models.ForeignKey(Journal, on_delete=models.PROTECT, related_name="weekly_lessons", db_index=False)
    group = models.ForeignKey(Group, on_delete=models.PROTECT, related_name="+", db_index=False)
    grade_level = models.PositiveSmallIntegerField(help_text="1 to 11; decides which bells the lesson follows.")
    room = models.ForeignKey(Room, on_delete=models.PROTECT, null=True, blank=True, related_name="+", db_index=False)
    block = models.PositiveIntegerField(
        null=True, blank=True, help_text="Equal in the parts of one double (or longer) lesson, which are moved together; null: single."
    )
    occupies_group = models.BooleanField(default=True, help_text="False: declared to be held beside another lesson of the group.")
    occupies_room = models.BooleanField(default=True, help_text="False: declared to share the room, as several groups in a gym do.")
    version = models.PositiveIntegerField(
        default=1, db_default=1, help_text="Grows by one with every change; an editor sends the one it saw."
    )

    class Meta:
        ordering = ("week", "weekday", "number", "id")
        indexes = (models.Index(name="weekly_of_journal", fields=["journal", "timetable"]),)
        constraints = (
            models.CheckConstraint(name="weekly_week", condition=Q(week__gte=1, week__lte=LONGEST_CYCLE)),
            models.CheckConstraint(name="weekly_weekday", condition=Q(weekday__gte=1, weekday__lte=7)),
            models.UniqueConstraint(name="weekly_once", fields=["timetable", *SLOT, "journal"]),
            models.UniqueConstraint(name="weekly_group_once", fields=["timetable", "group", *SLOT], condition=Q(occupies_group=True)),
            models.UniqueConstraint(
                name="weekly_room_once", fields=["timetable", "room", *SLOT], condition=Q(occupies_room=True, room__isnull=False)
            ),
        )

    def __str__(self) -> str:
        return f"{self.journal_id}: {self.week}/{self.weekday} №{self.number}"


@kept
class WeeklyTeacher(Placed):
    """Somebody gives a weekly lesson; the place repeats the lesson's, so that the database can hold T3."""

    timetable = models.ForeignKey(Timetable, on_delete=models.CASCADE, related_name="+", db_index=False)
    lesson = models.ForeignKey(WeeklyLesson, on_delete=models.CASCADE, related_name="weekly_teachers", db_index=False)
    staff = models.ForeignKey(StaffMember, on_delete=models.PROTECT, related_name="+")
    occupies = models.BooleanField(default=True, help_text="False: declared to be given beside another lesson.")

    class Meta:
        ordering = ("lesson_id", "id")
        constraints = (
            models.UniqueConstraint(name="weeklyteacher_listed_once", fields=["lesson", "staff"]),
            models.UniqueConstraint(name="weeklyteacher_once", fields=["timetable", "staff", *SLOT], condition=Q(occupies=True)),
        )

    def __str__(self) -> str:
        return f"{self.staff_id} gives {self.lesson_id}"


class Publication(SchoolOwned):
    """One publishing of a timetable, and what became of dated lessons by it. Repeating its key gives it again."""

    timetable = models.ForeignKey(Timetable, on_delete=models.CASCADE, related_name="publications", db_index=False)
    key = models.UUIDField(help_text="Made by the client, one per publishing.")
    since = models.DateField(help_text="First day that it was published for.")
    until = models.DateField(help_text="The day after the last.")
    at = models.DateTimeField(help_text="When.")
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+", help_text="Whose account; null: an import."
    )
    made = models.PositiveIntegerField(help_text="Dated lessons made.")
    changed = models.PositiveIntegerField(help_text="Dated lessons that got another room or other teachers.")
    removed = models.PositiveIntegerField(help_text="Dated lessons taken away.")
    unchanged = models.PositiveIntegerField(help_text="Dated lessons that stayed as they were.")
    untouched = models.PositiveIntegerField(help_text="Recorded lessons and those changed by hand, which publishing leaves alone (T2).")

    class Meta:
        ordering = ("timetable_id", "id")
        constraints = (models.UniqueConstraint(name="publication_key_once", fields=["timetable", "key"]),)

    def __str__(self) -> str:
        return f"{self.timetable_id} from {self.since}"
