"""Students, and teachers with the accounts by which they enter for the first time."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.contrib.auth.hashers import make_password

from server.exchange.loading.groups import key_in
from server.exchange.loading.rows import BATCH, Ensured, ensure
from server.people.models import Account, RoleAssignment, StaffMember, Student
from server.people.signin.codes import issue_codes

if TYPE_CHECKING:
    from datetime import date, datetime

    from server.exchange.timetables.people import PlannedPerson
    from server.exchange.timetables.plan import Plan
    from server.schools.models import AcademicYear, School

_LATIN = dict(
    zip(
        "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
        [
            "a",
            "b",
            "v",
            "g",
            "d",
            "e",
            "e",
            "zh",
            "z",
            "i",
            "y",
            "k",
            "l",
            "m",
            "n",
            "o",
            "p",
            "r",
            "s",
            "t",
            "u",
            "f",
            "kh",
            "ts",
            "ch",
            "sh",
            "shch",
            "",
            "y",
            "",
            "e",
            "yu",
            "ya",
        ],
        strict=True,
    )
)
LONGEST = 100
ADMINISTRATOR = "Администратор школы"


@dataclass(frozen=True, slots=True)
class NewAccount:
    """An account made now: whose it is, how they sign in, and the one-time code, which is shown nowhere else."""

    full_name: str
    username: str
    code: str


def ensure_students(plan: Plan, year: AcademicYear) -> Ensured:
    """Make the plan's students. A made student belongs to the year it was made in."""
    wanted = {}
    for student in plan.students:
        key = key_in(year, student.person.key)
        wanted[key] = Student(**_named(student.person, key, year.school_id))
    for row in wanted.values():
        row.derive()
    return ensure(Student, year.school_id, wanted)


def ensure_staff(plan: Plan, school: School, now: datetime) -> tuple[Ensured, list[NewAccount]]:
    """Make the plan's teachers, each with an account and a one-time code. Teachers who are there keep their accounts."""
    wanted = {
        f"fet:{person.key}": StaffMember(**_named(person, f"fet:{person.key}", school.pk), position="учитель") for person in plan.teachers
    }
    for row in wanted.values():
        row.derive()
    ensured = ensure(StaffMember, school.pk, wanted)
    new = [wanted[key] for key in ensured.made]
    return ensured, _open_accounts(new, school, now)


def ensure_administrator(school: School, since: date, now: datetime) -> list[NewAccount]:
    """Give a school that has no administrator its first one, who can let in everybody else. Existing ones stay alone."""
    office = RoleAssignment.objects.filter(school=school, role=RoleAssignment.Role.ADMINISTRATOR)
    if office.exists():
        return []
    name = _free(
        f"admin.{school.pk}", set(Account.objects.filter(username__startswith=f"admin.{school.pk}").values_list("username", flat=True))
    )
    account = Account.objects.create(username=name, full_name=ADMINISTRATOR, password=make_password(None))
    RoleAssignment.objects.create(account=account, role=RoleAssignment.Role.ADMINISTRATOR, school=school, since=min(since, now.date()))
    return [NewAccount(account.full_name, account.username, issue_codes(accounts=[account], now=now)[account.pk])]


def _open_accounts(staff: list[StaffMember], school: School, now: datetime) -> list[NewAccount]:
    names = _usernames(staff, school)
    accounts = [
        Account(username=name, full_name=row.full_name[:200], password=make_password(None)) for row, name in zip(staff, names, strict=True)
    ]
    Account.objects.bulk_create(accounts, batch_size=BATCH)
    for row, account in zip(staff, accounts, strict=True):
        row.account = account
    StaffMember.objects.bulk_update(staff, ["account"], batch_size=BATCH)
    codes = issue_codes(accounts=accounts, now=now)
    return [NewAccount(account.full_name, account.username, codes[account.pk]) for account in accounts]


def _usernames(staff: list[StaffMember], school: School) -> list[str]:
    """Give free sign-in names: the Latin family name, initials and the school's number ('petrova.a.i.7'), counted on where taken."""
    bases = [f"{_slug(row)}.{school.pk}" for row in staff]
    taken = set(Account.objects.filter(username__endswith=f".{school.pk}").values_list("username", flat=True))
    taken |= set(Account.objects.filter(username__contains=f".{school.pk}-").values_list("username", flat=True))
    return [_free(base, taken) for base in bases]


def _free(base: str, taken: set[str]) -> str:
    name, count = base, 1
    while name in taken:
        count += 1
        name = f"{base}-{count}"
    taken.add(name)
    return name


def _slug(person: StaffMember) -> str:
    initials = "".join(f".{part[0]}" for part in (person.given_name, person.patronymic) if part)
    text = "".join(_LATIN.get(letter, letter) for letter in (person.family_name + initials).lower())
    return re.sub(r"[^\w.]+", "", text).strip(".")[:LONGEST] or "teacher"


def _named(person: PlannedPerson, key: str, school_id: int) -> dict[str, object]:
    return {
        "school_id": school_id,
        "external_id": key,
        "family_name": person.family_name,
        "given_name": person.given_name,
        "patronymic": person.patronymic,
    }
