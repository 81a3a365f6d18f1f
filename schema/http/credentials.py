"""Whom a request comes from: a token in a header, or the session cookie of a browser, or nobody. No rights in here."""

from dataclasses import dataclass
from datetime import datetime

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.middleware.csrf import CsrfViewMiddleware

from schema.http.failure import FailureError
from server.access.actor import Actor, anonymous
from server.access.clients import actor_of_client
from server.access.session import actor_of_session, signs_in_later
from server.people.signin.sessions import is_key
from server.people.signin.tokens import token_in


@dataclass(frozen=True, slots=True)
class Shown:
    """A session's key that a request shows, unproved; those who show it as a token may send documents of their own in production."""

    key: str
    by_token: bool


def shown_by(request: HttpRequest) -> Shown | None:
    """Return what a request shows, or None if nothing.

    Raises: FailureError 403 for a POST with a cookie but without its CSRF token.
    """
    token = token_in(request.META.get("HTTP_AUTHORIZATION"), request.META.get("HTTP_X_SESSION_TOKEN"))
    if token is not None:
        return Shown(token, by_token=True)
    key = request.COOKIES.get(settings.SESSION_COOKIE_NAME)
    if not key:
        return None
    _require_csrf_token(request)
    return Shown(key, by_token=False)


def actor_of(shown: Shown | None, now: datetime) -> Actor:
    """Return who sends a request.

    Cost: one statement where something is shown, none otherwise.
    Raises: FailureError 401 for a token or a session that has ended.
    """
    if shown is None:
        return anonymous(now)
    return _actor_of_token(shown.key, now) if shown.by_token else _actor_of_cookie(shown.key, now)


def _actor_of_token(token: str, now: datetime) -> Actor:
    actor = actor_of_session(token, now) if is_key(token) else actor_of_client(token, now)
    if actor is None:
        msg = "The token signs nobody in: it is wrong, has run out, or its account has changed."
        raise FailureError(msg, status=401, code="UNAUTHENTICATED", headers={"WWW-Authenticate": "Bearer"})
    return actor


def _actor_of_cookie(key: str, now: datetime) -> Actor:
    actor = actor_of_session(key, now)
    if actor is None and not signs_in_later(key, now):
        msg = "The session has ended: sign in again."
        raise FailureError(msg, status=401, code="SESSION_ENDED")
    return actor or anonymous(now)


class _Csrf(CsrfViewMiddleware):
    def _reject(self, request: HttpRequest, reason: str) -> HttpResponse:  # noqa: ARG002 - Django's signature
        return HttpResponse(reason, status=403)


def _require_csrf_token(request: HttpRequest) -> None:
    if request.method in {"GET", "HEAD"}:
        return
    if _Csrf(lambda _request: HttpResponse()).process_view(request, None, (), {}):  # type: ignore[arg-type] # only asked for a mark
        msg = "A request with a session cookie needs the X-CSRFToken header, and an Origin that is this server's."
        raise FailureError(msg, status=403, code="CSRF")
