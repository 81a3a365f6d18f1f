"""Which programs may read what, who lets them in, and whom a program's token stands for."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from allauth.idp.oidc.adapter import get_adapter
from allauth.idp.oidc.models import Token
from django.db.models import Q

from server.access.actor import Actor, anonymous
from server.access.roles import OFFICE, Role
from server.access.rule import Rule, any_of, either, nothing
from server.people.clients.models import ApiClient, Scope
from server.schools.models import Municipality, Region, School

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

SCOPES = {Scope.VISITS: Role.VISITS_READER, Scope.FILLING: Role.FILLING_READER}


def _of_my_office(actor: Actor, column: str) -> Q:
    return any_of(column, actor.office_school_ids) if actor.roles & OFFICE else either()


def _of_my_municipality(actor: Actor, column: str) -> Q:
    return any_of(column, actor.municipality_ids) if Role.MUNICIPAL_COORDINATOR in actor.roles else either()


def _of_my_region(actor: Actor, column: str) -> Q:
    return any_of(column, actor.region_ids) if Role.REGIONAL_COORDINATOR in actor.roles else either()


def _of_my_places(actor: Actor) -> Q:
    return _of_my_office(actor, "school_id") | _of_my_municipality(actor, "municipality_id") | _of_my_region(actor, "region_id")


CLIENTS_OF_SCHOOL = Rule("clients.of_school", School, lambda actor: _of_my_office(actor, "pk"))
CLIENTS_OF_MUNICIPALITY = Rule("clients.of_municipality", Municipality, lambda actor: _of_my_municipality(actor, "pk"))
CLIENTS_OF_REGION = Rule("clients.of_region", Region, lambda actor: _of_my_region(actor, "pk"))
SEE_CLIENT = Rule("clients.see_client", ApiClient, _of_my_places)
REVOKE_CLIENT = Rule("clients.revoke_client", ApiClient, lambda actor: _of_my_places(actor) & Q(revoked_at=None))


def _reads(role: Role, school: str = "", municipality: str = "", region: str = "") -> Callable[[Actor], Q]:
    """Give the condition that a row lies in a place that a program with this scope reads; each argument names a column."""

    def condition(actor: Actor) -> Q:
        if role not in actor.roles:
            return either()
        ids = ((school, actor.service_school_ids), (municipality, actor.service_municipality_ids), (region, actor.service_region_ids))
        return either(*(any_of(column, found) for column, found in ids if column))

    return condition


_SCHOOL, _MUNICIPALITY, _REGION = ("pk", "municipality_id", "municipality__region_id"), ("", "pk", "region_id"), ("", "", "pk")
VISITS_OF_SCHOOL = Rule("clients.visits_of_school", School, _reads(Role.VISITS_READER, *_SCHOOL))
VISITS_OF_MUNICIPALITY = Rule("clients.visits_of_municipality", Municipality, _reads(Role.VISITS_READER, *_MUNICIPALITY))
VISITS_OF_REGION = Rule("clients.visits_of_region", Region, _reads(Role.VISITS_READER, *_REGION))
FILLING_OF_SCHOOL = Rule("clients.filling_of_school", School, _reads(Role.FILLING_READER, *_SCHOOL))
FILLING_OF_MUNICIPALITY = Rule("clients.filling_of_municipality", Municipality, _reads(Role.FILLING_READER, *_MUNICIPALITY))
FILLING_OF_REGION = Rule("clients.filling_of_region", Region, _reads(Role.FILLING_READER, *_REGION))
# Marks are told to no program: there is no scope for them.
RESULTS_OF_SCHOOL = Rule("clients.results_of_school", School, lambda _actor: nothing())
RESULTS_OF_MUNICIPALITY = Rule("clients.results_of_municipality", Municipality, lambda _actor: nothing())
RESULTS_OF_REGION = Rule("clients.results_of_region", Region, lambda _actor: nothing())


@dataclass(frozen=True, slots=True)
class ProgramRules:
    """Of which places programs read one kind of figures."""

    school: Rule[School]
    municipality: Rule[Municipality]
    region: Rule[Region]


VISITS = ProgramRules(VISITS_OF_SCHOOL, VISITS_OF_MUNICIPALITY, VISITS_OF_REGION)
FILLING = ProgramRules(FILLING_OF_SCHOOL, FILLING_OF_MUNICIPALITY, FILLING_OF_REGION)
RESULTS = ProgramRules(RESULTS_OF_SCHOOL, RESULTS_OF_MUNICIPALITY, RESULTS_OF_REGION)


def actor_of_client(token: str, now: datetime) -> Actor | None:
    """Give the actor whom a program's access token stands for, or None if it stands for nobody.

    A token opens at most what the program is let in for today. Cost: one statement.
    """
    digest = get_adapter().hash_token(token)
    found = (
        ApiClient.objects.filter(revoked_at=None, client__token__type=Token.Type.ACCESS_TOKEN, client__token__hash=digest)
        .filter(client__token__expires_at__gt=now)
        .values_list("account_id", "scopes", "client__token__scopes", "school_id", "municipality_id", "region_id")
        .first()
    )
    if found is None:
        return None
    account_id, allowed, asked, *place = found
    granted = [role for scope, role in SCOPES.items() if scope in allowed and scope in asked.split("\n")]
    school_ids, municipality_ids, region_ids = ([] if pk is None else [pk] for pk in place)
    return replace(
        anonymous(now),
        account_id=account_id,
        roles=frozenset({Role.SERVICE, *granted}),
        service_school_ids=school_ids,
        service_municipality_ids=municipality_ids,
        service_region_ids=region_ids,
    )
