"""What cannot be imported is explained, and nothing of it is written."""

from __future__ import annotations

from datetime import date
from io import StringIO
from typing import TYPE_CHECKING

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError

from server.schools.models import Municipality, Region, School
from server.timetable.models import Lesson
from tests.exchange.timetables.importing import SINCE, UNTIL, import_timetable, rows
from tests.exchange.timetables.samples import BROKEN, OLD, SCHOOL, WEEK
from tests.exchange.timetables.writing import activity, saved, timetable

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("options", [{"file": BROKEN}, {"file": SCHOOL, "week": SCHOOL}, {"file": OLD, "week": WEEK}])
def test_faults_are_told_with_their_lines_and_nothing_is_written(options: dict[str, Path]) -> None:
    out = StringIO()

    with pytest.raises(CommandError, match="nothing was written") as caught:
        call_command("import-timetable", options["file"], week=options.get("week"), school="З", since=SINCE, until=UNTIL, stderr=out)

    assert caught.value.returncode == 1
    name = (options.get("week") or options["file"]).name
    assert all(line.startswith(f"{name}:") for line in out.getvalue().splitlines())
    assert all(not found for found in rows().values())


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

    with pytest.raises(
        CommandError, match=rf"The teacher already has another lesson at this time \(week [12], weekday 1, number {taken}\)"
    ):
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
