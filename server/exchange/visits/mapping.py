"""What the columns of another system's log mean: a small TOML file. No rows are read in here."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, field
from datetime import tzinfo
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

if TYPE_CHECKING:
    from pathlib import Path

PARTS = ("at", "school", "account", "student", "role", "section", "client")
REQUIRED = ("at", "school", "account", "role", "section", "client")
ROLES = ("GUARDIAN", "STUDENT", "STAFF")
SECTIONS = (
    "TODAY",
    "DIARY",
    "MARKS",
    "ATTENDANCE",
    "HOMEWORK",
    "TIMETABLE",
    "BELLS",
    "CHANGES",
    "MESSAGES",
    "JOURNAL",
    "LESSON",
    "SHEET",
    "PLANS",
    "REPORTS",
    "ACCOUNT",
)
CLIENTS = ("WEB", "MOBILE", "ANALYTICS", "API")
TABLES = ("columns", "constants", "format", "roles", "sections", "clients")


class FaultyMapError(Exception):
    """The map cannot be used; its arguments are sentences, one for each fault."""


@dataclass(frozen=True, slots=True)
class LogMap:
    """`columns`: part -> name of a column; `constants`: part -> value of all rows; the others translate values."""

    columns: dict[str, str]
    constants: dict[str, str] = field(default_factory=dict)
    roles: dict[str, str] = field(default_factory=dict)
    sections: dict[str, str] = field(default_factory=dict)
    clients: dict[str, str] = field(default_factory=dict)
    delimiter: str = ","
    encoding: str = "utf-8-sig"
    at: str = ""
    """strptime's format; empty for ISO 8601."""
    zone: tzinfo = field(default_factory=lambda: ZoneInfo("UTC"))
    """Of instants that do not say theirs."""


def read_map(path: Path) -> LogMap:
    """Read and check a map. Raises: FaultyMapError."""
    try:
        given = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        msg = f"{path.name} is no TOML: {error}."
        raise FaultyMapError(msg) from None
    faults = [*_shape(given)] or [*_meaning(given)]
    if faults:
        raise FaultyMapError(*faults)
    how = given.get("format", {})
    return LogMap(
        columns=given["columns"],
        **{name: given.get(name, {}) for name in ("constants", "roles", "sections", "clients")},
        delimiter=how.get("delimiter", ","),
        encoding=how.get("encoding", "utf-8-sig"),
        at=how.get("at", ""),
        zone=ZoneInfo(how.get("zone", "UTC")),
    )


def _shape(given: dict[str, Any]) -> list[str]:
    faults = [f"[{name}] is not known; there are: {', '.join(TABLES)}." for name in given if name not in TABLES]
    for name in TABLES:
        table = given.get(name, {})
        if not isinstance(table, dict) or not all(isinstance(value, str) for value in table.values()):
            faults.append(f"[{name}] has to hold texts: name = 'value'.")
    return faults if "columns" in given else [*faults, "[columns] is missing: it says which column is what."]


def _meaning(given: dict[str, Any]) -> list[str]:
    columns, constants, how = given["columns"], given.get("constants", {}), given.get("format", {})
    faults = [f"{part!r} is nothing of a visit; there are: {', '.join(PARTS)}." for part in {**columns, **constants} if part not in PARTS]
    faults += [
        f"{part!r} is neither in [columns] nor in [constants]." for part in REQUIRED if part not in columns and part not in constants
    ]
    for name, known in (("roles", ROLES), ("sections", SECTIONS), ("clients", CLIENTS)):
        faults += [f"[{name}] {value!r} is none of: {', '.join(known)}." for value in given.get(name, {}).values() if value not in known]
    if len(how.get("delimiter", ",")) != 1:
        faults.append("[format] delimiter has to be one character.")
    try:
        ZoneInfo(how.get("zone", "UTC"))
    except (ZoneInfoNotFoundError, ValueError):
        faults.append(f"[format] zone {how['zone']!r} is not in the IANA time zone database; Tomsk's is 'Asia/Tomsk'.")
    return faults
