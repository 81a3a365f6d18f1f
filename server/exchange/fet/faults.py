"""Faults of a file: all of them are collected, each with its line, what is wrong and what to do. No reading here."""

from __future__ import annotations

from dataclasses import dataclass, field

MAX_KEPT = 500
"""Faults kept in full; a file with more is as well served by their number."""


@dataclass(frozen=True, order=True, slots=True)
class Fault:
    """Something wrong in a file. `line` counts from 1; 0 where no line can be named."""

    line: int
    what: str
    remedy: str
    file: str = ""

    def __str__(self) -> str:
        """Give the fault as one line: where, what, what to do."""
        place = f"{self.file}:{self.line}" if self.line else self.file
        return f"{place}: {self.what}. {self.remedy}"


class FaultyFile(Exception):  # noqa: N818 - a state of the world, not an error of ours
    """A file that cannot be used, with all that is wrong with it."""

    def __init__(self, faults: list[Fault], omitted: int = 0) -> None:
        """Keep the faults in the order of their lines; `omitted` more were found and not kept."""
        count = len(faults) + omitted
        super().__init__(f"{count} fault{'s' if count != 1 else ''}")
        self.faults = sorted(faults, key=lambda fault: (fault.file, fault.line))
        self.omitted = omitted


@dataclass
class FaultList:
    """Collects the faults of one file, up to MAX_KEPT."""

    file: str
    kept: list[Fault] = field(default_factory=list)
    omitted: int = 0

    def add(self, line: int, what: str, remedy: str) -> None:
        """Note a fault."""
        if len(self.kept) < MAX_KEPT:
            self.kept.append(Fault(line=line, what=what, remedy=remedy, file=self.file))
        else:
            self.omitted += 1

    def stop(self, line: int, what: str, remedy: str) -> FaultyFile:
        """Note a fault after which nothing more can be read, and give what is to be raised."""
        self.add(line, what, remedy)
        return FaultyFile(self.kept, self.omitted)

    def settle(self) -> None:
        """Raise FaultyFile if anything was noted."""
        if self.kept:
            raise FaultyFile(self.kept, self.omitted)
