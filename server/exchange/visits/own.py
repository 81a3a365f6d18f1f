"""One's own visits as a file: all that is stored about them (V2)."""

from __future__ import annotations

import csv
import io
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import orjson
from django.conf import settings
from django.http import HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from server.access.people import SEE_STUDENT
from server.access.session import actor_of_session
from server.people.signin.tokens import token_in
from server.visits.reads import own_visits

if TYPE_CHECKING:
    from django.http import HttpRequest

    from server.access.actor import Actor

COLUMNS = ("at", "school", "child", "role", "section", "client")
KEPT = 450
"""Days: a month of facts is kept until 13 months after its end, and some days longer while it waits."""
MOST = 100_000
"""Visits in one file: more are asked for in parts."""


@require_safe
def own_visits_file(request: HttpRequest, form: str) -> HttpResponse:
    """Answer with the visits of whoever is signed in, newest first; `form` is csv or json. 401 for nobody, 400 for what is no range.

    Cost: two statements, and one for children's names.
    """
    now = timezone.now()
    key = token_in(request.META.get("HTTP_AUTHORIZATION"), request.META.get("HTTP_X_SESSION_TOKEN"))
    key = key or request.COOKIES.get(settings.SESSION_COOKIE_NAME)
    actor = actor_of_session(key, now) if key else None
    if actor is None or actor.account_id is None:
        return _file("Sign in first.\n", "plain", 401)
    try:
        last = date.fromisoformat(request.GET.get("to") or str(now.date() + timedelta(days=1)))
        since = date.fromisoformat(request.GET.get("from") or str(last - timedelta(days=KEPT)))
    except (ValueError, OverflowError):
        return _file("Days are written as 2026-09-01: /visits.csv?from=2026-09-01&to=2026-09-30.\n", "plain", 400)
    if last < since:
        return _file("The first day comes first.\n", "plain", 400)
    if (last - since).days > KEPT:
        return _file(f"A file holds {KEPT + 1} days, and no visit is kept for longer: ask for a shorter range.\n", "plain", 400)
    rows = _rows(actor, since, last)
    if len(rows) > MOST:
        return _file(f"These days hold more than {MOST} visits: ask for them in parts, as ?from=2026-09-01&to=2026-09-30.\n", "plain", 400)
    return _file(_csv(rows), "csv", 200) if form == "csv" else _file(orjson.dumps(rows, option=orjson.OPT_INDENT_2), "json", 200)


def _rows(actor: Actor, since: date, last: date) -> list[dict[str, Any]]:
    facts = list(own_visits(actor.account_id, since, last).select_related("school")[: MOST + 1])
    children = {fact.student_id for fact in facts if fact.student_id}
    names = dict(SEE_STUDENT.rows(actor).filter(pk__in=children).values_list("pk", "full_name"))
    return [
        dict(
            zip(
                COLUMNS,
                (fact.at.isoformat(), fact.school.name, names.get(fact.student_id or 0, ""), fact.role, fact.section, fact.client),
                strict=True,
            )
        )
        for fact in facts
    ]


def _csv(rows: list[dict[str, Any]]) -> str:
    text = io.StringIO()
    writer = csv.DictWriter(text, COLUMNS)
    writer.writeheader()
    writer.writerows(rows)
    # Spreadsheets read Russian letters only after this mark.
    return "\ufeff" + text.getvalue()


def _file(body: str | bytes, kind: str, status: int) -> HttpResponse:
    content_type = "application/json" if kind == "json" else f"text/{kind}"
    response = HttpResponse(body, status=status, content_type=f"{content_type}; charset=utf-8")
    response.headers["Cache-Control"] = "private, no-store"
    if status == 200:  # noqa: PLR2004 - OK
        response.headers["Content-Disposition"] = f'attachment; filename="visits.{kind}"'
    return response
