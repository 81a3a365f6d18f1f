"""The class teacher's sheet: a class by subjects, subgroups merged into one column."""

from datetime import date
from decimal import Decimal

from schema.engine.fields import column, sql_field
from schema.engine.types import row_type
from schema.groups.types import Subject
from schema.ids import AttendanceCodeID, SubjectID
from schema.journal.roster import DateRange
from schema.people.types import Student
from server.access.actor import Actor
from server.groups import reads as groups
from server.journal import reads


@row_type
class SheetCell:
    """One student's average in one subject, over all journals of the subject."""

    subject_id: SubjectID
    value: Decimal = column("Rounded half up to the policy's digits, in points.", source="average_value")

    @sql_field
    def display(self) -> str:
        """The mark that the policy proposes for it; empty where the scale has no thresholds."""
        return reads.proposed(self.policy_id, self.last_journal_id, self.average_value)

    marks: int = column("How many marks count.")


@row_type
class AbsenceCount:
    """How many lessons were missed under one attendance code."""

    code_id: AttendanceCodeID
    lessons: int = column("Missed lessons.")
    excused: int = column("How many of these for a good reason: by the code itself, or by a report that the school has confirmed.")


@row_type
class SheetRow:
    """One student of the sheet."""

    student: Student = column("Who the row is about.")

    @sql_field
    def membership(self) -> list[DateRange]:
        """The days in the class, as ranges that touch the period."""
        return groups.memberships(self.group_id, self.student_id, self.since, self.until)

    @sql_field
    def cells(self, actor: Actor) -> list[SheetCell]:
        """Averages by subject; subjects without a mark that counts are left out."""
        return reads.averages_by_subject(actor, self.student_id, self.policy_id, self.since, self.until, self.digits)

    @sql_field
    def absences(self) -> list[AbsenceCount]:
        """Missed lessons by code."""
        return reads.absences(self.student_id, self.since, self.until)

    @sql_field
    def days_missed(self) -> int:
        """Days on which all lessons of the student's own groups were missed."""
        return reads.days_missed(self.student_id, self.since, self.until)


@row_type
class ClassSheet:
    """A class by subjects, for one period."""

    since: date | None = column("First day of the period; null for an unknown one.")
    until: date | None = column("The day after the last; null for an unknown period.")

    @sql_field
    def subjects(self) -> list[Subject]:
        """What the class and its parts are taught, by name: the columns."""
        return groups.subjects_of_class(self.school_class_id)

    @sql_field
    def rows(self, actor: Actor) -> list[SheetRow]:
        """Everybody who was in the class on any day of the period, by name."""
        return reads.sheet_rows(actor, self.school_class_id, self.policy_id, self.digits, self.since, self.until)
