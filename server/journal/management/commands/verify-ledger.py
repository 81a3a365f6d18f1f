"""`python -m server verify-ledger`: prove all chains, or name the first broken entry."""

import sys
from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from rich.console import Console
from rich.progress import Progress

from server.journal.models import LedgerHead
from server.journal.proof import Proof, prove
from server.schools.models import School


class Command(BaseCommand):
    """Prove the ledger of marks."""

    help = "Prove that no entry of the ledger of marks was changed, taken away or put in, and that marks follow from it."

    def add_arguments(self, parser: CommandParser) -> None:
        """Take the name of one school."""
        parser.add_argument("--school", help="prove this school's ledger alone")

    def handle(self, *_args: Any, **options: Any) -> None:  # noqa: ANN401 - Django's protocol
        """Prove, show how far it got, and end with 1 when something is broken."""
        schools = School.objects.order_by("pk")
        if options["school"]:
            schools = schools.filter(name=options["school"])
            if not schools:
                sys.exit(f"There is no school named {options['school']!r}.")
        proof = self._prove(list(schools))
        if proof.fault is not None:
            sys.exit(f"Broken. {proof.fault}")
        self.stdout.write(
            f"The ledger holds: {proof.schools} schools, {proof.journals} journals, {proof.entries} entries, {proof.anchors} anchors."
        )

    def _prove(self, schools: list[School]) -> Proof:
        proof = Proof()
        total = LedgerHead.objects.filter(school__in=schools).count()
        with Progress(console=Console(stderr=True), transient=True) as progress:
            bar = progress.add_task("Proving the ledger", total=total)
            for school in schools:
                for _ in prove(school, proof):
                    progress.update(bar, completed=proof.journals)
                if proof.fault is not None:
                    break
        return proof
