"""Rows of a log as facts, or what is wrong with them. Nothing is asked of the database and nothing written in here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from hashlib import blake2b
from typing import TYPE_CHECKING

from server.exchange.visits.mapping import CLIENTS, PARTS, REQUIRED, ROLES, SECTIONS, LogMap

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

SEVERAL = -1
"""In place of a child's id: several have the name."""
LISTED = 100
"""Faults that are told one by one."""
Fact = tuple[str, int, int, int | None, str, str, str]
"""Instant in UTC, school, account, child, role, section, client: as the columns of visits_fact."""


class FaultyLogError(Exception):
    """The log cannot be read at all; the argument says why."""


class _Fault(Exception):  # noqa: N818 - it never leaves this file
    pass


@dataclass(slots=True)
class Known:
    """What names of the log stand for: schools by name, accounts by sign-in name, children by school and external id or full name."""

    schools: Mapping[str, int]
    accounts: Mapping[str, int]
    students: Mapping[tuple[int, str], int]


@dataclass(slots=True)
class Reader:
    """Reads the rows of one log."""

    map: LogMap
    known: Known
    faults: list[str] = field(default_factory=list)
    count: int = 0
    """Of rows with a fault."""
    _instants: dict[str, str] = field(default_factory=dict)
    _strangers: dict[str, int] = field(default_factory=dict)

    def facts(self, rows: Iterator[Sequence[str]]) -> Iterator[Fact]:
        """Give the facts of all rows that have no fault; the first row is the heading. Raises: FaultyLogError."""
        places = self._places(next(rows, ()))
        fixed = [self.map.constants.get(part, "") for part in PARTS]
        for number, row in enumerate(rows, 2):
            if not row:
                continue
            try:
                values = [row[place] if place is not None else fixed[part] for part, place in enumerate(places)]
                yield self._fact(values)
            except _Fault as fault:
                self._note(number, str(fault))
            except IndexError:
                self._note(number, f"has {len(row)} columns, fewer than the heading.")

    def _places(self, heading: Sequence[str]) -> list[int | None]:
        named = {name.strip(): place for place, name in enumerate(heading)}
        missing = [column for column in self.map.columns.values() if column not in named]
        if missing:
            msg = f"The heading has no column {', '.join(map(repr, missing))}; it has: {', '.join(map(repr, named)) or 'nothing'}."
            raise FaultyLogError(msg)
        return [named[self.map.columns[part]] if part in self.map.columns else None for part in PARTS]

    def _note(self, number: int, fault: str) -> None:
        self.count += 1
        if len(self.faults) < LISTED:
            self.faults.append(f"row {number}: {fault}")

    def _fact(self, values: list[str]) -> Fact:
        at, school, account, student, role, section, client = values
        if not all((at, school, account, role, section, client)):
            empty = next(part for part, value in zip(PARTS, values, strict=True) if part in REQUIRED and not value)
            msg = f"{empty} is empty."
            raise _Fault(msg)
        school_id = self.known.schools.get(school)
        if school_id is None:
            msg = f"there is no school {school!r}."
            raise _Fault(msg)
        return (
            self._instants.get(at) or self._instant(at),
            school_id,
            self._account(account),
            self._student(school_id, student) if student else None,
            _one_of(self.map.roles, ROLES, role, "role"),
            _one_of(self.map.sections, SECTIONS, section, "section"),
            _one_of(self.map.clients, CLIENTS, client, "client"),
        )

    def _instant(self, text: str) -> str:
        try:
            at = datetime.strptime(text, self.map.at) if self.map.at else datetime.fromisoformat(text)  # noqa: DTZ007 - just below
        except ValueError:
            msg = f"{text!r} is no instant{f' like {self.map.at}' if self.map.at else ' of ISO 8601'}."
            raise _Fault(msg) from None
        aware = at if at.tzinfo else at.replace(tzinfo=self.map.zone)
        if len(self._instants) > 100_000:  # noqa: PLR2004 - logs are in order: what is behind does not come again
            self._instants.clear()
        return self._instants.setdefault(text, aware.astimezone(UTC).isoformat())

    def _account(self, name: str) -> int:
        known = self.known.accounts.get(name)
        if known is not None:
            return known
        # Somebody who has no account here is one and the same person in every log, and nobody of ours.
        found = self._strangers.get(name)
        if found is None:
            found = self._strangers[name] = -1 - (int.from_bytes(blake2b(name.encode(), digest_size=8).digest()) >> 2)
        return found

    def _student(self, school_id: int, name: str) -> int:
        found = self.known.students.get((school_id, name))
        if found is None:
            msg = f"there is no child {name!r} at the school."
            raise _Fault(msg)
        if found == SEVERAL:
            msg = f"there are several children {name!r} at the school: use their external ids."
            raise _Fault(msg)
        return found


def _one_of(table: Mapping[str, str], known: Sequence[str], value: str, what: str) -> str:
    found = table.get(value) or (value if value in known else None)
    if found is None:
        msg = f"{value!r} is no {what}; name it in the map, as one of: {', '.join(known)}."
        raise _Fault(msg)
    return found
