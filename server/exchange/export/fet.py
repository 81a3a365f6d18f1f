"""A FET file and its solved week, as FET writes them; lessons are locked where they are, so that FET shows the same timetable."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from server.exchange.fet.table import COLUMNS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from server.exchange.export.collect import Collected
    from server.exchange.fet import Activity, Named, StudentsSet, TimetableFile, WeekRow

LEVELS = ("Year", "Group", "Subgroup")


def fet_file(found: Collected) -> str:
    """Give the text of the FET file."""
    file = found.timetable
    years = "".join(_set(year, 0) for year in file.years)
    parts = [
        _tag("Mode", file.mode),
        _tag("Institution_Name", file.institution),
        _tag("Comments", ""),
        _slots("Days_List", "Number_of_Days", "Day", file.days),
        _slots("Hours_List", "Number_of_Hours", "Hour", file.hours),
        _list("Subjects_List", (_of("Subject", _named(one)) for one in file.subjects)),
        _list("Activity_Tags_List", ()),
        _list("Teachers_List", (_of("Teacher", _named(one)) for one in file.teachers)),
        _of("Students_List", years),
        _list("Activities_List", map(_activity, file.activities)),
        _list(
            "Buildings_List", (_of("Building", _tag("Name", name)) for name in dict.fromkeys(r.building for r in file.rooms if r.building))
        ),
        _list("Rooms_List", (_of("Room", _tag("Name", room.name) + _tag("Building", room.building)) for room in file.rooms)),
        _list("Time_Constraints_List", _times(found)),
        _list("Space_Constraints_List", _places(found)),
    ]
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<fet version="{file.version}">\n{"".join(parts)}</fet>\n'


def week_file(found: Collected) -> str:
    """Give the text of the solved week."""
    file = found.timetable
    activities = {activity.id: activity for activity in file.activities}
    text = io.StringIO()
    writer = csv.writer(text, quoting=csv.QUOTE_ALL, lineterminator="\n")
    writer.writerow(COLUMNS)
    writer.writerows(_row(row, activities[row.activity], file) for row in found.week)
    return text.getvalue()


def _row(row: WeekRow, activity: Activity, file: TimetableFile) -> tuple[str, ...]:
    place = (str(row.activity), file.days[row.day].name, file.hours[row.hour].name)
    return (*place, "+".join(activity.students), activity.subject, "+".join(activity.teachers), "", "+".join(row.rooms), "")


def _tag(tag: str, text: str) -> str:
    return f"<{tag}>{escape(text)}</{tag}>\n"


def _of(tag: str, inside: str) -> str:
    return f"<{tag}>\n{inside}</{tag}>\n"


def _list(tag: str, items: Iterable[str]) -> str:
    return _of(tag, "".join(items))


def _named(one: Named) -> str:
    return _tag("Name", one.name) + (_tag("Long_Name", one.long_name) if one.long_name else "")


def _slots(tag: str, count: str, item: str, slots: tuple[Named, ...]) -> str:
    return _of(tag, _tag(count, str(len(slots))) + "".join(_of(item, _named(slot)) for slot in slots))


def _set(one: StudentsSet, level: int) -> str:
    inside = _tag("Name", one.name) + _tag("Number_of_Students", str(one.number))
    return _of(LEVELS[level], inside + "".join(_set(part, level + 1) for part in one.parts))


def _activity(activity: Activity) -> str:
    teachers = "".join(_tag("Teacher", name) for name in activity.teachers)
    students = "".join(_tag("Students", name) for name in activity.students)
    length = _tag("Duration", str(activity.duration)) + _tag("Total_Duration", str(activity.total_duration))
    number = _tag("Id", str(activity.id)) + _tag("Activity_Group_Id", str(activity.group_id)) + _tag("Active", "true")
    return _of("Activity", teachers + _tag("Subject", activity.subject) + students + length + number + _tag("Comments", ""))


def _starts(found: Collected) -> list[WeekRow]:
    """Give the first hour of each activity."""
    first: dict[int, WeekRow] = {}
    for row in found.week:
        known = first.setdefault(row.activity, row)
        if row.hour < known.hour:
            first[row.activity] = row
    return list(first.values())


def _times(found: Collected) -> Iterable[str]:
    yield _of("ConstraintBasicCompulsoryTime", _weight())
    for row in _starts(found):
        place = _tag("Preferred_Day", found.timetable.days[row.day].name) + _tag("Preferred_Hour", found.timetable.hours[row.hour].name)
        yield _of("ConstraintActivityPreferredStartingTime", _weight() + _tag("Activity_Id", str(row.activity)) + place + _locked())


def _places(found: Collected) -> Iterable[str]:
    yield _of("ConstraintBasicCompulsorySpace", _weight())
    for row in _starts(found):
        if row.rooms:
            where = _tag("Activity_Id", str(row.activity)) + _tag("Room", row.rooms[0])
            yield _of("ConstraintActivityPreferredRoom", _weight() + where + _locked())


def _weight() -> str:
    return _tag("Weight_Percentage", "100")


def _locked() -> str:
    return _tag("Permanently_Locked", "true") + _tag("Active", "true")
