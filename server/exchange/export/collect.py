"""A timetable of ours as a timetable file has it: days, hours, sets of students, activities, and where each is placed."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db.models import Count

from server.exchange.export.names import Names
from server.exchange.export.sets import sets_of
from server.exchange.fet import Activity, Named, Room, TimetableFile, WeekRow
from server.timetable.models import Bell, BellDay, WeeklyLesson

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from server.timetable.models import Timetable

WEEKDAYS = ("Понедельник", "Вторник", "Среда", "Четверг", "Пятница", "Суббота", "Воскресенье")
LETTERS = "АБВГДЕЖЗИКЛМНО"
"""Of the weeks of a cycle."""
WORKDAYS = 5


@dataclass(frozen=True, slots=True)
class Collected:
    """A timetable as a file, and its week."""

    timetable: TimetableFile
    week: tuple[WeekRow, ...]


def collect(timetable: Timetable) -> Collected:
    """Read a timetable with its lessons.

    Cost: some 10 statements, whatever the number of lessons.
    """
    lessons = list(
        WeeklyLesson.objects.filter(timetable=timetable)
        .select_related("journal__subject", "group", "room", "timetable")
        .prefetch_related("weekly_teachers__staff")
    )
    return _Collecting(timetable, lessons).collected()


class _Collecting:
    """The steps of one export."""

    def __init__(self, timetable: Timetable, lessons: list[WeeklyLesson]) -> None:
        self._timetable, self._lessons = timetable, lessons
        self._subjects, self._teachers, self._rooms, self._buildings = Names(), Names(), Names(), Names()
        self._last_day = max([WORKDAYS, *(lesson.weekday for lesson in lessons)])
        self._first = min([1, *(lesson.number for lesson in lessons)])
        self._sets = sets_of(timetable, {lesson.group_id: lesson.group for lesson in lessons})

    def collected(self) -> Collected:
        placed = list(self._activities())
        rooms = {lesson.room_id: lesson.room for lesson in self._lessons if lesson.room}
        named = [Room(0, self._room(room.pk, room.name), building=room.building) for room in rooms.values()]
        file = TimetableFile(
            file="",
            version="6.8.0",
            mode="Official",
            institution=self._timetable.school.name,
            days=tuple(self._days()),
            hours=tuple(self._hours()),
            subjects=_all(activity.subject for activity, _ in placed),
            teachers=_all(name for activity, _ in placed for name in activity.teachers),
            rooms=tuple(named),
            years=self._sets.years,
            activities=tuple(activity for activity, _ in placed),
        )
        return Collected(file, tuple(row for activity, parts in placed for row in self._rows(activity, parts)))

    def _room(self, pk: int, name: str) -> str:
        return self._rooms.of(pk, name)

    def _days(self) -> Iterator[Named]:
        for week in range(self._timetable.weeks):
            for weekday in WEEKDAYS[: self._last_day]:
                yield Named(0, weekday if self._timetable.weeks == 1 else f"{LETTERS[week]}-{weekday}")

    def _hours(self) -> Iterator[Named]:
        days = BellDay.objects.filter(school=self._timetable.school_id, on__gte=self._timetable.since, on__lt=self._timetable.until)
        most = days.values("schedule").annotate(count=Count("pk")).order_by("-count", "schedule").values_list("schedule", flat=True).first()
        bells = {bell.number: bell for bell in Bell.objects.filter(schedule=most)}
        last = max([*(lesson.number for lesson in self._lessons), *bells, 1])
        told = all(number in bells for number in range(self._first, last + 1))
        for number in range(self._first, last + 1):
            yield Named(0, str(number), f"{bells[number].starts_at:%H:%M} - {bells[number].ends_at:%H:%M}" if told else "")

    def _activities(self) -> Iterator[tuple[Activity, list[WeeklyLesson]]]:
        blocks: defaultdict[tuple[int, ...], list[WeeklyLesson]] = defaultdict(list)
        for lesson in self._lessons:
            whole = (lesson.week, lesson.weekday, lesson.journal_id, lesson.block or 0) if lesson.block else (lesson.pk,)
            blocks[whole].append(lesson)
        for number, parts in enumerate(blocks.values(), start=1):
            yield self._activity(number, parts), parts

    def _activity(self, number: int, parts: list[WeeklyLesson]) -> Activity:
        first = parts[0]
        subject = first.journal.subject
        teachers = sorted((given.staff_id, given.staff.full_name) for given in first.weekly_teachers.all())
        return Activity(
            line=0,
            id=number,
            subject=self._subjects.of(subject.pk, subject.name),
            teachers=tuple(self._teachers.of(pk, name) for pk, name in teachers),
            students=self._sets.of_group[first.group_id],
            tags=(),
            duration=len(parts),
            total_duration=len(parts),
            group_id=0,
            active=True,
            comments="",
        )

    def _rows(self, activity: Activity, parts: list[WeeklyLesson]) -> Iterator[WeekRow]:
        for part in parts:
            day = (part.week - 1) * self._last_day + part.weekday - 1
            rooms = (self._room(part.room.pk, part.room.name),) if part.room else ()
            yield WeekRow(0, activity.id, day, part.number - self._first, rooms)


def _all(names: Iterable[str]) -> tuple[Named, ...]:
    return tuple(Named(0, name) for name in dict.fromkeys(names))
