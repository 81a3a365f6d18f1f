"""The ledger of one journal while it is being written, and a school's daily anchors. The arithmetic is server.journal.chain's."""

from __future__ import annotations

from bisect import bisect_right
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING

from server.journal import chain
from server.journal import models as journal

if TYPE_CHECKING:
    from server.exchange.demo.entities import Course, SchoolPlan

DAY = timedelta(days=1)
AFTER_MIDNIGHT = timedelta(minutes=5)
"""When a day's anchor is made."""


class Chain:
    """The entries of a journal, in order; `ends` holds (day, number, hash) of the last entry of every day that has any."""

    def __init__(self, plan: SchoolPlan, course: Course) -> None:
        """Begin an empty chain."""
        self.plan, self.course = plan, course
        self.number, self.hash = 0, chain.GENESIS
        self.ends: list[tuple[date, int, bytes]] = []
        self.rows = plan.world.rows.made[journal.LedgerEntry]

    def append(
        self,
        action: str,
        cell: tuple[int, int, int],
        states: tuple[chain.State | None, chain.State | None],
        at: datetime,
        reason: str = "",
    ) -> None:
        """Add an entry of the journal's teacher; `cell` is lesson, student, position, `states` are old and new."""
        self.number += 1
        author = self.course.taught_by.account_id
        change = chain.Change(self.course.id, self.number, *cell, action, *states, author, None, reason, at)
        previous, self.hash = self.hash, chain.link(self.hash, change)
        self.rows.append((self.plan.id, self.course.id, self.number, *cell, action, *states, author, None, reason, at, previous, self.hash))
        self._end((at + self.plan.offset).date())

    def _end(self, day: date) -> None:
        end = (day, self.number, self.hash)
        if self.ends and self.ends[-1][0] == day:
            self.ends[-1] = end
        else:
            self.ends.append(end)


def seal(plan: SchoolPlan, chains: list[Chain]) -> None:
    """Add the heads of all chains, and an anchor for every day from the first entry to yesterday."""
    rows = plan.world.rows
    for one in chains:
        rows.add(journal.LedgerHead, plan.id, one.course.id, one.number, one.hash)
    written = [one for one in chains if one.ends]
    days = [[end[0] for end in one.ends] for one in written]
    on = min((one[0] for one in days), default=plan.world.today)
    while on < plan.world.today:
        heads = _heads(written, days, on)
        at = datetime.combine(on + DAY, time(), UTC) - plan.offset + AFTER_MIDNIGHT
        rows.add(journal.LedgerAnchor, plan.id, on, sum(number for _journal, number, _hash in heads), chain.anchor(heads), at)
        on += DAY


def _heads(written: list[Chain], days: list[list[date]], on: date) -> list[tuple[int, int, bytes]]:
    found = ((one, bisect_right(ends, on)) for one, ends in zip(written, days, strict=True))
    return [(one.course.id, *one.ends[place - 1][1:]) for one, place in found if place]
