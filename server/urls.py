"""Where HTTP addresses lead. One of the two files under server/ that may import `schema`."""

from __future__ import annotations

from functools import partial

from django.conf import settings
from django.urls import URLPattern, URLResolver, include, path

from schema import documents
from schema.engine.engine import Engine
from schema.graphiql import routes as graphiql
from schema.http import graphql_view
from schema.root import schema
from server.exchange.calendars.feed import calendar
from server.exchange.visits.own import own_visits_file
from server.process import pages

# One engine for requests and sockets: what was planned for one is planned for the other.
engine = Engine(schema, partial(documents.valid, schema._schema)) if settings.GRAPHQL_ENGINE else None  # noqa: SLF001 - no public door

urlpatterns: list[URLPattern | URLResolver] = [
    path("graphql", graphql_view(schema, engine)),
    *graphiql(),
    path("_allauth/", include("server.people.signin.urls")),
    path("oauth/", include("server.people.clients.urls")),
    path("calendars/<slug:token>.ics", calendar),
    path("visits.csv", own_visits_file, {"form": "csv"}),
    path("visits.json", own_visits_file, {"form": "json"}),
    *pages.routes(),
]
