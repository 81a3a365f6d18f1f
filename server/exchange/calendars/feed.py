"""Calendars at their secret addresses, for programs that fetch them every while."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from server.access.feed import Asked, feed_at
from server.exchange import reads
from server.exchange.calendars.writing import tag_of, written

if TYPE_CHECKING:
    from django.http import HttpRequest

NAME = "Уроки"


@require_safe
def calendar(request: HttpRequest, token: str) -> HttpResponse:
    """Answer with the lessons that whoever has the address may see now; 404 where the address or the right to it is no more.

    Cost: two statements, one to know who asks and one for the lessons; nothing is written where nothing has changed (304).
    """
    asked = feed_at(token, timezone.now())
    if asked is None or not _may(asked):
        return _plain("There is no calendar at this address any more. Make a new one in the journal.\n", 404)
    rows = list(reads.lessons_at(asked))
    tag = tag_of(NAME, rows)
    if tag in {each.strip().removeprefix("W/") for each in request.headers.get("If-None-Match", "").split(",")}:
        return _private(HttpResponse(status=304), tag)
    body = written(NAME, rows, asked.actor.today)
    return _private(HttpResponse(body, content_type="text/calendar; charset=utf-8"), tag)


def _may(asked: Asked) -> bool:
    """Whether the one who asks still teaches here, learns here, or has a right about the child; of classes the lessons' rule decides."""
    actor = asked.actor
    if asked.student_id is not None:
        return asked.student_id in actor.student_ids
    if asked.staff_id is not None:
        return asked.staff_id in actor.staff_ids
    return asked.school_id in actor.school_ids


def _private(response: HttpResponse, tag: str) -> HttpResponse:
    response.headers["ETag"] = tag
    response.headers["Cache-Control"] = "private, no-cache"
    response.headers["Content-Disposition"] = 'inline; filename="lessons.ics"'
    return response


def _plain(text: str, status: int) -> HttpResponse:
    response = HttpResponse(text, status=status, content_type="text/plain; charset=utf-8")
    response.headers["Cache-Control"] = "private, no-store"
    return response
