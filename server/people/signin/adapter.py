"""What allauth asks us to decide about accounts."""

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.internal.stagekit import clear_login
from allauth.core.internal.ratelimit import get_ip
from django.db import transaction
from django.http import HttpRequest, HttpResponse

from server.people.models import Account
from server.people.signin import endings
from server.people.signin.backend import may_sign_in


class AccountAdapter(DefaultAccountAdapter):  # type: ignore[misc] # allauth is untyped
    """Accounts are made by schools: a stranger cannot make one."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:  # noqa: ARG002 - allauth's signature
        """Say no to everybody."""
        return False

    def pre_login(self, request: HttpRequest, user: Account, **kwargs: Any) -> HttpResponse | None:  # noqa: ANN401 - handed on
        """Stop those who may not sign in; allauth itself lets everybody pass whose account is active."""
        if may_sign_in(user):
            response: HttpResponse | None = super().pre_login(request, user, **kwargs)
            return response
        clear_login(request)
        refused: HttpResponse = self.respond_user_inactive(request, user)
        return refused

    def set_password(self, user: Account, password: str) -> None:
        """Set a changed or forgotten password; with the sessions ends what lasts only as long as they do."""
        with transaction.atomic():
            super().set_password(user, password)
            endings.end_all(user.pk)

    def _get_login_attempts_cache_key(self, request: HttpRequest, **credentials: Any) -> str:  # noqa: ANN401 - allauth's signature
        """Count wrong passwords by name and address: whoever guesses locks themselves out, and not the name's owner."""
        return f"{get_ip(request)} {super()._get_login_attempts_cache_key(request, **credentials)}"
