"""Two small schools with everything that the schema shows, and an account for every role; texts hold what JSON must escape."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from typing import Any

from schema.engine.ids import global_id
from server.groups.models import ClassTeacher, Division, Group, Journal, JournalTeacher, Membership, SchoolClass, Subject
from server.journal.models import Cell, LedgerEntry, LessonRecord, Mark
from server.people.models import Account, Guardian, GuardianRight, RoleAssignment, StaffMember, Student
from server.planning.models import CoveredRow, Homework, PlanBinding, PlanRow, ThematicPlan
from server.schools import models as schools
from server.timetable.models import Bell, BellDay, BellSchedule, Lesson, LessonTeacher, Room, Timetable, WeeklyLesson, WeeklyTeacher

NOW = datetime(2026, 10, 15, 5, 30, 0, 120000, tzinfo=UTC)
SINCE, UNTIL = date(2026, 9, 1), date(2027, 6, 1)
NODES: dict[str, Any] = {
    "GradingPeriod": schools.GradingPeriod,
    "Group": Group,
    "Homework": Homework,
    "Journal": Journal,
    "Lesson": Lesson,
    "Mark": Mark,
    "AcademicYear": schools.AcademicYear,
    "PlanRow": PlanRow,
    "ThematicPlan": ThematicPlan,
    "Room": Room,
    "SchoolClass": SchoolClass,
    "StaffMember": StaffMember,
    "Student": Student,
    "Subject": Subject,
    "Timetable": Timetable,
    "WeeklyLesson": WeeklyLesson,
    "WorkType": schools.WorkType,
}
SYMBOLS = ("5", "4", "3", "2")


class School:
    """A school of one class of four, split in two for English, with three weeks of lessons."""

    def __init__(self, municipality: schools.Municipality, number: int) -> None:
        self.number = number
        self.school = schools.School.objects.create(municipality=municipality, name=f'Школа №{number} "Ёлка"\\/\t')
        self.own: dict[str, Any] = {"school": self.school}
        self.year = schools.AcademicYear.objects.create(**self.own, name="2026/27", since=SINCE, until=UNTIL)
        grades = {"grade_from": 1, "grade_to": 11}
        self.period = schools.GradingPeriod.objects.create(
            **self.own, **grades, year=self.year, kind="QUARTER", number=1, name="1 четверть", since=SINCE, until=date(2026, 10, 26)
        )
        schools.GradingPeriod.objects.create(
            **self.own,
            **grades,
            year=self.year,
            kind="QUARTER",
            number=2,
            name="2",
            since=date(2026, 10, 26),
            until=date(2027, 1, 1),
            closed_at=NOW,
        )
        self._grading()
        self._people()
        self._groups()
        self._cycle()
        self._plan()
        for day in range(15):
            self._day(SINCE + timedelta(days=day + 30), day)

    def _grading(self) -> None:
        self.scale = schools.Scale.objects.create(**self.own, name="пятибалльная")
        for symbol in SYMBOLS:
            schools.ScaleSymbol.objects.create(**self.own, scale=self.scale, symbol=symbol, value=Decimal(symbol))
        schools.ScaleSymbol.objects.create(**self.own, scale=self.scale, symbol="н/а")
        self.work = [
            schools.WorkType.objects.create(**self.own, name=name, short_name=name[:2], position=at)
            for at, name in enumerate(("Ответ", "Контрольная"))
        ]
        policy = schools.GradingPolicy.objects.create(**self.own, version=1, since=SINCE)
        for work, weight in zip(self.work, ("1", "2.5"), strict=True):
            schools.PolicyWeight.objects.create(**self.own, policy=policy, work_type=work, weight=Decimal(weight))
        for symbol in SYMBOLS:
            at_least = Decimal(symbol) - Decimal("0.4")
            schools.PolicyThreshold.objects.create(**self.own, policy=policy, scale=self.scale, at_least=at_least, display=symbol)
        self.codes = [
            schools.AttendanceCode.objects.create(**self.own, symbol=symbol, meaning=meaning, counts_as_absence=missed)
            for symbol, meaning, missed in (("н", "ABSENT", True), ("оп", "LATE", False))
        ]

    def ids(self) -> dict[str, list[str]]:
        """Global ids of the school's rows, by type."""
        found = {
            "School": [self.school.pk],
            "Region": [self.school.municipality.region_id],
            "Municipality": [self.school.municipality_id],
            "Account": [self.mother.pk],
        }
        for type_name, model in NODES.items():
            found[type_name] = list(model._default_manager.filter(school=self.school).order_by("pk").values_list("pk", flat=True)[:60])
        return {type_name: [global_id(type_name, pk) for pk in pks] for type_name, pks in found.items()}

    def account(self, name: str) -> Account:
        """Make somebody who can sign in."""
        return Account.objects.create_user(f"{name}{self.number}", full_name=f"{name} № {self.number}")

    def _staff(self, name: str) -> StaffMember:
        return StaffMember.objects.create(**self.own, account=self.account(name), family_name=name, position="учитель")

    def _people(self) -> None:
        self.teacher, self.english, self.leader = self._staff("teacher"), self._staff("english"), self._staff("leader")
        self.deputy = self.account("deputy")
        RoleAssignment.objects.create(account=self.deputy, role="DEPUTY_HEAD", school=self.school, since=SINCE)
        self.students = [
            Student.objects.create(
                **self.own, family_name=name, given_name="Анна \u2028", account=self.account(f"student{at}") if at < 2 else None
            )
            for at, name in enumerate(("Ёжикова", "Иванова", "Петрова", "Яблокова"))
        ]
        self.mother, self.father = self.account("mother"), self.account("father")
        for account, child in ((self.mother, self.students[0]), (self.mother, self.students[1]), (self.father, self.students[1])):
            guardian = Guardian.objects.create(**self.own, account=account, family_name=account.username)
            for scope in GuardianRight.Scope.values:
                GuardianRight.objects.create(**self.own, guardian=guardian, student=child, scope=scope, basis="DOCUMENT", since=SINCE)

    def _groups(self) -> None:
        own, year = self.own, self.year
        self.school_class = SchoolClass.objects.create(**own, year=year, grade_level=7, letter="А", name="7А")
        ClassTeacher.objects.create(**own, school_class=self.school_class, staff=self.leader, since=SINCE, until=UNTIL)
        self.whole = Group.objects.create(**own, year=year, kind="CLASS", name="7А", school_class=self.school_class, grade_level=7)
        division = Division.objects.create(**own, year=year, name="7А: английский")
        self.halves = [
            Group.objects.create(
                **own, year=year, kind="SUBGROUP", name=f"7А/{at}", school_class=self.school_class, division=division, grade_level=7
            )
            for at in (1, 2)
        ]
        for at, student in enumerate(self.students):
            self._member(self.whole, student, SINCE, UNTIL)
            moved = date(2026, 10, 8)
            if at == 0:
                self._member(self.halves[0], student, SINCE, moved)
                self._member(self.halves[1], student, moved, UNTIL)
            else:
                self._member(self.halves[at % 2], student, SINCE, UNTIL)
        algebra, english = (Subject.objects.create(**own, name=name) for name in ("Алгебра", "Английский язык"))
        self.journals = [
            self._journal(self.whole, algebra, self.teacher),
            self._journal(self.halves[0], english, self.english),
            self._journal(self.halves[1], english, self.teacher),
        ]

    def _member(self, group: Group, student: Student, since: date, until: date) -> None:
        Membership.objects.create(**self.own, group=group, student=student, since=since, until=until)

    def _journal(self, group: Group, subject: Subject, staff: StaffMember) -> Journal:
        journal = Journal.objects.create(**self.own, year=self.year, subject=subject, group=group, scale=self.scale)
        JournalTeacher.objects.create(**self.own, journal=journal, staff=staff, since=SINCE, until=UNTIL)
        return journal

    def _plan(self) -> None:
        account = self.teacher.account
        assert account is not None
        made = {"author": account, "changed_by": account, "changed_at": NOW}
        subject = self.journals[0].subject
        self.plan = ThematicPlan.objects.create(**self.own, **made, year=self.year, subject=subject, grade_level=7, name="План \\")
        for position in range(1, 9):
            PlanRow.objects.create(
                **self.own, plan=self.plan, position=position, topic=f"Тема {position}", hours=1 + position % 2, homework="§"
            )
        PlanBinding.objects.create(**self.own, journal=self.journals[0], plan=self.plan, since=SINCE, bound_at=NOW, bound_by=account)

    def _cycle(self) -> None:
        monday = SINCE - timedelta(days=SINCE.weekday())
        timetable = Timetable.objects.create(
            **self.own, name="Год", since=SINCE, until=UNTIL, first_monday=monday, status="PUBLISHED" if self.number == 1 else "DRAFT"
        )
        for number, journal in enumerate(self.journals, 1):
            place = {**self.own, "timetable": timetable, "weekday": number, "number": number}
            lesson = WeeklyLesson.objects.create(**place, journal=journal, group=journal.group, grade_level=7)
            WeeklyTeacher.objects.create(**place, lesson=lesson, staff=journal.journal_teachers.get().staff)

    def _day(self, on: date, day: int) -> None:
        if day == 0:
            self.bells = BellSchedule.objects.create(**self.own, name="Обычный день")
            for number in range(1, 4):
                Bell.objects.create(
                    **self.own, schedule=self.bells, number=number, starts_at=time(8 + number), ends_at=time(8 + number, 45, 30)
                )
            self.room = Room.objects.create(**self.own, name="214")
        BellDay.objects.create(**self.own, on=on, schedule=self.bells)
        for number, journal in enumerate(self.journals, 1):
            self._lesson(journal, on, number, day)

    def _lesson(self, journal: Journal, on: date, number: int, day: int) -> None:
        lesson = Lesson.objects.create(
            **self.own,
            journal=journal,
            group=journal.group,
            grade_level=7,
            on=on,
            number=number,
            room=self.room if number == 1 else None,
            status="CANCELLED" if day == 3 else "PLANNED",
            occupies_group=day != 3,
            occupies_room=day != 3,
        )
        staff = journal.journal_teachers.get().staff
        assert staff.account is not None
        LessonTeacher.objects.create(**self.own, lesson=lesson, staff=staff, on=on, number=number, occupies=day != 3)
        if day % 2 == 0:
            self._record(lesson, staff.account, day)

    def _record(self, lesson: Lesson, author: Account, day: int) -> None:
        LessonRecord.objects.create(
            **self.own,
            lesson=lesson,
            topic=f'Тема "{day}"\n',
            recorded_at=NOW,
            recorded_by=author,
            changed_at=NOW + timedelta(microseconds=3),
        )
        if lesson.journal == self.journals[0]:
            CoveredRow.objects.create(**self.own, journal=lesson.journal, lesson=lesson, row=self.plan.rows.all()[day // 4])
        if day % 4 == 0:
            Homework.objects.create(**self.own, lesson=lesson, text="§ 5 \\ № 7 \x7f", posted_at=NOW, posted_by=author)
        written: dict[str, Any] = {**self.own, "journal": lesson.journal, "lesson": lesson, "on": lesson.on, "version": 1}
        for at, membership in enumerate(lesson.group.memberships.filter(since__lte=lesson.on, until__gt=lesson.on).order_by("student_id")):
            who = {**written, "student": membership.student}
            if (at + day) % 3 == 0:
                Cell.objects.create(**who, code=self.codes[day % 4 // 2], minutes=day or None, changed_at=NOW, changed_by=author)
                continue
            for position in range(1 + (at + day) % 2):
                self._mark(who, lesson, author, position, (at + day + position) % len(SYMBOLS))

    def _mark(self, who: dict[str, Any], lesson: Lesson, author: Account, position: int, symbol: int) -> None:
        Mark.objects.create(
            **who,
            subject=lesson.journal.subject,
            position=position,
            symbol=SYMBOLS[symbol],
            value=Decimal(SYMBOLS[symbol]),
            work_type=self.work[position],
            given_at=NOW - timedelta(hours=symbol, milliseconds=symbol),
            given_by=author,
            publish_at=NOW + timedelta(days=1) if symbol == 0 else None,
        )
        LedgerEntry.objects.create(
            school=self.school,
            journal=lesson.journal,
            number=lesson.journal.ledger.count() + 1,
            lesson=lesson,
            student=who["student"],
            position=position,
            action="SET",
            new={"symbol": SYMBOLS[symbol]},
            author=author,
            at=NOW,
            previous_hash=bytes(32),
            hash=bytes(range(32)),
        )


class World:
    """Both schools, and everybody who may ask, by name."""

    def __init__(self) -> None:
        region = schools.Region.objects.create(name="Томская область")
        place = schools.Municipality.objects.create(region=region, name="Томск")
        self.region, self.first, self.second = region, School(place, 1), School(place, 2)
        coordinator = self.first.account("coordinator")
        RoleAssignment.objects.create(account=coordinator, role="REGIONAL_COORDINATOR", region=region, since=SINCE)
        both = self.first.account("both")
        StaffMember.objects.create(school=self.first.school, account=both, family_name="both")
        self.accounts: dict[str, int] = {"anonymous": 0, "coordinator": coordinator.pk, "stranger": self.first.account("stranger").pk}
        for school in (self.first, self.second):
            people: dict[str, Any] = {name: getattr(school, name).account for name in ("teacher", "english", "leader")}
            people |= {"deputy": school.deputy, "mother": school.mother, "father": school.father, "student": school.students[0].account}
            self.accounts |= {f"{name}{school.number}": account.pk for name, account in people.items()}
