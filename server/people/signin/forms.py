"""What a first sign-in has to hold, and which answer a wrong one gets."""

from collections.abc import Callable
from typing import Any

from allauth.account.adapter import get_adapter
from allauth.core import context
from allauth.core.internal import ratelimit
from allauth.headless.internal.restkit import inputs
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _

from server.errors import RefusalError
from server.people.models import Account
from server.people.signin import codes, invited


class FirstSignInInput(inputs.Input):  # type: ignore[misc] # allauth is untyped
    """A name, a one-time code, and the password to be set. Whatever of the first two is wrong, the answer is one."""

    username = inputs.CharField(max_length=150)
    code = inputs.CharField(max_length=40)
    password = inputs.CharField(max_length=200)
    account: Account

    def clean(self) -> dict[str, Any]:
        """Find the account that the code opens and check the new password."""
        data: dict[str, Any] = super().clean()
        if self.errors:
            return data
        account = self._account(data["username"].lower(), data["code"])
        if account is None:
            raise ValidationError(_("The name or the code is wrong, or the code is no longer valid."), code="invalid_code")
        self.account = account
        self._check_password(data["password"])
        return data

    def _account(self, username: str, code: str) -> Account | None:
        usage = ratelimit.consume(context.request, app="allauth.account", action="login_failed", key=f"first:{username}")
        if not usage:
            raise ValidationError(_("Too many failed sign-in attempts. Try again later."), code="too_many_login_attempts")
        account = codes.account_of(username=username, code=code, now=timezone.now())
        if account is not None:
            usage.rollback()
        return account

    def _check_password(self, password: str) -> None:
        try:
            get_adapter().clean_password(password, user=self.account)
        except ValidationError as error:
            self.add_error("password", error)


class InvitedInput(inputs.Input):  # type: ignore[misc] # allauth is untyped
    """A code that was looked at before, the name to sign in with, and a password; without one a passkey has to follow."""

    code = inputs.CharField(max_length=40)
    username = inputs.CharField(max_length=150)
    password = inputs.CharField(max_length=200, required=False)

    def clean(self) -> dict[str, Any]:
        """Check the code first: who has none is not told which names are taken."""
        data: dict[str, Any] = super().clean()
        if self.errors:
            return data
        self._check_code(data["code"])
        username, password = data["username"].lower(), data["password"]
        data["username"] = username
        self._check("username", lambda: get_adapter().clean_username(username))
        if password:
            self._check("password", lambda: get_adapter().clean_password(password, user=Account(username=username)))
        return data

    def _check_code(self, code: str) -> None:
        try:
            invited.preview(code=code, now=timezone.now())
        except RefusalError as error:
            name = type(error).__name__.removesuffix("Error")
            raise ValidationError(str(error), code=name) from error

    def _check(self, field: str, cleaned: Callable[[], object]) -> None:
        try:
            cleaned()
        except ValidationError as error:
            self.add_error(field, error)
