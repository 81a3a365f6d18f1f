"""What timetables tell listeners: which events an action publishes, to which topics. Nothing is written in here."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from server.live import topics
from server.live.events import FAMILIES, NewEvent
from server.timetable.models import Timetable

TIMETABLE_PUBLISHED = "timetable_published"
DRAFT_CHANGED = "draft_changed"
BELLS_CHANGED = "bells_changed"
LESSONS_CHANGED = "lessons_changed"


@dataclass(frozen=True, slots=True)
class Concerned:
    """A changed lesson, the students in its group on its date, and the accounts of them and of their families."""

    lesson_id: int
    journal_id: int
    on: date
    students: list[int]
    families: list[int]


def timetable_published(timetable: Timetable, since: date, laid: Iterable[tuple[int, list[int]]], by: int) -> list[NewEvent]:
    """Tell the school that its lessons from a day on are others now, and each journal and diary whose lessons are, by one event.

    `laid`: the journals whose lessons were made, changed or taken away, each with its students over those days.
    """
    laid = list(laid)
    last = timetable.until - timedelta(days=1)
    ids = {
        "timetable": timetable.pk,
        "since": since.isoformat(),
        "until": timetable.until.isoformat(),
        "last": last.isoformat(),
        "by": by,
    }
    journals = sorted({journal for journal, _ in laid})
    students = sorted({student for _, members in laid for student in members})
    told = (topics.timetable(timetable.school_id), *map(topics.journal, journals), *map(topics.student, students))
    return [NewEvent(timetable.school_id, TIMETABLE_PUBLISHED, told, ids)]


def draft_changed(timetable: Timetable, lessons: list[int], by: int) -> list[NewEvent]:
    """Tell those who edit a draft what somebody has changed in it."""
    ids = {"timetable": timetable.pk, "version": timetable.version, "lessons": lessons, "by": by}
    return [NewEvent(timetable.school_id, DRAFT_CHANGED, (topics.draft(timetable.pk),), ids)]


def bells_changed(school_id: int, since: date, until: date, by: int) -> list[NewEvent]:
    """Tell the school that other bells ring on some of the days [since, until)."""
    ids = {"since": since.isoformat(), "until": until.isoformat(), "by": by}
    return [NewEvent(school_id, BELLS_CHANGED, (topics.timetable(school_id),), ids)]


def lessons_changed(school_id: int, lessons: Iterable[Concerned], by: int) -> list[NewEvent]:
    """Tell the school of changed lessons, and their journals and each family concerned; of the school's families these alone.

    A diary listens to its student alone: what concerns everybody in the lesson is told to each of its students.
    """
    concerned = list(lessons)
    days = sorted({lesson.on for lesson in concerned})
    ids = {"lessons": [lesson.lesson_id for lesson in concerned], "since": days[0].isoformat(), "last": days[-1].isoformat(), "by": by}
    journals = sorted({lesson.journal_id for lesson in concerned})
    students = sorted({student for lesson in concerned for student in lesson.students})
    families = sorted({account for lesson in concerned for account in lesson.families})
    told = (topics.timetable(school_id), *map(topics.journal, journals), *map(topics.student, students))
    return [NewEvent(school_id, LESSONS_CHANGED, told, {**ids, FAMILIES: families})]
