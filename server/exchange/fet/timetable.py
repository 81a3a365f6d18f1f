"""A timetable file as a whole: from its path to its checked content, or to all its faults."""

from __future__ import annotations

from typing import TYPE_CHECKING

from server.exchange.fet import activities, lists, markup, students
from server.exchange.fet.document import TimetableFile
from server.exchange.fet.faults import FaultList
from server.exchange.fet.source import read_text
from server.exchange.fet.values import short

if TYPE_CHECKING:
    from pathlib import Path

    from server.exchange.fet.document import StudentsSet

MAX_DAYS = 70
MAX_HOURS = 60
"""FET's own limits are lower; a day of ours has one number per hour."""


def read_timetable(path: Path) -> TimetableFile:
    """Read a FET file, plain or gzipped, of any version since 4.

    Raises: FaultyFile with everything that is wrong with it.
    """
    faults = FaultList(path.name)
    root = markup.parse(read_text(path, faults), faults)
    if root.tag.lower() != "fet":
        raise faults.stop(root.line, f"the root is <{short(root.tag)}>, not <fet>", "Give a file saved by FET (its name ends in .fet).")
    timetable = _read(path, root, faults)
    faults.settle()
    return timetable


def _read(path: Path, root: markup.Element, faults: FaultList) -> TimetableFile:
    days = lists.read_slots(root, "Days_List", "Day", faults)
    hours = lists.read_slots(root, "Hours_List", "Hour", faults)
    subjects = lists.read_named(root, "Subjects_List", "Subject", faults, required=True)
    teachers = lists.read_named(root, "Teachers_List", "Teacher", faults, required=True)
    years = students.read_years(root, faults)
    _check_size(root, len(days), len(hours), faults)
    known = activities.Known(
        subjects=frozenset(subject.name for subject in subjects),
        teachers=frozenset(teacher.name for teacher in teachers),
        students=frozenset(_names(years)),
        hours=len(hours),
    )
    return TimetableFile(
        file=path.name,
        version=root.attributes.get("version", "")[:20],
        mode=root.value("Mode")[:40] or "Official",
        institution=" ".join(root.value("Institution_Name").split())[:300],
        days=days,
        hours=hours,
        subjects=subjects,
        teachers=teachers,
        rooms=lists.read_rooms(root, faults),
        years=years,
        activities=activities.read_activities(root, known, faults),
    )


def _check_size(root: markup.Element, days: int, hours: int, faults: FaultList) -> None:
    if days > MAX_DAYS:
        faults.add(root.line, f"{days} days", f"Give a timetable of at most {MAX_DAYS} days.")
    if hours > MAX_HOURS:
        faults.add(root.line, f"{hours} hours in a day", f"Give a timetable of at most {MAX_HOURS} hours in a day.")


def _names(sets: tuple[StudentsSet, ...]) -> list[str]:
    return [one.name for one in sets] + [name for one in sets for name in _names(one.parts)]
