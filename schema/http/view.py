"""The view at /graphql: from a request to its answer, by way of the modules beside it."""

from collections.abc import Callable
from datetime import datetime

import orjson
import strawberry
from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils import timezone
from django.views.decorators.csrf import csrf_exempt

from schema.context import Context
from schema.engine.engine import Engine
from schema.errors import to_wire, unexpected
from schema.http import credentials, execution, media, parameters
from schema.http.failure import FailureError
from schema.http.noticed import notice_answer
from server.access.session import guess_of
from server.people.signin.sessions import digest

METHODS = ("GET", "HEAD", "POST", "OPTIONS")


def graphql_view(schema: strawberry.Schema, engine: Engine | None) -> Callable[[HttpRequest], HttpResponse]:
    """Return the view that serves a schema, through the engine where there is one.

    The view checks CSRF itself: requests with a token need none.
    """
    core = schema._schema  # noqa: SLF001 - no public door

    @csrf_exempt
    def view(request: HttpRequest) -> HttpResponse:
        kind = media.JSON
        try:
            _require_method(request)
            if _is_a_person(request):
                return HttpResponseRedirect("/graphiql/")
            kind = media.answer_type(request.META.get("HTTP_ACCEPT"))
            return HttpResponse(status=204, headers={"Allow": ", ".join(METHODS)}) if request.method == "OPTIONS" else _serve(request, kind)
        except FailureError as failure:
            return _failed(request, failure, kind)
        except Exception as cause:  # noqa: BLE001 - whatever it is, the client gets an id and the log the rest
            return _response(orjson.dumps({"errors": to_wire([unexpected(cause)])}), kind, 500, {})

    def _serve(request: HttpRequest, kind: str) -> HttpResponse:
        now = timezone.now()
        asked = parameters.of_request(request)
        shown = credentials.shown_by(request)
        answer = _at_once(asked, shown, now) or _in_turn(asked, shown, now, only_reads=request.method != "POST")
        if shown is not None:
            notice_answer(asked, answer, now, session=digest(shown.key))
        return respond(answer, kind)

    def _at_once(asked: parameters.Parameters, shown: credentials.Shown | None, now: datetime) -> execution.Answer | None:
        guess = guess_of(shown.key, now) if engine and shown and is_trusted(asked, by_token=shown.by_token) else None
        return execution.at_once(core, engine, asked, guess) if engine and guess else None

    def _in_turn(asked: parameters.Parameters, shown: credentials.Shown | None, now: datetime, *, only_reads: bool) -> execution.Answer:
        actor = credentials.actor_of(shown, now)
        if not is_trusted(asked, by_token=shown is not None and shown.by_token):
            msg = "Without a token only the documents of the product's own clients are served."
            raise FailureError(msg, status=403, code="DOCUMENT_NOT_TRUSTED")
        refused = execution.ready(core, asked, actor, only_reads=only_reads)
        return refused or execution.execute(schema, engine, asked, Context(actor=actor, now=now))

    return view


def _require_method(request: HttpRequest) -> None:
    if request.method not in METHODS:
        msg = "GraphQL is served by GET and POST."
        raise FailureError(msg, status=405, code="METHOD_NOT_ALLOWED", headers={"Allow": ", ".join(METHODS)})


def _is_a_person(request: HttpRequest) -> bool:
    if settings.PRODUCTION or request.method != "GET" or request.GET:
        return False
    return "text/html" in request.META.get("HTTP_ACCEPT", "")


def is_trusted(asked: parameters.Parameters, *, by_token: bool) -> bool:
    """Say whether a document may be served: in production one of our clients' own, or any to who shows a token."""
    return by_token or not settings.PRODUCTION or asked.trusted


def respond(answer: execution.Answer, kind: str) -> HttpResponse:
    """Write an answer of a media type."""
    status = 200 if answer.executed or kind == media.JSON else 400
    # A reason may quote anything, a header may hold one line.
    headers = {} if settings.PRODUCTION or not answer.way else {"Zhurnal-Way": " ".join(answer.way.split())[:200]}
    return _response(answer.body, kind, status, headers)


def _failed(request: HttpRequest, failure: FailureError, kind: str) -> HttpResponse:
    body = orjson.dumps({"errors": [{"message": str(failure), "extensions": {"code": failure.code}}]})
    response = _response(body, kind, failure.status, failure.headers)
    if failure.code == "SESSION_ENDED" and settings.SESSION_COOKIE_NAME in request.COOKIES:
        response.delete_cookie(settings.SESSION_COOKIE_NAME, samesite=settings.SESSION_COOKIE_SAMESITE)
    return response


def _response(body: bytes, kind: str, status: int, headers: dict[str, str]) -> HttpResponse:
    always = {"Cache-Control": "no-store", "Vary": "Accept, Authorization, Cookie"}
    return HttpResponse(body, content_type=f"{kind}; charset=utf-8", status=status, headers=always | headers)
