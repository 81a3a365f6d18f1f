"""Reading a file of public holidays and moved working days (fixtures/calendar). Nothing is written in here."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from server.schools.actions import Days, Worked

if TYPE_CHECKING:
    from pathlib import Path

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
LONGEST = 100
KEYS = {"holiday": {"name", "on", "since", "last", "basis"}, "working": {"name", "on", "follows", "basis"}}


class FaultyCalendarError(Exception):
    """The file cannot be used; `args` are its faults, one sentence each."""


@dataclass(frozen=True, slots=True)
class PublicCalendar:
    """What the file says, in its order."""

    holidays: tuple[Days, ...]
    worked: tuple[Worked, ...]


def read_calendar(path: Path) -> PublicCalendar:
    """Read a calendar file.

    Raises: FaultyCalendarError with all the faults there are: which entry, what, how to mend it.
    """
    try:
        given = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        msg = f"{path.name} cannot be read: {error}"
        raise FaultyCalendarError(msg) from error
    faults = [f"{path.name}: {kind!r} is not known; there are [[holiday]] and [[working]]." for kind in given.keys() - KEYS.keys()]
    holidays = [_holiday(entry, where, faults) for where, entry in _entries(given, "holiday", faults)]
    worked = [_worked(entry, where, faults) for where, entry in _entries(given, "working", faults)]
    if faults:
        raise FaultyCalendarError(*faults)
    return PublicCalendar(tuple(day for day in holidays if day), tuple(day for day in worked if day))


def _entries(given: dict[str, Any], kind: str, faults: list[str]) -> list[tuple[str, dict[str, Any]]]:
    found = given.get(kind, [])
    if not isinstance(found, list) or not all(isinstance(entry, dict) for entry in found):
        faults.append(f"{kind!r} is not a list of entries; begin each with [[{kind}]].")
        return []
    numbered = [(f"[[{kind}]] number {number}", entry) for number, entry in enumerate(found, 1)]
    for where, entry in numbered:
        faults += [f"{where}: {key!r} is not known." for key in sorted(entry.keys() - KEYS[kind])]
        name = entry.get("name")
        if not isinstance(name, str) or not 0 < len(name.strip()) <= LONGEST:
            faults.append(f"{where}: 'name' has to be a text of 1 to {LONGEST} characters.")
    return numbered


def _holiday(entry: dict[str, Any], where: str, faults: list[str]) -> Days | None:
    since = _day(entry, "on" if "on" in entry else "since", where, faults)
    last = since if "on" in entry else _day(entry, "last", where, faults)
    if since is None or last is None:
        return None
    if last < since:
        faults.append(f"{where}: 'last' ({last}) is before 'since' ({since}).")
        return None
    return Days(str(entry.get("name")).strip(), since, last + timedelta(days=1))


def _worked(entry: dict[str, Any], where: str, faults: list[str]) -> Worked | None:
    on = _day(entry, "on", where, faults)
    follows = entry.get("follows")
    if follows not in WEEKDAYS:
        faults.append(f"{where}: 'follows' has to be one of {', '.join(WEEKDAYS)}, not {follows!r}.")
        return None
    return None if on is None else Worked(str(entry.get("name")).strip(), on, WEEKDAYS.index(follows) + 1)


def _day(entry: dict[str, Any], key: str, where: str, faults: list[str]) -> date | None:
    value = entry.get(key)
    if type(value) is not date:
        faults.append(f"{where}: {key!r} has to be a day written as 2027-05-10, not {value!r}.")
        return None
    return value
