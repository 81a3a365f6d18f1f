"""Days of a file as days of a calendar: which weekday of which week of a cycle."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from server.exchange.fet import Named

SCHOOL_WEEK = 5
_DAILY = frozenset({"daily", "every day", "ежедневно", "каждый день", "dagligt", "täglich", "diario", "naponta"})
_AFTERNOON = frozenset({"pm", "afternoon", "après-midi", "soir", "вечер", "م", "مساءا", "مساء"})
# Beginnings of names of weekdays, from Monday: Russian, Bulgarian, English, German, Spanish, Portuguese, Catalan, French,
# Romanian, Italian, Hungarian, Danish, Polish, Arabic.
_NAMES = (
    ("пон", "mon", "lun", "seg", "dill", "hét", "man", "poni", "الاثنين", "الإثنين"),
    ("вто", "tue", "tues", "die", "mar", "ter", "dima", "ked", "tir", "wto", "الثلاثاء"),
    ("сре", "сря", "wed", "mit", "mié", "mie", "qua", "dime", "mer", "sze", "ons", "śro", "الأربعاء", "الاربعاء"),
    ("чет", "thu", "don", "jue", "qui", "dij", "jeu", "joi", "gio", "csü", "tor", "czw", "الخميس"),
    ("пят", "пет", "fri", "fre", "vie", "sex", "dive", "ven", "vin", "pén", "pią", "الجمعة"),
    ("суб", "съб", "sat", "sam", "sáb", "sab", "dis", "sâm", "szo", "lør", "sob", "السبت"),
    ("вос", "нед", "sun", "son", "dom", "dium", "diman", "dim", "dum", "vas", "søn", "nie", "الأحد", "الاحد"),
)


@dataclass(frozen=True, slots=True)
class Slot:
    """A place in the cycle: week from 0, weekday from 0 (Monday), half of the day from 0."""

    week: int
    weekday: int
    half: int = 0


@dataclass(frozen=True, slots=True)
class Cycle:
    """Where each day of the file falls; a day can fall on several. `told` is whether the days' names said it."""

    weeks: int
    slots: tuple[tuple[Slot, ...], ...]
    halves: int
    told: bool


def plan_cycle(days: Sequence[Named], mode: str) -> Cycle:
    """Find the weekdays.

    Days that name weekdays fall on them; a weekday that comes again is in the next week of the cycle, so 'А-Понедельник',
    …, 'В-Понедельник', … are a fortnight. Other days follow each other from Monday: up to 7 are one week, more are weeks
    of 5, 6 or 7 days, whichever divides them first. A single day called 'daily' is every day from Monday to
    Friday. In the mode Mornings-Afternoons, or where every second day is called an afternoon, two days of the file are
    the halves of one.
    """
    if len(days) == 1 and days[0].name.strip().casefold() in _DAILY:
        return Cycle(1, (tuple(Slot(0, weekday) for weekday in range(SCHOOL_WEEK)),), 1, told=True)
    halves = 2 if _in_halves(days, mode) else 1
    whole = list(days)[::halves]
    places = _named(whole) or _in_order(len(whole))
    slots = tuple((Slot(*places[position // halves], half=position % halves),) for position in range(len(days)))
    return Cycle(max(week for week, _ in places) + 1, slots, halves, told=_named(whole) is not None)


def _in_halves(days: Sequence[Named], mode: str) -> bool:
    if len(days) % 2:
        return False
    return mode.lower().startswith("mornings") or all(not _AFTERNOON.isdisjoint(day.name.casefold().split()) for day in days[1::2])


def _named(days: Sequence[Named]) -> list[tuple[int, int]] | None:
    seen: dict[int, int] = {}
    places = []
    for day in days:
        weekday = weekday_of(day.name)
        if weekday is None:
            weekday = weekday_of(day.long_name)
        if weekday is None:
            return None
        places.append((seen.get(weekday, 0), weekday))
        seen[weekday] = seen.get(weekday, 0) + 1
    return places


def weekday_of(name: str) -> int | None:
    """Give the weekday that a name begins or contains, from 0 for Monday; the longest beginning wins."""
    words = "".join(character if character.isalpha() else " " for character in name.casefold()).split()
    found = [(len(start), weekday) for weekday, starts in enumerate(_NAMES) for start in starts for word in words if word.startswith(start)]
    return max(found)[1] if found else None


def _in_order(count: int) -> list[tuple[int, int]]:
    if count <= 7:  # noqa: PLR2004 - days of a week
        return [(0, position) for position in range(count)]
    length = next((length for length in (5, 6, 7) if count % length == 0), SCHOOL_WEEK)
    return [(position // length, position % length) for position in range(count)]
