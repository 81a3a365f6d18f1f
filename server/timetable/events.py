"""What timetables tell listeners: which events an action publishes, to which topics. Nothing is written in here."""

from datetime import date

from server.live import topics
from server.live.events import NewEvent
from server.timetable.models import Timetable

TIMETABLE_PUBLISHED = "timetable_published"
DRAFT_CHANGED = "draft_changed"


def timetable_published(timetable: Timetable, since: date, by: int) -> list[NewEvent]:
    """Tell the school that its lessons from a day on are others now."""
    ids = {"timetable": timetable.pk, "since": since.isoformat(), "until": timetable.until.isoformat(), "by": by}
    return [NewEvent(timetable.school_id, TIMETABLE_PUBLISHED, (topics.timetable(timetable.school_id),), ids)]


def draft_changed(timetable: Timetable, lessons: list[int], by: int) -> list[NewEvent]:
    """Tell those who edit a draft what somebody has changed in it."""
    ids = {"timetable": timetable.pk, "version": timetable.version, "lessons": lessons, "by": by}
    return [NewEvent(timetable.school_id, DRAFT_CHANGED, (topics.draft(timetable.pk),), ids)]
