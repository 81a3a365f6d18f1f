"""`node`: anything by its global id, under the rule of its own type."""

from typing import Annotated, Any

import strawberry
from strawberry.types import Info

from schema.engine.ids import split_id
from schema.engine.shape import table_of
from schema.engine.types import Node
from schema.groups.types import Group, Journal, SchoolClass, Subject
from schema.journal.types import Mark
from schema.people.types import Account, StaffMember, Student
from schema.planning.types import Homework
from schema.schools.types import AttendanceCode, GradingPeriod, Municipality, Region, Scale, School, WorkType
from schema.timetable.types import BellSchedule, Lesson, Room

NODES: tuple[type[Any], ...] = (
    Account,
    AttendanceCode,
    BellSchedule,
    GradingPeriod,
    Group,
    Homework,
    Journal,
    Lesson,
    Mark,
    Municipality,
    Region,
    Room,
    Scale,
    School,
    SchoolClass,
    StaffMember,
    Student,
    Subject,
    WorkType,
)
_BY_NAME = {kind.__name__: kind for kind in NODES}


def find(info: Info[Any, Any], id: Annotated[strawberry.ID, strawberry.argument(description="Its global id.")]) -> Node | None:  # noqa: A002
    """Anything by its global id; null for what is not there or not the viewer's to see."""
    name, pk = split_id(id)
    table = table_of(_BY_NAME.get(name))
    if table is None or table.rule is None:
        return None
    return table.rule.rows(info.context.actor).filter(pk=pk).first()
