"""What a client asks a plan to be, and what no plan can hold. Shapes and checks; no rows in here."""

from collections import Counter
from dataclasses import dataclass

from server.errors import InvalidInputError

MOST_ROWS = 400
MOST_HOURS = 99
MOST_MINUTES = 600
LONGEST = {"topic": 500, "section": 300, "kind": 100, "homework": 4000, "materials": 2000}
LONGEST_NAME = 200


@dataclass(frozen=True, slots=True)
class RowEntry:
    """A row as it is to be; `id` is None for a new one.

    `absorbs`: rows that are merged into this one: what lessons took of them is this row's now. `split_from`: the row whose
    lessons, as far as they are more than it has hours, are this new row's.
    """

    topic: str
    id: int | None = None
    section: str = ""
    hours: int = 1
    kind: str = ""
    homework: str = ""
    homework_minutes: int | None = None
    materials: str = ""
    work_type_id: int | None = None
    absorbs: tuple[int, ...] = ()
    split_from: int | None = None


def check_name(name: str) -> None:
    """Say no to a name that cannot be one. Raises: InvalidInputError."""
    if not name or len(name) > LONGEST_NAME or "\0" in name:
        msg = f"name: 1 to {LONGEST_NAME} characters."
        raise InvalidInputError(msg)


def check(rows: tuple[RowEntry, ...]) -> None:
    """Say no to rows that make no sense. Raises: InvalidInputError, which says which row and what of it."""
    if len(rows) > MOST_ROWS:
        msg = f"rows: at most {MOST_ROWS} rows; {len(rows)} were sent."
        raise InvalidInputError(msg)
    named = Counter(pk for row in rows for pk in (row.id, *row.absorbs) if pk is not None)
    if any(count > 1 for count in named.values()):
        msg = "rows: a row stands there twice, or is merged into another and stands there as well."
        raise InvalidInputError(msg)
    for number, row in enumerate(rows):
        fault = fault_of(row)
        if fault is not None:
            msg = f"rows[{number}].{fault}"
            raise InvalidInputError(msg)


def fault_of(row: RowEntry) -> str | None:
    """Say what a row cannot hold, as 'field: what'; None if nothing."""
    for field, longest in LONGEST.items():
        text = getattr(row, field)
        if len(text) > longest:
            return f"{field}: at most {longest} characters; {len(text)} were sent."
        if "\0" in text:
            return f"{field}: the character U+0000 cannot be stored."
    if not row.topic:
        return "topic: a row needs a topic."
    if not 1 <= row.hours <= MOST_HOURS:
        return f"hours: 1 to {MOST_HOURS}."
    if row.homework_minutes is not None and not 1 <= row.homework_minutes <= MOST_MINUTES:
        return f"homeworkMinutes: 1 to {MOST_MINUTES}."
    return None
