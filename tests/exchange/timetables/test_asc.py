"""A file of aSc Timetables becomes the same kind of school as FET's."""

from __future__ import annotations

from io import StringIO
from typing import TYPE_CHECKING

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError

from server.groups.models import Group
from server.schools.models import School
from server.timetable.models import Bell, Timetable, WeeklyLesson
from tests.exchange.timetables.importing import SINCE, UNTIL, import_timetable
from tests.exchange.timetables.samples import FOLDER, WEEK

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.django_db
SAMPLE = FOLDER / "zarechnaya_asc.xml"


def test_cards_become_lessons_of_the_cycle() -> None:
    import_timetable(SAMPLE)

    found = WeeklyLesson.objects.order_by("week", "weekday", "number", "group__name")
    values = found.values_list("week", "weekday", "number", "journal__subject__name", "group__name", "room__name")
    english = [("Английский язык", f"7А Группа {number}", f"10{number}") for number in (1, 2)]
    assert list(values) == [
        (1, 1, 1, "Алгебра", "7А", "101"),
        *((1, 1, 2, *one) for one in english),
        (1, 2, 1, "Алгебра", "7Б", "101"),
        (1, 2, 2, "Алгебра", "7А", "101"),
        (2, 1, 1, "Алгебра", "7А", "101"),
        *((2, 1, 2, *one) for one in english),
        (2, 2, 1, "Алгебра", "7Б", "101"),
        (2, 3, 2, "Технология", "7А Девочки", None),
        (2, 3, 3, "Технология", "7А Девочки", None),
    ]
    assert Timetable.objects.get().weeks == 2
    assert f"{Bell.objects.get(number=2).starts_at:%H:%M}" == "09:25"
    assert Group.objects.get(name="7А Группа 1").memberships.count() == 12


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ('teacherids="T2"', 'teacherids="T9"', "unknown teacher 'T9' in teacherids"),
        ('period="2" days="01000"', 'period="9" days="01000"', "a card at period '9'"),
        ('lessonid="L5" period="1" days="01000"', 'lessonid="L5" period="1" days="10000"', "teacher 'Дымова Татьяна Игоревна' is in"),
        ('periodspercard="2"', 'periodspercard="x"', "periodspercard is 'x'"),
    ],
)
def test_faults_are_told_with_their_lines(tmp_path: Path, old: str, new: str, told: str) -> None:
    file = tmp_path / "school.xml"
    text = SAMPLE.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")

    out = StringIO()
    with pytest.raises(CommandError, match="nothing was written"):
        call_command("import-timetable", str(file), school="Заречная", since=SINCE, until=UNTIL, stderr=out)

    assert not School.objects.exists()
    assert told in out.getvalue()
    assert out.getvalue().startswith("school.xml:")


def test_the_week_is_in_the_file_itself() -> None:
    with pytest.raises(CommandError, match="has its week in it"):
        import_timetable(SAMPLE, WEEK)
