"""What timetables tell listeners: which events an action publishes, to which topics. Nothing is written in here."""

from datetime import date

from server.live import topics
from server.live.events import NewEvent
from server.timetable.models import Timetable

TIMETABLE_PUBLISHED = "timetable_published"
DRAFT_CHANGED = "draft_changed"
BELLS_CHANGED = "bells_changed"


def timetable_published(timetable: Timetable, since: date, by: int) -> list[NewEvent]:
    """Tell the school that its lessons from a day on are others now."""
    ids = {"timetable": timetable.pk, "since": since.isoformat(), "until": timetable.until.isoformat(), "by": by}
    return [NewEvent(timetable.school_id, TIMETABLE_PUBLISHED, (topics.timetable(timetable.school_id),), ids)]


def draft_changed(timetable: Timetable, lessons: list[int], by: int) -> list[NewEvent]:
    """Tell those who edit a draft what somebody has changed in it."""
    ids = {"timetable": timetable.pk, "version": timetable.version, "lessons": lessons, "by": by}
    return [NewEvent(timetable.school_id, DRAFT_CHANGED, (topics.draft(timetable.pk),), ids)]


def bells_changed(school_id: int, since: date, until: date, by: int) -> list[NewEvent]:
    """Tell the school that other bells ring on some of the days [since, until)."""
    ids = {"since": since.isoformat(), "until": until.isoformat(), "by": by}
    return [NewEvent(school_id, BELLS_CHANGED, (topics.timetable(school_id),), ids)]
