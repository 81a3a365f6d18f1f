"""Small timetable files for tests: says only what a test is about, and leaves the rest empty."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

FIVE_DAYS = ("Понедельник", "Вторник", "Среда", "Четверг", "Пятница")


def element(tag: str, content: str) -> str:
    return f"<{tag}>{content}</{tag}>\n"


def named(tag: str, item: str, names: Iterable[str]) -> str:
    return element(tag, "".join(element(item, element("Name", escape(name))) for name in names))


def students(sets: Mapping[str, object], level: int = 0) -> str:
    """Write {'7А': (24, {'7А-1': 12, '7А-2': 12})} as years and groups."""
    tags = ("Year", "Group", "Subgroup")
    text = ""
    for name, value in sets.items():
        number, parts = value if isinstance(value, tuple) else (value, {})
        text += element(
            tags[level], element("Name", escape(name)) + element("Number_of_Students", str(number)) + students(parts, level + 1)
        )
    return text


def activity(number: int, subject: str, sets: Iterable[str], teachers: Iterable[str] = (), duration: int = 1, active: str = "true") -> str:
    return element(
        "Activity",
        "".join(element("Teacher", teacher) for teacher in teachers)
        + element("Subject", subject)
        + "".join(element("Students", one) for one in sets)
        + element("Duration", str(duration))
        + element("Id", str(number))
        + element("Active", active),
    )


def timetable(
    *,
    sets: Mapping[str, object],
    activities: Iterable[str],
    days: Iterable[str] = FIVE_DAYS,
    hours: Iterable[str] = ("08:30", "09:25", "10:20"),
    subjects: Iterable[str] = ("Алгебра", "История"),
    teachers: Iterable[str] = ("Дымова", "Зимин"),
    rooms: Iterable[str] = ("101", "102"),
) -> str:
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + element(
        "fet",
        named("Days_List", "Day", days)
        + named("Hours_List", "Hour", hours)
        + named("Subjects_List", "Subject", subjects)
        + named("Teachers_List", "Teacher", teachers)
        + element("Students_List", students(sets))
        + element("Activities_List", "".join(activities))
        + named("Rooms_List", "Room", rooms),
    )


def saved(folder: Path, text: str, name: str = "school.fet") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path
