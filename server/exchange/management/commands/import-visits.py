"""`python -m server import-visits FILE.csv --map MAP.toml`: visits from another system's log."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from django.core.management.base import BaseCommand, CommandError
from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeElapsedColumn

from server.exchange.visits.loading import FaultyRowsError, load_log
from server.exchange.visits.log import FaultyLogError
from server.exchange.visits.mapping import FaultyMapError, LogMap, read_map

if TYPE_CHECKING:
    from argparse import ArgumentParser


class Command(BaseCommand):
    """Loads all of a log or nothing."""

    help = "Load visits from a log (CSV) whose columns a small TOML file explains. A log with faults changes nothing."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take the log and its map."""
        parser.add_argument("file", type=Path, help="the log, a CSV file with a heading")
        parser.add_argument("--map", type=Path, required=True, dest="how", help="what its columns mean, as in fixtures/visits/map.toml")

    def handle(self, *, file: Path, how: Path, **_options: Any) -> None:  # noqa: ANN401 - argparse's
        """Load one log."""
        log_map = self._map(how)
        try:
            size = file.stat().st_size
            columns = TextColumn("Reading visits"), BarColumn(), TaskProgressColumn(), TimeElapsedColumn()
            with Progress(*columns, transient=True) as bar:
                task = bar.add_task("", total=size)
                written = load_log(file, log_map, lambda read: bar.update(task, completed=read))
        except OSError as error:
            msg = f"{file} cannot be read: {error.strerror}."
            raise CommandError(msg) from None
        except FaultyLogError as error:
            raise CommandError(str(error)) from None
        except FaultyRowsError as error:
            for fault in error.args:
                self.stderr.write(fault)
            msg = f"{error.count} rows have faults: nothing was written."
            raise CommandError(msg) from None
        self.stdout.write(f"{written} facts of visits are loaded and rolled up.")

    def _map(self, path: Path) -> LogMap:
        try:
            return read_map(path)
        except OSError as error:
            msg = f"{path} cannot be read: {error.strerror}."
            raise CommandError(msg) from None
        except FaultyMapError as error:
            for fault in error.args:
                self.stderr.write(fault)
            msg = f"{path.name} has faults: nothing was written."
            raise CommandError(msg) from None
