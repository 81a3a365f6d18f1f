"""`python -m server import-timetable FILE`: a school out of its timetable file, with its dated lessons."""

from __future__ import annotations

import os
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone
from rich.console import Console

from server.exchange import asc, fet, loading, printing
from server.exchange.management.arguments import class_size, day, municipality_name, school_name
from server.exchange.tables import ensure_tables

if TYPE_CHECKING:
    from argparse import ArgumentParser
    from collections.abc import Iterator
    from typing import TextIO

    from server.exchange.loading.people import NewAccount


class Command(BaseCommand):
    """Reads, checks, plans, writes; prints what was found. A file with faults changes nothing."""

    help = "Import a timetable file of FET with the week solved from it, or of aSc Timetables. Importing twice changes nothing."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take the files, the school and the dates."""
        parser.add_argument("file", type=Path, help="the timetable: FILE.fet of FET or FILE.xml of aSc Timetables, plain or gzipped")
        parser.add_argument("--week", type=Path, help="the solved week as CSV; without it there are no dated lessons")
        parser.add_argument(
            "--school", type=school_name, required=True, help="name of the school; it is made if there is none of this name"
        )
        parser.add_argument("--from", dest="since", type=day, required=True, help="first day with lessons: 2026-09-01")
        parser.add_argument("--to", dest="until", type=day, required=True, help="the day after the last one")
        parser.add_argument("--municipality", type=municipality_name, help="where the school is, if several have its name or it is new")
        parser.add_argument("--class-size", type=class_size, default=0, help="students of a class for which the file states no number")
        parser.add_argument("--codes", type=Path, help="write the new accounts' one-time codes to this new file instead of printing them")
        parser.add_argument("--dry-run", action="store_true", help="say what would happen, and change nothing")

    def handle(self, **options: Any) -> None:  # noqa: ANN401 - argparse's
        """Import one file."""
        order = self._order(options)
        ensure_tables()
        with ExitStack() as stack:
            codes = stack.enter_context(_new_file(options["codes"])) if options["codes"] and not order.dry_run else None
            status = stack.enter_context(Console(stderr=True).status("Reading the file"))
            loaded = self._load(options["file"], options["week"], order, status.update)
            status.stop()
            self.stdout.write(printing.summary(loaded, dry_run=order.dry_run))
            if order.dry_run:
                self.stdout.write("This was a dry run: nothing was written.")
            else:
                self._hand_out(loaded.accounts, codes, options["codes"])

    def _order(self, options: dict[str, Any]) -> loading.Order:
        since, until = options["since"], options["until"]
        if not since < until:
            msg = f"--to has to be after --from: it is the day after the last one ({until} is not after {since})."
            raise CommandError(msg)
        return loading.Order(options["school"], options["municipality"] or "", since, until, options["class_size"], options["dry_run"])

    def _load(self, file: Path, week_file: Path | None, order: loading.Order, tell: Any) -> loading.Loaded:  # noqa: ANN401
        try:
            timetable, week = _read(file, week_file)
            return loading.load(timetable=timetable, week=week, order=order, now=timezone.now(), tell=tell)
        except fet.FaultyFile as faulty:
            for line in printing.faults(faulty):
                self.stderr.write(line)
            msg = f"{faulty}; nothing was written."
            raise CommandError(msg) from None
        except loading.LoadRefusedError as refused:
            raise CommandError(str(refused)) from None

    def _hand_out(self, accounts: tuple[NewAccount, ...], codes: TextIO | None, path: Path) -> None:
        if codes is not None:
            codes.write(printing.codes_csv(accounts))
            self.stdout.write(f"\nOne-time codes of {len(accounts)} new accounts are in {path}, readable by you alone.")
        elif accounts:
            self.stdout.write(f"\nOne-time codes of {len(accounts)} new accounts. They are shown only now:\n")
            self.stdout.write(printing.codes(accounts))


def _read(file: Path, week_file: Path | None) -> tuple[fet.TimetableFile, tuple[fet.WeekRow, ...]]:
    """Read a file of FET, with its week where there is one, or of aSc Timetables."""
    if asc.is_asc(file):
        if week_file:
            msg = f"{file.name} is of aSc Timetables, which has its week in it: leave --week out."
            raise CommandError(msg)
        return asc.read_asc(file)
    timetable = fet.read_timetable(file)
    return timetable, fet.read_week(week_file, timetable) if week_file else ()


@contextmanager
def _new_file(path: Path) -> Iterator[TextIO]:
    """Open a new file that only its owner reads; it is gone again when what is to be written in it does not come about."""
    try:
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        msg = f"{path} exists already; one-time codes are written to a new file only."
        raise CommandError(msg) from None
    except OSError as error:
        msg = f"{path} cannot be written: {error.strerror}."
        raise CommandError(msg) from None
    try:
        with open(descriptor, "w", encoding="utf-8") as file:  # noqa: PTH123 - an open descriptor has no path
            yield file
    except BaseException:
        path.unlink(missing_ok=True)
        raise
