"""Headers that every answer carries beside Django's own: what a page of ours may load, and what it may use."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.http import HttpRequest, HttpResponseBase

    View = Callable[[HttpRequest], HttpResponseBase]

# Component libraries set style attributes while they run, so styles may be inline; scripts never are.
CONTENT = {
    "default-src": "'none'",
    "base-uri": "'none'",
    "connect-src": "'self'",
    "font-src": "'self'",
    "form-action": "'self'",
    "frame-ancestors": "'none'",
    "img-src": "'self' data: blob:",
    "manifest-src": "'self'",
    "script-src": "'self'",
    "style-src": "'self' 'unsafe-inline'",
    "worker-src": "'self'",
}
HEADERS = {
    "Content-Security-Policy": "; ".join(f"{name} {value}" for name, value in CONTENT.items()),
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
}


def security_headers(following: View) -> View:
    """Django middleware; a view that has set one of these itself keeps its own."""

    def answer(request: HttpRequest) -> HttpResponseBase:
        response = following(request)
        for name, value in HEADERS.items():
            response.headers.setdefault(name, value)
        return response

    return answer
