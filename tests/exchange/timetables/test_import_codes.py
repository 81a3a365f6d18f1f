"""Whom an import lets in: teachers and the first administrator, each by a one-time code."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

import pytest
from django.core.management.base import CommandError
from django.utils import timezone

from server.people.models import RoleAssignment
from server.people.signin.codes import account_of
from server.schools.models import School
from tests.exchange.timetables.importing import import_timetable
from tests.exchange.timetables.samples import BROKEN, SCHOOL, WEEK
from tests.exchange.timetables.writing import saved

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.django_db


def test_teachers_enter_with_codes_that_are_kept_as_hashes_only(tmp_path: Path) -> None:
    path = tmp_path / "codes.csv"
    text = import_timetable(SCHOOL, WEEK, codes=path)

    assert f"One-time codes of 9 new accounts are in {path}, readable by you alone." in text
    with path.open(encoding="utf-8", newline="") as file:
        codes = list(csv.DictReader(file))
    assert len(codes) == 9
    assert path.stat().st_mode & 0o777 == 0o600
    first = codes[1]
    account = account_of(username=first["sign_in_name"], code=first["one_time_code"], now=timezone.now())
    assert account is not None
    assert not account.has_usable_password()
    assert account.staffmembers.get().full_name == first["who"] == "Верещагина О. П."
    assert account_of(username=first["sign_in_name"], code=codes[2]["one_time_code"], now=timezone.now()) is None


def test_a_school_without_an_administrator_gets_its_first_one() -> None:
    import_timetable(SCHOOL)
    import_timetable(SCHOOL, WEEK)

    assigned = RoleAssignment.objects.get()
    assert (assigned.role, assigned.school.name if assigned.school else "") == ("ADMINISTRATOR", "Заречная")
    assert assigned.account.full_name == "Администратор школы"


def test_codes_are_printed_once_and_never_over_another_file(tmp_path: Path) -> None:
    path = saved(tmp_path, "kept", "codes.csv")

    with pytest.raises(CommandError, match="exists already"):
        import_timetable(SCHOOL, WEEK, codes=path)

    assert path.read_text() == "kept"
    assert not School.objects.exists()
    with pytest.raises(CommandError, match="cannot be written: No such file or directory"):
        import_timetable(SCHOOL, WEEK, codes=tmp_path / "none" / "codes.csv")
    with pytest.raises(CommandError, match="nothing was written"):
        import_timetable(BROKEN, codes=tmp_path / "new.csv")
    assert not (tmp_path / "new.csv").exists()
    assert "vereshchagina.o.p." in import_timetable(SCHOOL, WEEK)
