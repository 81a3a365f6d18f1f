"""Who may see which figures (V4): the office all of its school, a class teacher those of the class, coordinators aggregates."""

from django.db.models import Exists, OuterRef, Q

from server.access.actor import Actor
from server.access.roles import OFFICE, Role
from server.access.rule import Rule, any_of, either
from server.groups.models import SchoolClass
from server.people.models import Student
from server.schools.models import Municipality, Region, School


def _see_closely(actor: Actor) -> Q:
    return any_of("pk", actor.office_school_ids) if actor.roles & OFFICE else either()


def _see_school(actor: Actor) -> Q:
    conditions = [_see_closely(actor)]
    if Role.MUNICIPAL_COORDINATOR in actor.roles:
        conditions.append(any_of("municipality_id", actor.municipality_ids))
    if Role.REGIONAL_COORDINATOR in actor.roles:
        mine = Municipality.objects.filter(any_of("region_id", actor.region_ids), pk=OuterRef("municipality"))
        conditions.append(Q(Exists(mine)))
    return either(*conditions)


def _see_class(actor: Actor) -> Q:
    return any_of("pk", actor.led_class_ids) if Role.CLASS_TEACHER in actor.roles else either()


def _see_municipality(actor: Actor) -> Q:
    conditions = []
    if Role.MUNICIPAL_COORDINATOR in actor.roles:
        conditions.append(any_of("pk", actor.municipality_ids))
    if Role.REGIONAL_COORDINATOR in actor.roles:
        conditions.append(any_of("region_id", actor.region_ids))
    return either(*conditions)


def _see_region(actor: Actor) -> Q:
    return any_of("pk", actor.region_ids) if Role.REGIONAL_COORDINATOR in actor.roles else either()


def _see_child(actor: Actor) -> Q:
    """Meet one's own children, those one leads as class teacher today, and all of the school for its office."""
    conditions = []
    if Role.GUARDIAN in actor.roles:
        conditions.append(any_of("pk", actor.child_ids))
    if Role.CLASS_TEACHER in actor.roles:
        conditions.append(any_of("pk", actor.led_student_ids))
    if actor.roles & OFFICE:
        conditions.append(any_of("school_id", actor.office_school_ids))
    return either(*conditions)


SEE_FIGURES_CLOSELY = Rule("visits.see_figures_closely", School, _see_closely)
SEE_FIGURES = Rule("visits.see_figures", School, _see_school)
SEE_CLASS_FIGURES = Rule("visits.see_class_figures", SchoolClass, _see_class)
SEE_MUNICIPALITY_FIGURES = Rule("visits.see_municipality_figures", Municipality, _see_municipality)
SEE_REGION_FIGURES = Rule("visits.see_region_figures", Region, _see_region)
SEE_CHILD_VISITS = Rule("visits.see_child_visits", Student, _see_child)
