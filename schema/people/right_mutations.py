"""Changes of guardians' rights: each is one action call."""

from typing import Annotated, Any

import strawberry
from strawberry.types import Info

from schema.context import Context
from schema.engine.ids import pk_of
from schema.people import right_outcomes as outcomes
from schema.people.refusals import told
from server.errors import InvalidInputError, RefusalError
from server.people import actions

Asked = Info[Context, Any]
Given = strawberry.argument


@strawberry.type(description="What can be changed of guardians' rights.")
class GuardianRightMutation:
    """What can be changed of guardians' rights."""

    @strawberry.mutation(description="Grant a guardian rights about a child: for the school's office.")
    def grant_guardian_right(
        self,
        info: Asked,
        input: Annotated[outcomes.GrantGuardianRightInput, Given(description="What is opened to whom.")],  # noqa: A002
    ) -> outcomes.GrantGuardianRightResult:
        """Grant rights."""
        try:
            done = actions.grant_rights(
                actor=info.context.actor,
                student_id=pk_of(input.student_id, "Student"),
                guardian=_guardian(input),
                grant=actions.Grant(
                    scopes=[str(scope.value) for scope in input.scopes],
                    basis=str(input.basis.value),
                    document=input.document,
                    since=input.since,
                    until=input.until,
                ),
                now=info.context.now,
            )
        except RefusalError as error:
            return told(error)
        return outcomes.GuardianRightsGranted(pks=done)

    @strawberry.mutation(description="Correct the days, the basis or the document of a right; what it said before is kept.")
    def change_guardian_right(
        self,
        info: Asked,
        input: Annotated[outcomes.ChangeGuardianRightInput, Given(description="What is to be another.")],  # noqa: A002
    ) -> outcomes.ChangeGuardianRightResult:
        """Change a right."""
        try:
            done = actions.change_right(
                actor=info.context.actor,
                right_id=pk_of(input.right_id, "GuardianRight"),
                changes=outcomes.changes(input),
                now=info.context.now,
            )
        except RefusalError as error:
            return told(error)
        return outcomes.GuardianRightChanged(pks=[done])

    @strawberry.mutation(description="End rights from a day on; live subscriptions fall silent within five seconds.")
    def end_guardian_right(
        self,
        info: Asked,
        input: Annotated[outcomes.EndGuardianRightInput, Given(description="Which rights end, when and by what.")],  # noqa: A002
    ) -> outcomes.EndGuardianRightResult:
        """End rights."""
        try:
            done = actions.end_rights(
                actor=info.context.actor,
                right_ids=[pk_of(each, "GuardianRight") for each in input.right_ids],
                ending=actions.Ending(input.on, str(input.basis.value), input.document),
                now=info.context.now,
            )
        except RefusalError as error:
            return told(error)
        return outcomes.GuardianRightsEnded(pks=done)


def _guardian(given: outcomes.GrantGuardianRightInput) -> int | actions.NewGuardian:
    if (given.guardian_id is None) == (given.new_guardian is None):
        msg = "Give exactly one of guardianId and newGuardian."
        raise InvalidInputError(msg)
    if given.new_guardian is not None:
        return outcomes.new_guardian(given.new_guardian)
    return pk_of(given.guardian_id or "", "Guardian")
