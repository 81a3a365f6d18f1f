"""`python -m server run`: everything between an empty folder and a server that answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.conf import settings
from django.core.management import call_command, get_commands
from django.core.management.base import BaseCommand, CommandError
from django.db import OperationalError, connection

from server.process import listener, serving

if TYPE_CHECKING:
    from argparse import ArgumentParser

LOAD_DEMO = "load-demo"
MIGRATING = 7_301_977
"""Number of PostgreSQL's advisory lock under which one of several starting servers migrates."""


class Command(BaseCommand):
    """Migrate, load the demo region into an empty database (mode demo), and serve."""

    help = "Migrates, loads the demo region if the database is empty (mode demo), and serves on HOST and PORT."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take the number of processes."""
        parser.add_argument("--workers", type=int, default=1, help="processes that answer; 1 needs no parent")
        parser.add_argument("--without-demo", action="store_true", help="leave an empty database empty")

    def handle(self, *, workers: int, without_demo: bool, **_options: object) -> None:
        """Do it; returns when told to stop."""
        if workers < 1:
            msg = "--workers must be at least 1."
            raise CommandError(msg)
        socket = listener.listen(settings.HOST, settings.PORT)
        self._prepare(demo=settings.MODE == "demo" and not without_demo)
        connection.close()
        self.stdout.write(f"Zhurnal listens on {listener.address(socket)} (Ctrl-C stops it)")
        self.stdout.flush()
        serving.serve(socket, workers=workers)

    def _prepare(self, *, demo: bool) -> None:
        try:
            with connection.cursor() as cursor:
                cursor.execute("SELECT pg_advisory_lock(%s)", [MIGRATING])
                call_command("migrate", verbosity=0, interactive=False, stdout=self.stdout)
                if demo and LOAD_DEMO in get_commands():
                    call_command(LOAD_DEMO, if_empty=True, stdout=self.stdout)
                cursor.execute("SELECT pg_advisory_unlock(%s)", [MIGRATING])
        except OperationalError as error:
            msg = f"The database cannot be used: {str(error).strip().splitlines()[0]}"
            raise CommandError(msg) from error
