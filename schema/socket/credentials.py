"""Who is at the other end of a socket: by session cookie from our own pages, or by an app's token. What they may do is not decided here."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256
from http.cookies import CookieError, SimpleCookie
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from django.conf import settings
from django.contrib.auth import load_backend
from django.utils import timezone
from django.utils.crypto import constant_time_compare

from server.people.signin.models import Session
from server.people.signin.sessions import digest
from server.people.signin.tokens import BACKEND, token_in

if TYPE_CHECKING:
    from collections.abc import Iterable

    from django.db.models import QuerySet

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


def authenticate(key: str) -> Credential | None:
    """Whose session key (or token, which is one) this is; None if it is nobody's (any more).

    Cost: one statement.
    """
    session = _sessions({digest(key)}).first()
    if session is None or not _is_good(session):
        return None
    return _credential(session)


def still_signed_in(credentials: Iterable[Credential]) -> set[Credential]:
    """Those whose session has not ended, whose account is active and whose password is the session's. Cost: one statement."""
    known = {credential.session: credential for credential in credentials}
    # A password that is still the same needs no second look: hashing it costs more than all the rest.
    rows = _sessions(known)
    return {known[row.pk] for row in rows if _credential(row) == known[row.pk] or _is_good(row)}


def _sessions(keys: Iterable[str]) -> QuerySet[Session]:
    alive = Session.objects.filter(session_key__in=list(keys), expire_date__gt=timezone.now(), account__is_active=True)
    return alive.select_related("account").defer("session_data")


def _is_good(session: Session) -> bool:
    account = session.account
    if account is None or not load_backend(BACKEND).user_can_authenticate(account):
        return False
    return constant_time_compare(session.auth_hash, account.get_session_auth_hash())


def _credential(session: Session) -> Credential:
    password = session.account.password if session.account else ""
    return Credential(session.account_id or 0, session.pk, _mark(password))


def _mark(password: str) -> bytes:
    return sha256(password.encode()).digest()[:8]


def _from_our_pages(origin: str | None, host: str) -> bool:
    # No browser, no origin: then nobody else's page can have sent the cookie.
    if origin is None:
        return True
    return urlsplit(origin).netloc == host or origin in settings.CSRF_TRUSTED_ORIGINS
