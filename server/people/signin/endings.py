"""What ends with all sessions of an account: at signing out everywhere, and when its password is set anew.

Other domains keep things that lasted as long as a session, and people knows none of them: they say here, when the program starts,
how theirs end. Sessions themselves must not be ended in here: views.py and the mark of the password in each session do that.
"""

from collections.abc import Callable
from datetime import datetime

from django.utils import timezone

Ending = Callable[[int, datetime], None]
"""Ends something of an account, by its id, at an aware UTC instant; inside the transaction of whoever ends the sessions."""

_endings: list[Ending] = []


def also_end(ending: Ending) -> None:
    """Have something end with the sessions. To be called once for each, from AppConfig.ready."""
    if ending not in _endings:
        _endings.append(ending)


def end_all(account_id: int) -> None:
    """End whatever lasts only as long as an account's sessions, now. To be called in a transaction."""
    now = timezone.now()
    for ending in _endings:
        ending(account_id, now)
