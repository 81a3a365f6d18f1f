"""Homework."""

from datetime import date, datetime
from typing import TYPE_CHECKING, Annotated

import strawberry

from schema.engine.fields import column, sql_field
from schema.engine.types import Node, model_type, row_type
from schema.people.types import Student
from server.access import planning as access
from server.planning import models, reads

if TYPE_CHECKING:
    from schema.timetable.types import Lesson

LazyLesson = Annotated["Lesson", strawberry.lazy("schema.timetable.types")]


@model_type(models.HomeworkLink, rule=access.SEE_HOMEWORK_LINK)
class HomeworkLink:
    """A page that homework points at. It is somebody's text: open it without handing on where one came from."""

    url: str
    title: str


@model_type(models.HomeworkDone, rule=access.SEE_HOMEWORK_DONE)
class HomeworkDone:
    """A student's word that homework is done."""

    student: Student | None = column("Who says so; null for those who may not see the student.")
    done_at: datetime


@model_type(models.Homework, rule=access.SEE_HOMEWORK)
class Homework(Node):
    """What was set in a lesson for later."""

    text: str
    posted_at: datetime
    minutes: int | None
    for_all: bool

    @sql_field
    def late(self) -> bool:
        """Whether it was posted after the school's evening hour of the lesson's day."""
        return reads.is_late()

    @sql_field
    def due_lesson(self) -> LazyLesson | None:
        """The lesson it is for: the one named, else the journal's next one; null where none follows."""
        return reads.due_lesson(self.lesson_id, self.due_lesson_id)

    @sql_field
    def students(self) -> list[Student]:
        """Whom it is for, of those the viewer may see; empty where it is for all."""
        return reads.named_students(self.lesson_id)

    @sql_field
    def links(self) -> list[HomeworkLink]:
        """Pages it points at, in order."""
        return reads.links_of(self.lesson_id)

    @sql_field
    def done(self) -> list[HomeworkDone]:
        """Who says to have done it as it stands, by name, of those the viewer may know of."""
        return reads.done_marks(self.lesson_id)


@row_type
class HomeworkLoad:
    """How much homework is due on a day."""

    on: date = column("The day.", source="due_on")
    tasks: int = column("How many homeworks.")
    minutes: int = column("Minutes that they take, as far as estimated.", source="all_minutes")
