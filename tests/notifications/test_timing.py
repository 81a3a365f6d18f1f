"""When news are sent: never in quiet hours, never before they have settled, never put off without need."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from server.notifications.timing import LONGEST_PAUSE, MOST_ATTEMPTS, SETTLE, When, after_quiet, due_at, pause

INSTANTS = st.datetimes(datetime(2026, 1, 1), datetime(2027, 12, 31), timezones=st.just(UTC))  # noqa: DTZ001 - the zone is given beside
CLOCKS = st.times().map(lambda clock: clock.replace(second=0, microsecond=0))
ZONES = st.sampled_from(["Asia/Tomsk", "UTC", "Europe/Berlin", "America/St_Johns"])


def is_quiet(at: datetime, when: When) -> bool:
    """The same question, minute by minute of the clock."""
    assert when.quiet_from is not None
    assert when.quiet_until is not None
    clock = at.astimezone(ZoneInfo(when.zone)).time()
    minutes = (clock.hour * 60 + clock.minute - when.quiet_from.hour * 60 - when.quiet_from.minute) % 1440
    length = (when.quiet_until.hour * 60 + when.quiet_until.minute - when.quiet_from.hour * 60 - when.quiet_from.minute) % 1440
    return minutes < length


@given(INSTANTS, ZONES, CLOCKS, CLOCKS)
def test_quiet_hours_are_kept_and_last_no_longer_than_said(at: datetime, zone: str, begins: time, ends: time) -> None:
    when = When(zone, begins, ends)
    if begins == ends:
        return

    later = after_quiet(at, when)

    assert (later == at) == (not is_quiet(at, when))
    # A night may be an hour longer, where clocks are put back.
    assert timedelta() <= later - at <= timedelta(hours=25)


@given(INSTANTS, ZONES, st.booleans())
def test_news_settle_and_digests_come_at_full_hours(at: datetime, zone: str, digest: bool) -> None:  # noqa: FBT001 - hypothesis's
    due = due_at(at, When(zone, digest=digest))

    assert due >= at + SETTLE
    assert due - at < SETTLE + timedelta(hours=1 if digest else 0, microseconds=1)
    assert not digest or (due.minute, due.second, due.microsecond) == (0, 0, 0)


def test_pauses_grow_and_heed_what_is_asked() -> None:
    pauses = [pause(attempts) for attempts in range(1, MOST_ATTEMPTS + 1)]

    assert pauses == sorted(pauses)
    assert pauses[0] == timedelta(seconds=30)
    assert pauses[-1] == LONGEST_PAUSE
    assert pause(1, timedelta(minutes=10)) == timedelta(minutes=10)
    assert pause(1, timedelta(days=30)) == LONGEST_PAUSE
