"""What a list of bells has to be like to be of use. Pure: no Django in here."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING

from server.errors import InvalidInputError

if TYPE_CHECKING:
    from collections.abc import Sequence

LAST_NUMBER = 20
"""Nobody has more lessons in a day."""
LONGEST_NAME = 100
SHORTEST, LONGEST = timedelta(minutes=5), timedelta(hours=4)


@dataclass(frozen=True, slots=True)
class Ring:
    """When the lesson of one number begins and ends, in the school's local time."""

    number: int
    starts_at: time
    ends_at: time

    def length(self) -> timedelta:
        """How long the lesson is; negative where it ends before it begins."""
        return datetime.combine(date.min, self.ends_at) - datetime.combine(date.min, self.starts_at)


def checked(bells: Sequence[Ring], path: str = "bells") -> list[Ring]:
    """Give the bells, if they are of use: numbers rise, no lesson begins before the one before it has ended.

    Raises: InvalidInputError with the path of the first value that is wrong.
    """
    if not bells:
        msg = "There has to be at least one bell."
        raise InvalidInputError(msg, path=path)
    for place, bell in enumerate(bells):
        _check(bell, f"{path}.{place}")
    for place, (before, after) in enumerate(pairwise(bells), 1):
        if after.number <= before.number:
            msg = f"Number {after.number} stands after {before.number}; numbers have to rise."
            raise InvalidInputError(msg, path=f"{path}.{place}.number")
        if after.starts_at < before.ends_at:
            msg = f"Lesson {after.number} begins at {after.starts_at:%H:%M}, before lesson {before.number} ends at {before.ends_at:%H:%M}."
            raise InvalidInputError(msg, path=f"{path}.{place}.startsAt")
    return list(bells)


def _check(bell: Ring, path: str) -> None:
    if not 0 <= bell.number <= LAST_NUMBER:
        msg = f"A lesson's number is 0 to {LAST_NUMBER}, not {bell.number}."
        raise InvalidInputError(msg, path=f"{path}.number")
    if bell.length() <= timedelta():
        msg = f"Lesson {bell.number} ends at {bell.ends_at:%H:%M}, not after it begins at {bell.starts_at:%H:%M}."
        raise InvalidInputError(msg, path=f"{path}.endsAt")
    if not SHORTEST <= bell.length() <= LONGEST:
        minutes = bell.length() // timedelta(minutes=1)
        msg = f"Lesson {bell.number} would last {minutes} minutes; between 5 and 240 are possible."
        raise InvalidInputError(msg, path=f"{path}.endsAt")


def checked_name(name: str) -> str:
    """Give a schedule's name with single spaces.

    Raises: InvalidInputError.
    """
    found = " ".join(name.split())
    if not 0 < len(found) <= LONGEST_NAME or not found.isprintable():
        msg = f"A name has 1 to {LONGEST_NAME} characters."
        raise InvalidInputError(msg, path="name")
    return found
