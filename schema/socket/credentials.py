"""Who is at the other end of a socket: by session cookie from our own pages, or by an app's token. What they may do is not decided here."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256
from http.cookies import CookieError, SimpleCookie
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from django.conf import settings

from server.access.session import still_valid
from server.live.statements import Statement
from server.people.signin.sessions import digest
from server.people.signin.tokens import token_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_SESSIONS = Statement(
    "live_sessions",
    ("text[]",),
    lambda: (
        """
        SELECT session.session_key, session.account_id, session.auth_hash, account.password, account.is_demo
        FROM signin_session AS session JOIN people_account AS account ON account.id = session.account_id
        WHERE session.session_key = ANY (%s) AND session.expire_date > now() AND account.is_active"""
    ),
)

Headers = list[tuple[bytes, bytes]]


@dataclass(frozen=True, slots=True)
class Credential:
    """A signed-in account: by which session, and the mark of its password at that time."""

    account_id: int
    session: str
    password_mark: bytes


def cookie_of(headers: Headers) -> str | None:
    """The session key in a handshake's cookies; None without one, and None when another site's page opened the socket.

    A browser sends cookies with every socket whoever opens it, and always says in Origin who that is.
    """
    found = {name: value.decode("latin-1") for name, value in headers if name in {b"cookie", b"origin", b"host"}}
    if b"cookie" not in found or not _from_our_pages(found.get(b"origin"), found.get(b"host", "")):
        return None
    try:
        cookie = SimpleCookie(found[b"cookie"]).get(settings.SESSION_COOKIE_NAME)
    except CookieError:
        return None
    return cookie.value if cookie else None


def token_of(payload: dict[str, Any]) -> str | None:
    """The app's token in connection_init's payload: `{"token": "…"}` or `{"Authorization": "Bearer …"}`."""
    texts = {key.lower(): value for key, value in payload.items() if isinstance(value, str)}
    return token_in(texts.get("authorization"), texts.get("token") or texts.get("x-session-token"))


def authenticate(keys: Sequence[str]) -> list[Credential | None]:
    """Whose session keys (or tokens, which are such) these are; None for one that is nobody's (any more).

    Cost: one statement.
    """
    digests = [digest(key) for key in keys]
    found = {
        session: Credential(account_id, session, _mark(password))
        for session, account_id, auth_hash, password, is_demo in _SESSIONS.rows(list(set(digests)))
        if still_valid(auth_hash, password, is_demo=is_demo)
    }
    return [found.get(each) for each in digests]


def still_signed_in(credentials: Iterable[Credential]) -> set[Credential]:
    """Those whose session has not ended, whose account is active and whose password is the session's. Cost: one statement."""
    known = {credential.session: credential for credential in credentials}
    return {
        known[session]
        for session, _, auth_hash, password, is_demo in _SESSIONS.rows(list(known))
        # A password that is still the same needs no second look: hashing it costs more than all the rest.
        if _mark(password) == known[session].password_mark or still_valid(auth_hash, password, is_demo=is_demo)
    }


def _mark(password: str) -> bytes:
    return sha256(password.encode()).digest()[:8]


def _from_our_pages(origin: str | None, host: str) -> bool:
    # No browser, no origin: then nobody else's page can have sent the cookie.
    if origin is None:
        return True
    return urlsplit(origin).netloc == host or origin in settings.CSRF_TRUSTED_ORIGINS
