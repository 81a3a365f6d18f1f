"""What clients send about guardians' rights, and what becomes of it."""

from datetime import date
from typing import Annotated

import strawberry

from schema.engine.fields import sql_field
from schema.engine.types import row_type
from schema.people.guardians import GuardianBasis, GuardianRight, GuardianScope
from schema.people.refusals import ConsentNeeded, CutByCourt, RightOverlaps
from schema.refusals import InvalidInput, NotFound
from server.people import reads
from server.people.actions import Changes, NewGuardian

SINCE = "First day in force."
UNTIL = "The day after the last."
DOCUMENT = "Reference of the document, at most 200 characters; a court act needs one."


@strawberry.input(description="The name of somebody whom the school does not know yet.")
class NewGuardianInput:
    """The name of somebody whom the school does not know yet."""

    family_name: str = strawberry.field(description="Family name.")
    given_name: str = strawberry.field(description="Given name.")
    patronymic: str = strawberry.field(default="", description="Patronymic, where there is one.")


@strawberry.input(description="What one act opens to whom: exactly one of guardianId and newGuardian.")
class GrantGuardianRightInput:
    """What one act opens to whom."""

    student_id: strawberry.ID = strawberry.field(description="Global id of the Student.")
    guardian_id: strawberry.ID | None = strawberry.field(default=None, description="Global id of a Guardian of the school.")
    new_guardian: NewGuardianInput | None = strawberry.field(default=None, description="Or somebody whom the school does not know yet.")
    scopes: list[GuardianScope] = strawberry.field(description="What it opens; a right is made for each.")
    basis: GuardianBasis = strawberry.field(description="On what it rests.")
    document: str = strawberry.field(default="", description=DOCUMENT)
    since: date = strawberry.field(description=SINCE)
    until: date | None = strawberry.field(default=None, description=f"{UNTIL} Absent: until it is ended.")


@strawberry.input(description="What is to be another about a right; what is absent stays.")
class ChangeGuardianRightInput:
    """What is to be another about a right."""

    right_id: strawberry.ID = strawberry.field(description="Global id of the GuardianRight.")
    basis: GuardianBasis | None = strawberry.field(default=None, description="On what it rests.")
    document: str | None = strawberry.field(default=None, description=DOCUMENT)
    since: date | None = strawberry.field(default=None, description=SINCE)
    until: date | None = strawberry.field(default=strawberry.UNSET, description=f"{UNTIL} Null: it goes on until it is ended.")


@strawberry.input(description="Which rights end, when and by what: a court act may cut one scope.")
class EndGuardianRightInput:
    """Which rights end, when and by what."""

    right_ids: list[strawberry.ID] = strawberry.field(description="Global ids of 1 to 100 GuardianRights.")
    on: date = strawberry.field(description="The first day without them; before their first day: they never were.")
    basis: GuardianBasis = strawberry.field(description="On what the end rests.")
    document: str = strawberry.field(default="", description=DOCUMENT)


@row_type
class GuardianRightsGranted:
    """The rights there are now."""

    pks: strawberry.Private[list[int]]

    @sql_field
    def rights(self) -> list[GuardianRight]:
        """The rights."""
        return reads.these_rights(self.pks)


@row_type
class GuardianRightChanged:
    """The right as it is now."""

    pks: strawberry.Private[list[int]]

    @sql_field
    def right(self) -> GuardianRight:
        """The right."""
        return reads.these_rights(self.pks)


@row_type
class GuardianRightsEnded:
    """The rights with the day on which they end; every path of theirs is closed from then on."""

    pks: strawberry.Private[list[int]]

    @sql_field
    def rights(self) -> list[GuardianRight]:
        """The rights."""
        return reads.these_rights(self.pks)


GrantGuardianRightResult = Annotated[
    GuardianRightsGranted | NotFound | InvalidInput | RightOverlaps | CutByCourt | ConsentNeeded,
    strawberry.union("GrantGuardianRightResult", description="What became of granting rights."),
]
ChangeGuardianRightResult = Annotated[
    GuardianRightChanged | NotFound | InvalidInput | RightOverlaps | CutByCourt | ConsentNeeded,
    strawberry.union("ChangeGuardianRightResult", description="What became of changing a right."),
]
EndGuardianRightResult = Annotated[
    GuardianRightsEnded | NotFound | InvalidInput | CutByCourt,
    strawberry.union("EndGuardianRightResult", description="What became of ending rights."),
]


def new_guardian(given: NewGuardianInput) -> NewGuardian:
    """Translate a name into what actions take."""
    return NewGuardian(given.family_name, given.given_name, given.patronymic)


def changes(given: ChangeGuardianRightInput) -> Changes:
    """Translate what is to be another into what actions take."""
    told: Changes = {}
    if given.basis is not None:
        told["basis"] = str(given.basis.value)
    if given.document is not None:
        told["document"] = given.document
    if given.since is not None:
        told["since"] = given.since
    if given.until is not strawberry.UNSET:
        told["until"] = given.until
    return told
