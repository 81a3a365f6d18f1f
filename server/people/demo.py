"""The demo's sign-ins, for the sign-in page. In production there are none, whatever the database holds.

The demo's loader sets `is_demo` on the few accounts that the page lists, one or two of each role, and gives them `PASSWORD`.
"""

from django.conf import settings
from django.db.models import QuerySet

from server.access.rule import nothing
from server.people.models import Account

PASSWORD = "demo-zhurnal"  # noqa: S105 - printed on the demo's sign-in page


def is_demo() -> bool:
    """Tell whether this server is a demo."""
    return bool(settings.MODE == "demo")


def demo_accounts() -> QuerySet[Account]:
    """Give the demo's accounts in the order of their names; none unless this is a demo."""
    listed = Account.objects.filter(is_demo=True, is_active=True).order_by("username")
    return listed if is_demo() else listed.filter(nothing())
