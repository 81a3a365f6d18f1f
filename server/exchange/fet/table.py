"""A CSV file to rows of named cells, whatever separator and quotes it was exported with. Knows no timetable."""

from __future__ import annotations

import csv
import io
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from server.exchange.fet.source import read_text
from server.exchange.fet.values import one_line, short

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from server.exchange.fet.faults import FaultList

MAX_ROWS = 200_000
COLUMNS = ("Activity Id", "Day", "Hour", "Students Sets", "Subject", "Teachers", "Activity Tags", "Room", "Comments")
"""What FET writes, in this order, with or without this heading."""
NEEDED = COLUMNS[:3]
_EXPORT = "Export the timetable from FET as CSV again (File, Export to CSV: timetable.csv)."


@dataclass(frozen=True, slots=True)
class Row:
    """One row: the line it begins on, and its cells by their column's name; absent columns are absent."""

    line: int
    cells: dict[str, str]


def read_rows(path: Path, faults: FaultList) -> list[Row]:
    """Read all rows of a solved week.

    Raises: FaultyFile when nothing can be read. Rows with too few or too many cells are faults of their own.
    """
    text = read_text(path, faults)
    records = _records(text, faults)
    line, first = next(records, (1, []))
    columns = _columns(line, first, faults)
    rest = records if not _is_data(first) else _again(line, first, records)
    return [row for row in (_row(number, record, columns, faults) for number, record in rest) if row]


def _again(line: int, first: list[str], records: Iterator[tuple[int, list[str]]]) -> Iterator[tuple[int, list[str]]]:
    yield line, first
    yield from records


def _records(text: str, faults: FaultList) -> Iterator[tuple[int, list[str]]]:
    quote, delimiter = _dialect(text)
    source = io.StringIO(text, newline="")
    if quote:
        reader = csv.reader(source, delimiter=delimiter, quotechar=quote, strict=True)
    else:
        reader = csv.reader(source, delimiter=delimiter, quoting=csv.QUOTE_NONE, strict=True)
    count = 0
    while True:
        line = reader.line_num + 1
        try:
            record = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            raise faults.stop(line, f"not a row of CSV: {error}", _EXPORT) from None
        count += 1
        if count > MAX_ROWS:
            raise faults.stop(line, f"more than {MAX_ROWS} rows", "This is not a week of one school.")
        if any(cell.strip() for cell in record):
            yield line, record


def _dialect(text: str) -> tuple[str | None, str]:
    """Find the quotes (or none) and the separator from the first cell; FET offers , ; and |."""
    first = text.lstrip().split("\n", 1)[0]
    quote = first[0] if first[:1] in {'"', "'"} else None
    found = re.match(r"""(["'])[^"']*\1\s*([,;|\t])""", first) if quote else re.search(r"()([,;|\t])", first)
    return quote, found[2] if found else ","


def _is_data(first: list[str]) -> bool:
    return bool(first) and first[0].strip().isascii() and first[0].strip().isdigit()


def _columns(line: int, first: list[str], faults: FaultList) -> list[str]:
    if _is_data(first):
        return list(COLUMNS)
    named = {column.lower(): column for column in COLUMNS}
    columns = [named.get(" ".join(cell.lower().split()), "") for cell in first]
    missing = [column for column in NEEDED if column not in columns]
    if missing:
        raise faults.stop(line, f"no column {', '.join(missing)} in {short(', '.join(first))!r}", _EXPORT)
    return columns


def _row(line: int, record: list[str], columns: list[str], faults: FaultList) -> Row | None:
    if len(record) < len(NEEDED) or len(record) > len(columns):
        faults.add(line, f"{len(record)} cells instead of {len(columns)}", _EXPORT)
        return None
    return Row(line, {column: one_line(cell) for column, cell in zip(columns, record, strict=False) if column})
