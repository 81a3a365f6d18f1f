"""Cells as rows of a plan, each fault with its row, its column, and how to mend it. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from server.errors import InvalidInputError
from server.exchange.plans.columns import FIELDS, guess
from server.planning.entry import LONGEST, MOST_HOURS, MOST_MINUTES, MOST_ROWS, RowEntry

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

NO_HOURS = 1


@dataclass(frozen=True, slots=True)
class Fault:
    """Something in a cell that a plan cannot hold: row and column count from 1, as in the file."""

    row: int
    column: int | None
    code: str
    value: str
    message: str


@dataclass(frozen=True, slots=True)
class Read:
    """What was read: for each column its heading and field; the rows without faults; the faults of the others."""

    headings: list[str]
    fields: list[str | None]
    rows: list[RowEntry]
    faults: list[Fault]


def read_rows(table: Sequence[Sequence[str]], fields: Sequence[str | None] | None, work_types: Mapping[str, int]) -> Read:
    """Read a plan out of cells; `fields` says which column is which, None: it is guessed.

    A row with one text alone, where sections have no column of their own, is the heading of those below.
    Raises: InvalidInputError where nothing can be read.
    """
    skipped, guessed = guess(table)
    chosen = list(guessed if fields is None else fields)
    if "topic" not in chosen:
        msg = "columns: say which column holds the topics."
        raise InvalidInputError(msg)
    headings = list(table[skipped - 1]) if skipped else []
    reader = _Reader({field: at for at, field in enumerate(chosen) if field in FIELDS}, {k.casefold(): v for k, v in work_types.items()})
    for number, cells in enumerate(table[skipped:], skipped + 1):
        if any(cells):
            reader.take(number, list(cells))
    if len(reader.rows) > MOST_ROWS:
        msg = f"The sheet holds {len(reader.rows)} rows of a plan; a plan holds at most {MOST_ROWS}."
        raise InvalidInputError(msg)
    return Read(headings, chosen, reader.rows, reader.faults)


class _Reader:
    def __init__(self, columns: dict[str, int], work_types: dict[str, int]) -> None:
        self.columns, self.work_types = columns, work_types
        self.section = ""
        self.rows: list[RowEntry] = []
        self.faults: list[Fault] = []

    def take(self, number: int, cells: list[str]) -> None:
        texts = {field: cells[at] if at < len(cells) else "" for field, at in self.columns.items()}
        if self._is_section(cells, texts):
            self.section = next(cell for cell in cells if cell)[: LONGEST["section"]]
            return
        before = len(self.faults)
        row = self._row(number, texts)
        if len(self.faults) == before:
            self.rows.append(row)

    def _is_section(self, cells: list[str], texts: dict[str, str]) -> bool:
        filled = [cell for cell in cells if cell]
        if "section" in self.columns:
            self.section = texts["section"] or self.section
            return filled == [texts["section"]]
        return "hours" in self.columns and len(filled) == 1 and not filled[0].isdigit() and not texts["hours"]

    def _row(self, number: int, texts: dict[str, str]) -> RowEntry:
        for field, longest in LONGEST.items():
            if len(texts.get(field, "")) > longest:
                self._fault(number, field, "TOO_LONG", texts[field][:40], f"At most {longest} characters: shorten it.")
        if not texts["topic"]:
            self._fault(number, "topic", "NO_TOPIC", "", "A row needs a topic: write one, or empty the row.")
        work_type = texts.get("work_type", "")
        if work_type and work_type.casefold() not in self.work_types:
            known = ", ".join(self.work_types)
            self._fault(number, "work_type", "UNKNOWN_WORK_TYPE", work_type, f"The school has no such kind of work; it has: {known}.")
        return RowEntry(
            topic=texts["topic"],
            section=self.section,
            hours=self._number(number, "hours", texts, MOST_HOURS) or NO_HOURS,
            kind=texts.get("kind", ""),
            homework=texts.get("homework", ""),
            homework_minutes=self._number(number, "homework_minutes", texts, MOST_MINUTES),
            materials=texts.get("materials", ""),
            work_type_id=self.work_types.get(work_type.casefold()),
        )

    def _number(self, number: int, field: str, texts: dict[str, str], most: int) -> int | None:
        text = texts.get(field, "")
        if not text:
            return None
        if not (text.isascii() and text.isdigit() and 1 <= int(text[:6]) <= most):
            self._fault(number, field, "NOT_A_NUMBER", text, f"A whole number from 1 to {most}: put it in.")
            return None
        return int(text)

    def _fault(self, row: int, field: str, code: str, value: str, message: str) -> None:
        column = self.columns.get(field)
        self.faults.append(Fault(row, None if column is None else column + 1, code, value, message))
