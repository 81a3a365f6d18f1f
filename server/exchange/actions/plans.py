"""Plans from files and into files."""

from collections.abc import Sequence
from dataclasses import dataclass

from server.access.actor import Actor
from server.access.planning import SEE_PLAN
from server.access.rule import any_of
from server.errors import NotFoundError
from server.exchange.plans import files, table
from server.exchange.plans.rows import Read, read_rows
from server.planning.models import PlanRow
from server.schools.models import School, WorkType


@dataclass(frozen=True, slots=True)
class PlanFile:
    """A file of a plan."""

    name: str
    media_type: str
    content: bytes


def read_plan(*, actor: Actor, school_id: int, content: bytes, fields: Sequence[str | None] | None) -> Read:
    """Read a plan out of a file or a pasted text; nothing is written.

    `fields`: which field each column is, None: it is guessed from the headings.
    Raises: NotFoundError for those who do not work at the school; InvalidInputError.
    """
    if not School.objects.filter(any_of("pk", actor.staff_school_ids), pk=school_id).exists():
        raise NotFoundError
    names = WorkType.objects.filter(school=school_id).order_by("position").values_list("name", "pk")
    return read_rows(table.read(content), fields, dict(names))


def plan_file(*, actor: Actor, plan_id: int, as_text: bool) -> PlanFile:
    """Give a plan as a file: CSV if `as_text`, else XLSX.

    Raises: NotFoundError.
    """
    plan = SEE_PLAN.fetch(actor, plan_id)
    rows = PlanRow.objects.filter(plan=plan, position__isnull=False).select_related("work_type").order_by("position")
    if as_text:
        return PlanFile(f"{plan.name}.csv", files.CSV, files.as_csv(rows))
    return PlanFile(f"{plan.name}.xlsx", files.XLSX, files.as_xlsx(rows))
