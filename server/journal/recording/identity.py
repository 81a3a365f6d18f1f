"""Which mark of a cell is still which, when the cell is entered anew. Pure; no rows are read in here.

A mark that a family sees keeps its row, and so its id and the instant it was given at, whatever is done beside it to marks
that are held back (M8).
"""

from collections.abc import Iterator, Sequence
from datetime import datetime

from server.journal.recording.standing import StandingMark

Said = tuple[str, int, str, datetime | None]
"""What a mark says: symbol, kind of work, comment, publication."""


def rows(wanted: Sequence[Said], standing: Sequence[StandingMark], now: datetime) -> dict[int, int]:
    """Give the row that goes on standing for a mark, by the mark's new position; marks that are left out are new.

    First whoever says the same, nearest to where it stood; then whoever stands in the same place, unless one of the two is
    held back and the other is not.
    """
    left = {mark.position: mark for mark in standing}
    kept: dict[int, int] = {}
    for position, same in [*_the_same(wanted, left), *_in_place(wanted, left, now)]:
        if position not in kept and same in left:
            kept[position] = left.pop(same).id
    return kept


def _the_same(wanted: Sequence[Said], left: dict[int, StandingMark]) -> Iterator[tuple[int, int]]:
    pairs = [(position, old) for position, said in enumerate(wanted) for old in left if said == _said(left[old])]
    yield from sorted(pairs, key=lambda pair: abs(pair[0] - pair[1]))


def _in_place(wanted: Sequence[Said], left: dict[int, StandingMark], now: datetime) -> Iterator[tuple[int, int]]:
    for position, said in enumerate(wanted):
        if position in left and _waits(said[-1], now) == _waits(left[position].publish_at, now):
            yield position, position


def _said(mark: StandingMark) -> Said:
    return mark.symbol, mark.work_type_id, mark.comment, mark.publish_at


def _waits(publish_at: datetime | None, now: datetime) -> bool:
    return publish_at is not None and publish_at > now
