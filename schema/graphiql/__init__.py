"""GraphiQL, the page in which the schema can be tried: built from the clients' workspace, in demo and test only."""

from django.conf import settings
from django.core.exceptions import SuspiciousFileOperation
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.urls import URLPattern, path
from django.views.decorators.http import require_safe
from django.views.static import serve

from server.process.headers import CONTENT

# The editor's own style sheets hold their fonts in themselves.
POLICY = "; ".join(f"{name} {value}" for name, value in {**CONTENT, "font-src": "'self' data:"}.items())


def routes() -> list[URLPattern]:
    """Return the addresses of the page and its files; none in production."""
    if settings.PRODUCTION:
        return []
    return [path("graphiql", _to_the_page), path("graphiql/", _file, {"name": "index.html"}), path("graphiql/<path:name>", _file)]


@require_safe
def _to_the_page(_request: HttpRequest) -> HttpResponse:
    return HttpResponseRedirect("/graphiql/")


@require_safe
def _file(request: HttpRequest, name: str) -> HttpResponseBase:
    try:
        response = serve(request, name, document_root=str(settings.GRAPHIQL))
    except (Http404, SuspiciousFileOperation):
        text = "There is no such file; `make run` builds GraphiQL with the clients.\n"
        return HttpResponse(text, status=404, content_type="text/plain; charset=utf-8")
    response.headers["Content-Security-Policy"] = POLICY
    return response
