"""Where sessions are kept: Django's database sessions, of which the table holds only hashes of the keys.

Django imports this module by its name in SESSION_ENGINE. Who a session belongs to is a column, so that one statement finds
the session and the actor together.
"""

import secrets
from hashlib import sha256
from typing import Any

from django.contrib.auth import HASH_SESSION_KEY, SESSION_KEY
from django.contrib.sessions.backends.base import VALID_KEY_CHARS
from django.contrib.sessions.backends.db import SessionStore as DatabaseSessions
from django.utils import timezone

from server.people.signin.models import Session

SWEEP_ONE_IN = 500
KEY_LENGTH, KEY_LETTERS = 32, frozenset(VALID_KEY_CHARS)
"""As Django makes keys."""


def digest(key: str) -> str:
    """Return what the table holds in place of a session's key: 64 hexadecimal digits."""
    return sha256(key.encode(errors="replace")).hexdigest()


def is_key(text: str) -> bool:
    """Say whether a text has the form of a session's key: only then can it be one. A program's token has another."""
    return len(text) == KEY_LENGTH and KEY_LETTERS.issuperset(text)


class SessionStore(DatabaseSessions):
    """Sessions by the hash of their key."""

    @classmethod
    def get_model_class(cls) -> type[Session]:
        """Name the table."""
        return Session

    def load(self) -> dict[str, Any]:
        """Return what the session holds; nothing when it has ended."""
        row = Session.objects.filter(session_key=digest(self.session_key or ""), expire_date__gt=timezone.now()).first()
        if row is None:
            self._session_key = None
            return {}
        return self.decode(row.session_data)

    def create(self) -> None:
        """Begin a session; now and then sweep away those that have run out."""
        super().create()
        if secrets.randbelow(SWEEP_ONE_IN) == 0:
            self.clear_expired()

    def exists(self, session_key: str) -> bool:
        """Say whether a session of this key has been kept."""
        return Session.objects.filter(session_key=digest(session_key)).exists()

    def create_model_instance(self, data: dict[str, Any]) -> Session:
        """Return the row for what the session holds now."""
        row = super().create_model_instance(data)
        return Session(
            session_key=digest(row.session_key),
            session_data=row.session_data,
            expire_date=row.expire_date,
            account_id=data.get(SESSION_KEY),
            auth_hash=data.get(HASH_SESSION_KEY, ""),
        )

    def delete(self, session_key: str | None = None) -> None:
        """End the session of this key, or this one."""
        key = session_key or self.session_key
        if key is not None:
            Session.objects.filter(session_key=digest(key)).delete()
