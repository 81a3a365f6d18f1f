"""What a timetable file says, as it says it: frozen values with the lines they came from. No interpretation here."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Named:
    """A day, an hour, a subject, a teacher, a tag or a building. `long_name` is empty where the file gives none."""

    line: int
    name: str
    long_name: str = ""


@dataclass(frozen=True, slots=True)
class Room:
    """A room. A virtual room stands for several real ones, whose names are in `real_rooms`."""

    line: int
    name: str
    long_name: str = ""
    building: str = ""
    virtual: bool = False
    real_rooms: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class StudentsSet:
    """A year, group or subgroup of students; `number` is 0 where the file states none.

    A group may stand in several years and a subgroup in several groups: that is how FET writes overlapping splits.
    """

    line: int
    name: str
    long_name: str = ""
    number: int = 0
    parts: tuple[StudentsSet, ...] = ()


@dataclass(frozen=True, slots=True)
class Activity:
    """Something that happens `duration` hours in a row each week (or fortnight), with teachers and sets of students."""

    line: int
    id: int
    subject: str
    teachers: tuple[str, ...]
    students: tuple[str, ...]
    tags: tuple[str, ...]
    duration: int
    total_duration: int
    group_id: int
    active: bool
    comments: str


@dataclass(frozen=True, slots=True)
class TimetableFile:
    """A whole timetable file, every name in it checked."""

    file: str
    version: str
    mode: str
    institution: str
    days: tuple[Named, ...]
    hours: tuple[Named, ...]
    subjects: tuple[Named, ...]
    teachers: tuple[Named, ...]
    rooms: tuple[Room, ...]
    years: tuple[StudentsSet, ...]
    activities: tuple[Activity, ...]


@dataclass(frozen=True, slots=True)
class WeekRow:
    """One hour of an activity in the solved week. `day` and `hour` are positions from 0; `rooms` may be empty."""

    line: int
    activity: int
    day: int
    hour: int
    rooms: tuple[str, ...]
