"""One-time sign-in codes: how somebody whom a school has made an account for enters first and sets a password.

A code is 59 random bits printed as three groups of four; the database keeps its keyed hash. An account has one at most.
"""

from collections.abc import Iterable
from datetime import datetime, timedelta

from django.db import transaction
from django.utils.crypto import constant_time_compare, salted_hmac

from server.people.codes import new_code, normal
from server.people.models import Account
from server.people.signin import endings
from server.people.signin.models import SignInCode

LIFETIME = timedelta(days=30)


def issue_codes(*, accounts: Iterable[Account], now: datetime) -> dict[int, str]:
    """Give each account a new code, for 30 days, and return the codes by account id; earlier ones are worth nothing.

    The codes are shown only now. `now` is an aware UTC instant.
    Cost: one statement per 1,000 accounts.
    """
    codes = {account.pk: new_code() for account in accounts}
    rows = [SignInCode(account_id=pk, digest=_digest(pk, code), expires_at=now + LIFETIME) for pk, code in codes.items()]
    SignInCode.objects.bulk_create(
        rows, batch_size=1000, update_conflicts=True, unique_fields=["account"], update_fields=["digest", "expires_at"]
    )
    return codes


def account_of(*, username: str, code: str, now: datetime) -> Account | None:
    """Return the active account that a code opens at `now` (an aware UTC instant), or None whatever the reason is."""
    row = SignInCode.objects.select_related("account").filter(account__username=username, expires_at__gt=now).first()
    known = row.digest if row else ""
    given = _digest(row.account_id if row else 0, normal(code))
    if not constant_time_compare(known, given) or row is None or not row.account.is_active:
        return None
    return row.account


def redeem(*, account: Account, password: str) -> bool:
    """Use up an account's code and set its password; False, and nothing set, when it has just been used already.

    Open sessions of the account end, and what lasts only as long as they do.
    """
    with transaction.atomic():
        used, _ = SignInCode.objects.filter(account=account).delete()
        if used:
            account.set_password(password)
            account.save(update_fields=["password"])
            endings.end_all(account.pk)
    return bool(used)


def _digest(account_id: int, code: str) -> str:
    return salted_hmac("server.people.signin.codes", f"{account_id}:{code}", algorithm="sha256").hexdigest()
