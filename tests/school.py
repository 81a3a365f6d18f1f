"""One small school for tests of rules: two classes, English in two groups, a closed quarter and an open one, two families.

All dates are relative to today, so that `yesterday` is a lesson that was held and `tomorrow` one that was not.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, time, timedelta
from decimal import Decimal
from typing import Any

from django.utils import timezone

from server.groups.models import (
    ClassTeacher,
    Division,
    DivisionClass,
    Group,
    Journal,
    JournalTeacher,
    Membership,
    SchoolClass,
    Subject,
)
from server.people.models import Account, Guardian, GuardianRight, RoleAssignment, StaffMember, Student
from server.schools.models import (
    AcademicYear,
    AttendanceCode,
    GradingPeriod,
    GradingPolicy,
    Holiday,
    Municipality,
    PolicyThreshold,
    PolicyWeight,
    Region,
    Scale,
    ScaleSymbol,
    School,
    WorkType,
)
from server.timetable.models import Bell, BellDay, BellSchedule, Lesson, LessonTeacher, Room

DAY = timedelta(days=1)


@dataclass
class TestSchool:
    """The school; people are accounts, found in `people` by name."""

    name: str = "Школа № 1"
    zone: str = "UTC"
    people: dict[str, Account] = field(default_factory=dict)

    __test__ = False

    def __post_init__(self) -> None:
        """Make it."""
        self.today = timezone.now().date()
        self.since, self.until = self.today - 90 * DAY, self.today + 200 * DAY
        self._place()
        self._rules()
        self._groups()
        self._people()
        self._lessons()

    def holiday(self) -> Holiday:
        """Make some days without lessons."""
        return Holiday.objects.create(**self.own, name="каникулы", since=self.today + 50 * DAY, until=self.today + 60 * DAY)

    def school_bells(self) -> BellSchedule:
        """Give the one bell schedule."""
        return BellSchedule.objects.get(**self.own, name="Обычный день", retired_on=None)

    def _place(self) -> None:
        region, _ = Region.objects.get_or_create(name="Томская область")
        self.region = region
        self.municipality, _ = Municipality.objects.get_or_create(region=region, name="Томск")
        self.school = School.objects.create(municipality=self.municipality, name=self.name, time_zone=self.zone)
        self.own: dict[str, Any] = {"school": self.school}
        self.year = AcademicYear.objects.create(**self.own, name="год", since=self.since, until=self.until)
        middle = self.today - 30 * DAY
        period = {**self.own, "year": self.year, "grade_from": 1, "grade_to": 11, "kind": "QUARTER"}
        self.closed = GradingPeriod.objects.create(
            **period, number=1, name="1 четверть", since=self.since, until=middle, closed_at=timezone.now()
        )
        self.period = GradingPeriod.objects.create(**period, number=2, name="2 четверть", since=middle, until=self.until)

    def _rules(self) -> None:
        self.scale = Scale.objects.create(**self.own, name="пятибалльная")
        for symbol in "2345":
            ScaleSymbol.objects.create(**self.own, scale=self.scale, symbol=symbol, value=Decimal(symbol))
        ScaleSymbol.objects.create(**self.own, scale=self.scale, symbol="зч", value=None)
        self.answer = WorkType.objects.create(**self.own, name="Ответ", short_name="О", position=0)
        self.test = WorkType.objects.create(**self.own, name="Контрольная", short_name="КР", position=1)
        self.policy = GradingPolicy.objects.create(**self.own, version=3, since=self.since)
        for work_type, weight in ((self.answer, 1), (self.test, 2)):
            PolicyWeight.objects.create(**self.own, policy=self.policy, work_type=work_type, weight=weight)
        for at_least, display in (("4.5", "5"), ("3.5", "4"), ("2.5", "3"), ("0", "2")):
            PolicyThreshold.objects.create(**self.own, policy=self.policy, scale=self.scale, at_least=at_least, display=display)
        for symbol, meaning, counts in (("н", "ABSENT", True), ("б", "ILL", True), ("оп", "LATE", False)):
            AttendanceCode.objects.create(**self.own, symbol=symbol, meaning=meaning, counts_as_absence=counts)

    def _groups(self) -> None:
        self.a, self.a_group = self.make_class("7А", "А")
        self.b, self.b_group = self.make_class("7Б", "Б")
        self.division = Division.objects.create(**self.own, year=self.year, name="английский")
        DivisionClass.objects.create(**self.own, division=self.division, school_class=self.a)
        self.english1, self.english2 = (
            Group.objects.create(
                **self.own,
                year=self.year,
                kind="SUBGROUP",
                name=f"7А, английский {number}",
                division=self.division,
                school_class=self.a,
                grade_level=7,
            )
            for number in (1, 2)
        )
        self.algebra_subject = Subject.objects.create(**self.own, name="Алгебра")
        self.english_subject = Subject.objects.create(**self.own, name="Английский язык")
        self.algebra = self.make_journal(self.algebra_subject, self.a_group)
        self.algebra_b = self.make_journal(self.algebra_subject, self.b_group)
        self.english1_journal = self.make_journal(self.english_subject, self.english1)
        self.english2_journal = self.make_journal(self.english_subject, self.english2)

    def make_class(self, name: str, letter: str, grade: int = 7) -> tuple[SchoolClass, Group]:
        """Make a class with its group."""
        made = SchoolClass.objects.create(**self.own, year=self.year, grade_level=grade, letter=letter, name=name)
        group = Group.objects.create(**self.own, year=self.year, kind="CLASS", name=name, school_class=made, grade_level=grade)
        return made, group

    def make_journal(self, subject: Subject, group: Group) -> Journal:
        """Make a journal on the five-point scale."""
        return Journal.objects.create(**self.own, year=self.year, subject=subject, group=group, scale=self.scale)

    def _people(self) -> None:
        self.anna = self.make_student("Анна", self.a_group, self.english1)
        self.boris = self.make_student("Борис", self.a_group, self.english2)
        self.vera = self.make_student("Вера", self.b_group)
        for name, journals in {
            "teacher": [self.algebra],
            "english_teacher": [self.english1_journal],
            "other_english_teacher": [self.english2_journal],
            "other_teacher": [self.algebra_b],
        }.items():
            self.make_teacher(name, *journals)
        leader = self.make_teacher("class_teacher")
        ClassTeacher.objects.create(**self.own, school_class=self.a, staff=leader, since=self.since, until=self.until)
        self.guard("mother", self.anna)
        self.guard("father_without_marks", self.anna, scopes=("ATTENDANCE",))
        self.guard("boris_mother", self.boris)
        for student, name in ((self.anna, "student"), (self.boris, "classmate")):
            student.account = self.account(name)
            student.save()
        for name, role, place in (
            ("deputy_head", "DEPUTY_HEAD", {"school": self.school}),
            ("administrator", "ADMINISTRATOR", {"school": self.school}),
            ("municipal_coordinator", "MUNICIPAL_COORDINATOR", {"municipality": self.municipality}),
            ("regional_coordinator", "REGIONAL_COORDINATOR", {"region": self.region}),
        ):
            RoleAssignment.objects.create(account=self.account(name), role=role, since=self.since, **place)
        self.account("stranger")

    def account(self, name: str) -> Account:
        """Make somebody who can sign in."""
        self.people[name] = Account.objects.create_user(f"{name}-{self.school.pk}", full_name=name)
        return self.people[name]

    def make_student(self, given_name: str, *groups: Group) -> Student:
        """Make a student who is in groups for the whole year."""
        student = Student.objects.create(**self.own, family_name="Ученик", given_name=given_name)
        for group in groups:
            self.join(student, group)
        return student

    def join(self, student: Student, group: Group, since: date | None = None, until: date | None = None) -> Membership:
        """Put a student into a group over [since, until); the year where not said."""
        return Membership.objects.create(**self.own, student=student, group=group, since=since or self.since, until=until or self.until)

    def make_teacher(self, name: str, *journals: Journal) -> StaffMember:
        """Make somebody who teaches journals all year."""
        staff = StaffMember.objects.create(**self.own, family_name=name, account=self.account(name))
        for journal in journals:
            JournalTeacher.objects.create(**self.own, journal=journal, staff=staff, since=self.since, until=self.until)
        return staff

    def guard(self, name: str, student: Student, scopes: tuple[str, ...] = tuple(GuardianRight.Scope.values)) -> Guardian:
        """Make a guardian of a student with rights of these scopes."""
        account = self.people.get(name) or self.account(name)
        guardian = Guardian.objects.create(**self.own, family_name=name, account=account)
        for scope in scopes:
            GuardianRight.objects.create(**self.own, guardian=guardian, student=student, scope=scope, basis="DOCUMENT", since=self.since)
        return guardian

    def _lessons(self) -> None:
        schedule = BellSchedule.objects.create(**self.own, name="Обычный день")
        for number in range(1, 8):
            Bell.objects.create(**self.own, schedule=schedule, number=number, starts_at=time(7 + number), ends_at=time(7 + number, 40))
        for offset in range(-90, 30):
            BellDay.objects.create(**self.own, on=self.today + offset * DAY, schedule=schedule)
        self.room = Room.objects.create(**self.own, name="101")
        self.yesterday = self.lesson(self.algebra, -1, 1)
        self.tomorrow = self.lesson(self.algebra, 1, 1)
        self.long_ago = self.lesson(self.algebra, -40, 1)
        self.lesson_b = self.lesson(self.algebra_b, -1, 1)
        self.english_lesson1 = self.lesson(self.english1_journal, -1, 2)
        self.english_lesson2 = self.lesson(self.english2_journal, -1, 2)

    def lesson(self, journal: Journal, day: int, number: int, **given: Any) -> Lesson:
        """Make a lesson some days from today, given by the journal's teachers."""
        on = self.today + day * DAY
        made = Lesson.objects.create(
            **self.own,
            journal=journal,
            group=journal.group,
            grade_level=journal.group.grade_level,
            on=on,
            number=number,
            **given,
        )
        for taught in journal.journal_teachers.all():
            LessonTeacher.objects.create(**self.own, lesson=made, staff=taught.staff, on=on, number=number)
        return made
