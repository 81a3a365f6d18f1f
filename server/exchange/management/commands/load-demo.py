"""`python -m server load-demo`: the demo region, into an empty database."""

from argparse import ArgumentTypeError
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from server.exchange.demo.load import NotNewError, load, today_in_tomsk
from server.exchange.demo.region import SCALES, ZONE

SEED = 1


def _date(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        msg = f"{text!r} is not a date like 2026-11-23"
        raise ArgumentTypeError(msg) from error


class Command(BaseCommand):
    """Loads the demo with a progress bar."""

    # Loading asks nothing of addresses and templates, and the checks would cost a second.
    requires_system_checks = ()
    help = "Load the demo region into an empty database: 20 invented schools of Tomsk oblast, relative to today."

    def add_arguments(self, parser: CommandParser) -> None:
        """Take scale, seed and date."""
        parser.add_argument("--scale", choices=SCALES, default="default", help="small: two little schools; full: the year in all 20")
        parser.add_argument("--seed", type=int, default=SEED, help="another number gives other people and marks")
        parser.add_argument("--today", type=_date, default=None, help="the date that counts as today (YYYY-MM-DD)")

    def handle(self, *_args: Any, scale: str, seed: int, today: date | None, **_options: Any) -> None:  # noqa: ANN401
        """Load, or say why not."""
        now = timezone.now()
        if today is not None:
            # The hour stays: lessons of that day are over or not as they would be now.
            now = datetime.combine(today, now.astimezone(ZoneInfo(ZONE)).time(), ZoneInfo(ZONE))
        columns = (
            TextColumn("Loading the demo region"),
            BarColumn(),
            MofNCompleteColumn(),
            TimeElapsedColumn(),
            TextColumn("{task.description}"),
        )
        try:
            with Progress(*columns, transient=True) as bar:
                task = bar.add_task("", total=None)
                counts = load(
                    scale=scale,
                    seed=seed,
                    today=today_in_tomsk(now),
                    now=now,
                    progress=lambda what, done, total: bar.update(task, description=what, completed=done, total=total),
                )
        except NotNewError as error:
            raise CommandError(str(error)) from error
        self.stdout.write(f"{sum(counts.values())} rows in {len(counts)} tables.")
