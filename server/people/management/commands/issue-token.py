"""`python -m server issue-token ACCOUNT`: an app token for scripts."""

from datetime import timedelta
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from server.people.models import Account
from server.people.signin.backend import may_sign_in
from server.people.signin.tokens import issue_token


class Command(BaseCommand):
    """Prints a token and nothing else, so that it can be put into a variable."""

    help = "Print an app token: send it as 'Authorization: Bearer TOKEN'."

    def add_arguments(self, parser: CommandParser) -> None:
        """Take the account's name and the days the token lives."""
        parser.add_argument("account", help="the sign-in name")
        parser.add_argument("--days", type=int, default=14, help="how long the token is valid (default 14)")

    def handle(self, *_args: Any, account: str, days: int, **_options: Any) -> None:  # noqa: ANN401
        """Print the token of one active account."""
        if not 1 <= days <= 366:  # noqa: PLR2004 - a year
            msg = "--days must be from 1 to 366."
            raise CommandError(msg)
        found = Account.objects.filter(username=account.lower()).first()
        if found is None or not may_sign_in(found):
            msg = f"There is no account named {account!r} that may sign in."
            raise CommandError(msg)
        self.stdout.write(issue_token(account=found, lifetime=timedelta(days=days)))
