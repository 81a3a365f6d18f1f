"""Apps' tokens: a session's key, sent in a header in place of a cookie. Ending the session ends the token.

A header is never sent by a browser on its own, so such requests need no protection against forgery.
"""

from datetime import timedelta

from allauth.headless.tokens.strategies.sessions import SessionTokenStrategy
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.http import HttpRequest

from server.people.models import Account
from server.people.signin.sessions import SessionStore

BACKEND = "server.people.signin.backend.AccountBackend"


class TokenStrategy(SessionTokenStrategy):  # type: ignore[misc] # allauth is untyped
    """Reads an app's token from `Authorization: Bearer …` or `X-Session-Token: …`."""

    def get_session_token(self, request: HttpRequest) -> str | None:
        """Return the token that a request carries, or None."""
        return token_in(request.headers.get("Authorization"), request.headers.get("X-Session-Token"))


def token_in(authorization: str | None, session_token: str | None) -> str | None:
    """Return the token from the values of the two headers; an Authorization of another scheme is no token."""
    scheme, _, token = (authorization or "").partition(" ")
    if scheme.lower() == "bearer":
        return token.strip()
    return session_token or None


def issue_token(*, account: Account, lifetime: timedelta) -> str:
    """Return a new token for an account, valid for `lifetime`, shown only now: the database keeps its hash."""
    session = SessionStore()
    session[SESSION_KEY] = str(account.pk)
    session[BACKEND_SESSION_KEY] = BACKEND
    session[HASH_SESSION_KEY] = account.get_session_auth_hash()
    session.set_expiry(lifetime)
    session.create()
    return str(session.session_key)
