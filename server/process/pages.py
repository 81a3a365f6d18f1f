"""The built clients' pages: any address that is a client's own route answers with its one page. Their files are whitenoise's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.conf import settings
from django.http import FileResponse, HttpResponse
from django.urls import re_path
from django.views.decorators.http import require_safe

if TYPE_CHECKING:
    from django.http import HttpRequest
    from django.http.response import HttpResponseBase


@require_safe
def page(_request: HttpRequest) -> HttpResponseBase:
    """Send the web client's page; browsers ask again each time, so that a new build is seen at once."""
    try:
        response: HttpResponseBase = FileResponse((settings.WEB_CLIENT / "index.html").open("rb"), content_type="text/html; charset=utf-8")
    except FileNotFoundError:
        response = HttpResponse(
            "The web client is not built yet: `make run` builds it.\n", content_type="text/plain; charset=utf-8", status=404
        )
    response.headers["Cache-Control"] = "no-cache"
    return response


ROUTES = re_path(r"^(?!(?:graphql|accounts|_allauth|healthz|readyz|static|assets)(?:/|$))[^.]*$", page)
"""Everything without a dot that is not the server's own; a missing file stays missing."""
