"""What clients send of homework beside its text, and a student's word that it is done."""

from typing import Annotated, Any

import strawberry
from strawberry.types import Info

from schema.context import Context
from schema.engine.fields import sql_field
from schema.engine.ids import pk_of
from schema.engine.types import row_type
from schema.planning.types import Homework
from schema.refusals import NotFound, told
from server.errors import RefusalError
from server.planning import actions, reads

Asked = Info[Context, Any]


@strawberry.input(description="A page that homework points at.")
class HomeworkLinkInput:
    """A page that homework points at."""

    url: str = strawberry.field(description="Address that begins with https:// or http://, at most 2000 characters.")
    title: str = strawberry.field(default="", description="What it is; at most 200 characters.")


@strawberry.input(description="What is said of homework beside its text.")
class HomeworkDetailsInput:
    """What is said of homework beside its text."""

    due_lesson_id: strawberry.ID | None = strawberry.field(
        default=None, description="A later lesson of the group; absent: the journal's next one."
    )
    minutes: int | None = strawberry.field(default=None, description="Minutes that it takes, 1 to 600.")
    student_ids: list[strawberry.ID] | None = strawberry.field(
        default=None, description="Whom it is for: students of the lesson's roster; absent: for all."
    )
    links: list[HomeworkLinkInput] = strawberry.field(default_factory=list, description="At most 10 pages.")


def homework_details(given: HomeworkDetailsInput) -> actions.HomeworkDetails:
    """Translate what is said of homework into what the action takes."""
    return actions.HomeworkDetails(
        due_lesson_id=None if given.due_lesson_id is None else pk_of(given.due_lesson_id, "Lesson"),
        minutes=given.minutes,
        student_ids=None if given.student_ids is None else tuple(pk_of(each, "Student") for each in given.student_ids),
        links=tuple(actions.LinkEntry(link.url.strip(), link.title.strip()) for link in given.links),
    )


@row_type
class HomeworkMarked:
    """The student's word is kept."""

    homework_pk: strawberry.Private[int]

    @sql_field
    def homework(self) -> Homework:
        """The homework as it is now."""
        return reads.homework(self.homework_pk)


MarkHomeworkResult = Annotated[HomeworkMarked | NotFound, strawberry.union("MarkHomeworkResult", description="What became of it.")]


@strawberry.type(description="What students say of homework.")
class HomeworkMutation:
    """What students say of homework."""

    @strawberry.mutation(description="Say that one has done a homework, or has not; for the student alone.")
    def mark_homework(
        self,
        info: Asked,
        id: Annotated[strawberry.ID, strawberry.argument(description="Global id of the homework.")],  # noqa: A002
        done: Annotated[bool, strawberry.argument(description="Whether it is done.")],
    ) -> MarkHomeworkResult:
        """Keep a student's word."""
        try:
            actor, now = info.context.actor, info.context.now
            kept = actions.mark_homework(actor=actor, homework_id=pk_of(id, "Homework"), done=done, now=now)
        except RefusalError as error:
            return told(error)
        return HomeworkMarked(homework_pk=kept)
