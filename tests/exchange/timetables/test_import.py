"""A timetable file becomes a school, with the lessons of everybody's own subgroups."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta

import pytest

from server.groups.models import Group, Journal, Membership
from server.people.models import Student
from server.schools.models import Holiday, School
from server.timetable.models import Bell, Lesson
from tests.exchange.timetables.counting import lessons_by_subgroup
from tests.exchange.timetables.importing import DAYS, SINCE, import_timetable, lessons_of
from tests.exchange.timetables.samples import SCHOOL, WEEK

pytestmark = pytest.mark.django_db


def test_every_student_has_exactly_the_lessons_of_their_subgroup() -> None:
    told = import_timetable(SCHOOL, WEEK)

    assert "10 days of 7 hours; 61 activities." in told
    assert "places 59 of them in 66 hours; a student has 12 to 18 of these." in told
    fortnight = lessons_by_subgroup(SCHOOL, WEEK)
    hours = [f"{bell.starts_at:%H.%M} - {bell.ends_at:%H.%M}" for bell in Bell.objects.order_by("number")]
    students = list(Student.objects.all())
    assert len(students) == 78
    for student in students:
        expected: Counter[tuple[date, int, str, str, str]] = Counter()
        for (day, hour, subject, room, teachers), count in fortnight[student.external_id.split(":")[-2]].items():
            week, weekday = day.split("-")
            for first in (0, 2):
                on = SINCE + timedelta(days=7 * (first + "АБ".index(week)) + DAYS.index(weekday))
                expected[on, hours.index(hour) + 1, subject, room, teachers] += count
        assert lessons_of(student) == expected, student


@pytest.mark.parametrize(
    ("subgroup", "lessons", "physics", "technology", "english"),
    [
        # Counted by hand in the file: 4 Russian, 2 history, 4 algebra, 2 PE, 3 English, 2 physics, and technology where there is some.
        ("7А-П1-Б1", 18, 2, 1, 3),
        ("7А-П1-Б2", 18, 2, 1, 3),
        ("7А-П2-Б2", 17, 2, 0, 3),
        ("7А-П2-Б3", 18, 2, 1, 3),
        ("7Б англ. 1", 16, 0, 1, 3),
        ("7Б англ. 2", 15, 0, 0, 3),
        ("10-А профиль", 14, 0, 0, 0),
        ("10-Б база", 12, 0, 0, 0),
    ],
)
def test_a_fortnight_of_one_student_is_as_counted_by_hand(subgroup: str, lessons: int, physics: int, technology: int, english: int) -> None:
    import_timetable(SCHOOL, WEEK, until=date(2026, 9, 21))

    student = Student.objects.filter(external_id__endswith=f":{subgroup}:1").get()
    found = Counter(subject for _, _, subject, _, _ in lessons_of(student).elements())
    assert found.total() == lessons
    assert (found["Физика: практикум"], found["Технология"], found["Английский язык"]) == (physics, technology, english)


def test_journals_are_those_of_the_groups_with_all_their_teachers() -> None:
    import_timetable(SCHOOL, WEEK)

    stream = Group.objects.get(name="10-А профиль + 10-Б профиль")
    algebra = Journal.objects.get(group=stream, subject__name="Алгебра")
    assert (stream.kind, stream.school_class) == ("STREAM", None)
    assert Membership.objects.filter(group=stream).count() == 20
    assert [row.staff.family_name for row in algebra.journal_teachers.all()] == ["Дымова"]
    assert algebra.scale is not None
    assert Lesson.objects.filter(journal=algebra, on__lt=date(2026, 9, 21)).count() == 5
    both = Journal.objects.get(group__name="10-А + 10-Б", subject__name="История")
    assert {row.staff.family_name for row in both.journal_teachers.all()} == {"Ильинская", "Жаркова"}
    assert not Journal.objects.filter(subject__name="Педагогический совет").exists()


def test_an_activity_of_two_hours_is_two_lessons_in_a_row() -> None:
    import_timetable(SCHOOL, WEEK, until=date(2026, 9, 21))

    lessons = Lesson.objects.filter(group__name="7А-Б2", journal__subject__name="Физика: практикум").order_by("number")
    assert lessons[0].on == lessons[1].on
    assert lessons[0].number + 1 == lessons[1].number
    assert {lesson.room.name for lesson in lessons if lesson.room} == {"Лаборатория"}


def test_there_are_no_lessons_on_holidays() -> None:
    import_timetable(SCHOOL)
    Holiday.objects.create(school=School.objects.get(), name="Каникулы", since=date(2026, 9, 14), until=date(2026, 9, 21))

    import_timetable(SCHOOL, WEEK, until=date(2026, 9, 21))

    assert not Lesson.objects.filter(on__gte=date(2026, 9, 14)).exists()
    assert Lesson.objects.exists()
