"""Answers the API past the middleware of pages and sign-in: it knows its callers, and their marks, by itself.

Most of what such a request would cost is spent there, and on the same few headers of safety, which are worked out once.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

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
    """Send requests for the API to its view at once, and give their answers the headers that all others have; the first in MIDDLEWARE.

    What has to be redirected to TLS, or is meant for another host, goes the long way and is answered there.
    """
    guarded = security_headers(SecurityMiddleware(XFrameOptionsMiddleware(lambda _: HttpResponse())))  # type: ignore[arg-type] # they are synchronous
    # They depend on nothing but whether a request came over TLS.
    known: dict[bool, dict[str, tuple[str, str]]] = {}

    def middleware(request: HttpRequest) -> HttpResponseBase:
        is_secure = request.is_secure()
        if request.path_info != PATH or (settings.SECURE_SSL_REDIRECT and not is_secure) or not _is_ours(request):
            return get_response(request)
        # The thread may have spoken another language with the last one who asked.
        translation.deactivate()
        match = request.resolver_match = _match(settings.ROOT_URLCONF)
        answer: HttpResponseBase = match.func(request, *match.args, **match.kwargs)
        if is_secure not in known:
            known[is_secure] = guarded(request).headers._store  # noqa: SLF001
        # Put in place at once: setting each of them would check their names and values anew in every answer.
        answer.headers._store = known[is_secure] | answer.headers._store  # noqa: SLF001
        return answer

    return middleware


def _is_ours(request: HttpRequest) -> bool:
    try:
        request.get_host()
    except DisallowedHost:
        return False
    return True


@lru_cache(maxsize=8)
def _match(urls: str) -> ResolverMatch:
    return resolve(PATH, urls)
