"""Who may see which lessons: bells are public, lessons are for a school's staff and for those who are in the group. Drafts are the office's."""

from django.db.models import Exists, OuterRef, Q

from server.access.actor import Actor
from server.access.roles import FAMILY, OFFICE, STAFF
from server.access.rule import Rule, any_of, either, nothing
from server.access.schools import everybody, of_my_schools
from server.groups.models import Membership, SchoolClass
from server.schools.models import Holiday, School
from server.timetable.models import Bell, BellDay, BellDefault, BellSchedule, Lesson, LessonChange, Room, Timetable, WeeklyLesson


def of_my_groups(actor: Actor) -> Q:
    """Meet lessons of groups that the actor or a child of theirs is in on the lesson's date (G3, G5)."""
    return Q(
        Exists(
            Membership.objects.filter(
                any_of("student_id", actor.student_ids),
                group=OuterRef("group"),
                since__lte=OuterRef("on"),
                until__gt=OuterRef("on"),
            )
        )
    )


def _see_lesson(actor: Actor) -> Q:
    conditions = []
    if actor.roles & STAFF:
        conditions.append(any_of("school_id", actor.staff_school_ids))
    if actor.roles & FAMILY:
        conditions.append(of_my_groups(actor))
    return either(*conditions)


def _of_office(actor: Actor) -> Q:
    return any_of("school_id", actor.office_school_ids) if actor.roles & OFFICE else nothing()


def _see_timetable(actor: Actor) -> Q:
    """Meet every timetable of a school for its office, those that were ever published for its staff; families have dated lessons."""
    conditions = [_of_office(actor)]
    if actor.roles & STAFF:
        conditions.append(any_of("school_id", actor.staff_school_ids) & ~Q(status=Timetable.Status.DRAFT))
    return either(*conditions)


def _see_weekly_lesson(actor: Actor) -> Q:
    conditions = [_of_office(actor)]
    if actor.roles & STAFF:
        conditions.append(any_of("school_id", actor.staff_school_ids) & ~Q(timetable__status=Timetable.Status.DRAFT))
    return either(*conditions)


def _see_lesson_change(actor: Actor) -> Q:
    """Meet what was changed of lessons that the actor may see: the lesson itself, or the one that stands for it."""
    conditions = []
    if actor.roles & STAFF:
        conditions.append(any_of("school_id", actor.staff_school_ids))
    if actor.roles & FAMILY:
        lessons = Lesson.objects.filter(of_my_groups(actor))
        conditions.append(Q(Exists(lessons.filter(pk=OuterRef("lesson")))) | Q(Exists(lessons.filter(pk=OuterRef("moved_to")))))
    return either(*conditions)


def _of_this_office(actor: Actor) -> Q:
    return any_of("pk", actor.office_school_ids) if actor.roles & OFFICE else nothing()


def _change_bells(actor: Actor) -> Q:
    """Meet the lists of bells of one's own school that are in use: those that are retired are history."""
    return _of_office(actor) & Q(retired_on=None)


SEE_BELL_SCHEDULE = Rule("timetable.see_bell_schedule", BellSchedule, everybody)
SEE_BELL = Rule("timetable.see_bell", Bell, everybody)
SEE_BELL_DAY = Rule("timetable.see_bell_day", BellDay, everybody)
SEE_BELL_DEFAULT = Rule("timetable.see_bell_default", BellDefault, everybody)
SEE_ROOM = Rule("timetable.see_room", Room, of_my_schools)
SEE_LESSON = Rule("timetable.see_lesson", Lesson, _see_lesson)
CHANGE_LESSON = Rule("timetable.change_lesson", Lesson, _of_office)
SEE_LESSON_CHANGE = Rule("timetable.see_lesson_change", LessonChange, _see_lesson_change)
WITHDRAW_CHANGE = Rule("timetable.withdraw_change", LessonChange, _of_office)
SEE_TIMETABLE = Rule("timetable.see_timetable", Timetable, _see_timetable)
SEE_WEEKLY_LESSON = Rule("timetable.see_weekly_lesson", WeeklyLesson, _see_weekly_lesson)
EDIT_TIMETABLE = Rule("timetable.edit_timetable", Timetable, _of_office)
DRAFT_TIMETABLE = Rule("timetable.draft_timetable", School, _of_this_office)
SET_BELLS = Rule("timetable.set_bells", School, _of_this_office)
CHANGE_BELLS = Rule("timetable.change_bells", BellSchedule, _change_bells)
SET_CALENDAR = Rule("timetable.set_calendar", School, _of_this_office)
CHANGE_HOLIDAY = Rule("timetable.change_holiday", Holiday, _of_office)
ADD_ROOM = Rule("timetable.add_room", School, _of_this_office)
CHANGE_ROOM = Rule("timetable.change_room", Room, _of_office)
SET_SHIFT = Rule("timetable.set_shift", SchoolClass, _of_office)
