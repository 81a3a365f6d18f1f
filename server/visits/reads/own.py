"""What is stored about somebody's own visits (V2)."""

from typing import Any

from django.db.models import BigIntegerField, DateField, QuerySet
from django.db.models.functions import Cast

from server.database.called import rows_of
from server.visits.models import OwnVisit


def own_visits(account: Any, since: Any, last: Any) -> QuerySet[OwnVisit]:  # noqa: ANN401 - may be symbols
    """Give the facts about an account from one day to another, the newest first."""
    return rows_of(OwnVisit, "visits_own", Cast(account, BigIntegerField()), Cast(since, DateField()), Cast(last, DateField()))
