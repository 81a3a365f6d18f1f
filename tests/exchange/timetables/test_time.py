"""Hours become bells, days become weekdays, a week becomes dated lessons."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

import pytest

from server.exchange.fet import Named, read_timetable, read_week
from server.exchange.timetables import make_plan
from server.exchange.timetables.bells import plan_bells
from server.exchange.timetables.weekdays import plan_cycle
from tests.exchange.timetables.samples import SCHOOL, WEEK


def called(*names: str) -> list[Named]:
    return [Named(1, name) for name in names]


@pytest.mark.parametrize(
    ("hours", "bells"),
    [
        (["08.30 - 09.15", "09.25-10.10"], ["1 08:30-09:15", "2 09:25-10:10"]),
        (["08:30", "10:10", "12:20"], ["1 08:30-10:00", "2 10:10-11:40", "3 12:20-13:50"]),
        (["08:00", "08:55", "10:00"], ["1 08:00-08:45", "2 08:55-09:40", "3 10:00-10:45"]),
        (["08:00", "08:40", "09:20"], ["1 08:00-08:40", "2 08:40-09:20", "3 09:20-10:00"]),
        (["11:10", "12:10", "01:10"], ["1 11:10-11:55", "2 12:10-12:55", "3 13:10-13:55"]),
        (["1ª 08:15 - FP08:15", "2ª 09:15 - FP09:15"], ["1 08:15-09:00", "2 09:15-10:00"]),
        (["Pd1 (07:10-07:50)", "Pd2 (07:50-08:30)"], ["1 07:10-07:50", "2 07:50-08:30"]),
        (["8", "9", "10"], ["1 08:00-08:45", "2 09:00-09:45", "3 10:00-10:45"]),
        (["1", "2"], ["1 08:30-09:15", "2 09:25-10:10"]),
        (["0", "1"], ["0 08:30-09:15", "1 09:25-10:10"]),
        (["утро", "25:99"], ["1 08:30-09:15", "2 09:25-10:10"]),
        (["10:00", "09:00"], ["1 10:00-11:30", "2 21:00-22:30"]),
    ],
)
def test_hours_become_bells(hours: list[str], bells: list[str]) -> None:
    found = plan_bells(called(*hours))

    assert [f"{bell.number} {bell.starts_at:%H:%M}-{bell.ends_at:%H:%M}" for bell in found.bells] == bells


@pytest.mark.parametrize("count", [1, 18, 30, 60])
def test_any_number_of_unnamed_hours_fits_into_a_day(count: int) -> None:
    bells = plan_bells(called(*[f"ч{number}" for number in range(count)])).bells

    assert len(bells) == count
    assert all(bell.starts_at < bell.ends_at for bell in bells)
    assert all(one.ends_at <= other.starts_at for one, other in pairwise(bells))


@pytest.mark.parametrize(
    ("days", "mode", "places"),
    [
        (["Понедельник", "Среда", "Суббота"], "Official", [(0, 0), (0, 2), (0, 5)]),
        (["Sunday", "Monday", "Tuesday"], "Official", [(0, 6), (0, 0), (0, 1)]),
        (["А-Пн", "А-Вт", "В-Пн", "В-Вт"], "Official", [(0, 0), (0, 1), (0, 2), (0, 3)]),
        (["А-Понедельник", "А-Вторник", "В-Понедельник", "В-Вторник"], "Official", [(0, 0), (0, 1), (1, 0), (1, 1)]),
        (["Lunes A", "Lunes B", "Martes A", "Martes B"], "Official", [(0, 0), (1, 0), (0, 1), (1, 1)]),
        (["h", "k", "sz", "cs", "p"], "Official", [(0, 0), (0, 1), (0, 2), (0, 3), (0, 4)]),
        ([f"День {number}" for number in range(1, 13)], "Official", [(week, day) for week in (0, 1) for day in range(6)]),
        (["lun1", "lun2", "mar1", "mar2"], "Mornings-Afternoons", [(0, 0), (0, 0), (0, 1), (0, 1)]),
        (["الإثنين ص", "الإثنين م"], "Official", [(0, 0), (0, 0)]),
    ],
)
def test_days_become_weekdays(days: list[str], mode: str, places: list[tuple[int, int]]) -> None:
    cycle = plan_cycle(called(*days), mode)

    assert [(slot.week, slot.weekday) for slots in cycle.slots for slot in slots] == places


def test_a_day_for_every_day_is_every_school_day() -> None:
    cycle = plan_cycle(called("Ежедневно"), "Official")

    assert [slot.weekday for slot in cycle.slots[0]] == [0, 1, 2, 3, 4]


def test_afternoons_go_on_counting_where_mornings_end() -> None:
    cycle = plan_cycle(called("lun1", "lun2"), "Mornings-Afternoons")

    assert [(slot.weekday, slot.half) for slots in cycle.slots for slot in slots] == [(0, 0), (0, 1)]
    assert [bell.number for bell in plan_bells(called("1", "2"), cycle.halves).bells] == [1, 2, 3, 4]


def test_every_hour_of_a_fortnight_has_its_place_in_the_cycle() -> None:
    found = read_timetable(SCHOOL)
    week = read_week(WEEK, found)

    plan = make_plan(found, week)

    held = [row for row in week if found.activities[row.activity - 1].students]
    assert Counter((lesson.week, lesson.weekday) for lesson in plan.lessons) == Counter((row.day // 5 + 1, row.day % 5 + 1) for row in held)
    longer = {activity.id for activity in found.activities if activity.duration > 1}
    assert {lesson.activity for lesson in plan.lessons if lesson.block} == longer & {lesson.activity for lesson in plan.lessons}
