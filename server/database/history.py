"""Keeping what rows said before they changed: triggers of django-pghistory write it, whoever changes a row and how.

Marks have their own ledger. Rows that are new leave no trace here: they say themselves when they begin.
"""

from collections.abc import Callable
from typing import Any

import pghistory
import pgtrigger


def kept(model: Any) -> Any:  # noqa: ANN401 - a model class, given back as it is
    """Make a model's rows leave every earlier state in a table beside it."""
    return pghistory.track(pghistory.UpdateEvent(row=pghistory.Old), pghistory.DeleteEvent())(model)


def kept_where(condition: pgtrigger.Q) -> Callable[[Any], Any]:
    """Make a model's rows leave an earlier state only where a change meets the condition, or the row goes."""
    when = pghistory.UpdateEvent(row=pghistory.Old, condition=condition)
    track: Callable[[Any], Any] = pghistory.track(when, pghistory.DeleteEvent())
    return track


def changed_by(account_id: int | None) -> Any:  # noqa: ANN401 - pghistory's context manager
    """Note the account beside all that is changed inside this context."""
    return pghistory.context(account=account_id)
