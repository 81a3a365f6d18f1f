"""What becomes of saving and binding plans."""

from datetime import datetime
from typing import Annotated

import strawberry

from schema.engine.fields import sql_field
from schema.engine.types import row_type
from schema.groups.types import Journal
from schema.planning.plans import ThematicPlan
from schema.refusals import InvalidInput, NotFound, PlanDoesNotFit, PlanInUse, PlanNameTaken, Refusal
from server.groups import reads as groups
from server.planning import reads
from server.planning.errors import PlanChangedError


@row_type
class PlanSaved:
    """The plan is as it was to be."""

    plan_pk: strawberry.Private[int]

    @sql_field
    def plan(self) -> ThematicPlan:
        """The plan as it is now."""
        return reads.plan(self.plan_pk)


@row_type
class PlanBound:
    """The journals follow the plan, or none."""

    journal_pks: strawberry.Private[list[int]]

    @sql_field
    def journals(self) -> list[Journal]:
        """The journals as they are now."""
        return groups.in_order(groups.journals(self.journal_pks))


@row_type
class PlanRemoved:
    """The plan is gone."""

    id: strawberry.ID = strawberry.field(description="Global id that it had.")


@strawberry.type(description="Somebody else saved the plan meanwhile: nothing was written.")
class PlanChanged(Refusal):
    """Somebody else saved the plan meanwhile."""

    version: int = strawberry.field(description="The version that stands there now: what to send to overwrite it.")
    changed_by: str = strawberry.field(description="Who saved it.")
    changed_at: datetime = strawberry.field(description="When it was saved.")


def changed(error: PlanChangedError) -> PlanChanged:
    """Translate the refusal that says more than a sentence."""
    return PlanChanged(message=str(error), version=error.version, changed_by=error.changed_by, changed_at=error.changed_at)


CreatePlanResult = Annotated[
    PlanSaved | NotFound | InvalidInput | PlanNameTaken, strawberry.union("CreatePlanResult", description="What became of a new plan.")
]
SavePlanResult = Annotated[
    PlanSaved | NotFound | InvalidInput | PlanNameTaken | PlanChanged,
    strawberry.union("SavePlanResult", description="What became of a save."),
]
CopyPlanResult = Annotated[
    PlanSaved | NotFound | InvalidInput | PlanNameTaken, strawberry.union("CopyPlanResult", description="What became of a copy.")
]
RemovePlanResult = Annotated[
    PlanRemoved | NotFound | PlanInUse, strawberry.union("RemovePlanResult", description="What became of taking a plan away.")
]
BindPlanResult = Annotated[
    PlanBound | NotFound | InvalidInput | PlanDoesNotFit, strawberry.union("BindPlanResult", description="What became of binding a plan.")
]
