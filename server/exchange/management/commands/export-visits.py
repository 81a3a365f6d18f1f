"""`python -m server export-visits SCHOOL FILE.ndjson --caliper`: a school's visits for other programs."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from server.exchange.management.arguments import day, school_name
from server.exchange.visits.caliper import events
from server.schools.models import School

if TYPE_CHECKING:
    from argparse import ArgumentParser
    from datetime import date


class Command(BaseCommand):
    """Writes one file."""

    help = "Write a school's visits as Caliper 1.2 events, one a line (NDJSON). Persons are numbers in it, not names."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take the school, the file and the days."""
        parser.add_argument("school", type=school_name, help="the school's name")
        parser.add_argument("file", type=Path, help="the file to write; one that is there is replaced")
        parser.add_argument("--caliper", action="store_true", required=True, help="as Caliper 1.2: the only form there is")
        parser.add_argument("--from", type=day, dest="since", help="the first day; a month ago where none is named")
        parser.add_argument("--to", type=day, dest="last", help="the last day; today where none is named")

    def handle(self, *, school: str, file: Path, since: date | None, last: date | None, **_options: Any) -> None:  # noqa: ANN401 - argparse's
        """Export one school."""
        found = School.objects.filter(name=school).first()
        if found is None:
            msg = f"There is no school {school!r}."
            raise CommandError(msg)
        last = last or timezone.now().date() + timedelta(days=1)
        part = file.with_name(file.name + ".part")
        try:
            with part.open("wb") as out:
                written = sum(1 for line in events(found.pk, since or last - timedelta(days=31), last) if out.write(line))
            part.replace(file)
        except OSError as error:
            msg = f"{file} cannot be written: {error.strerror}."
            raise CommandError(msg) from None
        self.stdout.write(f"{written} events in {file.name}.")
