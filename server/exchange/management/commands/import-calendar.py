"""`python -m server import-calendar`: the state's public holidays and moved working days into calendars of schools."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from django.core.management.base import BaseCommand, CommandError

from server.environment import ROOT
from server.exchange.calendars import FaultyCalendarError, PublicCalendar, read_calendar
from server.exchange.management.arguments import school_name
from server.schools.actions import add_to_calendars
from server.schools.models import School

if TYPE_CHECKING:
    from argparse import ArgumentParser

RUSSIA = ROOT / "fixtures" / "calendar" / "russia.toml"


class Command(BaseCommand):
    """Reads the file, and adds what schools do not have yet. A file with faults changes nothing."""

    help = "Add public holidays and moved working days to the calendars of schools. Importing twice changes nothing."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take the file and the school."""
        parser.add_argument("file", type=Path, nargs="?", default=RUSSIA, help="a calendar; Russia's where none is named")
        parser.add_argument("--school", type=school_name, help="name of one school; all of them where none is named")

    def handle(self, *, file: Path, school: str | None, **_options: Any) -> None:  # noqa: ANN401 - argparse's
        """Import one file."""
        calendar = self._read(file)
        schools = list((School.objects.filter(name=school) if school else School.objects.all()).values_list("pk", flat=True))
        if not schools:
            msg = f"There is no school {school!r}." if school else "There are no schools yet."
            raise CommandError(msg)
        added = add_to_calendars(schools=schools, holidays=calendar.holidays, worked=calendar.worked)
        self.stdout.write(f"Schools: {len(schools)}. New holidays: {added.holidays}, new working days: {added.working_days}.")

    def _read(self, file: Path) -> PublicCalendar:
        try:
            return read_calendar(file)
        except FaultyCalendarError as faulty:
            for fault in faulty.args:
                self.stderr.write(fault)
            msg = f"{file.name} has faults: nothing was written."
            raise CommandError(msg) from None
