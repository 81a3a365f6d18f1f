"""Days as clients send them, the last one included, for actions, which take the day after. Nothing of a school in here."""

from datetime import date, timedelta


def day_after(last: date) -> date:
    """Give the day after the last; the calendar's end stands for itself, and no range of a school reaches it."""
    return last if last == date.max else last + timedelta(days=1)
