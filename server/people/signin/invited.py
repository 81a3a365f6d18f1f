"""The door for holders of invitations: wrong codes are counted by address, so that nobody finds one by trying."""

from collections.abc import Callable
from datetime import datetime
from typing import TypeVar

from allauth.core import context
from allauth.core.internal import ratelimit
from django.http import HttpRequest

from server.people import actions
from server.people.errors import TooManyAttemptsError, UnknownInvitationError

T = TypeVar("T")


def preview(*, code: str, now: datetime) -> actions.Opened:
    """Say what a code would open, to whoever holds it.

    Raises: TooManyAttemptsError, and what `what_opens` raises.
    """
    return _counted(lambda: actions.what_opens(code=code, now=now))


def redeem(*, account_id: int, code: str, now: datetime) -> int:
    """Give the guardian's place to an account that is signed in, and return the guardian's id.

    Raises: TooManyAttemptsError, and what `redeem_invitation` raises.
    """
    return _counted(lambda: actions.redeem_invitation(account_id=account_id, code=code, now=now))


def _counted(look: Callable[[], T]) -> T:
    usage = ratelimit.consume(_request(), app="allauth.account", action="invitation", limit_get=True)
    if not usage:
        raise TooManyAttemptsError
    try:
        found = look()
    except UnknownInvitationError:
        raise
    except Exception:
        usage.rollback()
        raise
    usage.rollback()
    return found


def _request() -> HttpRequest:
    """Give the request that is being answered; what comes over a socket is counted as from one address."""
    if context.request is not None:
        request: HttpRequest = context.request
        return request
    nowhere = HttpRequest()
    nowhere.META["REMOTE_ADDR"] = "0.0.0.0"  # noqa: S104 - no address is listened at
    return nowhere
