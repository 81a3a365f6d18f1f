"""Importing again changes nothing, adds what is new, and leaves alone what people changed."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import TYPE_CHECKING

import pytest

from server.groups.models import Group, Membership
from server.people.models import Student
from server.timetable.models import Lesson, LessonTeacher
from tests.exchange.timetables.importing import TABLES, UNTIL, import_timetable, rows
from tests.exchange.timetables.samples import SCHOOL, WEEK
from tests.exchange.timetables.writing import activity, saved, timetable

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.django_db


def test_importing_twice_changes_nothing() -> None:
    import_timetable(SCHOOL, WEEK)
    before = rows()

    text = import_timetable(SCHOOL, WEEK)

    assert rows() == before
    assert "one-time code" not in text.lower()


def test_a_dry_run_tells_the_same_and_writes_nothing() -> None:
    told = import_timetable(SCHOOL, WEEK, dry_run=True)

    assert all(not found for found in rows().values())
    assert "nothing was written" in told
    figures = [line.split() for line in told.splitlines() if line.startswith(("classes", "groups", "students", "journals", "lessons"))]
    made = [
        line.split()
        for line in import_timetable(SCHOOL, WEEK).splitlines()
        if line.startswith(("classes", "groups", "students", "journals", "lessons"))
    ]
    assert figures == made
    assert ["lessons", "130", "130"] in made


def test_later_dates_add_their_lessons_and_nothing_else() -> None:
    import_timetable(SCHOOL, WEEK)
    before = {model: model._default_manager.count() for model in TABLES}  # noqa: SLF001

    import_timetable(SCHOOL, WEEK, since=UNTIL, until=date(2026, 11, 2))

    assert {model: model._default_manager.count() for model in TABLES} == before  # noqa: SLF001
    assert Lesson.objects.count() == 260
    assert LessonTeacher.objects.filter(lesson__journal__subject__name="Физическая культура", lesson__group__name="7А + 7Б").count() == 16


def test_a_student_who_was_moved_by_hand_is_not_moved_back() -> None:
    import_timetable(SCHOOL, WEEK)
    student = Student.objects.filter(external_id__endswith=":7А-П1-Б1:1").get()
    half = Membership.objects.get(student=student, group__name="7А-П1")
    Membership.objects.filter(pk=half.pk).update(until=date(2026, 9, 21))
    Membership.objects.create(
        school=half.school, group=Group.objects.get(name="7А-П2"), student=student, since=date(2026, 9, 21), until=half.until
    )
    before = rows()

    import_timetable(SCHOOL, WEEK)

    assert rows() == before


def test_a_division_that_was_added_to_the_file_gets_its_members(tmp_path: Path) -> None:
    lesson = activity(1, "Алгебра", ["5В"], ["Дымова"])
    halves = {"5В-1": (0, {"а": 2, "б": 2}), "5В-2": (0, {"в": 3})}
    languages = {"5В-нем": (0, {"а": 2, "в": 3}), "5В-фр": (0, {"б": 2})}
    import_timetable(saved(tmp_path, timetable(sets={"5В": (0, halves)}, activities=[lesson])))
    before = rows()["Membership"]

    import_timetable(saved(tmp_path, timetable(sets={"5В": (0, halves | languages)}, activities=[lesson])))

    assert rows()["Membership"][: len(before)] == before
    added = Membership.objects.exclude(pk__in=[row["id"] for row in before]).values_list("group__name", flat=True)
    assert Counter(added) == {"5В-нем": 5, "5В-фр": 2}
