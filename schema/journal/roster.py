"""A journal's roster over a period."""

from datetime import date, datetime
from decimal import Decimal

from schema.engine.fields import column, sql_field
from schema.engine.types import row_type
from schema.ids import JournalID
from schema.journal.averages import Average
from schema.people.types import Student
from server.access.actor import Actor
from server.groups import reads as groups
from server.journal import reads


@row_type
class DateRange:
    """Days from `since` to the day before `until`."""

    since: date = column("First day.")
    until: date = column("The day after the last.")


@row_type
class EarlierMark:
    """A mark in the same subject that stands in another journal: read-only."""

    on: date = column("The lesson's date.")
    symbol: str = column("Symbol of that journal's scale.")
    value: Decimal | None = column("Numeric equivalent in points; null for symbols that never count.")
    comment: str = column("Comment for the family.")
    given_at: datetime = column("When it was entered.")
    journal_id: JournalID
    work_type: str = column("What it was given for.", source="work_type_name")
    group_name: str = column("The group whose journal it stands in: its origin.")
    given_by: str = column("Who gave it.", source="given_by_name")


@row_type
class RosterRow:
    """A student of a journal over a period, with the days of membership."""

    student: Student = column("Who the row is about.")

    @sql_field
    def membership(self) -> list[DateRange]:
        """The days in the group, as ranges that touch the period."""
        return groups.memberships(self.group_id, self.student_id, self.since, self.until)

    @sql_field
    def average(self, actor: Actor) -> Average | None:
        """The average of the subject in the period, over all its journals; null while no mark counts."""
        return reads.average(actor, self.student_id, self.subject_id, self.policy_id, self.since, self.until, self.digits)

    @sql_field
    def earlier(self) -> list[EarlierMark]:
        """Marks of the period in the same subject from other journals, by date."""
        return reads.earlier_marks(self.student_id, self.subject_id, self.journal_id, self.since, self.until)
