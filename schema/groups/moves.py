"""Moving students between groups."""

from datetime import date
from typing import Annotated

import strawberry

from schema.engine.fields import column, sql_field
from schema.engine.types import row_type
from schema.groups.types import Group
from schema.people.types import Student
from schema.refusals import AlreadyMember, InvalidInput, MarksAfterMove, NoSuchMove, NotFound
from server.groups import reads as groups
from server.people import reads as people


@strawberry.input(description="From which day a student is in which group.")
class MoveStudentInput:
    """From which day a student is in which group."""

    student_id: strawberry.ID = strawberry.field(description="Global id of the student.")
    group_id: strawberry.ID = strawberry.field(description="Global id of the group to join.")
    on: date = strawberry.field(description="The first day in the group.")


@row_type
class StudentMoved:
    """The student is in the group from the day on, and out of what it excludes."""

    student_pk: strawberry.Private[int]
    group_pk: strawberry.Private[int]
    left_pks: strawberry.Private[list[int]]
    on: date = column("The first day in the group.")

    @sql_field
    def student(self) -> Student:
        """The student."""
        return people.student(self.student_pk)

    @sql_field
    def group(self) -> Group:
        """The group joined."""
        return groups.group(self.group_pk)

    @sql_field
    def left(self) -> list[Group]:
        """The groups left."""
        return groups.those_groups(self.left_pks)


MoveStudentResult = Annotated[
    StudentMoved | NotFound | AlreadyMember | MarksAfterMove | NoSuchMove | InvalidInput,
    strawberry.union("MoveStudentResult", description="What became of a move."),
]
