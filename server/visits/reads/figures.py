"""Rows of the reports, and what goes with them."""

from typing import Any

from django.db.models import BigIntegerField, DateField, DateTimeField, Func, QuerySet, Subquery, TextField, Value
from django.db.models.functions import Cast

from server.access.actor import Actor
from server.database.called import rows_of
from server.people.models import Student
from server.schools.models import School
from server.schools.reads import day_at
from server.visits.models import FillingRow, ResultsRow, VisitRow
from server.visits.reads.places import Place

Day = Any
Instant = Any
TOTAL, ROWS = "TOTAL", "ROWS"


def visit_rows(place: Place, since: Day, last: Day, by: str, part: str, now: Instant) -> QuerySet[VisitRow]:
    """Give the total of a visit report, or its rows, in order (V3)."""
    return rows_of(VisitRow, "visits_report", *_asked(place, since, last, by, part), Cast(now, DateTimeField()))


def filling_rows(place: Place, since: Day, last: Day, by: str, part: str, now: Instant) -> QuerySet[FillingRow]:
    """Give the total of timely filling, or its rows, in order (V3)."""
    return rows_of(FillingRow, "visits_filling", *_asked(place, since, last, by, part), Cast(now, DateTimeField()))


def results_rows(place: Place, since: Day, last: Day, by: str, part: str, now: Instant) -> QuerySet[ResultsRow]:
    """Give the total of quality and pass rate, or its rows, in order."""
    return rows_of(ResultsRow, "visits_results", *_asked(place, since, last, by, part), Cast(now, DateTimeField()))


def as_of(place: Place, now: Instant) -> Func:
    """Give the instant up to which all visits are in the figures."""
    return Func(place.schools, place.outside, Cast(now, DateTimeField()), function="visits_as_of", output_field=DateTimeField())


def first_day(place: Place, since: Day, last: Day, now: Instant) -> Func:
    """Give the first day that is told of."""
    return _span(place, since, last, now, "lower(%(function)s(%(expressions)s))")


def last_day(place: Place, since: Day, last: Day, now: Instant) -> Func:
    """Give the last day that is told of."""
    return _span(place, since, last, now, "(upper(%(function)s(%(expressions)s)) - 1)")


def not_reached(actor: Actor, place: Place, since: Day, last: Day, now: Instant) -> QuerySet[Student]:
    """Give the children about whom no guardian came in the range, by name; none where children may not be named.

    Who asks is noted by the statement itself (V4).
    """
    asked = place.children, place.classes, Cast(since, DateField()), Cast(last, DateField()), *who(actor, now)
    return Student.objects.filter(pk__in=_Ids(*asked))


def today_at(school: Any, now: Instant) -> Subquery:  # noqa: ANN401 - may be a symbol
    """Give today's date at a school."""
    return Subquery(School.objects.filter(pk=school).order_by().annotate(today=day_at(now)).values("today"))


def as_day(day: Day) -> Cast:
    """Give a day as a value."""
    return Cast(day, DateField())


def who(actor: Actor, now: Instant) -> tuple[Cast, Cast]:
    """Give who asks and when, as functions take it that note this."""
    account: Any = actor.account_id
    return Cast(account, BigIntegerField()), Cast(now, DateTimeField())


class _Ids(Func):
    """The ids that a function gives, for `pk__in`."""

    function = "visits_not_reached"
    template = "(SELECT %(function)s(%(expressions)s))"
    output_field = BigIntegerField()


def as_text(value: Any) -> Cast:  # noqa: ANN401 - a text, or a symbol of one
    """Give a text as a value."""
    return Cast(value if hasattr(value, "resolve_expression") else Value(value), TextField())


def _asked(place: Place, since: Day, last: Day, by: str, part: str) -> tuple[Any, ...]:
    days = Cast(since, DateField()), Cast(last, DateField())
    return (place.schools, place.classes, place.outside, *days, as_text(by), Value(part))


def _span(place: Place, since: Day, last: Day, now: Instant, template: str) -> Func:
    asked = place.outside, place.schools, Cast(since, DateField()), Cast(last, DateField()), Cast(now, DateTimeField())
    return Func(*asked, function="visits_span", template=template, output_field=DateField())
