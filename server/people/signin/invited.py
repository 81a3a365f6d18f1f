"""The door for holders of invitations: wrong codes are counted by address, so that nobody finds one by trying."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
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


@contextmanager
def coming_from(address: str) -> Iterator[None]:
    """Count what is tried meanwhile under an address: for what is answered without a request, as over a socket."""
    with context.request_context(_from(address)):
        yield


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
    """Give the request that is being answered; outside of all, what is tried is counted as from one address."""
    request: HttpRequest | None = context.request
    return request or _from("")


def _from(address: str) -> HttpRequest:
    request = HttpRequest()
    request.META["REMOTE_ADDR"] = address or "0.0.0.0"  # noqa: S104 - no address is listened at
    return request
