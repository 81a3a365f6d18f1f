"""What listeners of journals and diaries hear. Who may hear is decided in server/access/live.py."""

from collections.abc import AsyncGenerator
from datetime import datetime
from typing import Annotated, Any

import strawberry
from strawberry.types import Info

from schema import live
from schema.context import Context
from schema.engine.fields import column, sql_field
from schema.engine.ids import global_id, pk_of
from schema.engine.types import row_type
from schema.ids import GradingPeriodID, LessonID, StudentID
from schema.journal.averages import Average
from schema.journal.class_subscriptions import ClassSubscription, DiaryAbsencesChanged
from schema.journal.day_events import DiaryDaysChanged, JournalDaysChanged, JournalPlanChanged
from schema.journal.diary import DiaryLesson
from schema.journal.types import Attendance, Mark
from schema.live import CaughtUp, Expired
from schema.timetable.draft_subscriptions import DraftSubscription
from schema.timetable.subscriptions import TimetableSubscription
from schema.timetable.types import Lesson
from schema.visits.subscriptions import VisitSubscription
from server.access.actor import Actor
from server.journal import events, reads
from server.live import topics
from server.live.cursor import Cursor
from server.people.events import RIGHTS_CHANGED
from server.planning.events import PLAN_FOLLOWED
from server.timetable import reads as timetable
from server.timetable.events import LESSONS_CHANGED, TIMETABLE_PUBLISHED


@row_type
class JournalCell:
    """One student in one lesson, as it is now."""

    lesson_id: LessonID
    student_id: StudentID
    version: int = column("The cell's version: what to send with the next change of it.")

    @sql_field
    def marks(self) -> list[Mark]:
        """The marks, in order."""
        return reads.marks_of_lesson(self.lesson_id, self.student_id)

    @sql_field
    def attendance(self) -> Attendance | None:
        """The attendance; null for somebody present."""
        return reads.attendance_of_lesson(self.lesson_id, self.student_id)

    @sql_field
    def average(self, actor: Actor, period: GradingPeriodID) -> Average | None:
        """The student's average of the journal's subject in a period; null while no mark counts."""
        return reads.average_in_period(actor, self.student_id, self.journal_id, period)


@strawberry.type(description="Something was recorded in a lesson of the journal.")
class LessonChanged:
    """Something was recorded in a lesson of the journal."""

    heard: strawberry.Private[live.Heard]

    @strawberry.field(description="The place after this event.")
    def cursor(self) -> Cursor:
        """Give the cursor."""
        return self.heard.cursor

    @strawberry.field(description="When it was recorded.")
    def changed_at(self) -> datetime:
        """Give the instant."""
        return self.heard.event.at

    @sql_field
    def changed_by(self) -> str:
        """Who recorded it."""
        return reads.author_name(self.heard.ids["by"])

    @sql_field
    def lesson(self) -> Lesson | None:
        """The lesson as it is now."""
        return timetable.lesson(self.heard.ids["lesson"])

    @sql_field
    def cells(self) -> list[JournalCell]:
        """The cells that changed, as they are now."""
        return reads.journal_cells(self.heard.ids["lesson"], self.heard.ids["students"])


@strawberry.type(description="Who is in the journal's group has changed: read the roster afresh.")
class RosterChanged:
    """Who is in the journal's group has changed."""

    heard: strawberry.Private[live.Heard]

    @strawberry.field(description="The place after this event.")
    def cursor(self) -> Cursor:
        """Give the cursor."""
        return self.heard.cursor

    @strawberry.field(description="Global ids of the students who were moved.")
    def student_ids(self) -> list[strawberry.ID]:
        """Give the students."""
        return [strawberry.ID(global_id("Student", pk)) for pk in self.heard.ids["students"]]


@strawberry.type(description="Something in one lesson of the student has changed.")
class DiaryLessonChanged:
    """Something in one lesson of the student has changed."""

    heard: strawberry.Private[live.Heard]

    @strawberry.field(description="The place after this event.")
    def cursor(self) -> Cursor:
        """Give the cursor."""
        return self.heard.cursor

    @strawberry.field(description="When it changed.")
    def changed_at(self) -> datetime:
        """Give the instant."""
        return self.heard.event.at

    @sql_field
    def lesson(self) -> DiaryLesson | None:
        """The lesson with the student's marks and attendance, as they are now."""
        return reads.diary_lesson(self.heard.topic.subject_id, self.heard.ids["lesson"])


@strawberry.type(description="The student's groups have changed: read the diary afresh.")
class DiaryGroupsChanged:
    """The student's groups have changed."""

    heard: strawberry.Private[live.Heard]

    @strawberry.field(description="The place after this event.")
    def cursor(self) -> Cursor:
        """Give the cursor."""
        return self.heard.cursor


@strawberry.type(
    description="The listener's own rights about the student have changed: forget what is kept of the student, and read afresh."
)
class DiaryRightsChanged:
    """The listener's own rights about the student have changed."""

    heard: strawberry.Private[live.Heard]

    @strawberry.field(description="The place after this event.")
    def cursor(self) -> Cursor:
        """Give the cursor."""
        return self.heard.cursor


JournalEvent = Annotated[
    CaughtUp | Expired | LessonChanged | RosterChanged | JournalDaysChanged | JournalPlanChanged,
    strawberry.union("JournalEvent", description="What a listener of a journal hears."),
]
DiaryEvent = Annotated[
    CaughtUp | Expired | DiaryLessonChanged | DiaryGroupsChanged | DiaryDaysChanged | DiaryAbsencesChanged | DiaryRightsChanged,
    strawberry.union("DiaryEvent", description="What a listener of a diary hears."),
]
After = Annotated[
    Cursor | None,
    strawberry.argument(description="Cursor of the last event heard: what was missed since comes first. Absent: from now on."),
]


@strawberry.type(description="Everything that can be listened to.")
class Subscription(TimetableSubscription, DraftSubscription, ClassSubscription, VisitSubscription):
    """Everything that can be listened to."""

    @strawberry.subscription(description="What is recorded in a journal. CaughtUp or Expired comes first.")
    async def journal_changed(
        self,
        info: Info[Context, Any],
        journal_id: Annotated[strawberry.ID, strawberry.argument(description="Global id of a Journal.")],
        after: After = None,
    ) -> AsyncGenerator[JournalEvent, None]:
        """Listen to a journal."""
        async for heard in live.listen(info, topics.journal(pk_of(journal_id, "Journal")), after):
            yield _of_journal(heard) if isinstance(heard, live.Heard) else heard

    @strawberry.subscription(description="What changes in a student's diary. CaughtUp or Expired comes first.")
    async def diary_changed(
        self,
        info: Info[Context, Any],
        student_id: Annotated[strawberry.ID, strawberry.argument(description="Global id of a Student.")],
        after: After = None,
    ) -> AsyncGenerator[DiaryEvent, None]:
        """Listen to a diary."""
        async for heard in live.listen(info, topics.student(pk_of(student_id, "Student")), after):
            yield _of_diary(heard) if isinstance(heard, live.Heard) else heard


_IN_JOURNALS: dict[str, Any] = {
    events.ROSTER_CHANGED: RosterChanged,
    LESSONS_CHANGED: JournalDaysChanged,
    TIMETABLE_PUBLISHED: JournalDaysChanged,
    PLAN_FOLLOWED: JournalPlanChanged,
}
_IN_DIARIES: dict[str, Any] = {
    events.ROSTER_CHANGED: DiaryGroupsChanged,
    events.ABSENCE_REPORTED: DiaryAbsencesChanged,
    events.ABSENCE_ANSWERED: DiaryAbsencesChanged,
    LESSONS_CHANGED: DiaryDaysChanged,
    TIMETABLE_PUBLISHED: DiaryDaysChanged,
    RIGHTS_CHANGED: DiaryRightsChanged,
}


def _of_journal(heard: live.Heard) -> LessonChanged | RosterChanged | JournalDaysChanged | JournalPlanChanged:
    return _IN_JOURNALS.get(heard.event.kind, LessonChanged)(heard=heard)


def _of_diary(heard: live.Heard) -> DiaryLessonChanged | DiaryGroupsChanged | DiaryDaysChanged | DiaryAbsencesChanged | DiaryRightsChanged:
    return _IN_DIARIES.get(heard.event.kind, DiaryLessonChanged)(heard=heard)


_OF_LESSONS = frozenset(
    {
        *(f"Lesson.{name}" for name in ("id", "on", "number", "status", "topic", "recordedAt", "homework", "subject", "bell")),
        *(f"Lesson.{name}" for name in ("room", "teachers")),
        *(f"Homework.{name}" for name in ("id", "text", "postedAt")),
        *(f"Subject.{name}" for name in ("id", "name")),
        *(f"Bell.{name}" for name in ("number", "startsAt", "endsAt")),
        *(f"Room.{name}" for name in ("id", "name", "building")),
        *(f"StaffMember.{name}" for name in ("id", "fullName", "position")),
        *(f"Mark.{name}" for name in ("id", "lessonId", "studentId", "journalId", "position", "symbol", "value", "workType")),
        *(f"Mark.{name}" for name in ("comment", "version", "givenAt", "publishAt", "givenBy")),
        *(f"WorkType.{name}" for name in ("id", "name", "shortName")),
        *(f"Attendance.{name}" for name in ("lessonId", "studentId", "code", "minutes", "version", "changedAt", "changedBy")),
        *(f"AttendanceCode.{name}" for name in ("id", "symbol", "meaning", "countsAsAbsence")),
    }
)
"""Fields that show everybody of one rights class the same: no average, no journal, nothing that depends on who looks."""

live.share(
    LessonChanged,
    _OF_LESSONS
    | {f"LessonChanged.{name}" for name in ("cursor", "changedAt", "changedBy", "lesson", "cells")}
    | {f"JournalCell.{name}" for name in ("lessonId", "studentId", "version", "marks", "attendance")},
)
live.share(JournalDaysChanged, {f"JournalDaysChanged.{name}" for name in ("cursor", "since", "last")})
live.share(JournalPlanChanged, {"JournalPlanChanged.cursor"})
live.share(DiaryDaysChanged, {f"DiaryDaysChanged.{name}" for name in ("cursor", "since", "last")})
live.share(RosterChanged, {"RosterChanged.cursor", "RosterChanged.studentIds"})
live.share(
    DiaryLessonChanged,
    _OF_LESSONS
    | {f"DiaryLessonChanged.{name}" for name in ("cursor", "changedAt", "lesson")}
    | {f"DiaryLesson.{name}" for name in ("lesson", "marks", "attendance")},
)
live.share(DiaryRightsChanged, {"DiaryRightsChanged.cursor"})
live.share(DiaryGroupsChanged, {"DiaryGroupsChanged.cursor"})
