"""Who asks, found from a session's key: the session, the account and the actor in one statement.

A session that has ended, an account that is no longer active, and a password that has changed since give nobody. Which roles a
session had last is remembered, so that the same statement can read what is asked for already: a guess that counts only once that
statement has proved it. Rights are never remembered.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import lru_cache
from typing import TYPE_CHECKING, Any, ClassVar

from django.conf import settings
from django.utils.crypto import constant_time_compare

from server.access.actor import Actor, anonymous, from_row, roles_of
from server.access.statement import ATTRIBUTES, BY_SESSION, ROLES, SESSION, columns, parts
from server.database import prepared
from server.people.models import Account
from server.people.signin.models import Session
from server.people.signin.sessions import digest

if TYPE_CHECKING:
    from collections.abc import Sequence

    from server.access.roles import Role

REMEMBERED = 20_000
"""Sessions whose last roles a process remembers."""
_PARTS = parts(BY_SESSION)
_STATEMENT = f"WITH {_PARTS} SELECT {columns(ATTRIBUTES, ROLES, SESSION)}"
_TYPES = {"key": "text", "now": "timestamptz"}
_last_roles: dict[str, frozenset[Role]] = {}


@dataclass(frozen=True, slots=True)
class Guess:
    """That a session's key signs in somebody of certain roles, and what a statement needs to prove it and to know who that is.

    `actor` has these roles, and nobody's ids: it stands for everybody who has them.
    """

    key: str
    now: datetime
    actor: Actor

    types: ClassVar[Mapping[str, str]] = _TYPES
    """The SQL types of %(key)s and %(now)s, which the texts below hold."""
    parts: ClassVar[str] = _PARTS
    attributes: ClassVar[Mapping[str, str]] = ATTRIBUTES
    proof: ClassVar[str] = columns({"account_id": ATTRIBUTES["account_id"]}, SESSION, ROLES)

    def holds(self, proof: Sequence[Any]) -> bool:
        """Say whether a row of the columns `proof` tells of a good session, and of somebody of exactly these roles."""
        account_id, auth_hash, password, is_demo, *roles = proof
        if account_id is None or not still_valid(auth_hash, password, is_demo=is_demo):
            return False
        found = roles_of(*roles)
        _remember(self.key, found)
        return found == self.actor.roles


def guess_of(key: str, now: datetime) -> Guess | None:
    """Return the guess about a session's key, or None if it is not remembered. Cost: nothing."""
    return guess_about(digest(key), now)


def guess_about(digested: str, now: datetime) -> Guess | None:
    """Return the guess about the session whose key has this digest, or None if it is not remembered. Cost: nothing."""
    roles = _last_roles.get(digested)
    return None if roles is None else Guess(digested, now, _anybody_with(roles))


def actor_of_session(key: str, now: datetime) -> Actor | None:
    """Return the actor whom a session's key signs in at `now` (an aware UTC instant), or None if it signs nobody in.

    Cost: one statement.
    """
    digested = digest(key)
    row = prepared.one_row("actor_of_session", _STATEMENT, {"key": digested, "now": now}, _TYPES)
    if row is None or row["account_id"] is None or not still_valid(row["auth_hash"], row["password"], is_demo=row["is_demo"]):
        return None
    actor = from_row(row, now)
    _remember(digested, actor.roles)
    return actor


def still_valid(auth_hash: str, password: str, *, is_demo: bool) -> bool:
    """Say whether a session made with one password's mark is good for an account that has this password now."""
    if is_demo and settings.PRODUCTION:
        return False
    return _belong(auth_hash, password, settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS)


@lru_cache(maxsize=4096)
def _belong(auth_hash: str, password: str, *_keys: object) -> bool:
    # Hashes by keys that SECRET_KEY_FALLBACKS still honours are good as well.
    account = Account(password=password)
    known = (account.get_session_auth_hash(), *account.get_session_auth_fallback_hash())
    return any(constant_time_compare(auth_hash, each) for each in known)


@lru_cache(maxsize=256)
def _anybody_with(roles: frozenset[Role]) -> Actor:
    return replace(anonymous(datetime.min.replace(tzinfo=UTC)), account_id=0, roles=roles)


def _remember(digested: str, roles: frozenset[Role]) -> None:
    if len(_last_roles) >= REMEMBERED:
        _last_roles.clear()
    _last_roles[digested] = roles


def signs_in_later(key: str, now: datetime) -> bool:
    """Say whether a session that signs nobody in is alive all the same: somebody is half-way through signing in.

    Cost: one statement.
    """
    return Session.objects.filter(session_key=digest(key), expire_date__gt=now, account=None).exists()
