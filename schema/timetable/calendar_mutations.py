"""Changes of a school's calendar: each is one action call."""

from datetime import date
from typing import Annotated, Any

import strawberry
from strawberry.types import Info

from schema.context import Context
from schema.engine.fields import column, sql_field
from schema.engine.ids import pk_of
from schema.engine.types import row_type
from schema.refusals import InvalidInput, NotFound, told
from schema.schools.types import School
from schema.timetable.days import day_after
from server.errors import RefusalError
from server.schools import reads as schools
from server.timetable import actions

Asked = Info[Context, Any]
Given = strawberry.argument
SCHOOL = "Global id of the School."


@strawberry.input(description="Days without lessons.")
class AddHolidayInput:
    """Days without lessons."""

    school_id: strawberry.ID = strawberry.field(description=SCHOOL)
    name: str = strawberry.field(description="1 to 100 characters.")
    since: date = strawberry.field(name="from", description="First day.")
    last: date = strawberry.field(name="to", description="Last day, included: today at the school, or later; at most 150 days in all.")


@strawberry.input(description="A date that is worked by the timetable of another weekday.")
class SetWorkingDayInput:
    """A date that is worked by the timetable of another weekday."""

    school_id: strawberry.ID = strawberry.field(description=SCHOOL)
    on: date = strawberry.field(description="Today at the school, or later.")
    follows: int | None = strawberry.field(default=None, description="The weekday whose timetable holds: 1 is Monday; null: its own again.")
    name: str = strawberry.field(default="", description="At most 100 characters.")


@row_type
class CalendarChanged:
    """The school's calendar is another."""

    school_pk: strawberry.Private[int]
    lessons: int = column("Lessons planned on days that have none now: publishing the timetable anew takes them away.")

    @sql_field
    def school(self) -> School:
        """The school with its calendar as it is now."""
        return schools.school(self.school_pk)


ChangeCalendarResult = Annotated[
    CalendarChanged | NotFound | InvalidInput,
    strawberry.union("ChangeCalendarResult", description="What became of changing a school's calendar."),
]


@strawberry.type(description="What can be changed of a school's calendar.")
class CalendarMutation:
    """What can be changed of a school's calendar."""

    @strawberry.mutation(description="Let a school have no lessons on some days; bells fall silent at once.")
    def add_holiday(
        self,
        info: Asked,
        input: Annotated[AddHolidayInput, Given(description="Which days.")],  # noqa: A002
    ) -> ChangeCalendarResult:
        """Add a holiday."""
        try:
            done = actions.add_holiday(
                actor=info.context.actor,
                school_id=pk_of(input.school_id, "School"),
                name=input.name,
                since=input.since,
                until=day_after(input.last),
                now=info.context.now,
            )
        except RefusalError as error:
            return told(error)
        return CalendarChanged(school_pk=done.school_id, lessons=done.lessons)

    @strawberry.mutation(description="Let a school have lessons on the days of a holiday after all.")
    def remove_holiday(
        self, info: Asked, holiday_id: Annotated[strawberry.ID, Given(description="Global id of a Holiday that is not over.")]
    ) -> ChangeCalendarResult:
        """Remove a holiday."""
        try:
            done = actions.remove_holiday(actor=info.context.actor, holiday_id=pk_of(holiday_id, "Holiday"), now=info.context.now)
        except RefusalError as error:
            return told(error)
        return CalendarChanged(school_pk=done.school_id, lessons=done.lessons)

    @strawberry.mutation(description="Let a date be worked by the timetable and bells of another weekday, or by its own again.")
    def set_working_day(
        self,
        info: Asked,
        input: Annotated[SetWorkingDayInput, Given(description="Which date, and which weekday it follows.")],  # noqa: A002
    ) -> ChangeCalendarResult:
        """Set a working day."""
        try:
            done = actions.set_working_day(
                actor=info.context.actor,
                school_id=pk_of(input.school_id, "School"),
                on=input.on,
                follows=input.follows,
                name=input.name,
                now=info.context.now,
            )
        except RefusalError as error:
            return told(error)
        return CalendarChanged(school_pk=done.school_id, lessons=done.lessons)
