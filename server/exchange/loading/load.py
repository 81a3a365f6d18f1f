"""The whole import of one plan: one transaction, everything or nothing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING
from uuid import uuid4

from django.db import transaction

from server.exchange.loading import groups, journals, lessons, people, places, setting, standards
from server.exchange.loading.people import NewAccount
from server.exchange.loading.refusals import LoadRefusedError, clash_said, refusing
from server.exchange.loading.rows import analyze
from server.exchange.timetables import Plan, make_plan
from server.groups.models import Journal, Membership
from server.journal.actions import publish_into
from server.timetable.errors import DatedClashError
from server.timetable.models import Lesson, LessonTeacher

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from server.exchange.fet import TimetableFile, WeekRow
    from server.exchange.loading.rows import Ensured
    from server.schools.models import AcademicYear, School
    from server.timetable.models import Timetable

TABLES = (Membership, Journal, Lesson, LessonTeacher)


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be imported: dated lessons over [since, until) into the school of that name; `dry_run` writes nothing."""

    school: str
    municipality: str
    since: date
    until: date
    class_size: int = 0
    dry_run: bool = False


@dataclass(frozen=True, slots=True)
class Count:
    """How many rows of a kind the file stands for, and how many of them were made now."""

    name: str
    found: int
    made: int


@dataclass(frozen=True, slots=True)
class Loaded:
    """What an import did (or, in a dry run, would do)."""

    plan: Plan
    school_id: int
    counts: tuple[Count, ...]
    accounts: tuple[NewAccount, ...]


def load(
    *, timetable: TimetableFile, week: Sequence[WeekRow], order: Order, now: datetime, tell: Callable[[str], None] = lambda _: None
) -> Loaded:
    """Import a timetable file, and its solved week if there is one, into a school, which is made if there is none.

    Units: `now` is an aware UTC instant, from which one-time codes count; `tell` hears what is being done.
    Cost: some 80 statements, and three for every four weeks, in one transaction.
    Raises: FaultyFile as make_plan does; LoadRefusedError when the school already has what contradicts the plan. Nothing is written when it raises.
    """
    with refusing(), transaction.atomic():
        setting.wait_for_others()
        school = setting.ensure_school(order.school, order.municipality)
        year = setting.ensure_year(school, order.since, order.until)
        tell("Planning the school")
        plan = make_plan(timetable, week, class_size=order.class_size)
        writing = _Writing(plan, school, year, tell)
        accounts = writing.people(now)
        writing.teaching()
        writing.lessons(order, now)
        # What was just copied is asked for next, long before the server would look at it by itself.
        analyze(TABLES)
        transaction.set_rollback(order.dry_run)
    return Loaded(plan, school.pk, tuple(writing.counts), tuple(accounts))


class _Writing:
    """The steps of one import, each of which needs the rows of those before it."""

    def __init__(self, plan: Plan, school: School, year: AcademicYear, tell: Callable[[str], None]) -> None:
        self._plan, self._school, self._year, self._tell = plan, school, year, tell
        self.counts: list[Count] = []

    def people(self, now: datetime) -> list[NewAccount]:
        plan, year = self._plan, self._year
        self._tell("Writing classes and groups")
        classes = self._counted("classes", groups.ensure_classes(plan, year))
        divisions = self._counted("divisions", groups.ensure_divisions(plan, year, classes))
        self._groups = self._counted("groups", groups.ensure_groups(plan, year, classes, divisions))
        self._tell("Writing students and teachers")
        students = self._counted("students", people.ensure_students(plan, year))
        self._count("memberships", *groups.ensure_memberships(plan, year, students, self._groups))
        staff, accounts = people.ensure_staff(plan, self._school, now)
        self._staff = self._counted("teachers", staff)
        return [*people.ensure_administrator(self._school, year.since, now), *accounts]

    def teaching(self) -> None:
        plan, year = self._plan, self._year
        self._tell("Writing journals")
        subjects = self._counted("subjects", journals.ensure_subjects(plan, self._school.pk))
        scale = standards.ensure_standards(self._school, year)
        self._journals = journals.ensure_journals(plan, year, scale, self._groups, subjects)
        self._count("journals", self._journals.made, len(set(self._journals.ids.values())))
        self._count("teachers of journals", *journals.ensure_journal_teachers(plan, year, self._journals, self._staff))

    def lessons(self, order: Order, now: datetime) -> None:
        plan, school = self._plan, self._school
        self._tell("Writing bells and the timetable")
        rooms = self._counted("rooms", places.ensure_rooms(plan, school.pk))
        self._count("days with bells", *places.ensure_bells(plan, school, order.since, order.until))
        if plan.lessons:
            found = lessons.Lessons(school.pk, self._journals, self._groups, rooms, self._staff)
            timetable = lessons.ensure_timetable(school.pk, plan.timetable.file, plan.cycle.weeks, order.since, order.until)
            self._count("lessons of the cycle", *lessons.ensure_weekly_lessons(plan, found, timetable, order.since))
            self._publish(timetable, now)

    def _publish(self, timetable: Timetable, now: datetime) -> None:
        """Lay a timetable over its days, as every timetable is."""

        def tell(done: int, days: int) -> None:
            self._tell(f"Writing dated lessons: day {done} of {days}")

        try:
            laid = publish_into(timetable, since=None, key=uuid4(), dry_run=False, now=now, by=None, tell=tell)
        except DatedClashError as refused:
            raise LoadRefusedError(clash_said(refused)) from None
        self._count("lessons", laid.made, laid.made + laid.changed + laid.unchanged + laid.untouched)

    def _counted(self, name: str, rows: Ensured) -> Ensured:
        self._count(name, len(rows.made), len(rows.ids))
        return rows

    def _count(self, name: str, made: int, found: int) -> None:
        self.counts.append(Count(name, found, made))
