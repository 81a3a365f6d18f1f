"""What deliveries have to say now, read with the rights their receiver has now. Nothing is written in here.

Whoever is staff as well hears as a family alone: a teacher's rights show what families may not know of yet (M8).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta

from server.access.absences import SEE_ABSENCE_REPORT
from server.access.actor import Actor, load_actor
from server.access.journal import SEE_CELL, SEE_MARK
from server.access.notifications import SEE_CHOICE
from server.access.planning import SEE_HOMEWORK
from server.access.roles import FAMILY
from server.access.rule import any_of
from server.access.timetable import SEE_LESSON
from server.journal.models import AbsenceReport, Cell, Mark
from server.notifications.models import Delivery, Kind, Muted, OfferedChoice
from server.notifications.telling import Item
from server.people.models import Student
from server.planning.models import Homework, HomeworkStudent
from server.timetable.models import Lesson
from server.timetable.reads import lessons_of_student

Said = dict[int, Item]
"""What each delivery has to say, by its id; one that is left out has nothing to say."""
LONGEST_TEXT = 200
_DAY = timedelta(days=1)


def read(account_id: int, deliveries: list[Delivery], now: datetime) -> Said:
    """Give what deliveries to one account have to say now: nothing of what it may not see, or does not want to hear of, any more.

    Cost: at most 10 statements, and one for each child whose timetable has changed.
    """
    actor = load_actor(account_id, now)
    actor = replace(actor, roles=actor.roles & FAMILY)
    students = sorted({each.student_id for each in deliveries})
    chosen = _chosen(actor, students)
    wanted = [each for each in deliveries if (each.student_id, each.kind) in chosen]
    names = {student.pk: student.given_name or student.full_name for student in Student.objects.filter(pk__in=students)}
    return {
        delivery.pk: replace(item, student_id=delivery.student_id)
        for kind, reading in _READINGS.items()
        if (of_kind := [each for each in wanted if each.kind == kind])
        for delivery, item in reading(actor, of_kind, names)
    }


def _chosen(actor: Actor, students: list[int]) -> set[tuple[int, str]]:
    offered = SEE_CHOICE.rows(actor, OfferedChoice.objects.filter(any_of("student_id", students)))
    muted = Muted.objects.filter(account=actor.account_id)
    return set(offered.values_list("student_id", "kind")) - set(muted.values_list("student_id", "kind"))


Names = dict[int, str]
Found = Iterator[tuple[Delivery, Item]]


def _lessons(deliveries: Iterable[Delivery]) -> list[int]:
    return sorted({each.ids["lesson"] for each in deliveries if "lesson" in each.ids})


def _marks(actor: Actor, deliveries: list[Delivery], names: Names) -> Found:
    """Say what stands in the cells now."""
    among = Mark.objects.filter(any_of("lesson_id", _lessons(deliveries)), any_of("student_id", [each.student_id for each in deliveries]))
    cells: dict[tuple[int, int], list[Mark]] = {}
    for mark in SEE_MARK.rows(actor, among).select_related("subject").order_by("lesson_id", "student_id", "position"):
        cells.setdefault((mark.lesson_id, mark.student_id), []).append(mark)
    for each in deliveries:
        if marks := cells.get((each.ids["lesson"], each.student_id)):
            said = ", ".join(mark.symbol for mark in marks)
            yield each, Item(Kind.MARKS, names[each.student_id], marks[0].subject.name, said)


def _absences(actor: Actor, deliveries: list[Delivery], names: Names) -> Found:
    yield from _missed(actor, [each for each in deliveries if "lesson" in each.ids], names)
    yield from _answers(actor, [each for each in deliveries if "report" in each.ids], names)


def _missed(actor: Actor, deliveries: list[Delivery], names: Names) -> Found:
    among = Cell.objects.filter(
        any_of("lesson_id", _lessons(deliveries)), any_of("student_id", [each.student_id for each in deliveries]), code__isnull=False
    )
    rows = SEE_CELL.rows(actor, among).select_related("code", "journal__subject")
    cells = {(cell.lesson_id, cell.student_id): cell for cell in rows}
    for each in deliveries:
        cell = cells.get((each.ids["lesson"], each.student_id))
        if cell is not None and cell.code is not None:
            yield each, Item(Kind.ABSENCES, names[each.student_id], cell.journal.subject.name, cell.code.meaning, cell.minutes)


def _answers(actor: Actor, deliveries: list[Delivery], names: Names) -> Found:
    answered = AbsenceReport.objects.filter(answered_at__isnull=False, pk__in=[each.ids["report"] for each in deliveries])
    reports = {report.pk: report for report in SEE_ABSENCE_REPORT.rows(actor, answered)}
    for each in deliveries:
        if report := reports.get(each.ids["report"]):
            days = tuple(dict.fromkeys((report.since, report.last)))
            yield each, Item(Kind.ABSENCES, names[each.student_id], days=days, word=report.status)


def _timetable(actor: Actor, deliveries: list[Delivery], names: Names) -> Found:
    """Say on which days, from today on, lessons of the student's own groups have changed (G5)."""
    for student in sorted({each.student_id for each in deliveries}):
        of_student = [each for each in deliveries if each.student_id == student]
        lessons = sorted({lesson for each in of_student for lesson in each.ids.get("lessons", ())})
        known = SEE_LESSON.rows(actor, Lesson.objects.filter(any_of("pk", lessons), on__gte=actor.today)).values_list("pk", "on")
        days = dict(known)
        theirs = set(_of_student(student, days))
        for each in of_student:
            if mine := sorted({days[lesson] for lesson in each.ids.get("lessons", ()) if lesson in theirs}):
                yield each, Item(Kind.TIMETABLE, names[student], days=tuple(mine))


def _of_student(student: int, days: dict[int, date]) -> Iterable[int]:
    if not days:
        return ()
    own = lessons_of_student(student, min(days.values()), max(days.values()) + _DAY)
    return own.filter(any_of("pk", list(days))).values_list("pk", flat=True)


def _homework(actor: Actor, deliveries: list[Delivery], names: Names) -> Found:
    """Say what is set, unless it was set before or is for others."""
    among = Homework.objects.filter(any_of("lesson_id", _lessons(deliveries)))
    rows = SEE_HOMEWORK.rows(actor, among).select_related("lesson__journal__subject")
    set_in = {homework.lesson_id: homework for homework in rows}
    named = set(HomeworkStudent.objects.filter(lesson__in=set_in).values_list("lesson_id", "student_id"))
    for each in deliveries:
        homework = set_in.get(each.ids["lesson"])
        if homework is None or homework.posted_at < each.happened_at:
            continue
        if homework.for_all or (homework.lesson_id, each.student_id) in named:
            subject = homework.lesson.journal.subject.name
            yield each, Item(Kind.HOMEWORK, names[each.student_id], subject, homework.text[:LONGEST_TEXT])


_READINGS: dict[str, Callable[[Actor, list[Delivery], Names], Found]] = {
    Kind.MARKS: _marks,
    Kind.ABSENCES: _absences,
    Kind.TIMETABLE: _timetable,
    Kind.HOMEWORK: _homework,
}
