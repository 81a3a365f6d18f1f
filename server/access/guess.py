"""Who listens, found by the statement that reads what they hear. Which roles an account had last is remembered; rights never are."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import lru_cache
from typing import TYPE_CHECKING, Any, ClassVar

from server.access.actor import Actor, anonymous, load_actor, roles_of
from server.access.statement import ATTRIBUTES, BY_ACCOUNT, ROLES, columns, parts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from server.access.roles import Role

REMEMBERED = 20_000
"""Accounts whose last roles a process remembers."""
_last_roles: dict[int, frozenset[Role]] = {}


@dataclass(frozen=True, slots=True)
class Guess:
    """That an account has certain roles, and what a statement needs to prove it and to know its ids; `actor` has the roles alone."""

    account: int
    now: datetime
    actor: Actor

    types: ClassVar[Mapping[str, str]] = {"account": "bigint", "now": "timestamptz"}
    parts: ClassVar[str] = parts(BY_ACCOUNT)
    attributes: ClassVar[Mapping[str, str]] = ATTRIBUTES
    proof: ClassVar[str] = columns({"account_id": ATTRIBUTES["account_id"]}, ROLES)

    def holds(self, proof: Sequence[Any]) -> bool:
        """Say whether a row of the columns `proof` tells of an active account of exactly these roles."""
        account_id, *roles = proof
        return account_id is not None and roles_of(*roles) == self.actor.roles


def guess_of(account_id: int, now: datetime) -> Guess | None:
    """Give the guess about an account, or None if its roles are not remembered. Cost: nothing."""
    roles = _last_roles.get(account_id)
    return None if roles is None else Guess(account_id, now, _anybody_with(roles))


def load_and_remember(account_id: int, now: datetime) -> Actor:
    """Give the actor of an account as it is now, and remember its roles. Cost: one statement."""
    actor = load_actor(account_id, now)
    if len(_last_roles) >= REMEMBERED:
        _last_roles.clear()
    if actor.account_id is not None:
        _last_roles[account_id] = actor.roles
    return actor


@lru_cache(maxsize=256)
def _anybody_with(roles: frozenset[Role]) -> Actor:
    return replace(anonymous(datetime.min.replace(tzinfo=UTC)), account_id=0, roles=roles)
