"""Averages and their arithmetic."""

from decimal import Decimal

from schema.engine.fields import column, sql_field
from schema.engine.types import row_type
from schema.groups.types import Subject
from schema.ids import JournalID
from server.access.actor import Actor
from server.groups import reads as groups
from server.journal import reads


@row_type
class AveragePart:
    """What one journal adds to an average."""

    journal_id: JournalID
    group_name: str = column("The group whose journal it is.", source="journal__group__name")
    marks: int = column("How many marks count.")
    points: Decimal = column("Sum of value times weight.")
    weights: Decimal = column("Sum of weights.")
    formula: str = column("The journal's own arithmetic.")


@row_type
class Threshold:
    """From which average on which mark is proposed: the highest threshold that is not above it (M4)."""

    display: str = column("The mark, as shown.")
    at_least: Decimal = column("Lowest average, as rounded, in points.")


@row_type
class Average:
    """A weighted average of a subject over a period, and its arithmetic."""

    value: Decimal = column("Rounded half up to the policy's digits, in points.", source="average_value")

    @sql_field
    def display(self) -> str:
        """The mark that the policy proposes for it; empty where the scale has no thresholds."""
        return reads.proposed(self.policy_id, self.last_journal_id, self.average_value)

    marks: int = column("How many marks count.")
    points: Decimal = column("Sum of value times weight.")
    weights: Decimal = column("Sum of weights.")
    formula: str = column("The arithmetic, as a person would write it.")
    policy_version: int = column("Version of the school's grading policy.")

    @sql_field
    def parts(self, actor: Actor) -> list[AveragePart]:
        """From which journals it comes."""
        return reads.average_parts(actor, self.student_id, self.subject_id, self.policy_id, self.since, self.until)

    @sql_field
    def thresholds(self) -> list[Threshold]:
        """What the policy asks for each mark, the highest first; none where the scale has no thresholds."""
        return reads.thresholds(self.policy_id, self.last_journal_id)


@row_type
class SubjectResult:
    """A subject's average of one student over a period."""

    @sql_field
    def subject(self) -> Subject:
        """The subject."""
        return groups.subject(self.subject_id)

    @sql_field
    def average(self, actor: Actor) -> Average | None:
        """The average over all journals of the subject; null while no mark counts."""
        return reads.average(actor, self.student_id, self.subject_id, self.policy_id, self.since, self.until)
