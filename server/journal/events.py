"""What journals tell listeners: which events an action publishes, to which topics. Nothing is written in here."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from server.groups.reads import class_of
from server.journal.models import AbsenceReport, WeekRead
from server.journal.recording.judge import NewCell
from server.journal.recording.write import Save
from server.live import topics
from server.live.events import CONCERNS, NewEvent

LESSON_RECORDED = "lesson_recorded"
MARKS_PUBLISHED = "marks_published"
ROSTER_CHANGED = "roster_changed"
ABSENCE_REPORTED = "absence_reported"
ABSENCE_ANSWERED = "absence_answered"
WEEK_READ = "week_read"
CHANGED = "changed"
"""Among the ids of a lesson that concerns everybody: the students of whom marks or attendance have changed, as in CONCERNS."""
HOMEWORK = "homework"
"""Among the ids of a recorded lesson: that homework was set in it."""


def lesson_recorded(save: Save) -> list[NewEvent]:
    """Tell the journal of the whole save, and each family of what it may see of it; the rest at its instant (M8).

    A diary listens to its student alone: what concerns everybody in the lesson is told to each student of the roster.
    """
    if not (save.cells or save.entry.concerns_everybody):
        return []
    students = [cell.student_id for cell in save.cells]
    concerns = None if save.entry.concerns_everybody else _concerns(save)
    told = (topics.journal(save.lesson.journal_id), *(topics.student(student) for student in _told(save, concerns)))
    now = NewEvent(save.lesson.school_id, LESSON_RECORDED, told, {**_ids(save, students), **_news(save), CONCERNS: concerns})
    return [now, *(_later(save, cell, at) for cell in save.cells for at in _instants(cell, save.now))]


def _news(save: Save) -> dict[str, object]:
    """Tell apart what is new in a lesson that concerns everybody."""
    if not save.entry.concerns_everybody:
        return {}
    return {CHANGED: _concerns(save), HOMEWORK: isinstance(save.entry.homework, str) and save.entry.homework != ""}


def _concerns(save: Save) -> dict[str, list[int]]:
    """Give the students whose family sees something else now, by the right that it takes to see it."""
    return {
        "MARKS": [cell.student_id for cell in save.cells if cell.marks_change_for_family(save.now)],
        "ATTENDANCE": [cell.student_id for cell in save.cells if cell.attendance_changes],
    }


def _told(save: Save, concerns: dict[str, list[int]] | None) -> list[int]:
    return save.roster if concerns is None else sorted({student for students in concerns.values() for student in students})


def outdated(save: Save) -> list[NewEvent]:
    """Give what was held back for marks that stood in the changed cells: at those instants nothing may be known now (M8)."""
    held = [cell for cell in save.cells if any(_waits(mark.publish_at, save.now) for mark in cell.before)]
    return [
        NewEvent(save.lesson.school_id, MARKS_PUBLISHED, (topics.student(cell.student_id),), {"lesson": save.lesson.pk}) for cell in held
    ]


def _later(save: Save, cell: NewCell, at: datetime) -> NewEvent:
    ids = {**_ids(save, [cell.student_id]), CONCERNS: {"MARKS": [cell.student_id]}}
    return NewEvent(save.lesson.school_id, MARKS_PUBLISHED, (topics.student(cell.student_id),), ids, due_at=at)


def _ids(save: Save, students: list[int]) -> dict[str, object]:
    return {"lesson": save.lesson.pk, "journal": save.lesson.journal_id, "students": students, "by": save.account_id}


def _instants(cell: NewCell, now: datetime) -> list[datetime]:
    """Give the instants, after now, at which marks of a cell become known to the family."""
    return sorted({mark.publish_at for mark in cell.marks if mark.publish_at is not None and _waits(mark.publish_at, now)})


def _waits(publish_at: datetime | None, now: datetime) -> bool:
    return publish_at is not None and publish_at > now


def roster_changed(school_id: int, student_id: int, journals: list[int], by: int) -> list[NewEvent]:
    """Tell the student's family and the journals of the groups left and joined that the rosters are others now."""
    told = (topics.student(student_id), *(topics.journal(journal) for journal in journals))
    return [NewEvent(school_id, ROSTER_CHANGED, told, {"students": [student_id], "journals": journals, "by": by})]


def absence_reported(report: AbsenceReport, by: int, now: datetime) -> list[NewEvent]:
    """Tell the class's teacher and the family that an absence was reported, or is not any more."""
    return [_of_absence(report, ABSENCE_REPORTED, by, now)]


def absence_answered(report: AbsenceReport, by: int, now: datetime) -> list[NewEvent]:
    """Tell the family, and the class's other teachers, what the school says to a report."""
    return [_of_absence(report, ABSENCE_ANSWERED, by, now)]


def _of_absence(report: AbsenceReport, kind: str, by: int, now: datetime) -> NewEvent:
    student = report.student_id
    told = (topics.student(student), *_class_of(student, now.astimezone(ZoneInfo(report.student.school.time_zone)).date()))
    ids = {"report": report.pk, "students": [student], "by": by, CONCERNS: {"ATTENDANCE": [student]}}
    return NewEvent(report.school_id, kind, told, ids)


def week_read(read: WeekRead, now: datetime) -> list[NewEvent]:
    """Tell the class's teacher that a week was read; other households are not told."""
    told = tuple(_class_of(read.student_id, now.astimezone(ZoneInfo(read.student.school.time_zone)).date()))
    return [NewEvent(read.school_id, WEEK_READ, told, {"read": read.pk, "students": [read.student_id]})] if told else []


def _class_of(student_id: int, today: date) -> list[topics.Topic]:
    return [topics.school_class(pk) for pk in class_of(student_id, today).values_list("pk", flat=True)]
