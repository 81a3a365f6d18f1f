"""Which column of a sheet holds what: guessed from headings in Russian and English. Pure."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

FIELDS = ("section", "topic", "hours", "kind", "homework", "homework_minutes", "materials", "work_type")
# In the order in which they are looked for: a heading belongs to the first that it fits.
HEADINGS = {
    "homework_minutes": r"минут|врем\w* на д|minutes",
    "homework": r"д/?\.?\s?з\b|дом\w*\s|домашн|homework",
    "work_type": r"вид (работы|контроля)|форма контроля|контроль|work",
    "kind": r"(тип|вид|форма) (урока|занятия)|тип\b|kind|type",
    "hours": r"час|кол-?во|hours",
    "section": r"раздел|глава|модуль|section|chapter|unit",
    "topic": r"тема|содержание|наименование|название|topic|title|lesson",
    "materials": r"материал|оборудован|ресурс|учебник|материально|эор|materials|resources",
}
HEADING_ROWS = 15
FEWEST = 2
"""Columns known by name that make a row the headings."""


def field_of(heading: str) -> str | None:
    """Say which field a heading names; None: none."""
    text = " ".join(heading.lower().replace("ё", "е").split())
    return next((field for field, pattern in HEADINGS.items() if re.search(pattern, text)), None)


def guess(table: Sequence[Sequence[str]]) -> tuple[int, list[str | None]]:
    """Say how many rows stand above the plan, and which field each column is; a field is one column's alone.

    Without headings, the longest column is taken for the topic.
    """
    for at, row in enumerate(table[:HEADING_ROWS]):
        fields = _once([field_of(cell) for cell in row])
        if "topic" in fields and sum(field is not None for field in fields) >= FEWEST:
            return at + 1, fields
    width = max((len(row) for row in table), default=0)
    lengths = [sum(len(row[column]) for row in table if column < len(row)) for column in range(width)]
    return 0, _once(["topic" if length and length == max(lengths) else None for length in lengths])


def _once(fields: list[str | None]) -> list[str | None]:
    return [field if field not in fields[:at] else None for at, field in enumerate(fields)]
