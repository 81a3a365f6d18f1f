"""Writing plans: a new one, a save of a whole one, a copy of one."""

from dataclasses import dataclass
from datetime import datetime

from django.db import IntegrityError, transaction

from server.access.actor import Actor
from server.access.planning import EDIT_PLAN, SEE_PLAN
from server.access.rule import any_of
from server.database.constraints import constraint_of
from server.database.history import changed_by
from server.errors import InvalidInputError, NotFoundError
from server.groups.models import Subject
from server.live.outbox import publish
from server.planning.entry import RowEntry, check, check_name
from server.planning.errors import PlanChangedError, PlanInUseError, PlanNameTakenError
from server.planning.events import plan_followed
from server.planning.models import CoveredRow, PlanBinding, PlanRow, ThematicPlan
from server.planning.writing import write_rows
from server.schools.models import AcademicYear, WorkType

GRADES = range(1, 12)


@dataclass(frozen=True, slots=True)
class NewPlan:
    """What a plan is for; `year_id` None means the academic year of today."""

    subject_id: int
    grade_level: int
    name: str
    year_id: int | None = None


def create_plan(*, actor: Actor, new: NewPlan, rows: tuple[RowEntry, ...], now: datetime) -> int:
    """Make a plan; whoever works at the school may, and is its author. Gives its id.

    Cost: at most 6 statements.
    Raises: NotFoundError; InvalidInputError; PlanNameTakenError.
    """
    check_name(new.name)
    check(rows)
    if new.grade_level not in GRADES:
        msg = "gradeLevel: 1 to 11."
        raise InvalidInputError(msg)
    with transaction.atomic(), changed_by(actor.account_id):
        subject = Subject.objects.filter(any_of("school_id", actor.staff_school_ids), pk=new.subject_id).first()
        if subject is None or actor.account_id is None:
            raise NotFoundError
        year = _year(actor, subject.school_id, new.year_id)
        plan = ThematicPlan(
            school_id=subject.school_id,
            year_id=year,
            subject=subject,
            grade_level=new.grade_level,
            name=new.name,
            author_id=actor.account_id,
            changed_at=now,
            changed_by_id=actor.account_id,
        )
        _named(plan)
        _refuse_work_types(plan.school_id, rows)
        write_rows(plan.pk, plan.school_id, tuple(_as_new(row) for row in rows), [])
        return plan.pk


def save_plan(*, actor: Actor, plan_id: int, expected_version: int, name: str, rows: tuple[RowEntry, ...], now: datetime) -> int:
    """Make a plan what it is to be: its name and all of its rows, in their order. Gives the id.

    Rows keep their identity by their ids. One that is left out is gone; if lessons have taken it, what they took is kept (P1).
    Cost: at most 11 statements, in one transaction that locks the plan.
    Raises: NotFoundError; InvalidInputError; PlanChangedError; PlanNameTakenError. Nothing is written when it raises.
    Source: README, P1.
    """
    check_name(name)
    check(rows)
    with transaction.atomic(), changed_by(actor.account_id):
        plan = EDIT_PLAN.fetch(actor, plan_id, lock=True)
        if plan.version != expected_version:
            raise PlanChangedError(plan.version, plan.changed_by.full_name, plan.changed_at)
        standing = set(PlanRow.objects.filter(plan=plan, position__isnull=False).values_list("pk", flat=True))
        _refuse_unknown(standing, rows)
        _refuse_work_types(plan.school_id, rows)
        gone = sorted(standing - {row.id for row in rows})
        write_rows(plan.pk, plan.school_id, rows, gone)
        plan.name, plan.version, plan.changed_at, plan.changed_by_id = name, plan.version + 1, now, actor.account_id or 0
        _named(plan)
        following = list(PlanBinding.objects.filter(plan=plan).values_list("journal", flat=True))
        publish(plan_followed(plan.school_id, following, actor.account_id or 0), now)
        return plan.pk


def copy_plan(*, actor: Actor, plan_id: int, name: str, year_id: int | None, now: datetime) -> int:
    """Copy a plan of one's school with all its rows, into this year or another; the copy is one's own. Gives its id.

    Raises: NotFoundError; InvalidInputError; PlanNameTakenError.
    """
    check_name(name)
    with transaction.atomic(), changed_by(actor.account_id):
        source = SEE_PLAN.fetch(actor, plan_id)
        if actor.account_id is None:
            raise NotFoundError
        copy = ThematicPlan(
            school_id=source.school_id,
            year_id=_year(actor, source.school_id, year_id),
            subject_id=source.subject_id,
            grade_level=source.grade_level,
            name=name,
            author_id=actor.account_id,
            copied_from=source,
            changed_at=now,
            changed_by_id=actor.account_id,
        )
        _named(copy)
        PlanRow.objects.bulk_create([_copied(row, copy) for row in source.rows.filter(position__isnull=False)])
        return copy.pk


def remove_plan(*, actor: Actor, plan_id: int) -> None:
    """Take away a plan that no journal follows and no lesson has taken anything of.

    Raises: NotFoundError; PlanInUseError.
    """
    with transaction.atomic(), changed_by(actor.account_id):
        plan = EDIT_PLAN.fetch(actor, plan_id, lock=True)
        if plan.bindings.exists() or CoveredRow.objects.filter(row__plan=plan).exists():
            raise PlanInUseError
        plan.delete()


def _year(actor: Actor, school_id: int, year_id: int | None) -> int:
    years = AcademicYear.objects.filter(school=school_id)
    found = (years.filter(since__lte=actor.today, until__gt=actor.today) if year_id is None else years.filter(pk=year_id)).first()
    if found is None and year_id is None:
        msg = "yearId: the school has no academic year today; say which one is meant."
        raise InvalidInputError(msg)
    if found is None:
        raise NotFoundError
    return found.pk


def _named(plan: ThematicPlan) -> None:
    try:
        with transaction.atomic():
            plan.save()
    except IntegrityError as error:
        if constraint_of(error) == "thematicplan_name_once":
            raise PlanNameTakenError from error
        raise


def _refuse_unknown(standing: set[int], rows: tuple[RowEntry, ...]) -> None:
    for number, row in enumerate(rows):
        named = [pk for pk in (row.id, *row.absorbs, row.split_from) if pk is not None]
        if not standing.issuperset(named) or (row.absorbs and row.id is None):
            msg = f"rows[{number}]: it names a row that this plan does not have. Read the plan afresh."
            raise InvalidInputError(msg)


def _refuse_work_types(school_id: int, rows: tuple[RowEntry, ...]) -> None:
    wanted = {row.work_type_id for row in rows if row.work_type_id is not None}
    if wanted and WorkType.objects.filter(school=school_id, pk__in=wanted).count() != len(wanted):
        number = next(at for at, row in enumerate(rows) if row.work_type_id is not None)
        msg = f"rows[{number}].workTypeId, or a later one: the school has no such kind of work."
        raise InvalidInputError(msg)


def _as_new(row: RowEntry) -> RowEntry:
    """Give the row without what ties it to rows of another plan."""
    return RowEntry(
        topic=row.topic,
        section=row.section,
        hours=row.hours,
        kind=row.kind,
        homework=row.homework,
        homework_minutes=row.homework_minutes,
        materials=row.materials,
        work_type_id=row.work_type_id,
    )


def _copied(row: PlanRow, plan: ThematicPlan) -> PlanRow:
    row.pk, row.plan = None, plan
    row._state.adding = True  # noqa: SLF001 - Django's documented way of copying a row
    return row
