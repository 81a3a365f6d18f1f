"""The benchmark's schools: each journal has a teacher and one student with a mark and a family of three: four listeners to a mark."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from uuid import uuid4

from server.access.actor import load_actor
from server.groups.models import Group, Journal, JournalTeacher, Membership, SchoolClass, Subject
from server.journal.actions import record_lesson
from server.journal.recording.entry import CellEntry, LessonEntry, MarkEntry
from server.people.models import Account, Guardian, GuardianRight, RoleAssignment, StaffMember, Student
from server.people.signin.tokens import issue_token
from server.schools.models import (
    AcademicYear,
    GradingPeriod,
    GradingPolicy,
    Municipality,
    Region,
    Scale,
    ScaleSymbol,
    School,
    WorkType,
)
from server.timetable.models import Bell, BellDay, BellSchedule, Lesson, LessonTeacher

SINCE, UNTIL = date(2020, 9, 1), date(2100, 1, 1)
LISTENERS = 4
SYMBOLS = ("5", "4")


@dataclass(frozen=True)
class Place:
    """One journal, and who listens: (what, id of its row, account, token)."""

    school: int
    journal: int
    student: int
    lesson: int
    by: int
    listeners: tuple[tuple[str, int, int, str], ...]


def build(journals: int, schools: int) -> list[Place]:
    """Make them; a few seconds per thousand listeners."""
    region = Region.objects.create(name="Область")
    municipality = Municipality.objects.create(region=region, name="Город")
    made = [_School(municipality, number) for number in range(schools)]
    return [made[number % schools].place(number) for number in range(journals)]


def somebody_of_the_office(place: Place) -> tuple[str, int, int, str]:
    """A listener of the place's journal who may be connected as often as wanted."""
    account = Account.objects.create_user("office", full_name="office")
    RoleAssignment.objects.create(account=account, school_id=place.school, role="DEPUTY_HEAD", since=SINCE)
    return "journal", place.journal, account.pk, _token(account)


class _School:
    def __init__(self, municipality: Municipality, number: int) -> None:
        school = School.objects.create(municipality=municipality, name=f"Школа {number}", time_zone="UTC")
        self.own: dict[str, Any] = {"school": school}
        self.year = AcademicYear.objects.create(**self.own, name="год", since=SINCE, until=UNTIL)
        GradingPeriod.objects.create(
            **self.own, year=self.year, kind="QUARTER", number=1, name="1", grade_from=1, grade_to=11, since=SINCE, until=UNTIL
        )
        self.subject = Subject.objects.create(**self.own, name="Алгебра")
        self.scale = Scale.objects.create(**self.own, name="пятибалльная")
        for value in SYMBOLS:
            ScaleSymbol.objects.create(**self.own, scale=self.scale, symbol=value, value=int(value))
        WorkType.objects.create(**self.own, name="Ответ", short_name="О", position=0)
        GradingPolicy.objects.create(**self.own, version=1, since=SINCE)
        self.on = datetime.now(UTC).date() - timedelta(days=1)
        schedule = BellSchedule.objects.create(**self.own, name="день")
        Bell.objects.create(**self.own, schedule=schedule, number=1, starts_at=time(8), ends_at=time(8, 40))
        BellDay.objects.create(**self.own, on=self.on, schedule=schedule)

    def place(self, number: int) -> Place:
        school_class = SchoolClass.objects.create(**self.own, year=self.year, grade_level=7, letter=str(number), name=f"7-{number}")
        group = Group.objects.create(
            **self.own, year=self.year, kind="CLASS", name=school_class.name, school_class=school_class, grade_level=7
        )
        journal = Journal.objects.create(**self.own, year=self.year, subject=self.subject, group=group, scale=self.scale)
        teacher = self._account(f"t{number}")
        staff = StaffMember.objects.create(**self.own, account=teacher, family_name="Учитель")
        JournalTeacher.objects.create(**self.own, journal=journal, staff=staff, since=SINCE, until=UNTIL)
        student = Student.objects.create(**self.own, family_name="Ученик", given_name="Анна", account=self._account(f"s{number}"))
        Membership.objects.create(**self.own, group=group, student=student, since=SINCE, until=UNTIL)
        family = [self._guardian(f"g{number}-{one}", student) for one in range(LISTENERS - 2)]
        lesson = self._lesson(journal, staff)
        cell = CellEntry(student.pk, 0, marks=(MarkEntry("5"),))
        now = datetime.now(UTC)
        record_lesson(actor=load_actor(teacher.pk, now), lesson_id=lesson.pk, entry=LessonEntry(cells=(cell,)), key=uuid4(), now=now)
        accounts = [teacher, student.account, *family]
        heard = [("journal", journal.pk)] + [("student", student.pk)] * (LISTENERS - 1)
        listeners = tuple((*what, account.pk, _token(account)) for what, account in zip(heard, accounts, strict=True) if account)
        return Place(self.own["school"].pk, journal.pk, student.pk, lesson.pk, teacher.pk, listeners)

    def _lesson(self, journal: Journal, staff: StaffMember) -> Lesson:
        lesson = Lesson.objects.create(**self.own, journal=journal, group=journal.group, grade_level=7, on=self.on, number=1)
        LessonTeacher.objects.create(**self.own, lesson=lesson, staff=staff, on=self.on, number=1)
        return lesson

    def _guardian(self, name: str, student: Student) -> Account:
        account = self._account(name)
        guardian = Guardian.objects.create(**self.own, family_name="Родитель", account=account)
        GuardianRight.objects.bulk_create(
            GuardianRight(**self.own, guardian=guardian, student=student, scope=scope, basis="DOCUMENT", since=SINCE)
            for scope in ("MARKS", "ATTENDANCE", "HOMEWORK")
        )
        return account

    def _account(self, name: str) -> Account:
        return Account.objects.create_user(f"{name}-{self.own['school'].pk}", full_name=name)


def _token(account: Account) -> str:
    return issue_token(account=account, lifetime=timedelta(days=1))
