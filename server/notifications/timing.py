"""When news are sent: settled, gathered, outside quiet hours, and how long after a failure. Pure: no clock in here."""

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

SETTLE = timedelta(seconds=30)
"""News wait so long: a slip of the teacher's key is mended by then, and a burst becomes one message."""
GAP = timedelta(minutes=1)
"""Between two messages to one device."""
STALE = timedelta(hours=24)
"""News older than this are not told any more: the app shows them."""
MOST_ATTEMPTS = 8
LONGEST_PAUSE = timedelta(hours=6)
_FIRST_PAUSE = timedelta(seconds=30)


@dataclass(frozen=True, slots=True)
class When:
    """When somebody wants to be told; both ends of the quiet hours, or neither, in the school's `zone`."""

    zone: str
    quiet_from: time | None = None
    quiet_until: time | None = None
    digest: bool = False


def due_at(happened_at: datetime, when: When) -> datetime:
    """Give the instant at which news may be sent: once settled, at a full hour for a digest, outside quiet hours."""
    settled = happened_at + SETTLE
    if when.digest:
        hour = settled.replace(minute=0, second=0, microsecond=0)
        settled = hour if hour == settled else hour + timedelta(hours=1)
    return after_quiet(settled, when)


def after_quiet(at: datetime, when: When) -> datetime:
    """Give the instant itself, or the end of the quiet hours that it falls into."""
    if when.quiet_from is None or when.quiet_until is None:
        return at
    local = at.astimezone(ZoneInfo(when.zone))
    begins, ends, clock = when.quiet_from, when.quiet_until, local.time()
    over_midnight = begins > ends
    quiet = (clock >= begins or clock < ends) if over_midnight else begins <= clock < ends
    if not quiet:
        return at
    day = local.date() + timedelta(days=1 if over_midnight and clock >= begins else 0)
    return max(at, datetime.combine(day, ends, local.tzinfo).astimezone(at.tzinfo))


def pause(attempts: int, asked: timedelta | None = None) -> timedelta:
    """Give how long to wait after so many attempts: four times as long each time, at least what the push service asked for."""
    grown: timedelta = _FIRST_PAUSE * 4 ** min(attempts - 1, 6)
    return min(LONGEST_PAUSE, max(grown, asked or grown))
