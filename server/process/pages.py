"""The built clients' pages: any address that is a client's own route answers with its one page. Their files are files.py's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.conf import settings
from django.http import FileResponse, HttpResponse
from django.urls import URLPattern, re_path
from django.views.decorators.http import require_safe

if TYPE_CHECKING:
    from django.http import HttpRequest
    from django.http.response import HttpResponseBase


@require_safe
def page(_request: HttpRequest, client: str) -> HttpResponseBase:
    """Send a client's page; browsers ask again each time, so that a new build is seen at once. `client` is its address."""
    try:
        response: HttpResponseBase = FileResponse(
            (settings.CLIENTS[client] / "index.html").open("rb"), content_type="text/html; charset=utf-8"
        )
    except FileNotFoundError:
        response = HttpResponse(
            "This client is not built yet: `make run` builds it.\n", content_type="text/plain; charset=utf-8", status=404
        )
    response.headers["Cache-Control"] = "no-cache"
    return response


def routes() -> list[URLPattern]:
    """Return the addresses of all clients: everything without a dot that is not the server's own; a missing file stays missing."""
    below = [re_path(rf"^{address[1:-1]}(?:/[^.]*)?$", page, {"client": address}) for address in settings.CLIENTS if address != "/"]
    own = r"^(?!(?:graphql|accounts|_allauth|healthz|readyz|static|assets)(?:/|$))[^.]*$"
    return [*below, re_path(own, page, {"client": "/"})]
