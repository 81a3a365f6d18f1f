"""Answers the API past the middleware of pages and sign-in: it knows its callers, and their marks, by itself.

Most of what such a request would cost is spent there, and on the same few headers of safety, which are worked out once.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from allauth.core.context import request_context
from django.conf import settings
from django.core.exceptions import DisallowedHost
from django.http import HttpResponse
from django.middleware.clickjacking import XFrameOptionsMiddleware
from django.middleware.security import SecurityMiddleware
from django.urls import resolve
from django.utils import translation

from server.process.headers import security_headers

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.http import HttpRequest, HttpResponseBase
    from django.urls import ResolverMatch

    View = Callable[[HttpRequest], HttpResponseBase]

PATH = "/graphql"


def api_directly(get_response: View) -> View:
    """Send requests for the API to its view at once; the first in MIDDLEWARE.

    What has to be redirected to TLS, or is meant for another host, goes the long way and is answered there.
    """
    guarded = Guarded()

    def middleware(request: HttpRequest) -> HttpResponseBase:
        if not is_taken(request):
            return get_response(request)
        # The thread may have spoken another language with the last one who asked.
        translation.deactivate()
        match = request.resolver_match = _match(settings.ROOT_URLCONF)
        # Wrong codes are counted by the address they come from.
        with request_context(request):
            answer = match.func(request, *match.args, **match.kwargs)
        return guarded(request, answer)

    return middleware


def is_taken(request: HttpRequest) -> bool:
    """Say whether a request is for the API and may be answered as it came."""
    return request.path_info == PATH and (request.is_secure() or not settings.SECURE_SSL_REDIRECT) and _is_ours(request)


class Guarded:
    """Gives answers the headers of safety that all others have; those that an answer has itself stay."""

    def __init__(self) -> None:
        """Read the settings."""
        self._guard = security_headers(SecurityMiddleware(XFrameOptionsMiddleware(lambda _: HttpResponse())))  # type: ignore[arg-type] # they are synchronous
        # They depend on nothing but whether a request came over TLS.
        self._known: dict[bool, dict[str, tuple[str, str]]] = {}

    def __call__(self, request: HttpRequest, answer: HttpResponseBase) -> HttpResponseBase:
        """Give them to the answer of a request that `is_taken`."""
        is_secure = bool(request.is_secure())
        if is_secure not in self._known:
            self._known[is_secure] = self._guard(request).headers._store  # noqa: SLF001
        # Put in place at once: setting each of them would check their names and values anew in every answer.
        answer.headers._store = self._known[is_secure] | answer.headers._store  # noqa: SLF001
        return answer


def _is_ours(request: HttpRequest) -> bool:
    try:
        request.get_host()
    except DisallowedHost:
        return False
    return True


@lru_cache(maxsize=8)
def _match(urls: str) -> ResolverMatch:
    return resolve(PATH, urls)
