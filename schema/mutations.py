"""The root of all changes: each mutation is one action call."""

from typing import Annotated, Any

import strawberry
from strawberry.types import Info

from schema.context import Context
from schema.engine.ids import pk_of
from schema.exchange.feeds import FeedMutation
from schema.groups.moves import MoveStudentInput, MoveStudentResult, StudentMoved
from schema.journal import outcomes
from schema.journal.absence_mutations import AbsenceMutation
from schema.journal.inputs import RecordLessonInput, lesson_entry
from schema.notifications.mutations import PushMutation
from schema.people.clients import ApiClientMutation
from schema.people.invitations import InvitationMutation
from schema.people.right_mutations import GuardianRightMutation
from schema.planning.files import PlanFileMutation
from schema.planning.homework import HomeworkMutation
from schema.planning.mutations import PlanMutation
from schema.refusals import told
from schema.timetable.bell_mutations import BellsMutation
from schema.timetable.calendar_mutations import CalendarMutation
from schema.timetable.change_mutations import LessonChangeMutation
from schema.timetable.room_mutations import RoomMutation
from schema.timetable.weekly_mutations import TimetableMutation
from server.errors import RefusalError
from server.journal import actions

Asked = Info[Context, Any]


@strawberry.type(description="Everything that can be changed.")
class Mutation(
    FeedMutation,
    BellsMutation,
    CalendarMutation,
    RoomMutation,
    LessonChangeMutation,
    TimetableMutation,
    PlanMutation,
    PlanFileMutation,
    HomeworkMutation,
    ApiClientMutation,
    AbsenceMutation,
    PushMutation,
    GuardianRightMutation,
    InvitationMutation,
):
    """Everything that can be changed."""

    @strawberry.mutation(description="Save what happened in a lesson: topic, homework, attendance and marks.")
    def record_lesson(
        self,
        info: Asked,
        input: Annotated[RecordLessonInput, strawberry.argument(description="What happened.")],  # noqa: A002
    ) -> outcomes.RecordLessonResult:
        """Save a lesson."""
        try:
            done = actions.record_lesson(
                actor=info.context.actor,
                lesson_id=pk_of(input.lesson_id, "Lesson"),
                entry=lesson_entry(input),
                key=input.key,
                now=info.context.now,
            )
        except RefusalError as error:
            return told(error)
        return outcomes.recorded(done)

    @strawberry.mutation(description="Move a student between groups from a day on; earlier lessons and marks stay.")
    def move_student(
        self,
        info: Asked,
        input: Annotated[MoveStudentInput, strawberry.argument(description="Who, where, when.")],  # noqa: A002
    ) -> MoveStudentResult:
        """Move a student."""
        try:
            done = actions.move_student(
                actor=info.context.actor,
                student_id=pk_of(input.student_id, "Student"),
                group_id=pk_of(input.group_id, "Group"),
                on=input.on,
                now=info.context.now,
            )
        except RefusalError as error:
            return told(error)
        return StudentMoved(student_pk=done.student_id, group_pk=done.group_id, left_pks=done.left, on=done.on)
