"""Changes of weekly timetables: each is one action call."""

from datetime import timedelta
from typing import Annotated, Any

import strawberry
from strawberry.types import Info

from schema.context import Context
from schema.engine.ids import pk_of
from schema.refusals import told
from schema.timetable import weekly_inputs as given
from schema.timetable.days import day_after
from server.errors import RefusalError
from server.journal.actions import publish_timetable
from server.timetable.actions import weekly
from server.timetable.errors import DatedClashError, WeeklyClashError

Asked = Info[Context, Any]
Given = strawberry.argument
DAY = timedelta(days=1)


@strawberry.type(description="What can be changed of weekly timetables.")
class TimetableMutation:
    """What can be changed of weekly timetables."""

    @strawberry.mutation(description="Begin an empty draft.")
    def create_timetable(
        self,
        info: Asked,
        input: Annotated[given.CreateTimetableInput, Given(description="Its name, days and cycle.")],  # noqa: A002
    ) -> given.CreateTimetableResult:
        """Begin a draft."""
        try:
            draft = weekly.create_timetable(
                actor=info.context.actor,
                school_id=pk_of(input.school_id, "School"),
                name=input.name,
                since=input.since,
                until=day_after(input.last),
                weeks=input.weeks,
                first_monday=input.first_monday,
            )
        except RefusalError as error:
            return told(error)
        return given.TimetableDrafted(timetable_pk=draft.pk)

    @strawberry.mutation(description="Copy a timetable into a draft that begins on a day.")
    def copy_timetable(
        self,
        info: Asked,
        input: Annotated[given.CopyTimetableInput, Given(description="Of which timetable, from when on.")],  # noqa: A002
    ) -> given.CopyTimetableResult:
        """Copy a timetable."""
        try:
            copy = weekly.copy_timetable(
                actor=info.context.actor, timetable_id=pk_of(input.timetable_id, "Timetable"), since=input.since, name=input.name
            )
        except RefusalError as error:
            return told(error)
        return given.TimetableDrafted(timetable_pk=copy.pk)

    @strawberry.mutation(description="Throw a draft away.")
    def remove_timetable(
        self, info: Asked, timetable_id: Annotated[strawberry.ID, Given(description=given.TIMETABLE)]
    ) -> given.RemoveTimetableResult:
        """Throw a draft away."""
        try:
            school = weekly.remove_timetable(actor=info.context.actor, timetable_id=pk_of(timetable_id, "Timetable"))
        except RefusalError as error:
            return told(error)
        return given.TimetableRemoved(school_pk=school)

    @strawberry.mutation(description="Add a lesson of a journal to a draft.")
    def place_lesson(
        self,
        info: Asked,
        input: Annotated[given.PlaceLessonInput, Given(description="What, when, where, with whom.")],  # noqa: A002
    ) -> given.EditTimetableResult:
        """Add a lesson."""
        try:
            done = weekly.place_lesson(
                actor=info.context.actor,
                timetable_id=pk_of(input.timetable_id, "Timetable"),
                journal_id=pk_of(input.journal_id, "Journal"),
                place=input.place.place(),
                numbers=input.numbers,
                wanted=_wanted(input.held),
                now=info.context.now,
            )
        except RefusalError as error:
            return _refused(error)
        return given.DraftChanged(done=done, version=done.version)

    @strawberry.mutation(description="Give a lesson of a draft another time, length, room or teachers, with all its parts.")
    def move_weekly_lesson(
        self,
        info: Asked,
        input: Annotated[given.MoveWeeklyLessonInput, Given(description="Which lesson, and what of it changes.")],  # noqa: A002
    ) -> given.EditTimetableResult:
        """Move a lesson."""
        try:
            done = weekly.move_lesson(
                actor=info.context.actor,
                lesson_id=pk_of(input.lesson_id, "WeeklyLesson"),
                expected_version=input.expected_version,
                place=None if input.place is None else input.place.place(),
                wanted=None if input.held is None else _wanted(input.held),
                now=info.context.now,
                numbers=input.numbers,
            )
        except RefusalError as error:
            return _refused(error)
        return given.DraftChanged(done=done, version=done.version)

    @strawberry.mutation(description="Take a lesson out of a draft, with all its parts.")
    def remove_weekly_lesson(
        self,
        info: Asked,
        input: Annotated[given.RemoveWeeklyLessonInput, Given(description="Which lesson.")],  # noqa: A002
    ) -> given.EditTimetableResult:
        """Take a lesson out."""
        try:
            done = weekly.remove_lesson(
                actor=info.context.actor,
                lesson_id=pk_of(input.lesson_id, "WeeklyLesson"),
                expected_version=input.expected_version,
                now=info.context.now,
            )
        except RefusalError as error:
            return _refused(error)
        return given.DraftChanged(done=done, version=done.version)

    @strawberry.mutation(description="Make dated lessons of a timetable from a day on, or say first what that would do.")
    def publish_timetable(
        self,
        info: Asked,
        input: Annotated[given.PublishTimetableInput, Given(description="Which timetable, from when on.")],  # noqa: A002
    ) -> given.PublishTimetableResult:
        """Publish a timetable."""
        try:
            done = publish_timetable(
                actor=info.context.actor,
                timetable_id=pk_of(input.timetable_id, "Timetable"),
                since=input.since,
                key=input.key,
                dry_run=input.dry_run,
                now=info.context.now,
            )
        except RefusalError as error:
            return _refused(error)
        numbers = {name: getattr(done, name) for name in ("made", "changed", "removed", "unchanged", "untouched", "since", "dry_run")}
        return given.TimetablePublished(done=done, last=done.until - DAY, **numbers)


def _wanted(held: given.HeldInput | None) -> weekly.Wanted:
    if held is None:
        return weekly.Wanted()
    room = None if held.room_id is None else pk_of(held.room_id, "Room")
    teachers = None if held.teacher_ids is None else [pk_of(teacher, "StaffMember") for teacher in held.teacher_ids]
    return given.wanted(held, room, teachers)


def _refused(error: RefusalError) -> Any:  # noqa: ANN401 - the type that the mutation's union names
    """Give the wire type of a refusal, with what is in the way."""
    if isinstance(error, WeeklyClashError):
        clashes = [given.WeeklyClash(kind=clash.kind, lesson_pk=clash.lesson_id) for clash in error.clashes]
        return given.LessonClash(message=str(error), clashes=clashes)
    if isinstance(error, DatedClashError):
        both = [
            given.DatedClash(kind=clash.kind, on=clash.on, number=clash.number, weekly_pk=clash.weekly_id, lesson_pk=clash.lesson_id)
            for clash in error.clashes
        ]
        return given.PublishingClash(message=str(error), clashes=both)
    return told(error)
