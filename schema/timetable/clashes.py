"""What can be in the way of a lesson, by the names that the server itself uses."""

import strawberry

from server.timetable.errors import ClashKind

DESCRIPTIONS = {
    ClashKind.GROUP: "The group.",
    ClashKind.STUDENTS: "Students who are in both groups.",
    ClashKind.TEACHER: "A teacher.",
    ClashKind.ROOM: "The room.",
    ClashKind.JOURNAL: "The journal itself: it has a lesson there, if only a cancelled one.",
}
for value in strawberry.enum(ClashKind, description="What would be in two lessons at once.").__strawberry_definition__.values:
    value.description = DESCRIPTIONS[ClashKind(value.value)]

__all__ = ["ClashKind"]
