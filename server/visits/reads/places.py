"""Whose figures somebody is shown: of which schools, of which classes of them alone, and whether as somebody outside (V4)."""

from dataclasses import dataclass
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.contrib.postgres.fields import ArrayField
from django.db.models import BigIntegerField, BooleanField, Case, Exists, OuterRef, Q, QuerySet, Value, When

from server.access.actor import Actor
from server.access.clients import ProgramRules
from server.access.visits import SEE_CLASS_FIGURES, SEE_FIGURES, SEE_FIGURES_CLOSELY, SEE_MUNICIPALITY_FIGURES, SEE_REGION_FIGURES
from server.groups.models import SchoolClass
from server.schools.models import Municipality, Region, School

Id = Any
_IDS = ArrayField(BigIntegerField())


@dataclass(frozen=True, slots=True)
class Place:
    """Expressions. `schools`: ids, none where nothing may be seen; `classes`: ids, null for whole schools; `outside`: whether only what is told outside a school."""

    schools: Any
    classes: Any
    outside: Any
    children: Any
    """The schools whose children may be named."""


def of_school(actor: Actor, school: Id, programs: ProgramRules) -> Place:
    """Give what the actor sees of a school: all of it, aggregates of it, the classes they lead, or nothing."""
    this = School.objects.filter(pk=school)
    led = SEE_CLASS_FIGURES.rows(actor, SchoolClass.objects.filter(school=school)).order_by()
    mine = Exists(SEE_CLASS_FIGURES.rows(actor, SchoolClass.objects.filter(school=OuterRef("pk"))))
    near = SEE_FIGURES_CLOSELY.rows(actor, this)
    seen = SEE_FIGURES.condition(actor) | programs.school.condition(actor)
    whole = Exists(this.filter(seen))
    named = this.filter(SEE_FIGURES_CLOSELY.condition(actor) | (Q(mine) & ~SEE_FIGURES.condition(actor)))
    return Place(
        schools=_listed(this.filter(seen | Q(mine))),
        classes=Case(When(whole, then=Value(None)), default=_listed(led), output_field=_IDS),
        outside=Case(
            When(Exists(near), then=False), When(whole, then=True), When(Exists(led), then=False), default=True, output_field=BooleanField()
        ),
        children=_listed(named),
    )


def of_class(actor: Actor, school_class: Id) -> Place:
    """Give what the actor sees of one class: all of it for its class teacher and its school's office, or nothing."""
    office = Exists(SEE_FIGURES_CLOSELY.rows(actor, School.objects.filter(pk=OuterRef("school"))))
    this = SchoolClass.objects.filter(SEE_CLASS_FIGURES.condition(actor) | Q(office), pk=school_class).order_by()
    schools = _listed(School.objects.filter(Exists(this.filter(school=OuterRef("pk")))))
    return Place(schools=schools, classes=_listed(this), outside=Value(value=False), children=schools)


def of_municipality(actor: Actor, municipality: Id, programs: ProgramRules) -> Place:
    """Give what the actor sees of a municipality: aggregates of its schools, or nothing."""
    seen = SEE_MUNICIPALITY_FIGURES.condition(actor) | programs.municipality.condition(actor)
    allowed = Exists(Municipality.objects.filter(seen, pk=municipality))
    return _aggregates(School.objects.filter(allowed, municipality=municipality))


def of_region(actor: Actor, region: Id, programs: ProgramRules) -> Place:
    """Give what the actor sees of a region: aggregates of its schools, or nothing."""
    seen = SEE_REGION_FIGURES.condition(actor) | programs.region.condition(actor)
    allowed = Exists(Region.objects.filter(seen, pk=region))
    return _aggregates(School.objects.filter(allowed, municipality__region=region))


def _aggregates(schools: QuerySet[School]) -> Place:
    nobody = Value(None, output_field=_IDS)
    return Place(
        schools=_listed(schools),
        classes=nobody,
        outside=Value(value=True),
        children=_listed(School.objects.filter(pk=0)),
    )


def _listed(rows: QuerySet[Any]) -> ArraySubquery:
    return ArraySubquery(rows.order_by().values("pk"))
