"""Who may see and change which plans and homework: plans are shared by a school's staff, homework is for those it is set for."""

from django.db.models import Exists, OuterRef, Q

from server.access.actor import Actor
from server.access.roles import FAMILY, OFFICE, STAFF, Role
from server.access.rule import Rule, any_of, either
from server.groups.models import Journal, Membership
from server.planning.models import CoveredRow, Homework, HomeworkDone, HomeworkLink, HomeworkStudent, PlanBinding, PlanRow, ThematicPlan


def _see_homework(actor: Actor) -> Q:
    conditions = []
    if actor.roles & STAFF:
        conditions.append(any_of("school_id", actor.staff_school_ids))
    if actor.roles & FAMILY:
        mine = Membership.objects.filter(
            any_of("student_id", actor.homework_ids),
            group=OuterRef("lesson__group"),
            since__lte=OuterRef("lesson__on"),
            until__gt=OuterRef("lesson__on"),
        )
        conditions.append(Q(Exists(mine)) & _for_me(actor.homework_ids))
    return either(*conditions)


def _for_me(students: list[int]) -> Q:
    """Meet homework for all, and that which names one of these students."""
    named = HomeworkStudent.objects.filter(any_of("student_id", students), lesson=OuterRef("lesson"))
    return Q(for_all=True) | Q(Exists(named))


def _do_homework(actor: Actor) -> Q:
    """Meet homework that is for oneself as a student."""
    if Role.STUDENT not in actor.roles:
        return either()
    mine = Membership.objects.filter(
        any_of("student_id", actor.self_ids),
        group=OuterRef("lesson__group"),
        since__lte=OuterRef("lesson__on"),
        until__gt=OuterRef("lesson__on"),
    )
    return Q(Exists(mine)) & _for_me(actor.self_ids)


def _see_link(actor: Actor) -> Q:
    return Q(Exists(SEE_HOMEWORK.rows(actor).filter(lesson=OuterRef("lesson"))))


def _see_done(actor: Actor) -> Q:
    """Meet the word of students whom one teaches in that journal or leads, of all for the office, of one's own children."""
    conditions = []
    if Role.TEACHER in actor.roles:
        conditions.append(any_of("lesson__journal_id", actor.journal_ids))
    if actor.roles & OFFICE:
        conditions.append(any_of("school_id", actor.office_school_ids))
    if Role.CLASS_TEACHER in actor.roles:
        conditions.append(any_of("student_id", actor.led_student_ids))
    if actor.roles & FAMILY:
        conditions.append(any_of("student_id", actor.homework_ids))
    return either(*conditions)


def _of_staff(actor: Actor) -> Q:
    return any_of("school_id", actor.staff_school_ids) if actor.roles & STAFF else either()


def _edit_plan(actor: Actor) -> Q:
    """Meet all plans of a school for its office, and for its staff those they wrote or whose subject they teach."""
    conditions = []
    if actor.roles & OFFICE:
        conditions.append(any_of("school_id", actor.office_school_ids))
    if actor.roles & STAFF and actor.account_id is not None:
        conditions.append(Q(author=actor.account_id) & any_of("school_id", actor.staff_school_ids))
    if Role.TEACHER in actor.roles:
        taught = Journal.objects.filter(any_of("pk", actor.journal_ids), subject=OuterRef("subject"))
        conditions.append(Q(Exists(taught)))
    return either(*conditions)


def _bind_plan(actor: Actor) -> Q:
    """Meet the journals whose plan one chooses: those one teaches, and all of a school for its office."""
    conditions = []
    if Role.TEACHER in actor.roles:
        conditions.append(any_of("pk", actor.journal_ids))
    if actor.roles & OFFICE:
        conditions.append(any_of("school_id", actor.office_school_ids))
    return either(*conditions)


SEE_HOMEWORK = Rule("planning.see_homework", Homework, _see_homework)
DO_HOMEWORK = Rule("planning.do_homework", Homework, _do_homework)
SEE_HOMEWORK_LINK = Rule("planning.see_homework_link", HomeworkLink, _see_link)
SEE_HOMEWORK_DONE = Rule("planning.see_homework_done", HomeworkDone, _see_done)
SEE_PLAN = Rule("planning.see_plan", ThematicPlan, _of_staff)
EDIT_PLAN = Rule("planning.edit_plan", ThematicPlan, _edit_plan)
SEE_PLAN_ROW = Rule("planning.see_plan_row", PlanRow, _of_staff)
SEE_COVERED_ROW = Rule("planning.see_covered_row", CoveredRow, _of_staff)
SEE_BINDING = Rule("planning.see_binding", PlanBinding, _of_staff)
BIND_PLAN = Rule("planning.bind_plan", Journal, _bind_plan)
