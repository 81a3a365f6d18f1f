"""A timetable file becomes a school: once, whole, and with the lessons of everybody's own subgroups."""

from __future__ import annotations

import csv
from collections import Counter, defaultdict
from datetime import date, timedelta
from io import StringIO
from typing import TYPE_CHECKING, Any

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError
from django.utils import timezone

from server.groups.models import Division, Group, Journal, JournalTeacher, Membership, SchoolClass
from server.people.models import Account, RoleAssignment, StaffMember, Student
from server.people.signin.codes import account_of
from server.schools.models import AcademicYear, Holiday, Municipality, Region, Scale, School
from server.timetable.models import Bell, BellDay, Lesson, LessonTeacher, Room
from server.timetable.reads import lessons_of_student
from tests.exchange.timetables.counting import lessons_by_subgroup
from tests.exchange.timetables.samples import BROKEN, OLD, SCHOOL, WEEK
from tests.exchange.timetables.writing import activity, saved, timetable

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.django_db

SINCE, UNTIL = date(2026, 9, 7), date(2026, 10, 5)
TABLES = (School, AcademicYear, SchoolClass, Division, Group, Membership, Student, StaffMember, Account, Journal, JournalTeacher)
DATED = (Room, Bell, BellDay, Lesson, LessonTeacher, Scale)
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


def test_every_student_has_exactly_the_lessons_of_their_subgroup() -> None:
    import_timetable(SCHOOL, WEEK)

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


@pytest.mark.parametrize("options", [{"file": BROKEN}, {"file": SCHOOL, "week": SCHOOL}, {"file": OLD, "week": WEEK}])
def test_faults_are_told_with_their_lines_and_nothing_is_written(options: dict[str, Path]) -> None:
    out = StringIO()

    with pytest.raises(CommandError, match="nothing was written") as caught:
        call_command("import-timetable", options["file"], week=options.get("week"), school="З", since=SINCE, until=UNTIL, stderr=out)

    assert caught.value.returncode == 1
    name = (options.get("week") or options["file"]).name
    assert all(line.startswith(f"{name}:") for line in out.getvalue().splitlines())
    assert all(not found for found in rows().values())


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


def test_what_contradicts_the_school_is_refused_whole(tmp_path: Path) -> None:
    import_timetable(SCHOOL, WEEK)
    before = rows()
    text = timetable(
        sets={"5В": 3},
        activities=[activity(1, "Алгебра", ["5В"], ["Дымова Т. И."])],
        days=["Понедельник"],
        hours=[f"{hour}:00" for hour in range(8, 15)],
        teachers=["Дымова Т. И."],
    )
    taken = Lesson.objects.filter(on=SINCE, lesson_teachers__staff__family_name="Дымова").values_list("number", flat=True)[0]
    week = saved(tmp_path, f"Activity Id,Day,Hour\n1,Понедельник,{7 + taken}:00\n", "week.csv")

    with pytest.raises(CommandError, match=rf"The teacher already has another lesson at this number \(on 2026-09-07, number {taken}\)"):
        import_timetable(saved(tmp_path, text), week)

    assert rows() == before


def test_dates_have_to_be_in_one_academic_year() -> None:
    with pytest.raises(CommandError, match="leave the academic year 2026/27"):
        import_timetable(SCHOOL, WEEK, until=date(2027, 9, 20))
    with pytest.raises(CommandError, match="--to has to be after --from"):
        import_timetable(SCHOOL, WEEK, until=SINCE)

    assert not School.objects.exists()


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--from", "вчера", "--to", "2026-10-05"], "'вчера' is not a day; write it as 2026-09-01"),
        (["--from", "0001-01-01", "--to", "2026-10-05"], "0001-01-01 is not a day of the years 2000 to 2100"),
        (["--from", "2026-09-07", "--to", "2026-09-07"], "--to has to be after --from"),
        (["--from", "2026-09-07", "--to", "2026-10-05", "--class-size", "-1"], "a class has 0 to 100 students"),
        (["--from", "2026-09-07", "--to", "2026-10-05", "--school", " "], "a name has 1 to 300 characters"),
        (["--from", "2026-09-07", "--to", "2026-10-05", "--municipality", "м" * 201], "a name has 1 to 200 characters"),
        (["--to", "2026-10-05"], "the following arguments are required: --from"),
    ],
)
def test_wrong_arguments_are_one_clear_sentence(arguments: list[str], message: str) -> None:
    with pytest.raises(CommandError) as caught:
        call_command("import-timetable", str(SCHOOL), "--school", "Заречная", *arguments)

    assert message in str(caught.value)
    assert not School.objects.exists()


def test_a_school_of_the_name_is_taken_and_two_of_it_need_a_municipality() -> None:
    import_timetable(SCHOOL, municipality="Томск")
    import_timetable(SCHOOL)
    assert School.objects.get().municipality.name == "Томск"
    School.objects.create(name="Заречная", municipality=Municipality.objects.create(region=Region.objects.get(), name="Асино"))

    with pytest.raises(CommandError, match=r"Several schools are called .Заречная.\. Say which municipality.s with --municipality\."):
        import_timetable(SCHOOL)

    assert "classes                         4    0" in import_timetable(SCHOOL, municipality="Томск")


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
