"""What people's actions tell listeners. Nothing is written in here."""

from collections.abc import Iterable

from server.live import topics
from server.live.events import ACCOUNTS, NewEvent
from server.people.models import GuardianRight

RIGHTS_CHANGED = "rights_changed"


def rights_changed(rights: Iterable[GuardianRight]) -> list[NewEvent]:
    """Tell the guardians concerned, and nobody of the other household, that they may see something else of a student now.

    Who may see nothing any more is told by the end of the subscription.
    """
    told: dict[tuple[int, int], set[int]] = {}
    for right in rights:
        accounts = told.setdefault((right.school_id, right.student_id), set())
        if right.guardian.account_id is not None:
            accounts.add(right.guardian.account_id)
    return [
        NewEvent(school, RIGHTS_CHANGED, (topics.student(student),), {ACCOUNTS: sorted(accounts)})
        for (school, student), accounts in told.items()
        if accounts
    ]
