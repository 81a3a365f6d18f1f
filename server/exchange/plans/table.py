"""A spreadsheet or a text of columns as rows of cells. Bounded: an archive that unpacks to more than it should is refused."""

from __future__ import annotations

import codecs
import csv
import io
import re
import zipfile
import zlib
from typing import TYPE_CHECKING

from server.errors import InvalidInputError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

MOST_BYTES = 700 * 1024
MOST_UNPACKED = 10 * 1024 * 1024
MOST_ROWS, MOST_COLUMNS, LONGEST_CELL = 1000, 40, 5000
ZIP = b"PK\x03\x04"
OLD_EXCEL = b"\xd0\xcf\x11\xe0"
ENCODINGS = ("utf-8-sig", "cp1251")
BINARY = re.compile(r"[\x00-\x08\x0e-\x1f]")
"""No text has these."""
BROKEN = (
    *(zipfile.BadZipFile, zlib.error, EOFError, OSError),
    *(KeyError, ValueError, IndexError, TypeError, AttributeError, SyntaxError, RuntimeError),
)
"""What the libraries raise for archives, XML and workbooks that are not what they say."""
Table = list[list[str]]


def read(content: bytes) -> Table:
    """Give the cells of a file: XLSX, or text with columns parted by tabs, semicolons or commas.

    Cells are texts without spaces around them; empty rows and columns at the end are left out.
    Raises: InvalidInputError, which says what is wrong with the file and what to do.
    """
    if len(content) > MOST_BYTES:
        msg = f"The file has {len(content) // 1024} KiB; at most {MOST_BYTES // 1024} can be read. Leave pictures and other sheets out."
        raise InvalidInputError(msg)
    if content.startswith(OLD_EXCEL):
        msg = "This is a file of old Excel (.xls). Save it as .xlsx or .csv."
        raise InvalidInputError(msg)
    table = list(_bounded(_workbook(content) if content.startswith(ZIP) else _text(content)))
    while table and not any(table[-1]):
        table.pop()
    width = max((at for row in table for at, cell in enumerate(row, 1) if cell), default=0)
    return [row[:width] for row in table]


def _bounded(rows: Iterable[Iterable[object]]) -> Iterator[list[str]]:
    for number, row in enumerate(rows):
        if number >= MOST_ROWS:
            msg = f"The sheet has more than {MOST_ROWS} rows. Leave out what is not the plan."
            raise InvalidInputError(msg)
        yield [_cell(value) for _column, value in zip(range(MOST_COLUMNS), row, strict=False)]


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value).replace("\0", "").strip()[:LONGEST_CELL]


def _workbook(content: bytes) -> Iterator[tuple[object, ...]]:
    import openpyxl  # noqa: PLC0415 - 8 MB that few processes need

    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            unpacked = sum(part.file_size for part in archive.infolist())
        if unpacked > MOST_UNPACKED:
            msg = "The file unpacks to more than a plan can be. Copy the plan alone into a new sheet."
            raise InvalidInputError(msg)
        book = openpyxl.load_workbook(io.BytesIO(content), read_only=True, data_only=True)
        yield from book.worksheets[0].iter_rows(values_only=True, max_row=MOST_ROWS + 1, max_col=MOST_COLUMNS)
    except BROKEN as error:
        msg = "The file cannot be read as a spreadsheet. Open it, save it as .xlsx anew, and try again."
        raise InvalidInputError(msg) from error


def _text(content: bytes) -> Iterator[list[str]]:
    text = _decoded(content)
    first = text.partition("\n")[0]
    delimiter = max("\t;,", key=first.count)
    try:
        yield from csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    except csv.Error as error:
        msg = f"The text cannot be read as columns: {error}."
        raise InvalidInputError(msg) from error


def _decoded(content: bytes) -> str:
    for encoding in _encodings(content):
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if BINARY.search(text):
            msg = "The file is neither a spreadsheet nor a text. Save the plan as .xlsx or as CSV UTF-8."
            raise InvalidInputError(msg)
        return text
    msg = "The text is neither in UTF-8, UTF-16 nor in Windows-1251. Save the file as CSV UTF-8."
    raise InvalidInputError(msg)


def _encodings(content: bytes) -> tuple[str, ...]:
    """Give what a text may be in: with its mark, or by where the zeros of its figures and commas stand, UTF-16 and nothing else."""
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return ("utf-16",)
    if b"\0" in content:
        return ("utf-16-le",) if content[1::2].count(0) > content[::2].count(0) else ("utf-16-be",)
    return ENCODINGS
