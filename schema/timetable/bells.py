"""What clients send to set bells, and what becomes of it."""

from collections.abc import Sequence
from datetime import date, time
from typing import Annotated

import strawberry

from schema.engine.fields import column, sql_field
from schema.engine.types import row_type
from schema.refusals import BellsInUse, BellsNameTaken, InvalidInput, NotFound
from schema.schools.types import School
from schema.timetable.types import BellSchedule
from server.schools import reads as schools
from server.timetable import actions, reads

SCHOOL = "Global id of the School."
SCHEDULE = "Global id of a BellSchedule of the school that is in use."


@strawberry.input(description="When the lesson of one number begins and ends, in the school's local time.")
class BellInput:
    """One bell."""

    number: int = strawberry.field(description="Number of the lesson in the day, 0 to 20, each greater than the one before.")
    starts_at: time = strawberry.field(description="Not before the lesson before has ended.")
    ends_at: time = strawberry.field(description="5 minutes to 4 hours later.")


@strawberry.input(description="Which bells ring on one date.")
class SetBellsInput:
    """Which bells ring on one date."""

    school_id: strawberry.ID = strawberry.field(description=SCHOOL)
    on: date = strawberry.field(description="Today at the school, or later.")
    schedule_id: strawberry.ID | None = strawberry.field(default=None, description=f"{SCHEDULE} Null: as on the weekday.")
    grade_from: int = strawberry.field(default=1, description="Lowest grade level it is for.")
    grade_to: int = strawberry.field(default=11, description="Highest grade level it is for.")
    shift: int | None = strawberry.field(default=None, description="The shift it is for, 1 to 3; null: all.")
    preview: bool = strawberry.field(default=False, description="True: say what it would mean, and change nothing.")


@strawberry.input(description="Which bells ring on weekdays from a day on.")
class SetDefaultBellsInput:
    """Which bells ring on weekdays from a day on."""

    school_id: strawberry.ID = strawberry.field(description=SCHOOL)
    weekdays: list[int] = strawberry.field(description="1 is Monday, 7 is Sunday.")
    since: date = strawberry.field(description="First day: today at the school, or later.")
    last: date | None = strawberry.field(default=None, description="Last day, included; null: until another is set.")
    schedule_id: strawberry.ID | None = strawberry.field(default=None, description=f"{SCHEDULE} Null: nothing rings.")
    grade_from: int = strawberry.field(default=1, description="Lowest grade level it is for.")
    grade_to: int = strawberry.field(default=11, description="Highest grade level it is for.")
    shift: int | None = strawberry.field(default=None, description="The shift it is for, 1 to 3; null: all.")


@strawberry.input(description="A new list of bells.")
class CreateBellsInput:
    """A new list of bells."""

    school_id: strawberry.ID = strawberry.field(description=SCHOOL)
    name: str = strawberry.field(description="As announced, 1 to 100 characters; one list in use of a school has it.")
    bells: list[BellInput] = strawberry.field(description="At least one, in order.")


@strawberry.input(description="What of a list of bells is to change, and from when on.")
class ChangeBellsInput:
    """What of a list of bells is to change."""

    schedule_id: strawberry.ID = strawberry.field(description=SCHEDULE)
    name: str | None = strawberry.field(default=None, description="A new name; absent: unchanged.")
    bells: list[BellInput] | None = strawberry.field(default=None, description="All its bells as they are to be; absent: unchanged.")
    since: date | None = strawberry.field(default=None, description="The first day of the new times; absent: today at the school.")


@strawberry.input(description="In which shift a class learns.")
class SetShiftInput:
    """In which shift a class learns."""

    class_id: strawberry.ID = strawberry.field(description="Global id of the SchoolClass.")
    shift: int = strawberry.field(description="1 to 3.")
    since: date = strawberry.field(description="The first day whose lessons follow the shift's bells.")


@row_type
class BellsSet:
    """What rings on the date, or would."""

    school_pk: strawberry.Private[int]
    on: date = column("The date.")
    lessons: int = column("Planned lessons of the date that follow these bells.")
    without_bell: int = column("Those among them for whose number nothing rings.")

    @sql_field
    def school(self) -> School:
        """The school, as it is now."""
        return schools.school(self.school_pk)


@row_type
class DefaultBellsSet:
    """What rings on the weekdays."""

    school_pk: strawberry.Private[int]

    @sql_field
    def school(self) -> School:
        """The school, as it is now."""
        return schools.school(self.school_pk)


@row_type
class BellsSaved:
    """The list of bells is as it was to be; it has another id where the former one had rung already."""

    school_pk: strawberry.Private[int]
    schedule_pk: strawberry.Private[int]

    @sql_field
    def schedule(self) -> BellSchedule:
        """The list of bells that has the name now."""
        return reads.bell_schedule(self.schedule_pk)

    @sql_field
    def school(self) -> School:
        """The school, as it is now."""
        return schools.school(self.school_pk)


@row_type
class BellsRemoved:
    """The list of bells is no longer in use."""

    school_pk: strawberry.Private[int]

    @sql_field
    def school(self) -> School:
        """The school, as it is now."""
        return schools.school(self.school_pk)


@row_type
class ShiftSet:
    """The class learns in the shift."""

    lessons: int = column("Lessons that follow other bells now.")


SetBellsResult = Annotated[
    BellsSet | NotFound | InvalidInput, strawberry.union("SetBellsResult", description="What became of setting a date's bells.")
]
SetDefaultBellsResult = Annotated[
    DefaultBellsSet | NotFound | InvalidInput,
    strawberry.union("SetDefaultBellsResult", description="What became of setting weekdays' bells."),
]
CreateBellsResult = Annotated[
    BellsSaved | NotFound | InvalidInput | BellsNameTaken,
    strawberry.union("CreateBellsResult", description="What became of a new list of bells."),
]
ChangeBellsResult = Annotated[
    BellsSaved | NotFound | InvalidInput | BellsNameTaken,
    strawberry.union("ChangeBellsResult", description="What became of changing a list of bells."),
]
RemoveBellsResult = Annotated[
    BellsRemoved | NotFound | BellsInUse,
    strawberry.union("RemoveBellsResult", description="What became of taking a list of bells away."),
]
SetShiftResult = Annotated[
    ShiftSet | NotFound | InvalidInput, strawberry.union("SetShiftResult", description="What became of putting a class into a shift.")
]


def rings(bells: Sequence[BellInput]) -> list[actions.Ring]:
    """Translate bells into what actions take."""
    return [actions.Ring(bell.number, bell.starts_at, bell.ends_at) for bell in bells]
