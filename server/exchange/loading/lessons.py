"""The weekly timetable with its lessons and who gives them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from server.exchange.loading.journals import Journals
from server.exchange.loading.places import room_key
from server.exchange.loading.refusals import LoadRefusedError
from server.exchange.loading.rows import Ensured, copy, next_ids
from server.timetable.models import Timetable, WeeklyLesson, WeeklyTeacher

if TYPE_CHECKING:
    from collections.abc import Iterator

    from server.database.copy import Value
    from server.exchange.timetables.lessons import PlannedLesson
    from server.exchange.timetables.plan import Plan

COLUMNS = (
    *("id", "school_id", "timetable_id", "journal_id", "group_id", "grade_level"),
    *("week", "weekday", "number", "room_id", "block", "occupies_group", "occupies_room"),
)
TEACHER_COLUMNS = ("school_id", "timetable_id", "lesson_id", "staff_id", "week", "weekday", "number", "occupies")
MADE = "fet:"
"""How the key of a timetable begins that came from a file."""


@dataclass(frozen=True, slots=True)
class Lessons:
    """What the rows of lessons need of the rows made before them."""

    school_id: int
    journals: Journals
    groups: Ensured
    rooms: Ensured
    staff: Ensured


@dataclass(frozen=True, slots=True)
class _Activity:
    """An activity's rows: its journal, its group, the group's grade level, its teachers."""

    journal: int
    group: int
    grade_level: int
    staff: tuple[int, ...]


def ensure_timetable(school_id: int, name: str, weeks: int, since: date, until: date) -> Timetable:
    """Find the timetable that an import over [since, until) goes into, its range made longer where it ends too early, or make one.

    Raises: LoadRefusedError when the school has a timetable of its own, or one of another cycle, on these days.
    """
    monday = since - timedelta(days=since.weekday())
    published = Timetable.objects.filter(school=school_id, status=Timetable.Status.PUBLISHED)
    found = list(published.filter(since__lt=until, until__gt=since).select_for_update())
    if not found:
        return Timetable.objects.create(
            school_id=school_id, external_id=_key(school_id, since), name=name, since=since, until=until, weeks=weeks, first_monday=monday
        )
    known = found[0]
    if len(found) > 1 or not known.external_id.startswith(MADE):
        msg = f"The school has a timetable of its own on these days: '{known.name}'. Choose other days (--from, --to), or edit it there."
        raise LoadRefusedError(msg)
    if known.weeks % weeks:
        msg = f"The school's timetable on these days, '{known.name}', has another cycle of weeks. Choose other days (--from, --to)."
        raise LoadRefusedError(msg)
    known.since, known.until = min(known.since, since), max(known.until, until)
    known.save(update_fields=["since", "until"])
    return known


def _key(school_id: int, since: date) -> str:
    key = f"{MADE}{since}"
    known = Timetable.objects.filter(school=school_id, external_id__startswith=key).count()
    return f"{key}:{known + 1}" if known else key


def ensure_weekly_lessons(plan: Plan, rows: Lessons, timetable: Timetable, since: date) -> tuple[int, int]:
    """Make the plan's lessons of the cycle with their teachers, those that are not there yet; give (made, all).

    The file's first week is the one of `since`; a cycle shorter than the timetable's is repeated in it.

    Cost: four statements.
    """
    activities = _activities(plan, rows)
    places = WeeklyLesson.objects.filter(timetable=timetable).values_list("journal_id", "week", "weekday", "number")
    known, wanted = set(places), list(_repeated(plan, timetable, since))
    new = [one for one in wanted if (activities[one.activity].journal, one.week, one.weekday, one.number) not in known]
    made = [(pk, lesson, activities[lesson.activity]) for pk, lesson in zip(next_ids(WeeklyLesson, len(new)), new, strict=True)]
    copy(WeeklyLesson, COLUMNS, [_row(rows, timetable, pk, lesson, activity) for pk, lesson, activity in made])
    teachers = [
        (rows.school_id, timetable.pk, pk, staff, lesson.week, lesson.weekday, lesson.number, True)
        for pk, lesson, activity in made
        for staff in activity.staff
    ]
    copy(WeeklyTeacher, TEACHER_COLUMNS, teachers)
    return len(new), len(wanted)


def _repeated(plan: Plan, timetable: Timetable, since: date) -> Iterator[PlannedLesson]:
    ahead = (since - timedelta(days=since.weekday()) - timetable.first_monday).days // 7
    for turn in range(0, timetable.weeks, plan.cycle.weeks):
        for lesson in plan.lessons:
            yield replace(lesson, week=(lesson.week - 1 + ahead + turn) % timetable.weeks + 1)


def _row(rows: Lessons, timetable: Timetable, pk: int, lesson: PlannedLesson, activity: _Activity) -> tuple[Value, ...]:
    room = rows.rooms.ids[room_key(lesson.rooms)] if lesson.rooms else None
    whose = (pk, rows.school_id, timetable.pk, activity.journal, activity.group, activity.grade_level)
    return (*whose, lesson.week, lesson.weekday, lesson.number, room, lesson.block, True, True)


def _activities(plan: Plan, rows: Lessons) -> dict[int, _Activity]:
    known = {}
    for activity in plan.timetable.activities:
        group = plan.grouping.of_activity.get(activity.id)
        if group is not None:
            staff = tuple(rows.staff.ids[f"fet:teacher:{name}"] for name in activity.teachers)
            journal = rows.journals.ids[group.key, activity.subject]
            known[activity.id] = _Activity(journal, rows.groups.ids[group.key], group.grade_level, staff)
    return known
