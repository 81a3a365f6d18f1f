"""`python -m server check-timetables DIR`: what the timetable files of a folder would become, and how long it takes."""

from __future__ import annotations

import time
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from django.core.management.base import BaseCommand, CommandError
from django.db import OperationalError
from django.utils import timezone

from server.exchange import fet, loading, printing
from server.exchange.management.arguments import day
from server.exchange.tables import throwaway_database

if TYPE_CHECKING:
    from argparse import ArgumentParser

SUFFIXES = (".fet", ".fet.gz")
WEEK_SUFFIXES = ("timetable.csv", "timetable.csv.gz")


@dataclass(frozen=True, slots=True)
class Pair:
    """A timetable file, and the solved week that lies beside it, if one does."""

    timetable: Path
    week: Path | None


class Command(BaseCommand):
    """Imports each file into a throw-away database, as a school of its own."""

    help = "Try the FET files of a folder, each with the solved week whose name begins alike; nothing is kept."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take the folder and the dates."""
        parser.add_argument("folder", type=Path, help="folder with FILE.fet or FILE.fet.gz, and FILE…timetable.csv or .csv.gz")
        parser.add_argument("--from", dest="since", type=day, default=None, help="default: 1 September")
        parser.add_argument("--to", dest="until", type=day, default=None, help="the day after the last; default: 1 January")

    def handle(self, *, folder: Path, since: date | None, until: date | None, **_options: Any) -> None:  # noqa: ANN401
        """Try every file; fail when one of them has faults."""
        pairs = _pairs(folder)
        if not pairs:
            msg = f"There is no FET file in {folder}. Files end in .fet or .fet.gz."
            raise CommandError(msg)
        first = since or date(timezone.now().year, 9, 1)
        dates = first, until or date(first.year + 1, 1, 1)
        if not dates[0] < dates[1]:
            msg = "--to has to be after --from."
            raise CommandError(msg)
        self.stdout.write(f"Lessons are made from {dates[0]} up to, and not including, {dates[1]}.")
        try:
            with throwaway_database():
                good = [self._try(pair, number, dates) for number, pair in enumerate(pairs, start=1)]
        except OperationalError as error:
            msg = f"No throw-away database can be made: {str(error).strip().splitlines()[0]}"
            raise CommandError(msg) from error
        self.stdout.write(f"\n{sum(good)} of {len(good)} files were imported.")
        if not all(good):
            msg = f"{len(good) - sum(good)} file(s) could not be imported."
            raise CommandError(msg)

    def _try(self, pair: Pair, number: int, dates: tuple[date, date]) -> bool:
        self.stdout.write(
            f"\n{pair.timetable.name}" + (f"\n  with {pair.week.name}" if pair.week else "\n  no solved week beside it: no lessons")
        )
        begun = time.monotonic()
        try:
            timetable = fet.read_timetable(pair.timetable)
            week = fet.read_week(pair.week, timetable) if pair.week else ()
            order = loading.Order(f"{number}. {pair.timetable.name}"[:300], "", *dates)
            loaded = loading.load(timetable=timetable, week=week, order=order, now=timezone.now())
        except fet.FaultyFile as faulty:
            return self._failed([f"{faulty}:", *printing.faults(faulty)])
        except loading.LoadRefusedError as refused:
            return self._failed([str(refused)])
        self.stdout.write(_indented(printing.summary(loaded, dry_run=False).splitlines()))
        self.stdout.write(f"  {time.monotonic() - begun:.1f} s")
        return True

    def _failed(self, lines: list[str]) -> bool:
        self.stdout.write(_indented(lines))
        return False


def _pairs(folder: Path) -> list[Pair]:
    try:
        files = sorted(path for path in folder.iterdir() if path.is_file())
    except OSError as error:
        msg = f"{folder} cannot be read: {error.strerror}."
        raise CommandError(msg) from error
    timetables = [file for file in files if file.name.lower().endswith(SUFFIXES)]
    weeks = {_timetable_of(file, timetables): file for file in reversed(files) if file.name.lower().endswith(WEEK_SUFFIXES)}
    return [Pair(file, weeks.get(file)) for file in timetables]


def _timetable_of(week: Path, timetables: list[Path]) -> Path | None:
    """Give the file whose name the week's name begins with; of 'school' and 'school-2' the longer one."""
    fitting = [file for file in timetables if week.name.startswith(_stem(file))]
    return max(fitting, key=lambda file: len(_stem(file)), default=None)


def _stem(file: Path) -> str:
    name = file.name.lower()
    return file.name[: len(name.removesuffix(".gz").removesuffix(".fet"))]


def _indented(lines: list[str]) -> str:
    return "\n".join(f"  {line}" for line in lines)
