"""Activities of a timetable file, every name in them checked against the file's lists."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from server.exchange.fet.document import Activity
from server.exchange.fet.lists import section
from server.exchange.fet.values import name_of, one_line, short, tidy, whole, yes

if TYPE_CHECKING:
    from server.exchange.fet.faults import FaultList
    from server.exchange.fet.markup import Element

MAX_ID = 999_999_999
MAX_TOTAL = 10_000
MAX_ACTIVITIES = 50_000
"""Of a file; FET itself takes no more than 30,000."""


@dataclass(frozen=True, slots=True)
class Known:
    """The names that activities may use, and the number of hours in a day."""

    subjects: frozenset[str]
    teachers: frozenset[str]
    students: frozenset[str]
    hours: int


def read_activities(root: Element, known: Known, faults: FaultList) -> tuple[Activity, ...]:
    """Read the activities; each id once."""
    found = section(root, "Activities_List", faults, required=True)
    elements = found.all("Activity")
    if not elements and root.first("Activities_List"):
        faults.add(found.line, "<Activities_List> is empty", "Add the activities: without them there are no journals and no lessons.")
    if len(elements) > MAX_ACTIVITIES:
        raise faults.stop(found.line, f"more than {MAX_ACTIVITIES} activities", "This is not a timetable of one school.")
    seen: dict[int, Activity] = {}
    for element in elements:
        activity = _activity(element, known, faults)
        first = seen.setdefault(activity.id, activity) if activity.id else activity
        if first is not activity:
            faults.add(activity.line, f"activity {activity.id} is listed twice, first in line {first.line}", "Give it an id of its own.")
    return tuple(seen.values())


def _activity(element: Element, known: Known, faults: FaultList) -> Activity:
    subject = name_of(element, faults, "Subject")
    if subject:
        _check(element, "Subject", (subject,), known.subjects, faults)
    return Activity(
        line=element.line,
        id=_id(element, faults),
        subject=subject,
        teachers=_names(element, "Teacher", known.teachers, faults),
        students=_names(element, "Students", known.students, faults),
        tags=tuple(" ".join(child.text.split()) for child in element.all("Activity_Tag", "Subject_Tag")),
        duration=whole(element, "Duration", faults, within=(1, max(known.hours, 1))),
        total_duration=whole(element, "Total_Duration", faults, within=(0, MAX_TOTAL), default=0),
        group_id=whole(element, "Activity_Group_Id", faults, within=(0, MAX_ID), default=0),
        active=yes(element, "Active", faults, default=True),
        comments=element.value("Comments"),
    )


def _id(element: Element, faults: FaultList) -> int:
    """Give the id; 0, and a fault, where there is none that can be used."""
    before = len(faults.kept) + faults.omitted
    number = whole(element, "Id", faults, within=(1, MAX_ID))
    return number if len(faults.kept) + faults.omitted == before else 0


def _names(element: Element, tag: str, known: frozenset[str], faults: FaultList) -> tuple[str, ...]:
    children = element.all(tag)
    names = tuple(dict.fromkeys(name for name in (tidy(child, faults) for child in children) if name))
    _check(element, tag, names, known, faults)
    return names


def _check(element: Element, tag: str, names: tuple[str, ...], known: frozenset[str], faults: FaultList) -> None:
    for child in element.all(tag):
        name = one_line(child.text)
        if name in names and name not in known:
            faults.add(child.line, f"unknown {tag.lower()} {short(name)!r}", f"Add it to the file's list, or correct the name in <{tag}>.")
