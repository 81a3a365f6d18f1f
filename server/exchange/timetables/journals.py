"""Journals: one for each subject of each group, with everybody who teaches it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from server.exchange.fet import TimetableFile
    from server.exchange.timetables.groups import Grouping


@dataclass(frozen=True, slots=True)
class PlannedJournal:
    """A journal by its group's key and its subject's name; teachers by name, possibly none."""

    group: str
    subject: str
    teachers: tuple[str, ...]


def plan_journals(timetable: TimetableFile, grouping: Grouping) -> dict[tuple[str, str], PlannedJournal]:
    """Make the journals of all active activities that have students, by (group, subject)."""
    teachers: dict[tuple[str, str], dict[str, None]] = {}
    for activity in timetable.activities:
        group = grouping.of_activity.get(activity.id)
        if group is not None:
            teachers.setdefault((group.key, activity.subject), {}).update(dict.fromkeys(activity.teachers))
    return {(group, subject): PlannedJournal(group, subject, tuple(names)) for (group, subject), names in teachers.items()}
