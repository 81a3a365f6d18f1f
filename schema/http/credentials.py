"""Whom a request comes from: a token in a header, or the session cookie of a browser, or nobody. No rights in here."""

from dataclasses import dataclass
from datetime import datetime

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.middleware.csrf import CsrfViewMiddleware

from schema.http.failure import FailureError
from server.access.actor import Actor, anonymous
from server.access.session import actor_of_session, signs_in_later
from server.people.signin.tokens import token_in


@dataclass(frozen=True, slots=True)
class Caller:
    """Who asks, and whether they showed a token: only those may send documents of their own in production."""

    actor: Actor
    by_token: bool


def caller_of(request: HttpRequest, now: datetime) -> Caller:
    """Return who sends a request.

    Cost: one statement where a token or a cookie is sent, none otherwise.
    Raises: FailureError 401 for a token or a session that has ended; 403 for a POST with a cookie but without its CSRF token.
    """
    token = token_in(request.headers.get("Authorization"), request.headers.get("X-Session-Token"))
    if token is not None:
        return Caller(_actor_of_token(token, now), by_token=True)
    key = request.COOKIES.get(settings.SESSION_COOKIE_NAME)
    if not key:
        return Caller(anonymous(now), by_token=False)
    _require_csrf_token(request)
    return Caller(_actor_of_cookie(key, now), by_token=False)


def _actor_of_token(token: str, now: datetime) -> Actor:
    actor = actor_of_session(token, now)
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
