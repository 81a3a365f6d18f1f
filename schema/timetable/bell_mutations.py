"""Changes of bells: each is one action call."""

from typing import Annotated, Any

import strawberry
from strawberry.types import Info

from schema.context import Context
from schema.engine.ids import pk_of
from schema.refusals import told
from schema.timetable import bells
from schema.timetable.days import day_after
from server.errors import RefusalError
from server.timetable import actions

Asked = Info[Context, Any]
Given = strawberry.argument


@strawberry.type(description="What can be changed of bells.")
class BellsMutation:
    """What can be changed of bells."""

    @strawberry.mutation(description="Let a schedule ring on one date: the shortened day.")
    def set_bells(
        self,
        info: Asked,
        input: Annotated[bells.SetBellsInput, Given(description="What rings, when and for whom.")],  # noqa: A002
    ) -> bells.SetBellsResult:
        """Set the bells of a date."""
        try:
            done = actions.set_bells(
                actor=info.context.actor,
                school_id=pk_of(input.school_id, "School"),
                on=input.on,
                schedule_id=_schedule(input.schedule_id),
                band=actions.Band(input.grade_from, input.grade_to, input.shift),
                now=info.context.now,
                preview=input.preview,
            )
        except RefusalError as error:
            return told(error)
        return bells.BellsSet(school_pk=done.school_id, on=done.on, lessons=done.lessons, without_bell=done.without_bell)

    @strawberry.mutation(description="Let a schedule ring on weekdays from a day on; dates with bells of their own keep them.")
    def set_default_bells(
        self,
        info: Asked,
        input: Annotated[bells.SetDefaultBellsInput, Given(description="What rings, when and for whom.")],  # noqa: A002
    ) -> bells.SetDefaultBellsResult:
        """Set the bells of weekdays."""
        chosen = actions.Chosen(
            schedule_id=_schedule(input.schedule_id),
            weekdays=input.weekdays,
            since=input.since,
            until=None if input.last is None else day_after(input.last),
            band=actions.Band(input.grade_from, input.grade_to, input.shift),
        )
        try:
            done = actions.set_default_bells(
                actor=info.context.actor, school_id=pk_of(input.school_id, "School"), chosen=chosen, now=info.context.now
            )
        except RefusalError as error:
            return told(error)
        return bells.DefaultBellsSet(school_pk=done.school_id)

    @strawberry.mutation(description="Make a list of bells, which rings nowhere yet.")
    def create_bells(
        self,
        info: Asked,
        input: Annotated[bells.CreateBellsInput, Given(description="Its name and bells.")],  # noqa: A002
    ) -> bells.CreateBellsResult:
        """Make a list of bells."""
        try:
            done = actions.create_bells(
                actor=info.context.actor,
                school_id=pk_of(input.school_id, "School"),
                name=input.name,
                bells=bells.rings(input.bells),
                now=info.context.now,
            )
        except RefusalError as error:
            return told(error)
        return bells.BellsSaved(school_pk=done.school_id, schedule_pk=done.schedule_id)

    @strawberry.mutation(description="Rename a list of bells, or change its times from a day on; what has rung stays as it rang.")
    def change_bells(
        self,
        info: Asked,
        input: Annotated[bells.ChangeBellsInput, Given(description="What is to change.")],  # noqa: A002
    ) -> bells.ChangeBellsResult:
        """Change a list of bells."""
        try:
            done = actions.change_bells(
                actor=info.context.actor,
                schedule_id=pk_of(input.schedule_id, "BellSchedule"),
                name=input.name,
                bells=None if input.bells is None else bells.rings(input.bells),
                since=input.since,
                now=info.context.now,
            )
        except RefusalError as error:
            return told(error)
        return bells.BellsSaved(school_pk=done.school_id, schedule_pk=done.schedule_id)

    @strawberry.mutation(description="Take a list of bells out of use; what has rung stays as it rang.")
    def remove_bells(
        self, info: Asked, schedule_id: Annotated[strawberry.ID, Given(description=bells.SCHEDULE)]
    ) -> bells.RemoveBellsResult:
        """Take a list of bells away."""
        try:
            done = actions.remove_bells(actor=info.context.actor, schedule_id=pk_of(schedule_id, "BellSchedule"), now=info.context.now)
        except RefusalError as error:
            return told(error)
        return bells.BellsRemoved(school_pk=done.school_id)

    @strawberry.mutation(description="Put a class and its subgroups into a shift; earlier lessons stay as they rang.")
    def set_shift(
        self,
        info: Asked,
        input: Annotated[bells.SetShiftInput, Given(description="Which class, which shift, from when on.")],  # noqa: A002
    ) -> bells.SetShiftResult:
        """Put a class into a shift."""
        try:
            done = actions.set_shift(
                actor=info.context.actor,
                class_id=pk_of(input.class_id, "SchoolClass"),
                shift=input.shift,
                since=input.since,
                now=info.context.now,
            )
        except RefusalError as error:
            return told(error)
        return bells.ShiftSet(lessons=done.lessons)


def _schedule(given: strawberry.ID | None) -> int | None:
    return None if given is None else pk_of(given, "BellSchedule")
