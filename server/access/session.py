"""Who asks, found from a session's key: the session, the account and the actor in one statement.

A session that has ended, an account that is no longer active, and a password that has changed since give nobody.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.conf import settings
from django.utils.crypto import constant_time_compare

from server.access.actor import Actor, from_row
from server.access.statement import ACTOR
from server.database import prepared
from server.people.models import Account
from server.people.signin.models import Session
from server.people.signin.sessions import digest

if TYPE_CHECKING:
    from datetime import datetime

_SESSION = "SELECT account_id FROM signin_session WHERE session_key = %(key)s AND expire_date > %(now)s"
_STATEMENT = f"""
SELECT actor.*, session.auth_hash, account.password, account.is_demo
FROM ({ACTOR.format(who=_SESSION)}) AS actor
JOIN signin_session session ON session.session_key = %(key)s
JOIN people_account account ON account.id = actor.account_id
"""  # noqa: S608 - made of constants


def actor_of_session(key: str, now: datetime) -> Actor | None:
    """Return the actor whom a session's key signs in at `now` (an aware UTC instant), or None if it signs nobody in.

    Cost: one statement.
    """
    row = prepared.one_row("actor_of_session", _STATEMENT, {"key": digest(key), "now": now}, {"key": "text", "now": "timestamptz"})
    if row is None or not still_valid(row.pop("auth_hash"), row.pop("password"), is_demo=row.pop("is_demo")):
        return None
    return from_row(row, now)


def still_valid(auth_hash: str, password: str, *, is_demo: bool) -> bool:
    """Say whether a session made with one password's mark is good for an account that has this password now."""
    if is_demo and settings.PRODUCTION:
        return False
    account = Account(password=password)
    return any(constant_time_compare(auth_hash, known) for known in (account.get_session_auth_hash(), *_earlier(account)))


def _earlier(account: Account) -> list[str]:
    # Hashes by keys that SECRET_KEY_FALLBACKS still honours.
    return list(account.get_session_auth_fallback_hash())


def signs_in_later(key: str, now: datetime) -> bool:
    """Say whether a session that signs nobody in is alive all the same: somebody is half-way through signing in.

    Cost: one statement.
    """
    return Session.objects.filter(session_key=digest(key), expire_date__gt=now, account=None).exists()
