"""Making the daily anchors of a school's ledger (M2)."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from django.db.models import Max

from server.journal import chain
from server.journal.models import LedgerAnchor, LedgerEntry
from server.schools.models import School

DAY = timedelta(days=1)


def anchor_until_yesterday(*, school: School, now: datetime) -> int:
    """Make the anchors that are missing, of every day from the first entry to yesterday, in the school's zone.

    Units: `now` is an aware UTC instant. Returns how many were made.
    Cost: two statements, and two for each missing day.
    Source: README, M2.
    """
    zone = ZoneInfo(school.time_zone)
    on = _first_missing(school, zone)
    made = 0
    while on is not None and on < now.astimezone(zone).date():
        made += _anchor(school, on, zone, now)
        on += DAY
    return made


def _first_missing(school: School, zone: ZoneInfo) -> date | None:
    last: date | None = LedgerAnchor.objects.filter(school=school).aggregate(last=Max("on"))["last"]
    if last is not None:
        return last + DAY
    first = LedgerEntry.objects.filter(school=school).order_by("at").values_list("at", flat=True).first()
    return None if first is None else first.astimezone(zone).date()


def _anchor(school: School, on: date, zone: ZoneInfo, now: datetime) -> bool:
    """Make one day's anchor; False where another process has just made it."""
    end = datetime.combine(on + DAY, time(), zone)
    ends = LedgerEntry.objects.filter(school=school, at__lt=end).order_by("journal_id", "-number").distinct("journal_id")
    heads = [(journal, number, bytes(end_hash)) for journal, number, end_hash in ends.values_list("journal_id", "number", "hash")]
    found = {"entries": sum(number for _, number, _ in heads), "hash": chain.anchor(heads), "at": now}
    return LedgerAnchor.objects.get_or_create(school=school, on=on, defaults=found)[1]
