"""What is imported can be exported, and importing that gives the same timetable."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError

from server.groups.models import Membership
from server.timetable.models import Lesson, Timetable, WeeklyLesson
from tests.exchange.timetables.importing import SINCE, import_timetable
from tests.exchange.timetables.samples import SCHOOL, WEEK

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.django_db


def held(school: str) -> Counter[tuple[object, ...]]:
    """The lessons of a school's cycle: when, what, where, by whom, whether in a block, and for how many of which classes."""
    found: Counter[tuple[object, ...]] = Counter()
    lessons = WeeklyLesson.objects.filter(timetable__school__name=school).select_related("journal__subject", "room")
    for lesson in lessons.prefetch_related("weekly_teachers__staff"):
        students = Membership.objects.filter(group=lesson.group_id, since__lte=SINCE, until__gt=SINCE).values("student")
        classes = Membership.objects.filter(student__in=students, kind="CLASS").values_list("group__school_class__name", flat=True)
        teachers = tuple(sorted(given.staff.full_name for given in lesson.weekly_teachers.all()))
        what = (lesson.journal.subject.name, lesson.room.name if lesson.room else "", teachers, lesson.block is not None)
        found[lesson.week, lesson.weekday, lesson.number, *what, tuple(sorted(Counter(classes).items()))] += 1
    return found


def test_import_export_import_gives_the_same_timetable(tmp_path: Path) -> None:
    import_timetable(SCHOOL, WEEK)

    call_command("export-timetable", "Заречная", str(tmp_path / "out.fet"))
    import_timetable(tmp_path / "out.fet", tmp_path / "out_timetable.csv", school="Копия")

    assert held("Заречная") == held("Копия")
    dated = [Lesson.objects.filter(school__name=name).count() for name in ("Заречная", "Копия")]
    assert dated[0] == dated[1] > 100
    assert set(Timetable.objects.values_list("status", "weeks")) == {("PUBLISHED", 2)}


def test_a_stream_in_which_nobody_is_yet_keeps_its_lessons(tmp_path: Path) -> None:
    import_timetable(SCHOOL, WEEK)
    assert Membership.objects.filter(kind="STREAM").delete()[0] > 0

    call_command("export-timetable", "Заречная", str(tmp_path / "out.fet"))
    import_timetable(tmp_path / "out.fet", tmp_path / "out_timetable.csv", school="Копия")

    assert times("Заречная") == times("Копия")


def times(school: str) -> Counter[tuple[object, ...]]:
    """When a school has lessons of which subject."""
    lessons = WeeklyLesson.objects.filter(timetable__school__name=school)
    return Counter(lessons.values_list("week", "weekday", "number", "journal__subject__name"))


def test_a_table_has_a_row_for_each_lesson(tmp_path: Path) -> None:
    import_timetable(SCHOOL, WEEK)

    call_command("export-timetable", "Заречная", str(tmp_path / "out.csv"))

    lines = (tmp_path / "out.csv").read_text(encoding="utf-8").splitlines()
    assert lines[0] == "day,number,time,students,subject,teachers,room"
    assert len(lines) == 1 + WeeklyLesson.objects.count()
    assert any(line.startswith("А-Вторник,1,08:30 - 09:15,7А,Русский язык,") for line in lines)


def test_files_are_not_written_over_and_unknown_schools_are_told(tmp_path: Path) -> None:
    import_timetable(SCHOOL, WEEK)
    (tmp_path / "out.csv").write_text("mine")

    with pytest.raises(CommandError, match="exists already"):
        call_command("export-timetable", "Заречная", str(tmp_path / "out.csv"))
    with pytest.raises(CommandError, match=r"has to end in \.fet or \.csv"):
        call_command("export-timetable", "Заречная", str(tmp_path / "out.txt"))
    with pytest.raises(CommandError, match=r"There is no published timetable of 'Нет'\. Its timetables: none"):
        call_command("export-timetable", "Нет", str(tmp_path / "x.fet"))
