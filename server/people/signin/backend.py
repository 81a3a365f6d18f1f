"""Who may sign in with a right password. What they may then do is server.access."""

from allauth.account.auth_backends import AuthenticationBackend
from django.conf import settings

from server.people.models import Account


class AccountBackend(AuthenticationBackend):  # type: ignore[misc] # allauth is untyped
    """Accounts of schools; those of the demo, whose password is public, in demo and test only."""

    def user_can_authenticate(self, user: Account) -> bool:
        """Refuse deactivated accounts, and in production also the demo's."""
        return user.is_active and not (user.is_demo and settings.PRODUCTION)
