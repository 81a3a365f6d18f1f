"""A file of aSc Timetables as a whole: from its path to a timetable with its week, or to all its faults."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from server.exchange.asc.lists import Listed
from server.exchange.asc.students import Students
from server.exchange.fet import Activity, Named, Room, TimetableFile, WeekRow, markup
from server.exchange.fet.faults import FaultList
from server.exchange.fet.placement import check_placement
from server.exchange.fet.source import read_text
from server.exchange.fet.values import short

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from server.exchange.fet.markup import Element

WEEKDAYS = ("Понедельник", "Вторник", "Среда", "Четверг", "Пятница", "Суббота", "Воскресенье")
MOST_WEEKS = 14
_ROOT = re.compile(r"<(?![?!])\s*([\w.-]+)")
_BITS = re.compile(r"[01]{1,14}")
_EXPORT = "Export the timetable from aSc Timetables again (File, Export, aSc Timetables XML)."


def is_asc(path: Path) -> bool:
    """Tell whether a file is one of aSc Timetables, by its root.

    Raises: FaultyFile when it cannot be read.
    """
    root = _ROOT.search(read_text(path, FaultList(path.name)))
    return root is not None and root[1].lower() == "timetable"


def read_asc(path: Path) -> tuple[TimetableFile, tuple[WeekRow, ...]]:
    """Read a file, with the week that its cards make.

    Raises: FaultyFile with everything that is wrong with it.
    """
    faults = FaultList(path.name)
    reading = _Reading(path.name, markup.parse(read_text(path, faults), faults), faults)
    faults.settle()
    check_placement(reading.rows, reading.timetable, faults)
    faults.settle()
    return reading.timetable, tuple(reading.rows)


@dataclass(frozen=True, slots=True)
class _Slot:
    """Where a card stands, from 0, and the line it is in."""

    line: int
    day: int
    hour: int
    rooms: tuple[str, ...]


class _Reading:
    """The steps of reading one file."""

    def __init__(self, file: str, root: Element, faults: FaultList) -> None:
        self._root, self._faults = root, faults
        self._subjects, self._teachers = Listed(root, "subjects", "subject", faults), Listed(root, "teachers", "teacher", faults)
        self._rooms, self._classes = Listed(root, "classrooms", "classroom", faults), Listed(root, "classes", "class", faults)
        self._groups, self._lessons = Listed(root, "groups", "group", faults), Listed(root, "lessons", "lesson", faults)
        self._hours, self._cards = self._periods(), self._all("cards", "card")
        self._weeks = max([1, *(len(card.attributes.get("weeks", "")) for card in self._cards)])
        self._days = max([5, *(len(card.attributes.get("days", "")) for card in self._cards)])
        used = [key for lesson in self._lessons.elements.values() for key in self._groups.those(lesson, "groupids")]
        self._students = Students(self._classes, self._groups, used, faults)
        for what, found in (("class", self._classes.elements), ("lesson", self._lessons.elements), ("period", self._hours)):
            if not found:
                faults.add(root.line, f"the file has no <{what}>", _EXPORT)
        if self._weeks > MOST_WEEKS or self._days > len(WEEKDAYS):
            faults.add(
                root.line, f"a cycle of {self._weeks} weeks of {self._days} days", f"At most {MOST_WEEKS} weeks of 7 days can be used."
            )
        self.rows: list[WeekRow] = []
        self.timetable = self._timetable(file)

    def _all(self, tag: str, item: str) -> list[Element]:
        found = self._root.first(tag)
        return found.all(item) if found else []

    def _periods(self) -> dict[str, tuple[int, Named]]:
        found: dict[str, tuple[int, Named]] = {}
        for position, one in enumerate(self._all("periods", "period")):
            number = one.attributes.get("period", "")
            times = f"{one.attributes.get('starttime', '')} - {one.attributes.get('endtime', '')}".strip(" -")
            found.setdefault(number, (position, Named(one.line, number or str(position + 1), times)))
        return found

    def _timetable(self, file: str) -> TimetableFile:
        activities = tuple(self._activities())
        names = WEEKDAYS[: self._days]
        return TimetableFile(
            file=file,
            version=self._root.attributes.get("ascttversion", "")[:20],
            mode="Official",
            institution="",
            days=tuple(Named(self._root.line, name) for _ in range(min(self._weeks, MOST_WEEKS)) for name in names),
            hours=tuple(hour for _, hour in self._hours.values()),
            subjects=self._subjects.named(),
            teachers=self._teachers.named(),
            rooms=tuple(Room(one.line, one.name) for one in self._rooms.named()),
            years=self._students.years(),
            activities=activities,
        )

    def _activities(self) -> Iterator[Activity]:
        """Make one activity for each place of a card; a lesson without cards is one that is placed nowhere."""
        cards: dict[str, list[Element]] = {}
        for card in self._cards:
            for key in self._lessons.those(card, "lessonid"):
                cards.setdefault(key, []).append(card)
        number = 0
        for key, lesson in self._lessons.elements.items():
            length = self._length(lesson)
            slots: list[_Slot | None] = [slot for card in cards.get(key, []) for slot in self._slots(card, length)]
            for slot in slots or [None]:
                number += 1
                if slot is not None:
                    self.rows += [WeekRow(slot.line, number, slot.day, slot.hour + part, slot.rooms) for part in range(length)]
                yield self._activity(number, lesson, length)

    def _activity(self, number: int, lesson: Element, length: int) -> Activity:
        subjects = self._subjects.those(lesson, "subjectid")
        if not subjects:
            self._faults.add(lesson.line, "a lesson without a subject", _EXPORT)
        return Activity(
            line=lesson.line,
            id=number,
            subject=self._subjects.names[subjects[0]] if subjects else "",
            teachers=tuple(self._teachers.names[key] for key in self._teachers.those(lesson, "teacherids")),
            students=self._students.names(self._classes.those(lesson, "classids"), self._groups.those(lesson, "groupids")),
            tags=(),
            duration=length,
            total_duration=length,
            group_id=0,
            active=True,
            comments="",
        )

    def _length(self, lesson: Element) -> int:
        text = lesson.attributes.get("periodspercard") or lesson.attributes.get("durationperiods") or "1"
        if text.isascii() and text.isdigit() and 1 <= int(text[:3]) <= max(1, len(self._hours)):
            return int(text[:3])
        self._faults.add(lesson.line, f"periodspercard is {short(text)!r}", f"Write a whole number from 1 to {len(self._hours)}.")
        return 1

    def _slots(self, card: Element, length: int) -> Iterator[_Slot]:
        period, days, weeks = (card.attributes.get(name, "") for name in ("period", "days", "weeks"))
        if not days.strip("0") and not period:
            return
        weeks = weeks or "1" * self._weeks
        position = self._hours.get(period, (None, None))[0]
        if position is None or position + length > len(self._hours) or not (_BITS.fullmatch(days) and _BITS.fullmatch(weeks)):
            what = f"a card at period {short(period)!r}, days {short(days)!r}, weeks {short(weeks)!r}"
            self._faults.add(card.line, what, "Place it at a listed period, with a 1 for each day and week that it is on.")
            return
        rooms = tuple(self._rooms.names[key] for key in self._rooms.those(card, "classroomids"))
        for week in (index for index, bit in enumerate(weeks) if bit == "1"):
            for day in (index for index, bit in enumerate(days) if bit == "1"):
                yield _Slot(card.line, week * self._days + day, position, rooms)
