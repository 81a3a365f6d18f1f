"""Who may report absences, answer them and learn of them; who says to have read a week, and who sees that.

Two households do not see each other (F1): the days and the answer are the child's, the reason and the author's name are not.
"""

from django.db.models import Exists, F, OuterRef, Q, QuerySet

from server.access.actor import Actor
from server.access.roles import FAMILY, OFFICE, Role
from server.access.rule import Rule, any_of, either, nothing
from server.groups.models import Membership
from server.journal.models import AbsenceReport, WeekRead
from server.people.models import Student
from server.timetable.models import LessonTeacher


def _by_school(actor: Actor) -> list[Q]:
    """Meet what is about students whom the actor leads, and all of a school for its office."""
    conditions = []
    if Role.CLASS_TEACHER in actor.roles:
        conditions.append(any_of("student_id", actor.led_student_ids))
    if actor.roles & OFFICE:
        conditions.append(any_of("school_id", actor.office_school_ids))
    return conditions


def _see(actor: Actor) -> Q:
    conditions = _by_school(actor)
    if actor.roles & FAMILY:
        conditions.append(any_of("student_id", actor.attendance_ids))
    return either(*conditions)


def told_why(actor: Actor) -> Q:
    """Meet reports whose reason and author the actor may know: one's own, and those that the actor answers."""
    own = nothing() if actor.account_id is None else Q(reported_by=actor.account_id)
    return either(own, *_by_school(actor))


def _report(actor: Actor) -> Q:
    """Meet children whose attendance the actor may see as their guardian; students do not report themselves."""
    if Role.GUARDIAN not in actor.roles:
        return nothing()
    return any_of("pk", actor.child_ids) & any_of("pk", actor.attendance_ids)


def _withdraw(actor: Actor) -> Q:
    if actor.account_id is None or Role.GUARDIAN not in actor.roles:
        return nothing()
    return Q(reported_by=actor.account_id) & any_of("student_id", actor.child_ids) & any_of("student_id", actor.attendance_ids)


def _answer(actor: Actor) -> Q:
    return either(*_by_school(actor))


def _reported(actor: Actor) -> Q:
    """Meet reports that are news for who gives a lesson: of students one teaches or stands before on one of the days."""
    conditions = _by_school(actor)
    if Role.TEACHER in actor.roles:
        conditions += [Q(Exists(_taught(actor))), Q(Exists(_taught_once(actor)))]
    return either(*conditions)


def _taught(actor: Actor) -> QuerySet[Membership]:
    return Membership.objects.filter(
        any_of("group_id", actor.taught_group_ids),
        student=OuterRef("student"),
        since__lte=OuterRef("last"),
        until__gt=OuterRef("since"),
    )


def _taught_once(actor: Actor) -> QuerySet[LessonTeacher]:
    """Give lessons that the actor is named for, in whosever place, on the days of the report (T4)."""
    return LessonTeacher.objects.filter(
        any_of("staff_id", actor.staff_ids),
        on__gte=OuterRef("since"),
        on__lte=OuterRef("last"),
        lesson__group__memberships__student=OuterRef("student"),
        lesson__group__memberships__since__lte=F("on"),
        lesson__group__memberships__until__gt=F("on"),
    )


def _acknowledge(actor: Actor) -> Q:
    return any_of("pk", actor.child_ids) if Role.GUARDIAN in actor.roles else nothing()


def _see_week_read(actor: Actor) -> Q:
    own = nothing() if actor.account_id is None else Q(account=actor.account_id)
    return either(own & any_of("student_id", actor.child_ids), *_by_school(actor))


SEE_ABSENCE_REPORT = Rule("journal.see_absence_report", AbsenceReport, _see)
SEE_REPORTED_ABSENCE = Rule("journal.see_reported_absence", AbsenceReport, _reported)
REPORT_ABSENCE = Rule("journal.report_absence", Student, _report)
WITHDRAW_ABSENCE = Rule("journal.withdraw_absence", AbsenceReport, _withdraw)
ANSWER_ABSENCE = Rule("journal.answer_absence", AbsenceReport, _answer)
ACKNOWLEDGE_WEEK = Rule("journal.acknowledge_week", Student, _acknowledge)
SEE_WEEK_READ = Rule("journal.see_week_read", WeekRead, _see_week_read)
