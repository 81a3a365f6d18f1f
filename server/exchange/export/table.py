"""A timetable as a plain table, for spreadsheets: a row for each lesson."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from server.exchange.export.collect import Collected

COLUMNS = ("day", "number", "time", "students", "subject", "teachers", "room")


def table_file(found: Collected) -> str:
    """Give the text of the table, by day and number, with a heading."""
    file = found.timetable
    activities = {activity.id: activity for activity in file.activities}
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(COLUMNS)
    for row in sorted(found.week, key=lambda one: (one.day, one.hour, activities[one.activity].students)):
        activity, hour = activities[row.activity], file.hours[row.hour]
        about = (" + ".join(activity.students), activity.subject, ", ".join(activity.teachers), ", ".join(row.rooms))
        writer.writerow((file.days[row.day].name, hour.name, hour.long_name, *about))
    return text.getvalue()
