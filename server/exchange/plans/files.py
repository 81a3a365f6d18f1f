"""A plan as a file: XLSX or CSV, with headings that the reader knows. What is read back from it is the same plan."""

from __future__ import annotations

import csv
import io
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from server.planning.models import PlanRow

HEADINGS = {
    "Раздел": 24,
    "Тема": 60,
    "Часы": 8,
    "Тип урока": 22,
    "Домашнее задание": 40,
    "Минут на ДЗ": 10,
    "Материалы": 30,
    "Вид работы": 22,
}
"""Heading -> width of its column, in characters."""
FORMULA = ("=", "+", "-", "@", "\t", "\r")
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
UNWRITABLE = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that XML, and so a workbook, cannot hold."""
CSV = "text/csv; charset=utf-8"


def as_xlsx(rows: Iterable[PlanRow]) -> bytes:
    """Give the rows as a workbook of one sheet."""
    import openpyxl  # noqa: PLC0415 - 8 MB that few processes need
    from openpyxl.styles import Alignment, Font  # noqa: PLC0415 - as above

    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.title = "План"
    sheet.append(list(HEADINGS))
    for row in rows:
        sheet.append([UNWRITABLE.sub("", cell) if isinstance(cell, str) else cell for cell in _cells(row)])
        for cell in sheet[sheet.max_row]:
            cell.alignment = Alignment(wrap_text=True, vertical="top")
            if cell.data_type == "f":
                cell.data_type = "s"
    for column, width in zip("ABCDEFGH", HEADINGS.values(), strict=True):
        sheet.column_dimensions[column].width = width
        sheet[f"{column}1"].font = Font(bold=True)
    sheet.freeze_panes = "A2"
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def as_csv(rows: Iterable[PlanRow]) -> bytes:
    """Give the rows as text with semicolons, as Russian spreadsheets open it.

    A text that a spreadsheet would take for a formula begins with a space: the reader drops it.
    """
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=";")
    writer.writerow(HEADINGS)
    for row in rows:
        writer.writerow([f" {cell}" if isinstance(cell, str) and cell.startswith(FORMULA) else cell for cell in _cells(row)])
    return out.getvalue().encode("utf-8-sig")


def _cells(row: PlanRow) -> list[str | int | None]:
    work = row.work_type.name if row.work_type is not None else ""
    return [row.section, row.topic, row.hours, row.kind, row.homework, row.homework_minutes, row.materials, work]
