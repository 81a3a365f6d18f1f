"""What can be asked of weekly timetables: their lessons, what stands in each other's way, and who and what is free."""

from typing import TYPE_CHECKING, Any

from django.db.models import Case, CharField, Exists, F, OuterRef, Q, QuerySet, Subquery, Value, When

from server.access.rule import any_of
from server.groups.models import Group, Journal, JournalTeacher, Membership
from server.people.models import StaffMember
from server.timetable.errors import ClashKind
from server.timetable.models import Room, Timetable, WeeklyLesson, WeeklyTeacher

if TYPE_CHECKING:
    from django.db.models.expressions import NegatedExpression

# Ids may be values, expressions or symbols of the engine alike.
Id = Any


def timetables(school: Id) -> QuerySet[Timetable]:
    """Give a school's timetables, the latest first."""
    return Timetable.objects.filter(school=school).order_by("-since", "-pk")


def timetable(timetable_id: Id) -> QuerySet[Timetable]:
    """Give one timetable: one row or none."""
    return Timetable.objects.filter(pk=timetable_id)


def weekly_lesson(lesson: Id) -> QuerySet[WeeklyLesson]:
    """Give one lesson of a cycle: one row or none."""
    return WeeklyLesson.objects.filter(pk=lesson)


def weekly_lessons(timetable_id: Id) -> QuerySet[WeeklyLesson]:
    """Give the lessons of a timetable's cycle, by week, weekday and number."""
    return WeeklyLesson.objects.filter(timetable=timetable_id)


def weekly_teachers(lesson: Id) -> QuerySet[StaffMember]:
    """Who gives a lesson of the cycle."""
    return StaffMember.objects.filter(Exists(WeeklyTeacher.objects.filter(lesson=lesson, staff=OuterRef("pk"))))


def occupies_teachers(lesson: Id) -> "NegatedExpression[Any]":
    """Whether the teachers of a lesson of the cycle can give no other one beside it."""
    return ~Exists(WeeklyTeacher.objects.filter(lesson=lesson, occupies=False))


def rivals(
    timetable_id: Id,
    group: Id,
    staff: Any,  # noqa: ANN401 - ids or a subquery
    room: Id,
    shares: frozenset[ClashKind] = frozenset(),
) -> QuerySet[WeeklyLesson]:
    """Give the lessons of a timetable that cannot be at the same time as one of this group, these teachers and this room.

    `staff`: teachers' ids, as a list or a subquery; `room`: null for none; `shares`: what this one is declared to share. Each has
    its `kind`; those that are declared to share it are left out.
    """
    by = WeeklyTeacher.objects.filter(lesson=OuterRef("pk"), occupies=True, staff__in=staff)
    conditions = (
        (ClashKind.GROUP, Q(group=group, occupies_group=True)),
        (ClashKind.TEACHER, Q(Exists(by))),
        (ClashKind.ROOM, Q(room=room, room__isnull=False, occupies_room=True)),
        (
            ClashKind.STUDENTS,
            Q(occupies_group=True) & (Q(group__in=_of_same_students(group, timetable_id)) | Q(group__in=_of_same_class(group))),
        ),
    )
    kind = Case(
        *(When(condition, then=Value(name.value)) for name, condition in conditions if name not in shares), output_field=CharField()
    )
    return WeeklyLesson.objects.filter(timetable=timetable_id).annotate(kind=kind).filter(kind__isnull=False)


def _of_same_students(group: Id, timetable_id: Id) -> QuerySet[Any, Any]:
    """Give the groups that share a student with the group on some day of the timetable: one who changes from one to the other does not."""
    since = Subquery(timetable(timetable_id).order_by().values("since"))
    until = Subquery(timetable(timetable_id).order_by().values("until"))
    at_once = {"student": OuterRef("student"), "since__lt": OuterRef("until"), "until__gt": OuterRef("since")}
    members = Membership.objects.filter(group=group, **at_once).filter(since__lt=until, until__gt=since)
    return Membership.objects.filter(Exists(members), since__lt=until, until__gt=since).values("group")


def _of_same_class(group: Id) -> QuerySet[Any, Any]:
    """Give the class that the group is a part of, or the parts of the class that it is."""
    this = Group.objects.filter(pk=group, school_class=OuterRef("school_class"))
    whole = Q(Exists(this)) & Q(kind=Group.Kind.CLASS)
    part = Q(Exists(this.filter(kind=Group.Kind.CLASS)))
    return Group.objects.filter(whole | part).order_by().values("pk")


def teachers_of_journal(journal: Id, timetable_id: Id) -> QuerySet[Any, Any]:
    """Give the ids of those who teach a journal when the timetable begins, or later in it."""
    since = Subquery(timetable(timetable_id).order_by().values("since"))
    until = Subquery(timetable(timetable_id).order_by().values("until"))
    taught = JournalTeacher.objects.filter(journal=journal, since__lt=until, until__gt=since)
    return taught.order_by().values("staff")


def journals_of_timetable(timetable_id: Id) -> QuerySet[Journal]:
    """Give the journals of the year that a timetable lies in, by group and subject."""
    since = Subquery(timetable(timetable_id).order_by().values("since"))
    school = Subquery(timetable(timetable_id).order_by().values("school"))
    return Journal.objects.filter(school=school, year__since__lte=since, year__until__gt=since).order_by(
        "group__grade_level", "group__name", "subject__name", "pk"
    )


def _at(timetable_id: Id, week: Id, weekday: Id, number: Id) -> dict[str, Any]:
    return {"timetable": timetable_id, "week": week, "weekday": weekday, "number": number}


def free_rooms(timetable_id: Id, week: Id, weekday: Id, number: Id) -> QuerySet[Room]:
    """Give the rooms of the school in which no lesson of the timetable is at a time, by name."""
    taken = WeeklyLesson.objects.filter(room=OuterRef("pk"), **_at(timetable_id, week, weekday, number))
    school = Subquery(timetable(timetable_id).order_by().values("school"))
    return Room.objects.filter(~Exists(taken), school=school, closed_on=None)


def free_teachers(timetable_id: Id, week: Id, weekday: Id, number: Id, journal: Id) -> QuerySet[StaffMember]:
    """Give those who teach the journal's subject and have no lesson of the timetable at a time, by name."""
    taken = WeeklyTeacher.objects.filter(staff=OuterRef("pk"), **_at(timetable_id, week, weekday, number))
    subject = Subquery(Journal.objects.filter(pk=journal).order_by().values("subject"))
    teaches = JournalTeacher.objects.filter(staff=OuterRef("pk"), journal__subject=subject)
    school = Subquery(timetable(timetable_id).order_by().values("school"))
    return StaffMember.objects.filter(~Exists(taken), Exists(teaches), school=school)


def parts_of(lesson: WeeklyLesson) -> QuerySet[WeeklyLesson]:
    """Give the parts of the double lesson that a lesson belongs to, in order; itself alone where it is single."""
    if lesson.block is None:
        return WeeklyLesson.objects.filter(pk=lesson.pk)
    return WeeklyLesson.objects.filter(
        timetable=lesson.timetable_id, block=lesson.block, week=lesson.week, weekday=lesson.weekday, journal=lesson.journal_id
    ).order_by("number")


def as_rivals(rows: QuerySet[WeeklyLesson]) -> QuerySet[Any, Any]:
    """Give rivals as rows: lesson_id, kind."""
    found: QuerySet[Any, Any] = rows
    return found.values("kind", lesson_id=F("pk")).order_by("week", "weekday", "number", "pk")


def rivals_of(lesson: Id, timetable_id: Id, group: Id, room: Id) -> QuerySet[WeeklyLesson]:
    """Give the lessons that cannot be at the same time as a lesson of the cycle, with their `kind`."""
    staff = WeeklyTeacher.objects.filter(lesson=lesson).order_by().values("staff")
    return rivals(timetable_id, group, staff, room).exclude(pk=lesson)


def rivals_of_journal(timetable_id: Id, journal: Id) -> QuerySet[WeeklyLesson]:
    """Give the lessons that cannot be at the same time as one of a journal, given by its teachers, with their `kind`."""
    group = Subquery(Journal.objects.filter(pk=journal).order_by().values("group"))
    return rivals(timetable_id, group, teachers_of_journal(journal, timetable_id), None)


def those_weekly_lessons(ids: list[int]) -> QuerySet[WeeklyLesson]:
    """Give these lessons, by week, weekday and number."""
    return WeeklyLesson.objects.filter(any_of("pk", ids))
