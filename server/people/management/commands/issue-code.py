"""`python -m server issue-code ACCOUNT`: a one-time sign-in code, for a first sign-in or a forgotten password."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from server.people.models import Account
from server.people.signin.backend import may_sign_in
from server.people.signin.codes import issue_codes


class Command(BaseCommand):
    """Prints a code and nothing else."""

    help = "Print a one-time sign-in code, valid for 30 days; an earlier one is worth nothing from now on."

    def add_arguments(self, parser: CommandParser) -> None:
        """Take the account's name."""
        parser.add_argument("account", help="the sign-in name")

    def handle(self, *_args: Any, account: str, **_options: Any) -> None:  # noqa: ANN401
        """Print the code of one active account."""
        found = Account.objects.filter(username=account.lower()).first()
        if found is None or not may_sign_in(found):
            msg = f"There is no account named {account!r} that may sign in."
            raise CommandError(msg)
        self.stdout.write(issue_codes(accounts=[found], now=timezone.now())[found.pk])
