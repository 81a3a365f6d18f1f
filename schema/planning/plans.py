"""Thematic plans, their rows, and how far journals are with them."""

from datetime import date, datetime

from schema.engine.fields import column, sql_field
from schema.engine.types import Node, model_type, row_type
from schema.groups.types import Journal, Subject
from schema.ids import JournalID, PlanRowID
from schema.schools.types import AcademicYear, School, WorkType
from server.access import planning as access
from server.access.actor import Actor
from server.journal import reads as written
from server.planning import models, reads


@model_type(models.PlanRow, rule=access.SEE_PLAN_ROW)
class PlanRow(Node):
    """A topic of a plan. It stays the same row whatever is changed of it."""

    position: int | None
    section: str
    topic: str
    hours: int
    kind: str
    homework: str
    homework_minutes: int | None
    materials: str
    work_type: WorkType | None = column("The work that is marked in it; null where none is.")


@model_type(models.ThematicPlan, rule=access.SEE_PLAN)
class ThematicPlan(Node):
    """What is taught of a subject in a grade level over a year; for the staff of the school."""

    name: str
    grade_level: int
    version: int
    changed_at: datetime
    subject: Subject = column("What is taught.")
    school: School = column("Whose it is.")
    year: AcademicYear = column("The academic year it is for.")

    @sql_field
    def author(self) -> str:
        """Who made it."""
        return written.author_name(self.author_id)

    @sql_field
    def changed_by(self) -> str:
        """Who saved it last."""
        return written.author_name(self.changed_by_id)

    @sql_field
    def copied_from(self) -> "ThematicPlan | None":
        """The plan it began as a copy of."""
        return reads.plan(self.copied_from_id)

    @sql_field
    def editable(self, actor: Actor) -> bool:
        """Whether the viewer may change it: its author, teachers of its subject, and the school's office."""
        return reads.is_editable(actor, self.pk)

    @sql_field
    def rows(self) -> list[PlanRow]:
        """Its rows, in order."""
        return reads.rows_of_plan(self.pk)

    @sql_field
    def hours(self) -> int:
        """Lessons that all rows take."""
        return reads.hours_of_plan(self.pk)

    @sql_field
    def journals(self) -> list[Journal]:
        """The journals that follow it, of those the viewer may see."""
        return reads.journals_following(self.pk)

    @sql_field
    def fitting_journals(self) -> list[Journal]:
        """The journals that could follow it: of its subject, grade level and year, of those the viewer may see."""
        return reads.journals_to_follow(self.pk)


@row_type
class RowProgress:
    """How far a journal is with a row of its plan."""

    row_id: PlanRowID
    hours: int = column("Lessons it takes by the plan.")
    taken: int = column("Lessons that took it.")
    hours_left: int = column("Lessons it still takes; none where teaching went on to a later row.")
    due_on: date | None = column("When it was to be over by the timetable, had no lesson fallen out; null: after the last lesson.")
    taught_on: date | None = column("The last lesson that took it; null while none did.")
    laid_on: date | None = column("When it will be over now; null: it is, or no lesson is left for it.")


@row_type
class PlanProgress:
    """Plan against fact: how far a journal is with the plan that it follows."""

    journal_id: JournalID
    journal: Journal | None = column("The journal; null for those who may not see it.")
    plan: ThematicPlan | None = column("The plan.")
    rows: int = column("Rows of the plan, from where the journal began.")
    rows_due: int = column("Rows that were to be over before today by the timetable.")
    rows_taught: int = column("Rows that are over.")
    rows_short: int = column("Rows for which the lessons of the year do not suffice.")
    hours: int = column("Lessons that the rows take by the plan.", source="all_hours")
    hours_taught: int = column("Lessons of them that were given.")
    hours_left: int = column("Lessons that the rest still takes.", source="left")
    ends_on: date | None = column("When the plan will be over as it lies now.")

    @sql_field
    def lessons_left(self, actor: Actor) -> int:
        """Lessons to be recorded from today to the end of the grading period, cancelled ones left out."""
        return reads.lessons_left(self.journal_id, actor.today)
