"""Absences that guardians report, and weeks that they have read."""

from datetime import date, datetime
from enum import Enum

import strawberry

from schema.engine.fields import column, sql_field
from schema.engine.types import Node, model_type, row_type
from schema.ids import StudentID
from schema.people.types import Student
from server.access import absences as access
from server.access.actor import Actor
from server.journal import models, reads


@strawberry.enum(description="What became of a reported absence.")
class AbsenceReportStatus(Enum):
    """What became of a reported absence."""

    REPORTED = strawberry.enum_value("REPORTED", description="The school has not answered yet.")
    CONFIRMED = strawberry.enum_value("CONFIRMED", description="The school has confirmed it: missed lessons of its days are excused.")
    DECLINED = strawberry.enum_value("DECLINED", description="The school does not accept it.")
    WITHDRAWN = strawberry.enum_value("WITHDRAWN", description="The guardian took it back.")


@model_type(models.AbsenceReport, rule=access.SEE_ABSENCE_REPORT)
class AbsenceReport(Node):
    """A guardian's word that a child is absent on some days. Its reason is for its author, the class teacher and the office."""

    student_id: StudentID
    student: Student | None = column("Who is absent.")
    from_: date = column("First day.", name="from", source="since")
    until: date = column("Last day.", source="last")
    status: AbsenceReportStatus = column("What became of it.")
    reported_at: datetime
    answered_at: datetime | None

    @sql_field
    def reason(self, actor: Actor) -> str | None:
        """Why, in the guardian's words; null for the child's other household and for the child."""
        return reads.absence_reason(actor)

    @sql_field
    def by(self, actor: Actor) -> str | None:
        """Who reported it; null as for the reason."""
        return reads.absence_author(actor, self.reported_by_id)

    @sql_field
    def note(self, actor: Actor) -> str:
        """What the school says to it; empty where it says nothing, and for those who are not told the reason."""
        return reads.absence_note(actor)

    @sql_field
    def mine(self, actor: Actor) -> bool:
        """Whether it is the viewer's own, who can withdraw it until it is answered."""
        return reads.is_mine(actor.account_id)


@row_type
class ReportedAbsence:
    """Somebody of a lesson's group who is reported absent on its day; why is told to the class teacher and the office alone."""

    student: Student = column("Who is absent.")
    confirmed: bool = column("Whether the school has confirmed the report: such an absence is excused.")
    reason: str | None = column("Why, in the guardian's words; null for those who are not told.", source="why")


@row_type
class ReportedDays:
    """Somebody of a journal's group who is reported absent from one day to another; why is told as above."""

    student_id: StudentID
    confirmed: bool = column("Whether the school has confirmed the report: such absences are excused.")
    reason: str | None = column("Why, in the guardian's words; null for those who are not told.", source="why")
    from_: date = column("First day.", name="from", source="since")
    until: date = column("Last day.", source="last")


@model_type(models.WeekRead, rule=access.SEE_WEEK_READ)
class WeekRead:
    """A guardian's word that they have read a child's week."""

    student_id: StudentID
    week: date
    at: datetime

    @sql_field
    def by(self) -> str:
        """Who has read it."""
        return reads.author_name(self.account_id)
