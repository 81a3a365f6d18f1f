"""`python -m server run`: everything between an empty folder and a server that answers. Composes; decides nothing of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor

from server.people import demo
from server.people.models import Account
from server.process import listener, serving

if TYPE_CHECKING:
    from argparse import ArgumentParser

MIGRATING = 7_301_977
"""Number of PostgreSQL's advisory lock under which one of several starting servers migrates."""


class Command(BaseCommand):
    """Migrate, load the demo region into an empty database (mode demo), and serve."""

    help = "Migrates, loads the demo region if the database is empty (mode demo), and serves on HOST and PORT."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take the number of processes, and whether an empty database is to stay empty."""
        parser.add_argument("--workers", type=int, default=1, help="processes that answer; 1 needs no parent")
        parser.add_argument("--without-demo", action="store_true", help="leave an empty database empty")

    def handle(self, *, workers: int, without_demo: bool, **_options: object) -> None:
        """Do it; returns when told to stop."""
        if workers < 1:
            msg = "--workers must be at least 1."
            raise CommandError(msg)
        socket = listener.listen(settings.HOST, settings.PORT)
        try:
            self._prepare(with_demo=demo.is_demo() and not without_demo)
            self._greet(listener.address(socket))
        except DatabaseError as error:
            msg = f"The database cannot be used: {str(error).strip().splitlines()[0]}"
            raise CommandError(msg) from error
        connection.close()
        serving.serve(socket, workers=workers)

    def _prepare(self, *, with_demo: bool) -> None:
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_lock(%s)", [MIGRATING])
            self._migrate()
            if with_demo and not Account.objects.exists():
                call_command("load-demo", stdout=self.stdout)
            cursor.execute("SELECT pg_advisory_unlock(%s)", [MIGRATING])

    def _migrate(self) -> None:
        executor = MigrationExecutor(connection)
        steps = executor.migration_plan(executor.loader.graph.leaf_nodes())
        if steps:
            self.stdout.write(f"Preparing the database in {len(steps)} steps ...")
            self.stdout.flush()
            call_command("migrate", verbosity=0, interactive=False, stdout=self.stdout)

    def _greet(self, address: str) -> None:
        accounts = list(demo.demo_accounts())
        if accounts:
            width = max(len(account.username) for account in accounts)
            people = "\n".join(f"  {account.username:{width}}  {account.full_name}" for account in accounts)
            self.stdout.write(f"Sign in as one of these, each with the password {demo.PASSWORD}:\n{people}\n")
        self.stdout.write(f"Zhurnal listens on {address} (Ctrl-C stops it)")
        self.stdout.flush()
