"""What a cell notes about its own changes. Families are shown only as much of it as tells nothing of held-back marks (M8)."""

from typing import Any

from django.db.models import Count, Func, IntegerField, QuerySet, Subquery
from django.db.models.functions import Coalesce

from server.access.actor import Actor
from server.access.journal import SEE_MARK
from server.access.roles import STAFF
from server.journal.models import Cell, Mark

# Ids and values may be symbols of the engine.
Id = Any
Given = Any


class UnlessFirst(Func):
    """(position, expression): the expression for a mark that may have others before it, 0 for the first."""

    template = "CASE WHEN %(expressions)s END"
    arg_joiner = " = 0 THEN 0 ELSE "
    output_field = IntegerField()


def version_shown(actor: Actor, version: Given) -> Given:
    """Give a cell's version; 0 for families, who never send one: it grows with marks that they may not know of."""
    return version if actor.roles & STAFF else 0


def position_shown(actor: Actor, lesson: Id, student: Id, position: Given) -> Given:
    """Give a mark's place in its cell; for families, its place among the marks that they may see."""
    if actor.roles & STAFF:
        return position
    earlier = SEE_MARK.rows(actor, Mark.objects.filter(lesson=lesson, student=student, position__lt=position))
    count = earlier.order_by().values("lesson").annotate(marks=Count("pk")).values("marks")
    return UnlessFirst(position, Coalesce(Subquery(count), 0, output_field=IntegerField()))


def changed_at_shown(actor: Actor, cell: Id, code: Id, changed_at: Given) -> Given:
    """Give when a cell last changed; for families, when its attendance was entered."""
    if actor.roles & STAFF:
        return changed_at
    return Coalesce(Subquery(_entered(cell, code).values("events__changed_at")[:1]), changed_at)


def changer_shown(actor: Actor, cell: Id, code: Id, changed_by: Id) -> Id:
    """Give the account that last changed a cell; for families, the one that entered its attendance."""
    if actor.roles & STAFF:
        return changed_by
    return Coalesce(Subquery(_entered(cell, code).values("events__changed_by")[:1]), changed_by)


def _entered(cell: Id, code: Id) -> QuerySet[Cell]:
    """Give the earliest state of a cell, of those kept from before its changes, in which this attendance stood there."""
    return Cell.objects.filter(pk=cell, events__code=code).order_by("events__version")
