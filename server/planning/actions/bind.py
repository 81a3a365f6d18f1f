"""Which plan a journal follows. What lessons have taken stays, whatever is bound later (P1)."""

from datetime import date, datetime

from django.db import transaction

from server.access.actor import Actor
from server.access.planning import BIND_PLAN, SEE_PLAN
from server.database.history import changed_by
from server.errors import InvalidInputError, NotFoundError
from server.groups.models import Journal
from server.live.outbox import publish
from server.planning.errors import PlanDoesNotFitError
from server.planning.events import plan_followed
from server.planning.models import PlanBinding, PlanRow, ThematicPlan

MOST_JOURNALS = 50


def bind_plan(
    *, actor: Actor, journal_ids: list[int], plan_id: int | None, first_row_id: int | None, since: date | None, now: datetime
) -> list[int]:
    """Let journals follow a plan instead of the one they may have followed; None: none. Gives the journals' ids.

    `first_row_id`: the row to begin with, None: the first. `since`: the first day whose lessons count, None: the year's first
    day, or today if a row is given.
    Cost: at most 6 statements, in one transaction.
    Raises: NotFoundError; InvalidInputError; PlanDoesNotFitError. Nothing is written when it raises.
    Source: README, P1.
    """
    wanted = sorted(set(journal_ids))
    if not 1 <= len(wanted) <= MOST_JOURNALS:
        msg = f"journalIds: 1 to {MOST_JOURNALS} journals."
        raise InvalidInputError(msg)
    with transaction.atomic(), changed_by(actor.account_id):
        rows = BIND_PLAN.rows(actor, Journal.objects.select_related("group", "year")).filter(pk__in=wanted)
        journals = list(rows.order_by("pk").select_for_update(of=("self",)))
        if len(journals) != len(wanted) or actor.account_id is None:
            raise NotFoundError
        told = plan_followed(journals[0].school_id, wanted, actor.account_id)
        if plan_id is None:
            PlanBinding.objects.filter(journal__in=wanted).delete()
            publish(told, now)
            return wanted
        plan = SEE_PLAN.fetch(actor, plan_id)
        _refuse(plan, journals, first_row_id, since)
        first_day = since or (journals[0].year.since if first_row_id is None else actor.today)
        _bind([_binding(journal, plan, first_row_id, first_day, actor.account_id, now) for journal in journals])
        publish(told, now)
        return wanted


def _refuse(plan: ThematicPlan, journals: list[Journal], first_row_id: int | None, since: date | None) -> None:
    for journal in journals:
        if (plan.subject_id, plan.grade_level, plan.year_id) != (journal.subject_id, journal.group.grade_level, journal.year_id):
            msg = f"The plan is for another subject, grade level or year than the journal of {journal.group.name}."
            raise PlanDoesNotFitError(msg)
        if since is not None and not journal.year.since <= since < journal.year.until:
            msg = f"since: a day of the academic year, {journal.year.since} to {journal.year.until}."
            raise InvalidInputError(msg)
    if first_row_id is not None and not PlanRow.objects.filter(pk=first_row_id, plan=plan, position__isnull=False).exists():
        raise NotFoundError


def _binding(journal: Journal, plan: ThematicPlan, first_row_id: int | None, since: date, account_id: int, now: datetime) -> PlanBinding:
    return PlanBinding(
        school_id=journal.school_id,
        journal=journal,
        plan=plan,
        since=since,
        first_row_id=first_row_id,
        bound_at=now,
        bound_by_id=account_id,
    )


def _bind(bindings: list[PlanBinding]) -> None:
    changed = ["plan", "since", "first_row", "bound_at", "bound_by"]
    PlanBinding.objects.bulk_create(bindings, update_conflicts=True, unique_fields=["journal"], update_fields=changed)
