"""`python -m server publish-timetable SCHOOL NAME`: what the editor's button does, for a large school, with progress."""

from __future__ import annotations

from argparse import ArgumentTypeError
from datetime import date
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from django.utils import timezone
from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

from server.errors import RefusalError
from server.journal.actions import publish_into
from server.schools.models import School
from server.timetable.models import Timetable

if TYPE_CHECKING:
    from argparse import ArgumentParser

    from server.journal.actions import Published


class Command(BaseCommand):
    """Publishes one timetable; whoever runs it has the rights of the machine."""

    help = "Make dated lessons of a timetable, or say with --dry-run what that would do."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take the school, the timetable, and from when on."""
        parser.add_argument("school", help="name of the school")
        parser.add_argument("name", help="name of the timetable")
        parser.add_argument("--from", dest="since", type=_day, default=None, help="first day; default: the timetable's own")
        parser.add_argument("--dry-run", action="store_true", help="say what would happen, and change nothing")

    def handle(self, *, school: str, name: str, since: date | None, dry_run: bool, **_options: Any) -> None:  # noqa: ANN401
        """Publish it."""
        columns = (TextColumn("Publishing"), BarColumn(), TextColumn("{task.completed} of {task.total} days"), TimeElapsedColumn())
        with Progress(*columns, transient=True) as bar:
            task = bar.add_task("", total=None)

            def tell(done: int, days: int) -> None:
                bar.update(task, completed=done, total=days)

            try:
                with transaction.atomic():
                    timetable = _found(school, name)
                    done = publish_into(timetable, since=since, key=uuid4(), dry_run=dry_run, now=timezone.now(), by=None, tell=tell)
            except RefusalError as refused:
                raise CommandError(str(refused)) from None
        self.stdout.write(_said(done))


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        msg = f"{text!r} is not a day; write it as 2026-09-01"
        raise ArgumentTypeError(msg) from None


def _found(school: str, name: str) -> Timetable:
    # As everybody who publishes: the second of two is to see what the first has published.
    School.objects.select_for_update(no_key=True).filter(name=school).order_by("pk").first()
    found = list(Timetable.objects.filter(school__name=school, name=name).exclude(status="WITHDRAWN").select_for_update(of=("self",))[:2])
    if len(found) != 1:
        known = ", ".join(sorted(Timetable.objects.filter(school__name=school).values_list("name", flat=True))) or "none"
        msg = f"{'No' if not found else 'More than one'} timetable of {school!r} is called {name!r}. Its timetables: {known}."
        raise CommandError(msg)
    return found[0]


def _said(done: Published) -> str:
    numbers = (
        f"{done.made} made, {done.changed} changed, {done.removed} removed, {done.unchanged} as they were, {done.untouched} left alone"
    )
    told = "This was a dry run: nothing was written. Lessons" if done.dry_run else "Lessons"
    return f"{told} from {done.since} up to, and not including, {done.until}: {numbers}."
