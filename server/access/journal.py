"""Who may see and write what in journals. A mark that is held back does not exist for a family (M8)."""

from django.db.models import Exists, OuterRef, Q

from server.access.actor import Actor
from server.access.groups import SEE_JOURNAL
from server.access.roles import FAMILY, OFFICE, STAFF, Role
from server.access.rule import Rule, any_of, either
from server.access.timetable import of_my_groups
from server.groups.models import Journal, JournalTeacher, Membership
from server.journal.models import Cell, LedgerEntry, LessonRecord, Mark
from server.people.models import Student
from server.timetable.models import Lesson, LessonTeacher


def published(actor: Actor) -> Q:
    """Meet marks that families may know of by now."""
    return Q(publish_at=None) | Q(publish_at__lte=actor.now)


def _led_then(actor: Actor) -> Q:
    """Meet what was written about a student while in a class that the actor leads."""
    then = Membership.objects.filter(
        any_of("group_id", actor.led_group_ids),
        student=OuterRef("student"),
        since__lte=OuterRef("on"),
        until__gt=OuterRef("on"),
    )
    return Q(Exists(then))


def _in_their_place(actor: Actor, lesson: str = "lesson") -> Q:
    """Meet what is of lessons that the actor is named for and that are of a journal not theirs on that day (T4).

    Who gave a lesson as a teacher of its journal, and is one no longer, has no right by it any more.
    """
    mine = any_of("staff_id", actor.staff_ids)
    named = LessonTeacher.objects.filter(mine, lesson=OuterRef(lesson))
    taught = JournalTeacher.objects.filter(mine, journal=OuterRef("journal"), since__lte=OuterRef("on"), until__gt=OuterRef("on"))
    return Q(Exists(named)) & ~Q(Exists(taught))


def _by_staff(actor: Actor) -> list[Q]:
    conditions = []
    if Role.TEACHER in actor.roles:
        conditions += [any_of("journal_id", actor.journal_ids), _in_their_place(actor)]
    if actor.roles & OFFICE:
        conditions.append(any_of("school_id", actor.office_school_ids))
    if Role.CLASS_TEACHER in actor.roles:
        conditions += [any_of("student_id", actor.led_student_ids), _led_then(actor)]
    return conditions


def _see_mark(actor: Actor) -> Q:
    conditions = _by_staff(actor)
    if actor.roles & FAMILY:
        conditions.append(any_of("student_id", actor.marks_ids) & published(actor))
    return either(*conditions)


def _average_mark(actor: Actor) -> Q:
    """Meet the marks that an average shown to the actor is made of: all of a student's, over every journal (G4).

    It is asked only for students and subjects that the actor may see; what is left to decide is held-back marks, which
    never count for one's own child.
    """
    if not actor.roles & FAMILY:
        return Q()
    return ~any_of("student_id", actor.student_ids) | (any_of("student_id", actor.marks_ids) & published(actor))


def _result_mark(actor: Actor) -> Q:
    """Meet the marks of those subjects whose results the actor may see beside each other.

    The class teacher, the office and the family see all subjects of a student; a subject teacher only what they teach
    the student in a group of theirs.
    """
    conditions = []
    if actor.roles & FAMILY:
        conditions.append(any_of("student_id", actor.marks_ids))
    if actor.roles & OFFICE:
        conditions.append(any_of("school_id", actor.office_school_ids))
    if Role.CLASS_TEACHER in actor.roles:
        conditions += [any_of("student_id", actor.led_student_ids), _led_then(actor)]
    if Role.TEACHER in actor.roles:
        taught = Journal.objects.filter(
            any_of("pk", actor.journal_ids), subject=OuterRef("subject"), group__memberships__student=OuterRef("student")
        )
        conditions.append(Q(Exists(taught)))
    return either(*conditions)


def _see_cell(actor: Actor) -> Q:
    conditions = _by_staff(actor)
    if actor.roles & FAMILY:
        conditions.append(any_of("student_id", actor.attendance_ids))
    return either(*conditions)


def _see_record(actor: Actor) -> Q:
    conditions = []
    if actor.roles & STAFF:
        conditions.append(any_of("school_id", actor.staff_school_ids))
    if actor.roles & FAMILY:
        lesson = Lesson.objects.filter(of_my_groups(actor), pk=OuterRef("lesson"))
        conditions.append(Q(Exists(lesson)))
    return either(*conditions)


def _see_ledger(actor: Actor) -> Q:
    """Meet the history of marks for those who answer for them; families see amendments, not the ledger."""
    conditions = []
    if Role.TEACHER in actor.roles:
        conditions.append(any_of("journal_id", actor.journal_ids))
    if actor.roles & OFFICE:
        conditions.append(any_of("school_id", actor.office_school_ids))
    if Role.CLASS_TEACHER in actor.roles:
        conditions.append(any_of("student_id", actor.led_student_ids))
    return either(*conditions)


def _record_lesson(actor: Actor) -> Q:
    """Meet lessons of journals one teaches, and those one is named for; nobody else writes in a teacher's name."""
    if not actor.roles:
        return either()
    return any_of("journal_id", actor.journal_ids) | _in_their_place(actor, "pk")


def _see_lesson_sheet(actor: Actor) -> Q:
    """Meet lessons of journals one may see, and those one gives in somebody's place: of that journal no other."""
    conditions = [Q(Exists(SEE_JOURNAL.rows(actor).filter(pk=OuterRef("journal"))))]
    if Role.TEACHER in actor.roles:
        conditions.append(_in_their_place(actor, "pk"))
    return either(*conditions)


def _move_student(actor: Actor) -> Q:
    return any_of("school_id", actor.office_school_ids) if actor.roles & OFFICE else either()


SEE_MARK = Rule("journal.see_mark", Mark, _see_mark)
AVERAGE_MARK = Rule("journal.average_mark", Mark, _average_mark)
RESULT_MARK = Rule("journal.result_mark", Mark, _result_mark)
SEE_CELL = Rule("journal.see_cell", Cell, _see_cell)
SEE_RECORD = Rule("journal.see_record", LessonRecord, _see_record)
SEE_LEDGER = Rule("journal.see_ledger", LedgerEntry, _see_ledger)
RECORD_LESSON = Rule("journal.record_lesson", Lesson, _record_lesson)
SEE_LESSON_SHEET = Rule("journal.see_lesson_sheet", Lesson, _see_lesson_sheet)
MOVE_STUDENT = Rule("groups.move_student", Student, _move_student)
