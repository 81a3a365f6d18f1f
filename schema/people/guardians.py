"""Guardians and their rights as legal objects, and the families of a class. Fields only."""

from datetime import date, datetime
from enum import Enum

import strawberry

from schema.engine.fields import column, sql_field
from schema.engine.types import Node, model_type, row_type
from schema.people.types import Student
from server.access import guardians as access
from server.access.actor import Actor
from server.people import models, reads
from server.visits import reads as visits


@strawberry.enum(description="What of a child's data a right opens.")
class GuardianScope(Enum):
    """What of a child's data a right opens."""

    MARKS = strawberry.enum_value("MARKS", description="Marks, averages and results.")
    ATTENDANCE = strawberry.enum_value("ATTENDANCE", description="Attendance.")
    HOMEWORK = strawberry.enum_value("HOMEWORK", description="Homework.")
    CONTACTS = strawberry.enum_value("CONTACTS", description="Contacts with the school.")
    PAYMENTS = strawberry.enum_value("PAYMENTS", description="Payments.")
    MESSAGES = strawberry.enum_value("MESSAGES", description="Messages.")


@strawberry.enum(description="On what a right, or its end, rests.")
class GuardianBasis(Enum):
    """On what a right, or its end, rests."""

    DOCUMENT = strawberry.enum_value("DOCUMENT", description="A document, such as a birth certificate.")
    COURT_ACT = strawberry.enum_value("COURT_ACT", description="A court act; what it has ended, only another one opens again.")
    CONSENT = strawberry.enum_value("CONSENT", description="Consent: of the other parent, or of a student who has come of age.")


@model_type(models.Guardian, rule=access.SEE_GUARDIAN)
class Guardian(Node):
    """A parent or other legal representative, as one school knows them; seen by the office, the class teacher and themselves."""

    full_name: str


@row_type
class GuardianRightChange:
    """What a right said before it was changed."""

    changed_at: datetime = column("When it was changed.")
    changed_by: str | None = column("Who changed it; null where no person did.")
    basis: GuardianBasis = column("On what it rested until then.")
    document: str = column("Reference of the document, until then.")
    since: date = column("First day in force, until then.")
    until: date | None = column("The day after the last, until then; null: it was open.")


@model_type(models.GuardianRight, rule=access.SEE_RIGHT)
class GuardianRight(Node):
    """One guardian may see one scope of one child's data, over [since, until)."""

    student: Student | None = column("The child; null for whom no right about the child is in force.")
    guardian: Guardian = column("Who may see.")
    scope: GuardianScope = column("What may be seen.")
    basis: GuardianBasis = column("On what it rests.")
    document: str
    since: date
    until: date | None
    ended_by: GuardianBasis | None = column("On what its end rests; null where nobody has ended it.")
    end_document: str
    granted_at: datetime | None

    @sql_field
    def granted_by(self) -> str | None:
        """Who entered it; null for what came with other data."""
        return reads.name_of(self.granted_by_id)

    @sql_field
    def history(self) -> list[GuardianRightChange]:
        """What it said before each of its changes, the oldest first."""
        return reads.earlier_states(self.pk)


@model_type(models.Invitation, rule=access.SEE_INVITATION)
class Invitation(Node):
    """A one-time code on paper for a guardian; the code itself is told when it is made, and never again."""

    created_at: datetime
    expires_at: datetime
    redeemed_at: datetime | None
    revoked_at: datetime | None

    @sql_field
    def created_by(self) -> str | None:
        """Who made it."""
        return reads.name_of(self.created_by_id)


@row_type
class FamilyGuardian:
    """One guardian of a child."""

    guardian: Guardian = column("Who it is.")
    account: bool = column("Whether they have an account.", source="has_account")

    @sql_field
    def rights(self, actor: Actor) -> list[GuardianRight]:
        """Their rights about the child that are in force or to come."""
        return reads.rights_between(self.guardian_id, self.student_id, actor.today)

    @sql_field
    def last_visit_on(self, actor: Actor, now: datetime) -> date | None:
        """The day on which they last looked at anything about the child; null where they never did. Who asks is noted."""
        return visits.last_visit_on(actor, self.account_id, self.student_id, now)

    @sql_field
    def invitation(self) -> Invitation | None:
        """Their newest invitation that was not taken back; it may have run out."""
        return reads.invitation_of(self.guardian_id)


@row_type
class Family:
    """A child with all who may see of them: for the class teacher and the office."""

    student: Student = column("The child.")

    @sql_field
    def guardians(self, actor: Actor) -> list[FamilyGuardian]:
        """Who has a right about the child, or is to have one, by name."""
        return reads.guardians_of(self.student_id, actor.today)
