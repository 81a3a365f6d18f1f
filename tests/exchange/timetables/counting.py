"""Lessons counted out of the files themselves, with the standard library alone: nothing of the product is used here."""

from __future__ import annotations

import csv
from collections import Counter, defaultdict
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

if TYPE_CHECKING:
    from pathlib import Path

Taken = tuple[str, str, str, str, str]
"""Day, hour, subject, room, teachers in the order of the alphabet."""


def lessons_by_subgroup(timetable: Path, week: Path) -> dict[str, Counter[Taken]]:
    """Give the week's (or fortnight's) lessons of each smallest set of students."""
    root = ET.parse(timetable).getroot()  # noqa: S314 - our own file
    smallest = _smallest_sets(root)
    activities = {activity.findtext("Id"): activity for activity in root.iter("Activity") if activity.find("Id") is not None}
    lessons: dict[str, Counter[Taken]] = defaultdict(Counter)
    with week.open(encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file):
            activity = activities[row["Activity Id"]]
            teachers = "+".join(sorted(teacher.text or "" for teacher in activity.findall("Teacher")))
            taken = (row["Day"], row["Hour"], activity.findtext("Subject") or "", row["Room"], teachers)
            for name in set().union(*(smallest[students.text or ""] for students in activity.findall("Students"))):
                lessons[name][taken] += 1
    return lessons


def _smallest_sets(root: ET.Element) -> dict[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for year in root.iter("Year"):
        for group in year.findall("Group"):
            name = group.findtext("Name") or ""
            inside = {subgroup.findtext("Name") or "" for subgroup in group.findall("Subgroup")} or {name}
            for key in (name, year.findtext("Name") or "", *inside):
                found[key] |= inside if key not in inside else {key}
    return found
