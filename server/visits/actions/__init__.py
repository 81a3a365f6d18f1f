"""What changes visits: rolling up, keeping months."""

from server.visits.actions.rolling import keep_months, roll_all, roll_waiting

__all__ = ["keep_months", "roll_all", "roll_waiting"]
