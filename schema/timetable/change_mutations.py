"""Changes of dated lessons: each is one action call."""

from collections.abc import Sequence
from typing import Annotated, Any
from uuid import UUID

import strawberry
from strawberry.types import Info

from schema.context import Context
from schema.engine.ids import pk_of
from schema.refusals import told
from schema.timetable import change_inputs as inputs
from schema.timetable import changes
from server.errors import RefusalError
from server.journal import actions
from server.timetable.errors import SlotTakenError

Asked = Info[Context, Any]
Given = strawberry.argument


@strawberry.type(description="What can be changed of dated lessons.")
class LessonChangeMutation:
    """What can be changed of dated lessons."""

    @strawberry.mutation(description="Let others give lessons instead of whoever is away: all of it or nothing.")
    def substitute(
        self,
        info: Asked,
        input: Annotated[inputs.SubstituteInput, Given(description="Which lessons, and who instead of whom.")],  # noqa: A002
    ) -> changes.SubstituteResult:
        """Let others give lessons."""
        return _change(info, inputs.covers(input.covers), input.note, input.key, preview=input.preview)

    @strawberry.mutation(description="Hold lessons at another time: all of it or nothing. Two may change places.")
    def move_lesson(
        self,
        info: Asked,
        input: Annotated[inputs.MoveLessonInput, Given(description="Which lessons, and where to.")],  # noqa: A002
    ) -> changes.MoveLessonResult:
        """Move lessons."""
        return _change(info, inputs.moves(input.moves), input.note, input.key, preview=input.preview)

    @strawberry.mutation(description="Do not hold lessons: all of them or none.")
    def cancel_lesson(
        self,
        info: Asked,
        input: Annotated[inputs.CancelLessonInput, Given(description="Which lessons.")],  # noqa: A002
    ) -> changes.CancelLessonResult:
        """Cancel lessons."""
        return _change(info, inputs.cancellations(input.lesson_ids), input.note, input.key, preview=input.preview)

    @strawberry.mutation(description="Hold lessons in other rooms: all of it or nothing. Two may change theirs with each other.")
    def change_room(
        self,
        info: Asked,
        input: Annotated[inputs.ChangeRoomInput, Given(description="Which lessons, and where.")],  # noqa: A002
    ) -> changes.ChangeRoomResult:
        """Change rooms."""
        return _change(info, inputs.rooms(input.rooms), input.note, input.key, preview=input.preview)

    @strawberry.mutation(description="Change lessons in every way that a sick day or a trip takes: all of it or nothing.")
    def change_day(
        self,
        info: Asked,
        input: Annotated[inputs.ChangeDayInput, Given(description="Which lessons, and what becomes of them.")],  # noqa: A002
    ) -> changes.ChangeDayResult:
        """Change lessons."""
        return _change(info, inputs.whole_day(input), input.note, input.key, preview=input.preview)

    @strawberry.mutation(description="Take a change of a lesson back: it is again as it was.")
    def withdraw_change(
        self, info: Asked, change_id: Annotated[strawberry.ID, Given(description="Global id of the LessonChange.")]
    ) -> changes.WithdrawChangeResult:
        """Take a change back."""
        try:
            done = actions.withdraw_change(actor=info.context.actor, change_id=pk_of(change_id, "LessonChange"), now=info.context.now)
        except RefusalError as error:
            return _told(error)
        return _changed(done)


def _change(info: Asked, wishes: Sequence[actions.Wish], note: str, key: UUID, *, preview: bool) -> Any:  # noqa: ANN401 - of a union
    try:
        done = actions.change_lessons(
            actor=info.context.actor, wishes=wishes, note=note.strip(), key=key, now=info.context.now, preview=preview
        )
    except RefusalError as error:
        return _told(error)
    return _changed(done)


def _changed(done: actions.LessonsChanged) -> changes.LessonsChanged:
    return changes.LessonsChanged(change_pks=done.change_ids, lesson_pks=done.lesson_ids, students=done.students)


def _told(error: RefusalError) -> Any:  # noqa: ANN401 - of a union
    if isinstance(error, SlotTakenError):
        return changes.SlotTaken(message=str(error), clashes=[changes.clash(found) for found in error.clashes])
    return told(error)
