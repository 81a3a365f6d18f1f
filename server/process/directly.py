"""Answers the API past the middleware that only pages and sign-in need: it knows its callers, and their marks, by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.urls import resolve
from django.utils import translation

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.http import HttpRequest, HttpResponseBase

    View = Callable[[HttpRequest], HttpResponseBase]

PATH = "/graphql"


def api_directly(get_response: View) -> View:
    """Send requests for the API to its view at once; what stands before this in MIDDLEWARE still sees them.

    Raises: DisallowedHost, as the middleware that is passed by would.
    """

    def middleware(request: HttpRequest) -> HttpResponseBase:
        if request.path_info != PATH:
            return get_response(request)
        request.get_host()
        # The thread may have spoken another language with the last one who asked.
        translation.deactivate()
        match = request.resolver_match = resolve(PATH)
        answer: HttpResponseBase = match.func(request, *match.args, **match.kwargs)
        return answer

    return middleware
