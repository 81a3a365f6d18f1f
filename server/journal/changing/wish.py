"""What an act asks for of each lesson. Pure: nothing is read in here."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from server.errors import InvalidInputError
from server.timetable.models import LessonChange

if TYPE_CHECKING:
    from collections.abc import Sequence

MOST = 200
LONGEST_NOTE = 200
LAST_NUMBER = 20
Kind = LessonChange.Kind
GIVEN_BY_OTHERS = frozenset({Kind.SUBSTITUTION, Kind.MERGED_COVER})
TAKEN_AWAY = frozenset({Kind.MOVE, Kind.CANCELLATION})


@dataclass(frozen=True, slots=True)
class Wish:
    """What is to become of one lesson.

    `absent_id` None: whoever gives it, where that is one person. `on` and `number`: where a moved lesson goes.
    `room_id` None: the room stays.
    """

    lesson_id: int
    kind: LessonChange.Kind
    absent_id: int | None = None
    substitute_id: int | None = None
    on: date | None = None
    number: int | None = None
    room_id: int | None = None

    def goes_to(self) -> tuple[date, int]:
        """Give the date and number that a moved lesson goes to. Raises: InvalidInputError where it says none."""
        if self.on is None or self.number is None or not 0 <= self.number <= LAST_NUMBER:
            msg = f"Say to which date and number the lesson goes; a day has the lessons 0 to {LAST_NUMBER}."
            raise InvalidInputError(msg)
        return self.on, self.number

    def given_by(self) -> int:
        """Give who gives the lesson instead. Raises: InvalidInputError where it names nobody, or whom it replaces."""
        if self.substitute_id is None or self.substitute_id == self.absent_id:
            msg = "Name somebody who gives the lesson instead: another person than who is away."
            raise InvalidInputError(msg)
        return self.substitute_id

    def as_json(self) -> dict[str, Any]:
        """Give what tells equal wishes from others."""
        return {
            "lesson": self.lesson_id,
            "kind": str(self.kind),
            "absent": self.absent_id,
            "substitute": self.substitute_id,
            "on": None if self.on is None else self.on.isoformat(),
            "number": self.number,
            "room": self.room_id,
        }


def check(wishes: Sequence[Wish], note: str) -> None:
    """Refuse what makes no sense whatever stands in the timetable.

    Raises: InvalidInputError, with the path to the first fault.
    """
    if not 1 <= len(wishes) <= MOST:
        msg = f"An act changes 1 to {MOST} lessons."
        raise InvalidInputError(msg, path="changes")
    if len(note) > LONGEST_NOTE:
        msg = f"The note is longer than {LONGEST_NOTE} characters."
        raise InvalidInputError(msg, path="note")
    for place, wish in enumerate(wishes):
        _check_one(wish, f"changes.{place}")
    _check_once(wishes)


def _check_one(wish: Wish, path: str) -> None:
    try:
        if wish.kind in GIVEN_BY_OTHERS:
            wish.given_by()
        if wish.kind == Kind.MOVE:
            wish.goes_to()
    except InvalidInputError as error:
        raise InvalidInputError(str(error), path=path) from error
    if wish.kind == Kind.ROOM and wish.room_id is None:
        msg = "Name the room that the lesson is held in."
        raise InvalidInputError(msg, path=f"{path}.roomId")


def _check_once(wishes: Sequence[Wish]) -> None:
    taken = {wish.lesson_id for wish in wishes if wish.kind in TAKEN_AWAY}
    counted = Counter(wish.lesson_id for wish in wishes)
    again = Counter((wish.lesson_id, wish.kind, wish.absent_id) for wish in wishes)
    for place, wish in enumerate(wishes):
        if (wish.lesson_id in taken and counted[wish.lesson_id] > 1) or again[wish.lesson_id, wish.kind, wish.absent_id] > 1:
            msg = "The same lesson is changed twice in a way that does not go together."
            raise InvalidInputError(msg, path=f"changes.{place}.lessonId")
