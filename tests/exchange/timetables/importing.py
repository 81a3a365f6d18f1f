"""The import as a person calls it, and what it leaves in the database."""

from __future__ import annotations

from collections import Counter, defaultdict
from datetime import date
from io import StringIO
from typing import TYPE_CHECKING, Any

from django.core.management import call_command

from server.groups.models import Division, Group, Journal, JournalTeacher, Membership, SchoolClass
from server.people.models import Account, StaffMember, Student
from server.schools.models import AcademicYear, Scale, School
from server.timetable.models import Bell, BellDay, Lesson, LessonTeacher, Room, Timetable, WeeklyLesson, WeeklyTeacher
from server.timetable.reads import lessons_of_student

if TYPE_CHECKING:
    from pathlib import Path

SINCE, UNTIL = date(2026, 9, 7), date(2026, 10, 5)
TABLES = (School, AcademicYear, SchoolClass, Division, Group, Membership, Student, StaffMember, Account, Journal, JournalTeacher)
DATED = (Room, Bell, BellDay, Timetable, WeeklyLesson, WeeklyTeacher, Lesson, LessonTeacher, Scale)
DAYS = ("Понедельник", "Вторник", "Среда", "Четверг", "Пятница")


def import_timetable(file: Path, week: Path | None = None, **options: Any) -> str:
    out = StringIO()
    wanted = {"school": "Заречная", "since": SINCE, "until": UNTIL, **options}
    call_command("import-timetable", str(file), week=week, stdout=out, stderr=out, **wanted)
    return out.getvalue()


def rows() -> dict[str, list[dict[str, Any]]]:
    return {model.__name__: [dict(row) for row in model._default_manager.order_by("pk").values()] for model in (*TABLES, *DATED)}  # noqa: SLF001


def lessons_of(student: Student) -> Counter[tuple[date, int, str, str, str]]:
    teachers: dict[int, list[str]] = defaultdict(list)
    for lesson, name in LessonTeacher.objects.values_list("lesson_id", "staff__full_name"):
        teachers[lesson].append(name)
    return Counter(
        (
            lesson.on,
            lesson.number,
            lesson.journal.subject.name,
            lesson.room.name if lesson.room else "",
            "+".join(sorted(teachers[lesson.pk])),
        )
        for lesson in lessons_of_student(student.pk, SINCE, UNTIL).select_related("journal__subject", "room")
    )
