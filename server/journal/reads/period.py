"""The days of a grading period, as values that other queries compare with."""

from typing import Any

from django.db.models import Subquery

from server.schools.models import GradingPeriod

Id = Any


def period_since(period: Id) -> Subquery:
    """Give the first day of a period; null for an unknown one, so that nothing is found in it."""
    return Subquery(GradingPeriod.objects.filter(pk=period).order_by().values("since"))


def period_until(period: Id) -> Subquery:
    """Give the day after the last of a period; null for an unknown one."""
    return Subquery(GradingPeriod.objects.filter(pk=period).order_by().values("until"))
