"""The days of a grading period, as values that other queries compare with."""

from typing import Any

from django.db.models import QuerySet, Subquery

from server.schools.models import GradingPeriod

Id = Any


def period_since(period: Id, *, school: Id = None) -> Subquery:
    """Give the first day of a period; null for an unknown one, so that nothing is found in it.

    Of a `school` where one is named: a period of any other is unknown then.
    """
    return Subquery(_period(period, school).values("since"))


def period_until(period: Id, *, school: Id = None) -> Subquery:
    """Give the day after the last of a period; null for an unknown one, as above."""
    return Subquery(_period(period, school).values("until"))


def _period(period: Id, school: Id) -> QuerySet[GradingPeriod]:
    of_school = {} if school is None else {"school": school}
    return GradingPeriod.objects.filter(pk=period, **of_school).order_by()
