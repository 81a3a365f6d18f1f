"""What stands in a lesson's cells."""

from __future__ import annotations

from typing import TYPE_CHECKING

from server.journal.models import Mark

if TYPE_CHECKING:
    from server.timetable.models import Lesson


def symbols(lesson: Lesson) -> list[tuple[str, str, int]]:
    """Given name, symbol and version of each mark, by name and position."""
    rows = Mark.objects.filter(lesson=lesson).order_by("student__given_name", "position")
    return [(mark.student.given_name, mark.symbol, mark.version) for mark in rows.select_related("student")]
