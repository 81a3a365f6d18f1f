"""The demo's sign-ins, for the sign-in page. In production there are none, whatever the database holds.

The demo's loader sets `is_demo` on the few accounts that the page lists, one or two of each role, and gives them `PASSWORD`.
"""

from dataclasses import dataclass

from django.conf import settings

from server.people.models import Account

PASSWORD = "demo-zhurnal"  # noqa: S105 - printed on the demo's sign-in page


@dataclass(frozen=True)
class DemoAccount:
    """One sign-in that anybody may try in the demo."""

    username: str
    full_name: str
    password: str


def demo_accounts() -> list[DemoAccount]:
    """Return the demo's sign-ins in the order of their names; none unless this is a demo.

    Cost: one statement.
    """
    if settings.MODE != "demo":
        return []
    rows = Account.objects.filter(is_demo=True, is_active=True).order_by("username")
    return [DemoAccount(username=row.username, full_name=row.full_name, password=PASSWORD) for row in rows]
