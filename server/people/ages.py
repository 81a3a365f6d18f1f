"""The day on which somebody reaches an age: the same arithmetic as in server/access/ages.py."""

from calendar import monthrange
from datetime import date


def birthday(born_on: date, age: int) -> date:
    """Give the day on which somebody born on a day is `age` years old; for 29 February the last day of February."""
    year = born_on.year + age
    return date(year, born_on.month, min(born_on.day, monthrange(year, born_on.month)[1]))
