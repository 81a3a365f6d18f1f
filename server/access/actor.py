"""Who asks: roles and the ids that rules compare with, found anew for every request by one statement.

Rules may branch on `roles` alone; everything else goes into a statement as a bound value, so that a statement made for
one actor can serve every other of equal roles.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from datetime import date, datetime
from functools import lru_cache
from typing import Any

from server.access.roles import Role
from server.access.statement import ATTRIBUTES, BY_ACCOUNT, ROLES, columns, parts
from server.database import prepared


@dataclass(frozen=True, slots=True)
class Actor:
    """An account at one instant; `account_id` is None for somebody who has not signed in. Ids are empty where a role gives none; dates are those of each school's zone."""

    account_id: int | None
    roles: frozenset[Role]
    now: datetime
    today: date
    school_ids: list[int]
    staff_ids: list[int]
    staff_school_ids: list[int]
    office_school_ids: list[int]
    journal_ids: list[int]
    taught_group_ids: list[int]
    led_class_ids: list[int]
    led_group_ids: list[int]
    led_student_ids: list[int]
    self_ids: list[int]
    child_ids: list[int]
    student_ids: list[int]
    marks_ids: list[int]
    attendance_ids: list[int]
    homework_ids: list[int]
    municipality_ids: list[int]
    region_ids: list[int]
    service_school_ids: list[int]
    service_municipality_ids: list[int]
    service_region_ids: list[int]


_IDS = [field.name for field in fields(Actor) if field.name.endswith("_ids")]


def anonymous(now: datetime) -> Actor:
    """Give the actor of somebody who has not signed in: no role, no ids."""
    return Actor(account_id=None, roles=frozenset(), now=now, today=now.date(), **{name: [] for name in _IDS})


_STATEMENT = f"WITH {parts(BY_ACCOUNT)} SELECT {columns(ATTRIBUTES, ROLES)}"


def load_actor(account_id: int, now: datetime) -> Actor:
    """Give the actor of an account; anonymous when the account does not exist or is not active.

    Units: `now` is an aware UTC instant.
    Cost: one statement.
    """
    values = {"account": account_id, "now": now}
    row = prepared.one_row("load_actor", _STATEMENT, values, {"account": "bigint", "now": "timestamptz"})
    return anonymous(now) if row is None else from_row(row, now)


def from_row(row: Mapping[str, Any], now: datetime) -> Actor:
    """Give the actor that a row of ATTRIBUTES and ROLES tells of."""
    if row["account_id"] is None:
        return anonymous(now)
    ids = {name: row[name] for name in _IDS}
    return Actor(account_id=row["account_id"], roles=roles_of(*(row[name] for name in ROLES)), now=now, today=row["today"], **ids)


def roles_of(assigned: Iterable[str], teaches: bool, leads: bool, learns: bool, guards: bool) -> frozenset[Role]:  # noqa: FBT001 - a row of ROLES
    """Give the roles that a row of ROLES tells of."""
    return _roles(tuple(assigned), teaches, leads, learns, guards)


@lru_cache(maxsize=256)
def _roles(assigned: tuple[str, ...], *holds: bool) -> frozenset[Role]:
    # One set for equals: it is hashed, as part of a plan's key, in every request.
    derived = (Role.TEACHER, Role.CLASS_TEACHER, Role.STUDENT, Role.GUARDIAN)
    return frozenset({Role(role) for role in assigned} | {role for role, held in zip(derived, holds, strict=True) if held})
