"""Keeps bodies from allauth that its own parser would fail on: JSON nested without end, halves of characters, megabytes."""

from collections.abc import Callable

import orjson
from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest, HttpResponse, JsonResponse

PREFIX = "/_allauth/"


def strict_bodies(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Answer what is no JSON in UTF-8 before allauth sees it."""

    def middleware(request: HttpRequest) -> HttpResponse:
        status = _fault(request) if request.path_info.startswith(PREFIX) else None
        return JsonResponse({"status": status, "errors": [FAULTS[status]]}, status=status) if status else get_response(request)

    return middleware


FAULTS = {
    400: {"code": "malformed", "message": "The request's body must be JSON in UTF-8."},
    413: {"code": "too_large", "message": "The request's body is too large."},
}


def _fault(request: HttpRequest) -> int | None:
    try:
        if request.body:
            orjson.loads(request.body)
    except RequestDataTooBig:
        return 413
    except orjson.JSONDecodeError:
        return 400
    return None
