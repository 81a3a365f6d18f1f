"""COPY: many rows in one statement. What the rows mean is the caller's business; Django's models are not known here."""

from __future__ import annotations

import io
from datetime import date, datetime, time
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import orjson

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from django.db.backends.base.base import BaseDatabaseWrapper

Value = None | bool | int | str | bytes | date | time | Decimal | dict[str, Any]
"""What a column may be given; a dict becomes JSON."""
ESCAPES = str.maketrans({"\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r"})
BLOCK = 1 << 18
"""Characters handed to the database at a time."""


def _text(value: str) -> str:
    return value if value.isprintable() and "\\" not in value else value.translate(ESCAPES)


def _json(value: dict[str, Any]) -> str:
    return _text(orjson.dumps(value).decode())


ENCODERS: dict[type, Callable[[Any], str]] = {
    type(None): lambda _value: "\\N",
    bool: lambda value: "t" if value else "f",
    int: str,
    str: _text,
    bytes: lambda value: "\\\\x" + value.hex(),
    date: date.isoformat,
    datetime: datetime.isoformat,
    time: time.isoformat,
    Decimal: str,
    dict: _json,
}


def encode(rows: Iterable[Sequence[Value]]) -> str:
    """Give rows as COPY's text format, one line each. Datetimes have to be aware.

    Raises: KeyError for a type that has no encoder.
    """
    encoders = ENCODERS
    return "".join(["\t".join([encoders[type(value)](value) for value in row]) + "\n" for row in rows])


def copy_text(connection: BaseDatabaseWrapper, table: str, columns: Sequence[str], text: str) -> None:
    """Append rows that `encode` made to a table; columns that are not named get their defaults.

    Cost: one statement.
    """
    names = ", ".join(f'"{name}"' for name in columns)
    with connection.cursor() as cursor:
        cursor.copy_expert(f'COPY "{table}" ({names}) FROM STDIN', io.StringIO(text), BLOCK)


def copy_rows(connection: BaseDatabaseWrapper, table: str, columns: Sequence[str], rows: Iterable[Sequence[Value]]) -> None:
    """Append rows to a table; see `encode` and `copy_text`."""
    copy_text(connection, table, columns, encode(rows))
