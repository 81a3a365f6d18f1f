"""Where HTTP addresses lead. One of the two files under server/ that may import `schema`."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, include, path

from server.process import pages

urlpatterns: list[URLPattern | URLResolver] = [
    path("_allauth/", include("server.people.signin.urls")),
    pages.ROUTES,
]
