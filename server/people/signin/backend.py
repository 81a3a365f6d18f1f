"""Who may sign in with a right password. What they may then do is server.access."""

from allauth.account.auth_backends import AuthenticationBackend
from django.conf import settings

from server.people.models import Account


def may_sign_in(account: Account) -> bool:
    """Refuse deactivated accounts, and in production also the demo's, whose password is public."""
    return account.is_active and not (account.is_demo and settings.PRODUCTION)


class AccountBackend(AuthenticationBackend):  # type: ignore[misc] # allauth is untyped
    """Accounts of schools."""

    def user_can_authenticate(self, user: Account) -> bool:
        """Say who is still somebody in a session."""
        return may_sign_in(user)
