"""Changes of plans: each is one action call."""

from typing import Annotated, Any

import strawberry
from strawberry.types import Info

from schema.context import Context
from schema.engine.ids import pk_of
from schema.planning import answers, inputs
from schema.refusals import told
from server.errors import RefusalError
from server.planning import actions
from server.planning.errors import PlanChangedError

Asked = Info[Context, Any]
Given = strawberry.argument


@strawberry.type(description="What can be changed of plans.")
class PlanMutation:
    """What can be changed of plans."""

    @strawberry.mutation(description="Make a thematic plan, shared with the staff of the school.")
    def create_plan(
        self,
        info: Asked,
        input: Annotated[inputs.CreatePlanInput, Given(description="What for, and its rows.")],  # noqa: A002
    ) -> answers.CreatePlanResult:
        """Make a plan."""
        try:
            new = actions.NewPlan(
                subject_id=pk_of(input.subject_id, "Subject"),
                grade_level=input.grade_level,
                name=input.name.strip(),
                year_id=inputs.known(input.year_id, "AcademicYear"),
            )
            done = actions.create_plan(actor=info.context.actor, new=new, rows=inputs.row_entries(input.rows), now=info.context.now)
        except RefusalError as error:
            return told(error)
        return answers.PlanSaved(plan_pk=done)

    @strawberry.mutation(description="Save a whole plan; its rows keep their identity.")
    def save_plan(
        self,
        info: Asked,
        input: Annotated[inputs.SavePlanInput, Given(description="The plan as it is to be.")],  # noqa: A002
    ) -> answers.SavePlanResult:
        """Save a plan."""
        try:
            done = actions.save_plan(
                actor=info.context.actor,
                plan_id=pk_of(input.plan_id, "ThematicPlan"),
                expected_version=input.expected_version,
                name=input.name.strip(),
                rows=inputs.row_entries(input.rows),
                now=info.context.now,
            )
        except PlanChangedError as error:
            return answers.changed(error)
        except RefusalError as error:
            return told(error)
        return answers.PlanSaved(plan_pk=done)

    @strawberry.mutation(description="Copy a plan of one's school, for example last year's into this year.")
    def copy_plan(
        self,
        info: Asked,
        input: Annotated[inputs.CopyPlanInput, Given(description="Which plan, and what the copy is.")],  # noqa: A002
    ) -> answers.CopyPlanResult:
        """Copy a plan."""
        try:
            done = actions.copy_plan(
                actor=info.context.actor,
                plan_id=pk_of(input.plan_id, "ThematicPlan"),
                name=input.name.strip(),
                year_id=inputs.known(input.year_id, "AcademicYear"),
                now=info.context.now,
            )
        except RefusalError as error:
            return told(error)
        return answers.PlanSaved(plan_pk=done)

    @strawberry.mutation(description="Take away a plan that no journal follows and by which no lesson was recorded.")
    def remove_plan(
        self,
        info: Asked,
        id: Annotated[strawberry.ID, Given(description="Global id of the plan.")],  # noqa: A002
    ) -> answers.RemovePlanResult:
        """Take a plan away."""
        try:
            actions.remove_plan(actor=info.context.actor, plan_id=pk_of(id, "ThematicPlan"))
        except RefusalError as error:
            return told(error)
        return answers.PlanRemoved(id=id)

    @strawberry.mutation(description="Let journals follow a plan, another one, or none; what lessons took of plans stays.")
    def bind_plan(
        self,
        info: Asked,
        input: Annotated[inputs.BindPlanInput, Given(description="Which journals, which plan.")],  # noqa: A002
    ) -> answers.BindPlanResult:
        """Bind a plan."""
        try:
            done = actions.bind_plan(
                actor=info.context.actor,
                journal_ids=[pk_of(each, "Journal") for each in input.journal_ids],
                plan_id=inputs.known(input.plan_id, "ThematicPlan"),
                first_row_id=inputs.known(input.first_row_id, "PlanRow"),
                since=input.since,
                now=info.context.now,
            )
        except RefusalError as error:
            return told(error)
        return answers.PlanBound(journal_pks=done)
