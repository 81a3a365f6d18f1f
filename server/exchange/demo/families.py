"""Guardians of the students and their rights: most children have two, some share theirs with a brother or sister."""

from __future__ import annotations

from typing import TYPE_CHECKING

from server.exchange.demo.accounts import account_of
from server.exchange.demo.entities import Name
from server.exchange.demo.naming import child_of
from server.exchange.demo.sources import table
from server.people import models as people
from server.people.names import full_name, sort_key

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from server.exchange.demo.entities import Pupil, SchoolPlan

SIBLINGS = 0.12
BOTH = 0.6
MOTHER_ALONE = 0.9
WITH_ACCOUNT = 0.7
DOCUMENT = "Свидетельство о рождении"
SCOPES = tuple(people.GuardianRight.Scope.values)


def guardians(plan: SchoolPlan) -> None:
    """Give every student without a family one, with the names to go with it."""
    waiting = [pupil for school_class in plan.classes for pupil in school_class.pupils if not pupil.has_family]
    plan.random.shuffle(waiting)
    while waiting:
        children = [waiting.pop()]
        if waiting and plan.random.random() < SIBLINGS:
            children.append(waiting.pop())
        _family(plan, children)


def _family(plan: SchoolPlan, children: list[Pupil]) -> None:
    random = plan.random
    family = random.randrange(len(table("family_names")))
    father = random.choice(table("given_names"))["male"]
    for child in children:
        child.name = child_of(father, random, family, female=child.female)
    alone = None if random.random() < BOTH else random.random() < MOTHER_ALONE
    for female in (True, False):
        if alone is None or alone == female:
            name = _parent(plan, family, father, female=female)
            account = account_of(plan.world, name) if random.random() < WITH_ACCOUNT else None
            add_guardian(plan, name, account, children)


def _parent(plan: SchoolPlan, family: int, father: str, *, female: bool) -> Name:
    given = plan.random.choice(table("given_names"))["female"] if female else father
    fathers = plan.random.choice(table("given_names"))["his_daughter" if female else "his_son"]
    return Name(table("family_names")[family]["female" if female else "male"], given, fathers)


def add_guardian(plan: SchoolPlan, name: Name, account_id: int | None, children: Iterable[Pupil]) -> int:
    """Add a guardian with every right over the children, and give the guardian's id."""
    rows = plan.world.rows
    guardian = rows.insert(people.Guardian, plan.id, "", account_id, *name, full_name(*name), sort_key(*name))
    for child in children:
        child.has_family = True
        for scope in SCOPES:
            add_right(plan, guardian, child, (scope, "DOCUMENT", DOCUMENT), plan.world.calendar.year.since)
    return guardian


def add_right(
    plan: SchoolPlan,
    guardian: int,
    child: Pupil,
    what: tuple[str, str, str],
    since: date,
    ended: tuple[date | None, str | None, str] = (None, None, ""),
) -> None:
    """Add one right; `what` is its scope, basis and document; `ended` the day after its last, and the basis and document of its end."""
    plan.world.rows.add(people.GuardianRight, plan.id, guardian, child.id, *what, since, *ended)


def ages(plan: SchoolPlan) -> None:
    """Let guardians' rights end at 18, and students see contacts and payments of their own from 14."""
    for scope in SCOPES:
        plan.world.rows.add(people.AgeRule, plan.id, scope, 18, 14 if scope in {"CONTACTS", "PAYMENTS"} else None)
