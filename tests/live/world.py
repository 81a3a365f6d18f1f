"""Two schools with just enough in them for somebody to hear of something."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from itertools import count

from django.db import transaction

from server.groups.models import Group, Journal, JournalTeacher, SchoolClass, Subject
from server.live import topics
from server.live.events import NewEvent
from server.live.models import LiveEvent, SchoolSequence
from server.live.outbox import publish
from server.people.models import Account, Guardian, GuardianRight, StaffMember, Student
from server.people.signin.tokens import issue_token
from server.schools.models import AcademicYear, Municipality, Region, School

_names = count(1)
YEAR = (date(2020, 1, 1), date(2100, 1, 1))


@dataclass
class World:
    """One school; `teacher` teaches `journal`, `mother` and `father` have rights to `student`, `stranger` has none."""

    school: School = field(init=False)
    journal: Journal = field(init=False)
    student: Student = field(init=False)
    teacher: Account = field(init=False)
    colleague: Account = field(init=False)
    mother: Account = field(init=False)
    father: Account = field(init=False)
    stranger: Account = field(init=False)
    numbers: count[int] = field(default_factory=lambda: count(1))

    def __post_init__(self) -> None:
        """Make it."""
        number = next(_names)
        since, until = YEAR
        region = Region.objects.create(name=f"Область {number}")
        municipality = Municipality.objects.create(region=region, name="Город")
        self.school = School.objects.create(municipality=municipality, name=f"Школа {number}")
        own = {"school": self.school}
        year = AcademicYear.objects.create(**own, name="Год", since=since, until=until)
        school_class = SchoolClass.objects.create(**own, year=year, grade_level=7, letter="А", name="7А")
        group = Group.objects.create(**own, year=year, kind="CLASS", name="7А", school_class=school_class, grade_level=7)
        subject = Subject.objects.create(**own, name="Алгебра")
        self.journal = Journal.objects.create(**own, year=year, subject=subject, group=group)
        self.student = Student.objects.create(**own, family_name="Иванова", given_name="Анна")
        self.teacher, self.colleague = self._teacher("Петров"), self._teacher("Сидоров")
        self.mother, self.father = self._guardian("Иванова"), self._guardian("Иванов")
        self.stranger = self._account()

    def token(self, account: Account) -> str:
        """Something to sign in with."""
        return issue_token(account=account, lifetime=timedelta(days=1))

    def happen(self, number: int | None = None, **given: datetime | None) -> int:
        """Something happens in the journal."""
        return self._publish(topics.journal(self.journal.pk), number, **given)

    def happen_to_student(self, number: int | None = None, **given: datetime | None) -> int:
        """Something happens in the student's diary."""
        return self._publish(topics.student(self.student.pk), number, **given)

    def happen_unannounced(self) -> None:
        """Something happens in the journal, and the wake-up is lost."""
        with transaction.atomic():
            sequence, _ = SchoolSequence.objects.get_or_create(school=self.school, defaults={"seq": 0})
            sequence.seq += 1
            sequence.save()
            given = {"kind": "happened", "topics": [str(topics.journal(self.journal.pk))], "ids": {"number": next(self.numbers)}}
            LiveEvent.objects.create(school=self.school, seq=sequence.seq, at=datetime.now(UTC), **given)

    def end_right(self, account: Account) -> None:
        """From now on the account may not see the student."""
        GuardianRight.objects.filter(guardian__account=account).update(until=date(2020, 1, 2))

    def staff_of(self, account: Account) -> StaffMember:
        """The account begins to work at the school."""
        return StaffMember.objects.create(school=self.school, account=account, family_name="Новый")

    def _publish(self, topic: topics.Topic, number: int | None, due_at: datetime | None = None) -> int:
        number = next(self.numbers) if number is None else number
        with transaction.atomic():
            publish([NewEvent(self.school.pk, "happened", (topic,), {"number": number}, due_at)], datetime.now(UTC))
        return number

    def _account(self) -> Account:
        return Account.objects.create_user(f"account{next(_names)}")

    def _teacher(self, name: str) -> Account:
        account = self._account()
        staff = StaffMember.objects.create(school=self.school, account=account, family_name=name)
        place = {"school": self.school, "journal": self.journal, "staff": staff}
        JournalTeacher.objects.create(**place, since=YEAR[0], until=YEAR[1])
        return account

    def _guardian(self, name: str) -> Account:
        account = self._account()
        guardian = Guardian.objects.create(school=self.school, account=account, family_name=name)
        for scope in GuardianRight.Scope.values:
            GuardianRight.objects.create(
                school=self.school, guardian=guardian, student=self.student, scope=scope, basis="DOCUMENT", since=YEAR[0]
            )
        return account
