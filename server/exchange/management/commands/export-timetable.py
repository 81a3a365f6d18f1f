"""`python -m server export-timetable SCHOOL FILE.fet`: a timetable as FET's files, or as a table."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from django.core.management.base import BaseCommand, CommandError

from server.exchange import export
from server.timetable.models import Timetable

if TYPE_CHECKING:
    from argparse import ArgumentParser

WEEK = "_timetable.csv"


class Command(BaseCommand):
    """Writes new files; never over others."""

    help = "Write a school's timetable: FILE.fet with FILE_timetable.csv beside it, or FILE.csv. What import-timetable reads."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take the school, the file and the timetable."""
        parser.add_argument("school", help="name of the school")
        parser.add_argument("file", type=Path, help="FILE.fet, with the solved week beside it, or FILE.csv, a plain table")
        parser.add_argument("--name", help="name of the timetable; default: the latest published one")

    def handle(self, *, school: str, file: Path, name: str | None, **_options: Any) -> None:  # noqa: ANN401
        """Export one timetable."""
        found = export.collect(_found(school, name))
        if file.suffix == ".fet":
            texts = {file: export.fet_file(found), file.with_name(f"{file.stem}{WEEK}"): export.week_file(found)}
        elif file.suffix == ".csv":
            texts = {file: export.table_file(found)}
        else:
            msg = f"{file.name}: the name of the file has to end in .fet or .csv."
            raise CommandError(msg)
        for path, text in texts.items():
            _write(path, text)
            self.stdout.write(f"{path}: {len(found.week)} lessons of the cycle.")


def _found(school: str, name: str | None) -> Timetable:
    rows = Timetable.objects.filter(school__name=school).select_related("school").order_by("-since")
    found = rows.filter(name=name).first() if name else rows.filter(status=Timetable.Status.PUBLISHED).first()
    if found is None:
        known = ", ".join(rows.values_list("name", flat=True)) or "none"
        msg = f"There is no {'such' if name else 'published'} timetable of {school!r}. Its timetables: {known}."
        raise CommandError(msg)
    return found


def _write(path: Path, text: str) -> None:
    try:
        with path.open("x", encoding="utf-8") as file:
            file.write(text)
    except FileExistsError:
        msg = f"{path} exists already; choose another name."
        raise CommandError(msg) from None
    except OSError as error:
        msg = f"{path} cannot be written: {error.strerror}."
        raise CommandError(msg) from None
