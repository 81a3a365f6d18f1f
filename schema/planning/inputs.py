"""What clients send to write and bind plans, and its translation into what actions take."""

from datetime import date
from typing import Any

import strawberry

from schema.engine.ids import pk_of
from server.planning import actions


@strawberry.input(description="A row of a plan as it is to be.")
class PlanRowInput:
    """A row of a plan as it is to be."""

    topic: str = strawberry.field(description="What is taught; 1 to 500 characters.")
    id: strawberry.ID | None = strawberry.field(default=None, description="Global id of the row; absent: a new one.")
    section: str = strawberry.field(default="", description="The heading it stands under; at most 300 characters.")
    hours: int = strawberry.field(default=1, description="Lessons it takes, 1 to 99.")
    kind: str = strawberry.field(default="", description="Kind of lesson, in the school's own words; at most 100 characters.")
    homework: str = strawberry.field(default="", description="What is set after it; at most 4000 characters.")
    homework_minutes: int | None = strawberry.field(default=None, description="Minutes that the homework takes, 1 to 600.")
    materials: str = strawberry.field(default="", description="Books, pages, equipment; at most 2000 characters.")
    work_type_id: strawberry.ID | None = strawberry.field(default=None, description="The work that is marked in it.")
    absorbs: list[strawberry.ID] = strawberry.field(
        default_factory=list, description="Rows merged into this one: what lessons took of them is this row's from now on."
    )
    split_from: strawberry.ID | None = strawberry.field(
        default=None, description="For a new row: the one it was split from; lessons that are more than that one now has hours go to it."
    )


@strawberry.input(description="A new plan.")
class CreatePlanInput:
    """A new plan."""

    subject_id: strawberry.ID = strawberry.field(description="Global id of the subject.")
    grade_level: int = strawberry.field(description="1 to 11.")
    name: str = strawberry.field(description="1 to 200 characters.")
    year_id: strawberry.ID | None = strawberry.field(default=None, description="Academic year; absent: that of today.")
    rows: list[PlanRowInput] = strawberry.field(default_factory=list, description="Its rows, in order; at most 400.")


@strawberry.input(description="A whole plan as it is to be.")
class SavePlanInput:
    """A whole plan as it is to be."""

    plan_id: strawberry.ID = strawberry.field(description="Global id of the plan.")
    expected_version: int = strawberry.field(description="The version that the client saw.")
    name: str = strawberry.field(description="1 to 200 characters.")
    rows: list[PlanRowInput] = strawberry.field(description="All its rows, in order, at most 400; a row left out is taken out.")


@strawberry.input(description="A copy of a plan.")
class CopyPlanInput:
    """A copy of a plan."""

    plan_id: strawberry.ID = strawberry.field(description="Global id of the plan to copy.")
    name: str = strawberry.field(description="Name of the copy, 1 to 200 characters.")
    year_id: strawberry.ID | None = strawberry.field(default=None, description="Academic year of the copy; absent: that of today.")


@strawberry.input(description="Which plan journals follow.")
class BindPlanInput:
    """Which plan journals follow."""

    journal_ids: list[strawberry.ID] = strawberry.field(description="Global ids of the journals, 1 to 50.")
    plan_id: strawberry.ID | None = strawberry.field(default=None, description="Global id of the plan; absent or null: none.")
    first_row_id: strawberry.ID | None = strawberry.field(
        default=None, description="The row to begin with, where earlier ones were taught before; absent: the first."
    )
    since: date | None = strawberry.field(
        default=None, description="First day whose lessons follow the plan; absent: the year's first, or today if a row is given."
    )


def row_entries(given: list[PlanRowInput]) -> tuple[actions.RowEntry, ...]:
    """Translate rows into what actions take."""
    return tuple(_row(row) for row in given)


def _row(given: PlanRowInput) -> actions.RowEntry:
    return actions.RowEntry(
        topic=given.topic.strip(),
        id=known(given.id, "PlanRow"),
        section=given.section.strip(),
        hours=given.hours,
        kind=given.kind.strip(),
        homework=given.homework.strip(),
        homework_minutes=given.homework_minutes,
        materials=given.materials.strip(),
        work_type_id=known(given.work_type_id, "WorkType"),
        absorbs=tuple(pk_of(each, "PlanRow") for each in given.absorbs),
        split_from=known(given.split_from, "PlanRow"),
    )


def known(given: Any, type_name: str) -> int | None:  # noqa: ANN401 - an ID, or nothing
    """Give the primary key in an optional id."""
    return None if given is None else pk_of(given, type_name)
